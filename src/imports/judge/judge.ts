import type { Kind } from '../sheet-kinds.js';
import type { Table } from '../tables.js';
import { Directory, type Known, type KnownPosition } from './known.js';
import { judgePerson } from './people.js';
import { judgePosition, type PlacedPosition, positionWords, tellOverlaps } from './positions.js';
import { Entries, judgeRecord, recordWords } from './records.js';
import { RowCells } from './row-cells.js';
import { judgeUnit } from './units.js';
import type { Judged } from './verdict.js';
import { Seen } from './verdict-of.js';

const byPerson = (positions: readonly KnownPosition[]): Map<string, KnownPosition[]> => {
  const posts = new Map<string, KnownPosition[]>();
  for (const one of positions) posts.set(one.person, [...(posts.get(one.person) ?? []), one]);
  return posts;
};

/** A sheet that lacks what it cannot be judged without: one row that says so, and all below it unread. */
const lacks = (table: Table): Judged => ({
  kind: table.kind,
  sheet: table.sheet,
  row: Math.max(table.header, 1),
  verdict: 'wrong',
  about: '',
  changes: [],
  reasons: [
    {
      code: 'MISSING_COLUMNS',
      column: null,
      params: { columns: table.missing.join('; '), rows: String(table.rows.length) },
    },
  ],
  notes: [],
  write: null,
});

/**
 * Every row of these tables against what is known, in the tables' order: a person new in one sheet has his posts in
 * the next. Yields now and then, so that whoever drives it may let others have their turn; the verdicts are its result.
 */
export function* judging(
  tables: readonly Table[],
  known: Known,
  newId: () => string,
): Generator<void, readonly Judged[]> {
  const directory = new Directory(known);
  const seen = new Seen();
  const posts = byPerson(known.positions);
  const positions = { known, directory, seen, newId, posts, words: positionWords(known.plan) };
  const records = {
    known,
    directory,
    seen,
    newId,
    words: recordWords(known.plan, known.issuers),
    entries: new Entries(known.entries),
  };
  const judges: Readonly<Partial<Record<Kind, (cells: RowCells) => Judged>>> = {
    units: (cells) => judgeUnit(cells, directory, seen, newId),
    people: (cells) => judgePerson(cells, directory, seen, newId),
  };
  const judged: (() => Judged)[] = [];
  const placed: PlacedPosition[] = [];
  for (const table of tables) {
    if (table.missing.length > 0) {
      judged.push(() => lacks(table));
      continue;
    }
    for (const row of table.rows) {
      const cells = new RowCells(table, row);
      if (table.kind === 'positions') {
        const read = judgePosition(cells, positions);
        if (read.placed) placed.push(read.placed);
        judged.push(read.judge);
      } else {
        const verdict = (judges[table.kind] ?? ((one: RowCells) => judgeRecord(one, records)))(cells);
        judged.push(() => verdict);
      }
      yield;
    }
  }
  tellOverlaps(placed, posts, directory);
  return judged.map((made) => made());
}
