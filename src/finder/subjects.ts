import { Injectable } from '@nestjs/common';
import {
  type Candidate,
  type Day,
  listUnitOf,
  type Plan,
  type RegisterEntry,
} from '../../workflows/index.js';
import { Database } from '../database/database.js';
import { entryOf } from '../road/lives/register-entries.js';
import { CHANGED_SINCE, type Listed, PEOPLE, PEOPLE_BY_ID, rowOf, SNAPSHOT, UNITS } from './subjects.sql.js';

interface Row {
  readonly nominee: string;
  readonly name: string;
  readonly post: string | null;
  readonly unit: string | null;
  readonly tier: string | null;
  readonly employment: string | null;
  /** He works here no more. */
  readonly gone: boolean;
  readonly entries: readonly Listed[] | null;
}

/** Somebody, or a unit itself, who might be nominated, with what the register holds. */
export interface Subject extends Candidate {
  readonly kind: 'individual' | 'collective';
  /** A person's id, or a unit's code. */
  readonly nominee: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  /** The unit on whose list this one would stand. */
  readonly list: string;
}

/** Whom it is asked about: by whose plan, in which post. */
export interface Within {
  readonly organisation: string;
  readonly plan: Plan;
  readonly day: Day;
}

/** What was written since a moment. */
export interface Changes {
  readonly snapshot: string;
  readonly any: boolean;
  readonly people: readonly string[];
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** At once: some megabytes, and a pause for whoever else waits for this process. */
const AT_ONCE = 2000;

/** Many are counted and none is shown: what they are called would be most of the work. */
const UNNAMED = '';

/** All that the register has might be named as evidence. */
const recordsOf = (entries: readonly Listed[], plan: Plan, label?: string): RegisterEntry[] => {
  const all = new Set(entries.map(([id]) => id));
  return entries.map((entry) => entryOf(rowOf(entry), all, plan, label));
};

const subjectOf = (row: Row, kind: Subject['kind'], plan: Plan, label?: string): Subject | null => {
  const { nominee, name, post, unit, tier, employment, entries } = row;
  if (row.gone || unit === null) return null;
  const list = listUnitOf({ unit, tier }, plan.units.through);
  const records = recordsOf(entries ?? [], plan, label);
  return { kind, nominee, name, post: post ?? '', unit, list, tier, employment, records };
};

/** Everybody a plan may mean, read from the register. */
@Injectable()
export class KnownSubjects {
  constructor(private readonly database: Database) {}

  /** Everybody, some at a time, their entries without labels; while these are looked at the next are on their way. */
  async *people({ organisation, plan, day }: Within): AsyncGenerator<readonly Subject[]> {
    const read = (after: string): Promise<Row[]> =>
      this.database.run<Row>(PEOPLE, [organisation, day, after, AT_ONCE]);
    let coming: Promise<Row[]> | null = read(FIRST_ID);
    while (coming) {
      const rows: Row[] = await coming;
      const last = rows.at(-1);
      coming = last && rows.length === AT_ONCE ? read(last.nominee) : null;
      yield rows.flatMap((row) => subjectOf(row, 'individual', plan, UNNAMED) ?? []);
    }
  }

  async these({ organisation, plan, day }: Within, people: readonly string[]): Promise<Subject[]> {
    const rows = await this.database.run<Row>(PEOPLE_BY_ID, [organisation, day, people]);
    return rows.flatMap((row) => subjectOf(row, 'individual', plan) ?? []);
  }

  /** Units as collectives; of all that nominate unless some are named. */
  async units({ organisation, plan }: Within, codes = plan.units.nominating): Promise<Subject[]> {
    const rows = await this.database.run<Row>(UNITS, [organisation, codes]);
    return rows.flatMap((row) => subjectOf(row, 'collective', plan) ?? []);
  }

  async now(): Promise<string> {
    const [row] = await this.database.run<{ snapshot: string }>(SNAPSHOT, []);
    return row?.snapshot ?? '';
  }

  async changes(organisation: string, since: string): Promise<Changes> {
    const [row] = await this.database.run<Changes>(CHANGED_SINCE, [organisation, since]);
    return row ?? { snapshot: since, any: false, people: [] };
  }
}
