import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import type { WhatWasRead } from '../history/readings.js';
import { Auditors } from './auditors.js';
import { MICROS, SUBJECT } from './subjects.sql.js';

/** Somebody who watches has read something: that too is on record. */
export interface NotedReading {
  readonly id: string;
  readonly at: string;
  readonly name: string;
  readonly what: WhatWasRead;
  readonly about: string;
  readonly subject: string;
  readonly life: 'nomination' | 'round' | 'sitting' | null;
  readonly code: string | null;
  readonly subjectName: string | null;
}

const LATEST = {
  name: 'latest-readings',
  text: `
with latest as (
  select id, at, person_id, subject_id, what, about from reading
   where organisation_id = $1 and ($2::text is null or (at, id) < ($2::timestamptz, $3::uuid))
   order by at desc, id desc limit $4
)
select l.id, ${MICROS('l.at')} as at, p.name, l.what, l.about, l.subject_id as subject, s.life, s.code, s.name as "subjectName"
  from latest l join person p on p.id = l.person_id
  left join lateral (${SUBJECT('l.subject_id')}) s on true
 order by l.at desc, l.id desc`,
};

/** Who has read what, newest first. */
@Injectable()
export class ReadingList {
  constructor(
    private readonly database: Database,
    private readonly auditors: Auditors,
  ) {}

  async latest(
    signedIn: SignedIn,
    count: number,
    after: string | null = null,
  ): Promise<{ items: NotedReading[]; next: string | null }> {
    await this.auditors.admit(signedIn);
    const [at = null, id = null] = after?.split('_') ?? [];
    const rows = await this.database.run<NotedReading>(LATEST, [signedIn.organisation, at, id, count + 1]);
    const items = rows.slice(0, count);
    const last = items.at(-1);
    return { items, next: rows.length > count && last ? `${last.at}_${last.id}` : null };
  }
}
