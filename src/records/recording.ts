import { Injectable } from '@nestjs/common';
import { Database, type Queries, type Statement } from '../database/database.js';
import { wholly } from '../road/once.js';
import { Records, type RecordType } from './records.js';
import {
  KEEP_RECORDED,
  KEYS_NOT_RECORDED,
  MARK_READINGS,
  OPENINGS_NOT_RECORDED,
  PEOPLE_NOT_RECORDED,
  PLANS_NOT_RECORDED,
  READINGS_NOT_RECORDED,
  WORKING_YEARS_NOT_RECORDED,
} from './recording.sql.js';

interface Source {
  readonly type: RecordType;
  readonly kind: 'reading' | 'person' | 'plan' | 'workingYear' | 'key';
  readonly missing: Statement;
}

const SOURCES: readonly Source[] = [
  { type: 'READINGS', kind: 'reading', missing: READINGS_NOT_RECORDED },
  { type: 'OPENINGS', kind: 'reading', missing: OPENINGS_NOT_RECORDED },
  { type: 'PEOPLE', kind: 'person', missing: PEOPLE_NOT_RECORDED },
  { type: 'PLAN', kind: 'plan', missing: PLANS_NOT_RECORDED },
  { type: 'WORKING_YEAR', kind: 'workingYear', missing: WORKING_YEARS_NOT_RECORDED },
  { type: 'KEY', kind: 'key', missing: KEYS_NOT_RECORDED },
];

interface Row {
  readonly id: string;
  readonly at: string | null;
  readonly open: object | null;
  readonly shut: object | null;
  readonly words: string | null;
}

/** So many rows an event. */
const BATCH = 500;

/**
 * Takes what was noted in one insert into the record, some hundred rows an event. Each row once: who takes them in holds
 * the chain, and marks them in the transaction that writes the event. Safe twice at once, and cut off anywhere.
 */
@Injectable()
export class Recording {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Answers how many rows were taken in. */
  async catchUp(organisation: string, atMost = BATCH): Promise<number> {
    let all = 0;
    for (const source of SOURCES) {
      for (;;) {
        const taken = await this.take(organisation, source, atMost);
        all += taken;
        if (taken < atMost) break;
      }
    }
    return all;
  }

  private async take(organisation: string, source: Source, atMost: number): Promise<number> {
    // asked without a lock: mostly there is nothing
    const waits = await this.database.run<Row>(source.missing, [organisation, 1]);
    if (waits.length === 0) return 0;
    const took = await wholly(this.database, (queries) => this.taken(queries, organisation, source, atMost));
    if (typeof took === 'number') return took;
    throw new Error(`the record of ${organisation}: ${took.code}`);
  }

  private async taken(
    queries: Queries,
    organisation: string,
    { type, kind, missing }: Source,
    atMost: number,
  ): Promise<number> {
    const held = await this.records.hold(queries, organisation);
    const rows = await queries.run<Row>(missing, [organisation, atMost]);
    if (rows.length === 0) return 0;
    const open = rows.flatMap((row) => row.open ?? []);
    const shut = rows.flatMap((row) => row.shut ?? []);
    const words = rows.flatMap((row, at) => (row.words === null ? [] : [[String(at), row.words] as const]));
    const { record, seq } = await this.records.append(queries, held, {
      type,
      said: { count: rows.length, ...(open.length > 0 && { rows: open }) },
      ...(shut.length > 0 && { facts: shut }),
      ...(words.length > 0 && { comment: Object.fromEntries(words) }),
    });
    const ids = rows.map(({ id }) => id);
    if (kind === 'reading') await queries.run(MARK_READINGS, [organisation, ids, record, seq]);
    else await queries.run(KEEP_RECORDED, [organisation, kind, ids, record, seq]);
    return rows.length;
  }
}
