import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import type { ChainedLife } from '../history/history.service.js';
import type { OPENED, WhatWasRead } from '../history/readings.js';
import { Auditors } from './auditors.js';
import { ALL_READINGS, NAMED, readingsFound, type ReadingsSought } from './reading-list.sql.js';
import type { Page, Place } from './search.js';

export type { ReadingsSought } from './reading-list.sql.js';

/** Where in the department's record something stands. */
export interface OnRecord {
  readonly of: string;
  readonly seq: number;
}

/** Somebody has read something, or taken it out of the house: that too is on record. */
export interface NotedReading {
  readonly nth: string;
  readonly at: string;
  readonly name: string;
  readonly what: WhatWasRead | typeof OPENED;
  readonly about: string;
  readonly subject: string;
  readonly life: 'nomination' | 'round' | 'sitting' | null;
  readonly code: string | null;
  readonly subjectName: string | null;
  /** Null: it is noted, and enters the record within minutes. */
  readonly recorded: OnRecord | null;
}

/** What has a chain, as it is called today. */
export interface NamedSubject {
  readonly id: string;
  readonly life: ChainedLife;
  readonly code: string;
  readonly name: string | null;
}

const PAGE = 25;

/** Who has read what, newest first. */
@Injectable()
export class ReadingList {
  constructor(
    private readonly database: Database,
    private readonly auditors: Auditors,
  ) {}

  named(organisation: string, ids: readonly string[]): Promise<NamedSubject[]> {
    return this.database.run<NamedSubject>(NAMED, [organisation, [...new Set(ids)]]);
  }

  /** As the desk shows the last of them: looking at these few is no reading of the list. */
  async latest(signedIn: SignedIn, count: number): Promise<readonly NotedReading[]> {
    await this.auditors.admit(signedIn);
    return (await this.found(signedIn.organisation, ALL_READINGS, { after: null, most: count })).items;
  }

  /** `asked`: as it was typed, for the record of readings. */
  async find(
    signedIn: SignedIn,
    sought: ReadingsSought,
    after: string | null,
    asked: string,
  ): Promise<Page<NotedReading>> {
    await this.auditors.admit(signedIn);
    const page = await this.found(signedIn.organisation, sought, { after });
    await this.auditors.note(signedIn, 'readings', asked);
    return page;
  }

  /** Whoever asks has been admitted, and his reading noted: this answers anybody. */
  async found(
    organisation: string,
    sought: ReadingsSought,
    { after, most = PAGE }: Place,
  ): Promise<Page<NotedReading>> {
    const { statement, values } = readingsFound(organisation, sought, after, most + 1);
    const rows = await this.database.run<NotedReading>(statement, values);
    const items = rows.slice(0, most);
    const last = items.at(-1);
    return { items, next: rows.length > most && last ? last.nth : null };
  }
}
