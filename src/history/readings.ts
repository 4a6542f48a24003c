import { Injectable } from '@nestjs/common';
import type { Actor, Instant } from '../../workflows/index.js';
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
] as const;
export type WhatWasRead = (typeof READ)[number];

const NOTE = {
  name: 'note-reading',
  text: 'insert into reading (organisation_id, at, person_id, subject_id, what, about) values ($1, $2, $3, $4, $5, $6)',
};

/** Auditors read everything, and each of their readings is itself on record. */
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
    if (!grants.some(({ role }) => role === 'auditor')) return;
    await this.database.run(NOTE, [organisation, at, person, subject, what, about]);
  }
}
