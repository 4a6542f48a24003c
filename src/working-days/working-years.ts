import { Injectable } from '@nestjs/common';
import {
  decideWorkingYear,
  type Finding,
  type Instant,
  settingWorkingYear,
  type WorkingYear,
  type YearChanges,
  yearChanges,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { grantsVersionOf } from '../people/grants-version.js';
import type { RefusalCode } from '../road/command.js';
import { type ReadYear, readWorkingYear, type YearMistake } from './read-working-year.js';
import { type KeptYear, WorkingDays } from './working-days.js';
import { MAKE_YEAR, VERSIONS_OF_YEAR } from './working-days.sql.js';

export interface YearVersion {
  readonly version: number;
  readonly madeBy: string;
  readonly madeAt: Instant;
}

/** What would come of a text, before it is put in force. */
export type ForeseenYear =
  | { readonly ok: true; readonly year: WorkingYear; readonly changes: YearChanges }
  | { readonly ok: false; readonly mistakes: readonly YearMistake[] };

export type YearMade =
  | { readonly ok: true; readonly year: number; readonly version: number }
  | { readonly ok: false; readonly code: 'YEAR_WRONG'; readonly mistakes: readonly YearMistake[] }
  | { readonly ok: false; readonly code: RefusalCode; readonly findings: readonly Finding[] };

const ATTEMPTS = 4;

const otherYear = (wanted: number): YearMistake => ({
  code: 'NOT_THIS_YEAR',
  path: ['year'],
  line: 1,
  column: 1,
  message: { vi: `tệp phải là của năm ${wanted}`, en: `the file must be of ${wanted}` },
});

const readOf = (wanted: number, source: string): ReadYear => {
  const read = readWorkingYear(source);
  return read.ok && read.year.year !== wanted ? { ok: false, mistakes: [otherYear(wanted)] } : read;
};

/** Years of working days: read by everybody in the house, set by whoever the policy names, each as a version. */
@Injectable()
export class WorkingYears {
  constructor(
    private readonly database: Database,
    private readonly days: WorkingDays,
    private readonly actors: Actors,
  ) {}

  list({ organisation }: SignedIn): Promise<readonly KeptYear[]> {
    return this.days.years(organisation);
  }

  /** As it holds now; null: nobody has said anything of it. */
  async find(year: number, me: SignedIn): Promise<KeptYear | null> {
    return (await this.list(me)).find((one) => one.year.year === year) ?? null;
  }

  /** The newest first; none where what came with the system holds. */
  versions(year: number, { organisation }: SignedIn): Promise<YearVersion[]> {
    return this.database.run<YearVersion>(VERSIONS_OF_YEAR, [organisation, year]);
  }

  async maySet(me: SignedIn): Promise<boolean> {
    const { actor, day } = await this.actors.present(me);
    return settingWorkingYear(actor, day).allow;
  }

  /** Nothing is written. */
  async foresee(wanted: number, source: string, me: SignedIn): Promise<ForeseenYear> {
    const read = readOf(wanted, source);
    if (!read.ok) return read;
    const now = await this.find(wanted, me);
    return { ok: true, year: read.year, changes: yearChanges(now?.year ?? null, read.year) };
  }

  /** Puts the text in force, or says everything that stands against it. `seen`: the version it was changed from. */
  async set(wanted: number, seen: number, source: string, me: SignedIn): Promise<YearMade> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const grantsVersion = await grantsVersionOf(this.database, me);
      const { actor, day, at } = await this.actors.present(me);
      // whoever may not is told so, whatever he sent
      const may = settingWorkingYear(actor, day);
      if (!may.allow) return { ok: false, code: 'FORBIDDEN', findings: may.findings };
      const read = readOf(wanted, source);
      if (!read.ok) return { ok: false, code: 'YEAR_WRONG', mistakes: read.mistakes };
      const now = await this.find(wanted, me);
      const version = now?.version ?? 0;
      // sent twice, it is done once
      if (now !== null && version === seen + 1 && now.source === read.text) {
        return { ok: true, year: wanted, version };
      }
      const facts = { year: read.year, now: now?.year ?? null, seen, version, actor, day };
      const decision = decideWorkingYear(facts);
      if (!decision.ok) return { ok: false, code: 'REFUSED', findings: decision.findings };
      const made = await this.database.run(MAKE_YEAR, [
        me.organisation,
        wanted,
        version + 1,
        JSON.stringify(read.year),
        read.text,
        me.person,
        at,
        grantsVersion,
      ]);
      if (made.length === 1) return { ok: true, year: wanted, version: version + 1 };
    }
    return { ok: false, code: 'CONTENDED', findings: [] };
  }
}
