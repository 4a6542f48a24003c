import { Injectable } from '@nestjs/common';
import type { Capacity, RecordStep } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Queries, Statement } from '../database/database.js';
import type { Present } from '../people/actors.js';
import { Recounting } from '../register/recounting.js';
import type { EntryWrite, Judged, Write } from './judge/verdict.js';
import {
  BUMP_THESE,
  CHANGE_ENTRIES,
  OF_POSTS,
  WRITE_ENTRIES,
  WRITE_PEOPLE,
  WRITE_POSITIONS,
  WRITE_STEPS,
  WRITE_UNITS,
} from './write.sql.js';

export interface Written {
  readonly queries: Queries;
  readonly signedIn: SignedIn;
  readonly present: Present;
  readonly capacity: Capacity;
  readonly importId: string;
  readonly sha256: string;
  readonly verified: boolean;
}

type To<T extends Write['to']> = Extract<Write, { to: T }>;

const writesTo = <T extends Write['to']>(to: T, judged: readonly Judged[]): To<T>[] =>
  judged.map(({ write }) => write).filter((write): write is To<T> => write?.to === to);

/** In the chains of nominations and the steps of entries: which workbook said so. */
const reasonOf = ({ sha256 }: Written): string => `Nhập từ bảng tính .xlsx (SHA-256 ${sha256.slice(0, 12)})`;

const some = async (
  queries: Queries,
  statement: Statement,
  rows: readonly object[],
  ...values: readonly unknown[]
): Promise<void> => {
  const [organisation, ...rest] = values;
  if (rows.length > 0) await queries.run(statement, [organisation, JSON.stringify(rows), ...rest]);
};

/** What was confirmed, written down by few statements, within the transaction that has judged it. */
@Injectable()
export class Writing {
  constructor(private readonly recounting: Recounting) {}

  async people(judged: readonly Judged[], { queries, signedIn }: Written): Promise<void> {
    const { organisation } = signedIn;
    const posts = writesTo('position', judged);
    await some(queries, WRITE_UNITS, writesTo('unit', judged), organisation);
    await some(queries, WRITE_PEOPLE, writesTo('person', judged), organisation);
    await some(queries, WRITE_POSITIONS, posts, organisation);
    if (posts.length === 0) return;
    const people = [...new Set(posts.map(({ person }) => person))];
    const units = [...new Set(posts.map(({ unit }) => unit))];
    const touched = await queries.run<{ id: string }>(OF_POSTS, [organisation, people, units]);
    if (touched.length > 0) await queries.run(BUMP_THESE, [organisation, touched.map(({ id }) => id)]);
  }

  async records(judged: readonly Judged[], written: Written): Promise<void> {
    const entries = writesTo('entry', judged);
    const made = entries.filter(({ isNew }) => isNew);
    const corrected = entries.filter(({ isNew }) => !isNew);
    const { queries, signedIn, present, verified } = written;
    const by = [signedIn.organisation, signedIn.person, present.at, verified] as const;
    await some(queries, WRITE_ENTRIES, made, ...by);
    await some(queries, CHANGE_ENTRIES, corrected, ...by);
    await this.steps(entries, written);
    await this.tell(made, verified, 'entered', written);
    // an entry was corrected: whoever counted it counts again, verified or not
    await this.tell(corrected, true, 'changed', written);
  }

  private async steps(entries: readonly EntryWrite[], written: Written): Promise<void> {
    const { queries, signedIn, present, capacity, importId, verified } = written;
    const step: RecordStep = verified ? 'entered' : 'claimed';
    const rows = entries.map(({ id, isNew }) => ({
      id,
      step: isNew ? step : ('changed' satisfies RecordStep),
      why: reasonOf(written),
    }));
    const by = [signedIn.person, present.at, capacity.role, capacity.as, capacity.for, importId];
    await some(queries, WRITE_STEPS, rows, signedIn.organisation, ...by);
  }

  /** What a sheet only claims makes what was seen old, and is told in no chain. */
  private async tell(
    entries: readonly EntryWrite[],
    tells: boolean,
    change: 'entered' | 'changed',
    written: Written,
  ): Promise<void> {
    if (entries.length === 0) return;
    const ids = entries.map(({ id }) => id);
    const { queries, signedIn, importId } = written;
    const recount = {
      entries: ids,
      tells: tells ? ids : [],
      change,
      reason: reasonOf(written),
      key: `import:${importId}:${change}`,
      channel: 'import',
    } as const;
    await this.recounting.tell(queries, recount, signedIn);
  }
}
