import type { Department } from './department.js';

/** Table by table, each row as text; of every table there is, so that none can be forgotten. */
export type Dump = ReadonlyMap<string, readonly string[]>;

const TABLES = `
select format('%I.%I', table_schema, table_name) as name from information_schema.tables
 where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`;

/**
 * Whatever a logical dump would hold: every column of every table, in the order in which the rows lie there, and where
 * each sequence stands.
 */
export async function dumpOf({ rows }: Pick<Department, 'rows'>): Promise<Dump> {
  const dump = new Map<string, readonly string[]>();
  for (const { name } of await rows<{ name: string }>(TABLES)) {
    const kept = await rows<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t order by t.ctid`,
    );
    dump.set(
      name,
      kept.map(({ row }) => row),
    );
  }
  const sequences = await rows<{ row: string }>(
    "select format('%s.%s %s', schemaname, sequencename, last_value) as row from pg_sequences order by 1",
  );
  dump.set(
    'sequences',
    sequences.map(({ row }) => row),
  );
  return dump;
}

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const HEX = /[\da-f]{64}|\b[\da-f]{32}\b/g;
const TOKEN = /"[\w-]{43}"|"[\w-]{22}"/g;
/** The security clock's; the business clock stands still, years before it. */
const REAL_TIME = /20(?:2[4-9]|[3-9]\d)-\d\d-\d\d[T ][\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?/g;

/** What is in the dump from before comes out as it is; whatever a random source or the real clock has made since does not. */
export class Blind {
  private readonly known: ReadonlySet<string>;

  constructor(before: Dump) {
    const all = [...before.values()]
      .flat()
      .flatMap((row) => [...(row.match(UUID) ?? []), ...(row.match(HEX) ?? []), ...(row.match(TOKEN) ?? [])]);
    this.known = new Set(all);
  }

  row(text: string): string {
    const as = (word: string) => (found: string) => (this.known.has(found) ? found : word);
    return text
      .replace(REAL_TIME, 'now')
      .replace(UUID, as('some-id'))
      .replace(HEX, as('some-hash'))
      .replace(TOKEN, as('some-token'));
  }
}

export interface Difference {
  readonly table: string;
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly string[];
}

const without = (rows: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return rows.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/**
 * Where two dumps differ, table by table, once every row is read like this. The ballots are compared as they lie, for
 * a dump tells their order too; the rows of other tables as a heap.
 */
export function differences(one: Dump, other: Dump, read: (row: string) => string): Difference[] {
  const names = [...new Set([...one.keys(), ...other.keys()])].toSorted();
  return names.flatMap((table): Difference[] => {
    const [here, there] = [one, other].map((dump) => (dump.get(table) ?? []).map(read)) as [
      string[],
      string[],
    ];
    const [onlyHere, onlyThere] = [without(here, there), without(there, here)];
    if (onlyHere.length > 0 || onlyThere.length > 0) return [{ table, onlyHere, onlyThere }];
    const moved = table === 'public.ballot' && here.join('\n') !== there.join('\n');
    return moved ? [{ table, onlyHere: here, onlyThere: there }] : [];
  });
}
