import { Injectable } from '@nestjs/common';
import { type Instant, SYSTEM } from '../../workflows/index.js';
import { BusinessClock } from '../clock/clocks.js';
import { type ClockSetting, OFFICE_ZONE } from '../clock/moment.js';
import type { Queries } from '../database/database.js';
import { type RecordContent, seal } from '../history/event.js';
import { Law } from '../law/law.js';
import { newborn } from '../road/begin.js';
import { notBefore } from '../road/seen.js';
import { APPEND, BEGIN_RECORD, HOLD_RECORD, WHOSE_AND_WHEN } from './records.sql.js';

/** What is on record: readings, members' first looks, deeds with people, versions, keys, and what was erased. */
export const RECORD_TYPES = [
  'READINGS',
  'OPENINGS',
  'PEOPLE',
  'PLAN',
  'WORKING_YEAR',
  'KEY',
  'REDACT',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** One event of the record, before it is written. */
export interface Entry extends Partial<Pick<RecordContent, 'actor' | 'via'>> {
  readonly type: RecordType;
  /** In the open: nothing of it may say anything about a person. */
  readonly said: object;
  /** Beside it, bound by commitments: who and what; and the words that were typed. */
  readonly facts?: unknown;
  readonly comment?: unknown;
}

export interface Appended {
  readonly record: string;
  readonly of: string;
  readonly seq: number;
  readonly hash: string;
}

const MACHINE = 'record@1.0.0';

/** By the worker, in nobody's name. */
const BY_ITSELF: Pick<RecordContent, 'actor' | 'via'> = {
  actor: { person: SYSTEM.person, role: 'system', as: '', for: null },
  via: { channel: 'timer', assurance: SYSTEM.assurance },
};

interface Head {
  readonly id: string;
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant | null;
}

interface Held extends Head {
  /** Business time, and not before the last event. */
  readonly now: Instant;
}

/** Appends to the department's own record, and nothing else does. */
@Injectable()
export class Records {
  constructor(
    private readonly clock: BusinessClock,
    private readonly law: Law,
  ) {}

  /** The chain of this year, held until the transaction ends: whoever comes next sees what was taken in. */
  async hold(queries: Queries, organisation: string): Promise<Held> {
    type Row = { code: string; clock: ClockSetting | null };
    const [whose] = await queries.run<Row>(WHOSE_AND_WHEN, [organisation]);
    if (!whose) throw new Error(`no organisation ${organisation}`);
    const { at, day } = this.clock.read(whose.clock, OFFICE_ZONE);
    const year = Number(day.slice(0, 4));
    const head =
      (await this.head(queries, organisation, year)) ??
      (await this.begun(queries, { id: organisation, code: whose.code }, year));
    return { ...head, now: notBefore(at, head.at) };
  }

  /** After what is there, in the caller's transaction: with what it tells of, or not at all. */
  async append(queries: Queries, held: Held, entry: Entry): Promise<Appended> {
    const { type, said, facts, comment, actor = BY_ITSELF.actor, via = BY_ITSELF.via } = entry;
    const seq = held.seq + 1;
    const { body, hash, privates } = seal(
      {
        of: held.code,
        seq,
        prev: held.hash,
        at: held.now,
        type,
        from: [],
        to: [],
        law: { machine: MACHINE, bundle: this.law.hash },
        actor,
        via,
        said,
      },
      { facts, comment },
    );
    const event = [held.id, seq, body, held.hash, hash, held.now, type, actor.person];
    await queries.run(APPEND, [...event, JSON.stringify(privates)]);
    return { record: held.id, of: held.code, seq, hash };
  }

  private async head(queries: Queries, organisation: string, year: number): Promise<Head | null> {
    const [head] = await queries.run<Head>(HOLD_RECORD, [organisation, year]);
    return head ?? null;
  }

  private async begun(
    queries: Queries,
    organisation: { readonly id: string; readonly code: string },
    year: number,
  ): Promise<Head> {
    const { id, code, genesis } = await newborn(queries, organisation, 'NK', year);
    await queries.run(BEGIN_RECORD, [id, organisation.id, year, code, genesis]);
    return { id, code, seq: 0, hash: genesis, at: null };
  }
}
