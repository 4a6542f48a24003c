import { Injectable } from '@nestjs/common';
import { calendarOf, type Instant, type WorkingCalendar, type WorkingYear } from '../../workflows/index.js';
import { Database, type Queries } from '../database/database.js';
import { SHIPPED_YEARS } from './shipped.js';
import { NEWEST_YEARS, WORKING_YEARS } from './working-days.sql.js';

/** A year as it holds now. */
export interface KeptYear {
  readonly year: WorkingYear;
  /** 0: as it came with the system. */
  readonly version: number;
  /** The text it was read from. */
  readonly source: string;
  readonly madeBy: string | null;
  readonly madeAt: Instant | null;
}

interface KnownYears {
  /** Which versions they are. */
  readonly mark: string;
  readonly years: readonly KeptYear[];
  readonly calendar: WorkingCalendar;
}

const SHIPPED: readonly KeptYear[] = SHIPPED_YEARS.map(({ year, source }) => ({
  year,
  version: 0,
  source,
  madeBy: null,
  madeAt: null,
}));

/**
 * Which days the office works: what came with the system, and in its place what an administrator has said of a year.
 * Only the numbers of the versions are asked each time, so an edit is seen by every process at once; what they say is
 * read when one of them is new.
 */
@Injectable()
export class WorkingDays {
  private readonly known = new Map<string, KnownYears>();

  constructor(private readonly database: Database) {}

  async of(organisation: string, queries: Queries = this.database): Promise<WorkingCalendar> {
    return (await this.read(organisation, queries)).calendar;
  }

  /** The years that are known, in order. */
  async years(organisation: string, queries: Queries = this.database): Promise<readonly KeptYear[]> {
    return (await this.read(organisation, queries)).years;
  }

  private async read(organisation: string, queries: Queries): Promise<KnownYears> {
    const newest = await queries.run<{ year: number; version: number }>(NEWEST_YEARS, [organisation]);
    const mark = newest.map(({ year, version }) => `${year}/${version}`).join(' ');
    const before = this.known.get(organisation);
    if (before?.mark === mark) return before;
    const made = await queries.run<KeptYear>(WORKING_YEARS, [organisation]);
    const replaced = new Set(made.map(({ year }) => year.year));
    const years = [...SHIPPED.filter(({ year }) => !replaced.has(year.year)), ...made].toSorted(
      (one, other) => one.year.year - other.year.year,
    );
    const known = { mark, years, calendar: calendarOf(years.map(({ year }) => year)) };
    this.known.set(organisation, known);
    return known;
  }
}
