import type { Refused } from '../kernel/decision.js';
import type { Day } from '../kernel/days.js';
import { block, findingsOf, type Rule } from '../kernel/finding.js';
import { type Capacity, type Permission, permission } from '../policy/decide-policy.js';
import { type Decided, decided } from '../policy/decided.js';
import type { Actor } from '../policy/roles.js';
import type { DayOff, SourceDocument, WorkedInstead, WorkingYear } from './working-year.js';

interface Differing<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** The same day, said otherwise. */
  readonly reworded: readonly { readonly before: T; readonly after: T }[];
}

export interface YearChanges {
  readonly off: Differing<DayOff>;
  readonly worked: Differing<WorkedInstead>;
  readonly sources: Differing<SourceDocument>;
  /** The law it rests on, or the note. */
  readonly otherwise: boolean;
}

/** In one order of keys: a year that was kept may have come back in another. */
const written = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{${Object.entries(value)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, part]) => `${key}:${written(part)}`)
        .join()}}`
    : JSON.stringify(value);

const same = (one: unknown, other: unknown): boolean => written(one) === written(other);

const differing = <T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Differing<T> => {
  const [old, now] = [
    new Map(before.map((one) => [keyOf(one), one])),
    new Map(after.map((one) => [keyOf(one), one])),
  ];
  return {
    added: after.filter((one) => !old.has(keyOf(one))),
    removed: before.filter((one) => !now.has(keyOf(one))),
    reworded: after.flatMap((one) => {
      const was = old.get(keyOf(one));
      return was !== undefined && !same(was, one) ? [{ before: was, after: one }] : [];
    }),
  };
};

/** What a version would change; of a year nobody has known, all of it is new. */
export const yearChanges = (before: WorkingYear | null, after: WorkingYear): YearChanges => ({
  off: differing(before?.off ?? [], after.off, ({ day }) => day),
  worked: differing(before?.worked ?? [], after.worked, ({ day }) => day),
  sources: differing(before?.sources ?? [], after.sources, ({ number }) => number),
  otherwise: before !== null && (before.law !== after.law || !same(before.note, after.note)),
});

const nothing = ({ added, removed, reworded }: Differing<unknown>): boolean =>
  added.length + removed.length + reworded.length === 0;

/** What is known when somebody would put a version of a year in force. */
export interface WorkingYearFacts {
  readonly year: WorkingYear;
  /** As it holds now; null: nobody has said anything of it. */
  readonly now: WorkingYear | null;
  /** The version somebody had before him, and the one that holds. */
  readonly seen: number;
  readonly version: number;
  readonly actor: Actor;
  readonly day: Day;
}

const seenAsItIs: Rule<WorkingYearFacts> = ({ seen, version }) =>
  seen === version ? null : block('WORKING_YEAR_CHANGED', { need: version, have: seen });

const saysSomethingElse: Rule<WorkingYearFacts> = ({ year, now }) => {
  if (now === null) return null;
  const { off, worked, sources, otherwise } = yearChanges(now, year);
  return nothing(off) && nothing(worked) && nothing(sources) && !otherwise
    ? block('WORKING_YEAR_UNCHANGED', { have: year.year })
    : null;
};

/** May this person say which days are worked? If not, why not. */
export const settingWorkingYear = (actor: Actor, day: Day): Permission =>
  permission({
    life: 'calendar',
    action: 'SET_WORKING_YEAR',
    state: [],
    day,
    actor,
    unit: null,
    nominee: null,
    taken: [],
  });

/** May this become what holds of the year? Counted by it is what is counted from then on. */
export const decideWorkingYear = (facts: WorkingYearFacts): Decided<Capacity> | Refused => {
  const may = settingWorkingYear(facts.actor, facts.day);
  const findings = findingsOf([seenAsItIs, saysSomethingElse], facts);
  return decided(may, findings);
};
