import { createHash, randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Day } from '../../workflows/index.js';
import type { Queries } from '../database/database.js';
import { CataloguePlan } from '../register/catalogue-plan.js';
import type { Counts, SheetSaid } from './import.js';
import { judging } from './judge/judge.js';
import { Directory, type Known, type KnownPerson, type KnownUnit } from './judge/known.js';
import { type Judged, VERDICTS } from './judge/verdict.js';
import { KNOWN_ENTRIES, KNOWN_ISSUERS, KNOWN_PEOPLE, KNOWN_POSITIONS, KNOWN_UNITS } from './known.sql.js';
import { ROWS_AT_ONCE } from './limits.js';
import { type Area, AREAS, type Field, type Kind } from './sheet-kinds.js';
import { type Table, tablesIn } from './tables.js';
import { tidy } from './words.js';
import type { Sheet } from './workbook.js';

export interface Asked {
  readonly organisation: string;
  readonly area: Area;
  readonly today: Day;
  readonly notAbout: string | null;
}

export interface Judgement {
  readonly judged: readonly Judged[];
  readonly sheets: readonly SheetSaid[];
  readonly counts: Counts;
  readonly digest: string;
}

/** Told how many of how many rows have been judged. */
export type Progress = (read: number, of: number) => Promise<void>;

const NAMES: readonly Field[] = ['staffCode', 'email', 'name'];

/** Everybody whom these rows may be about. */
function mentioned(tables: readonly Table[], directory: Directory): Set<string> {
  const found = new Set<string>();
  const add = (person: KnownPerson | undefined): void => void (person && found.add(person.id));
  for (const { columns, rows } of tables) {
    for (const { cells } of rows) {
      const [code, email, name] = NAMES.map((field) => {
        const at = columns[field]?.at;
        const cell = at === undefined ? null : cells[at];
        return typeof cell === 'string' || typeof cell === 'number' ? tidy(String(cell)) : '';
      });
      if (code) add(directory.coded(code));
      if (email) add(directory.emailed(email));
      if (name) for (const person of directory.named(name)) add(person);
    }
  }
  return found;
}

const countsOf = (judged: readonly Judged[]): Counts =>
  Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, judged.filter((one) => one.verdict === verdict).length]),
  ) as Counts;

/** Of what somebody is shown: the same rows with the same verdicts, whatever ids new ones would get. */
const digestOf = (judged: readonly Judged[]): string => {
  const hash = createHash('sha256');
  for (const { write: _, ...shown } of judged) hash.update(JSON.stringify(shown));
  return hash.digest('hex');
};

const empty = { judged: [], counts: countsOf([]), digest: digestOf([]) };

/** Judges a workbook against the register and the house as they are at this moment. */
@Injectable()
export class Judging {
  constructor(private readonly catalogue: CataloguePlan) {}

  async of(
    sheets: readonly Sheet[],
    asked: Asked,
    queries: Queries,
    progress?: Progress,
  ): Promise<Judgement> {
    const { tables, unknown } = tablesIn(sheets);
    const kinds: readonly Kind[] = AREAS[asked.area];
    const own = tables.filter(({ kind }) => kinds.includes(kind));
    const said: SheetSaid[] = [
      ...tables.map((table) => ({
        name: table.sheet,
        kind: table.kind,
        rows: table.rows.length,
        ignored: table.ignored,
        left: own.includes(table) ? null : ('notYours' as const),
      })),
      ...unknown.map((name) => ({ name, kind: null, rows: 0, ignored: [], left: 'unknown' as const })),
    ];
    if (own.length === 0) return { ...empty, sheets: said };
    const judged = await this.judged(own, await this.known(own, asked, queries), progress);
    return { judged, sheets: said, counts: countsOf(judged), digest: digestOf(judged) };
  }

  /** Others have their turn between rows. */
  private async judged(
    tables: readonly Table[],
    known: Known,
    progress: Progress = async () => {},
  ): Promise<readonly Judged[]> {
    const of = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    const steps = judging(tables, known, randomUUID);
    await progress(0, of);
    for (let read = 1; ; read++) {
      const step = steps.next();
      if (step.done) return step.value;
      if (read % ROWS_AT_ONCE !== 0) continue;
      await progress(read, of);
      await turn();
    }
  }

  private async known(
    tables: readonly Table[],
    { organisation, area, today, notAbout }: Asked,
    queries: Queries,
  ): Promise<Known> {
    const plan = await this.catalogue.inForce(organisation, today, queries);
    const units = await queries.run<KnownUnit>(KNOWN_UNITS, [organisation]);
    const people = await queries.run<KnownPerson>(KNOWN_PEOPLE, [organisation]);
    const about = [...mentioned(tables, new Directory({ units, people }))];
    const base = { today, plan, units, people, notAbout };
    if (area === 'IMPORT_PEOPLE') {
      const positions = await queries.run<Known['positions'][number]>(KNOWN_POSITIONS, [organisation, about]);
      return { ...base, positions, entries: [], issuers: [] };
    }
    const subjects = [...about, ...units.map(({ id }) => id)];
    const entries = await queries.run<Known['entries'][number]>(KNOWN_ENTRIES, [organisation, subjects]);
    const issuers = await queries.run<Known['issuers'][number]>(KNOWN_ISSUERS, [organisation]);
    return { ...base, positions: [], entries, issuers };
  }
}
