import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Instant,
  type Moment,
  openingIsKept,
  type Readable,
  readingIsNoted,
} from '../../workflows/index.js';
import { Database } from '../database/database.js';

/** Of one subject, or of the whole organisation: searched, its chains checked, the list of readings itself. */
export const READ = [
  'nomination',
  'sitting',
  'history',
  'file',
  'register',
  'search',
  'chains',
  'readings',
  'administration',
  'bundle',
  'export',
  'sheet',
  'archive',
] as const;
export type WhatWasRead = (typeof READ)[number];

/** What left the house, and not only the screen: bundles, files of nominations, sheets, a letter with all that it sent. */
export const TAKEN = ['bundle', 'export', 'sheet', 'archive'] as const satisfies readonly WhatWasRead[];
export type WhatWasTaken = (typeof TAKEN)[number];

const NOTE = {
  name: 'note-reading',
  text: 'insert into reading (organisation_id, at, person_id, subject_id, what, about) values ($1, $2, $3, $4, $5, $6)',
};

/** A member's first look at a dossier that is before his Council: kept of everybody once, whoever he is besides. */
export const OPENED = 'dossier';

const NOTE_ONCE = {
  name: 'note-opening',
  text: `
insert into reading (organisation_id, at, person_id, subject_id, what) values ($1, $2, $3, $4, '${OPENED}')
on conflict (subject_id, person_id) where what = '${OPENED}' do nothing`,
};

/** Auditors read everything, and each of their readings is itself on record; of members, that they have opened a dossier; of everybody, what he took away. */
@Injectable()
export class Readings {
  constructor(private readonly database: Database) {}

  async note(
    { person, grants }: Pick<Actor, 'person' | 'grants'>,
    organisation: string,
    at: Instant,
    subject: string,
    what: WhatWasRead,
    /** What was looked for. */
    about = '',
  ): Promise<void> {
    if (!readingIsNoted({ grants })) return;
    await this.database.run(NOTE, [organisation, at, person, subject, what, about]);
  }

  /** What leaves the house is on record whoever takes it. */
  async taken(
    { person, organisation }: { readonly person: string; readonly organisation: string },
    at: Instant,
    subject: string,
    what: WhatWasTaken,
    /** Which sheet, and what it was asked to hold. */
    about = '',
  ): Promise<void> {
    await this.database.run(NOTE, [organisation, at, person, subject, what, about]);
  }

  /** Somebody is shown a nomination: kept where the law has it kept, once. */
  async opened(
    { person, grants }: Pick<Actor, 'person' | 'grants'>,
    organisation: string,
    { at, day }: Moment,
    nomination: Readable & { readonly id: string },
  ): Promise<void> {
    if (!openingIsKept({ grants }, day, nomination)) return;
    await this.database.run(NOTE_ONCE, [organisation, at, person, nomination.id]);
  }
}
