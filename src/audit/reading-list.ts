import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import type { ChainedLife } from '../history/history.service.js';
import { OPENED, type WhatWasRead } from '../history/readings.js';
import { Auditors } from './auditors.js';
import { INSTANT } from '../road/asker.js';
import { SUBJECT, SUBJECTS } from '../history/subjects.js';

/** Somebody who watches has read something: that too is on record. */
export interface NotedReading {
  readonly nth: string;
  readonly at: string;
  readonly name: string;
  readonly what: WhatWasRead;
  readonly about: string;
  readonly subject: string;
  readonly life: 'nomination' | 'round' | 'sitting' | null;
  readonly code: string | null;
  readonly subjectName: string | null;
}

/** What has a chain, as it is called today. */
export interface NamedSubject {
  readonly id: string;
  readonly life: ChainedLife;
  readonly code: string;
  readonly name: string | null;
}

/** $1 organisation · $2 ids; others than of subjects name nothing */
const NAMED = {
  name: 'named-subjects',
  text: `select life, id, code, name from (${SUBJECTS}) s where id::text = any ($2)`,
};

/** $1 organisation · $2 before which or null · $3 how many */
const LATEST = {
  name: 'latest-readings',
  text: `
with latest as (
  select nth, at, person_id, subject_id, what, about from reading
   where organisation_id = $1 and what <> '${OPENED}' and ($2::bigint is null or nth < $2)
   order by nth desc limit $3
)
select l.nth::text, ${INSTANT('l.at')} as at, p.name, l.what, l.about, l.subject_id as subject, s.life, s.code,
  s.name as "subjectName"
  from latest l join person p on p.id = l.person_id
  left join lateral (${SUBJECT('l.subject_id')}) s on true
 order by l.nth desc`,
};

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

  async latest(
    signedIn: SignedIn,
    count: number,
    after: string | null = null,
  ): Promise<{ items: NotedReading[]; next: string | null }> {
    await this.auditors.admit(signedIn);
    const rows = await this.database.run<NotedReading>(LATEST, [signedIn.organisation, after, count + 1]);
    const items = rows.slice(0, count);
    const last = items.at(-1);
    return { items, next: rows.length > count && last ? last.nth : null };
  }
}
