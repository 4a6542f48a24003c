import { Injectable } from '@nestjs/common';
import { Database, type Queries } from '../database/database.js';
import { reached } from '../faults/reached.js';
import { Installation } from '../http/installation.js';
import { BEGIN_LOG, GROWN, NODES_AT, NOT_IN_LOG, ORIGIN, OWN_TURN, READ_LOG, TAKE_IN } from './log.sql.js';
import {
  consistencyRanges,
  grown,
  type Hash,
  inclusionRanges,
  leafHash,
  nodesOf,
  type Range,
  rangeHash,
} from './tree.js';

/** So many events a transaction. */
const BATCH = 4096;

/** All events of a department in one tree, in the order in which they were kept. */
@Injectable()
export class Log {
  private readonly host: string;

  constructor(
    private readonly database: Database,
    { rehearsal, address }: Installation,
  ) {
    this.host = rehearsal ? 'rehearsal.invalid' : new URL(address).host;
  }

  /** Its name: the host under which the house was reached when it began, and the department's code. */
  async origin(organisation: string): Promise<string> {
    await this.database.run(BEGIN_LOG, [organisation, this.host]);
    const [row] = await this.database.run<{ origin: string }>(ORIGIN, [organisation]);
    if (!row) throw new Error(`no organisation ${organisation}`);
    return row.origin;
  }

  /** Takes in whatever is kept and not yet in the log, and tells its size. Safe twice at once, and cut off anywhere. */
  async catchUp(organisation: string): Promise<number> {
    await this.database.run(BEGIN_LOG, [organisation, this.host]);
    for (;;) {
      const { size, more } = await this.database.transaction((queries) => takeIn(queries, organisation));
      if (!more) return size;
    }
  }

  /** The root over the first leaves. RangeError: the log has not so many. */
  async root(organisation: string, size: number): Promise<Hash> {
    return rangeHash(await nodesAt(this.database, organisation, nodesOf({ from: 0, to: size })));
  }

  /** The audit paths of leaves in the tree of that size, each from its leaf up, asked for at once. */
  async inclusions(organisation: string, indexes: readonly number[], size: number): Promise<Hash[][]> {
    const ranges = indexes.map((index) => inclusionRanges(index, size));
    const found = await this.hashes(organisation, ranges.flat());
    let at = 0;
    return ranges.map(({ length }) => found.slice(at, (at += length)));
  }

  /** That the tree of that size goes on from an earlier one. */
  consistency(organisation: string, before: number, size: number): Promise<Hash[]> {
    return this.hashes(organisation, consistencyRanges(before, size));
  }

  /** Of many ranges in one question. */
  private async hashes(organisation: string, ranges: readonly Range[]): Promise<Hash[]> {
    const parts = ranges.map(nodesOf);
    const found = await nodesAt(this.database, organisation, parts.flat());
    let at = 0;
    return parts.map((nodes) => rangeHash(found.slice(at, (at += nodes.length))));
  }
}

async function nodesAt(
  queries: Queries,
  organisation: string,
  nodes: ReturnType<typeof nodesOf>,
): Promise<Hash[]> {
  if (nodes.length === 0) return [];
  const levels = nodes.map(({ level }) => level);
  const places = nodes.map(({ at }) => at);
  const rows = await queries.run<{ hash: Hash }>(NODES_AT, [organisation, levels, places]);
  if (rows.length !== nodes.length) throw new RangeError('the log has not so many leaves');
  return rows.map(({ hash }) => hash);
}

async function takeIn(queries: Queries, organisation: string): Promise<{ size: number; more: boolean }> {
  await queries.run(OWN_TURN, [organisation]);
  type State = { size: number; takenTo: string; settled: boolean };
  const [state] = await queries.run<State>(READ_LOG, [organisation]);
  if (!state) throw new Error(`no log of ${organisation}`);
  const { size, takenTo, settled } = state;
  type Missing = { subject: string; seq: number; hash: Hash };
  const missing = await queries.run<Missing>(NOT_IN_LOG, [organisation, takenTo, BATCH]);
  if (missing.length === 0 && !settled) return { size, more: false };
  const peaks = await nodesAt(queries, organisation, nodesOf({ from: 0, to: size }));
  const { nodes } = grown(
    size,
    peaks,
    missing.map(({ hash }) => leafHash(hash)),
  );
  await queries.run(TAKE_IN, [
    organisation,
    size,
    missing.map(({ subject }) => subject),
    missing.map(({ seq }) => seq),
    nodes.map(({ level }) => level),
    nodes.map(({ at }) => at),
    nodes.map(({ hash }) => hash),
  ]);
  reached('in-log');
  const more = missing.length === BATCH;
  await queries.run(GROWN, [organisation, size, size + missing.length, settled && !more]);
  return { size: size + missing.length, more };
}
