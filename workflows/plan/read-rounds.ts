import { MONTHS_IN } from '../kernel/months.js';
import { monthOutside, missingKey, nothingToBind, otherIntake, unknownKey } from './complaints.js';
import type { Day } from '../kernel/days.js';
import type { Deadline, EachTime, Intake, Plan } from './plan.js';
import {
  type Check,
  type Path,
  type Reader,
  also,
  day,
  flag,
  group,
  isGroup,
  mistake,
  type Mistake,
  oneOf,
  orNull,
  refused,
  text,
  wanting,
  whole,
} from './reader.js';

const everyOnlyRecurring: Check<Intake> = ({ kind, every }, path, written) => {
  if (kind === 'recurring' && !written.includes('every'))
    return [mistake([...path, 'every'], missingKey('every'))];
  if (kind !== undefined && kind !== 'recurring' && every !== undefined)
    return [mistake([...path, 'every'], unknownKey('every', ['kind', 'supplementary', 'clause']))];
  return [];
};

const KINDS = ['once', 'recurring', 'continuous'] as const;

/** Read from the raw value, so that a date is told what to be even where the intake has another mistake. Null: none. */
export const intakeKindOf = (plan: unknown): Intake['kind'] | null => {
  const raw = isGroup(plan) && isGroup(plan.intake) ? plan.intake.kind : null;
  return KINDS.find((kind) => kind === raw) ?? null;
};

export const intake: Reader<Intake> = group(
  { kind: oneOf(...KINDS), supplementary: flag, clause: text },
  { every: oneOf('month', 'quarter', 'year') },
  [everyOnlyRecurring],
);

/** A day that every month has. */
const each: Reader<EachTime> = group({ day: whole(1, 28) }, { month: whole(1, 12), after: whole(0, 12) });

/** What the other kind of intake has here: one mistake, whatever is written. */
const misplaced =
  (kind: 'once' | 'recurring'): Reader<never> =>
  (_, path) =>
    refused(path, otherIntake(kind));

/** One day, or one again and again; never both, never neither. */
const onceOrEach =
  (kind: Intake['kind'] | null) =>
  (value: unknown, path: Path): readonly Mistake[] => {
    if (!isGroup(value)) return [];
    const given = ['date', 'each'].filter((key) => Object.hasOwn(value, key));
    const wanted = kind === 'recurring' ? 'each' : 'date';
    if (given.length === 0) return [mistake([...path, wanted], missingKey(wanted))];
    return kind === null && given.length === 2
      ? [mistake([...path, 'each'], unknownKey('each', ['date']))]
      : [];
  };

const dated = (binds: Deadline['binds'], kind: Intake['kind'] | null): Reader<Deadline> => {
  const ofOne: Reader<Day> = kind === 'recurring' ? misplaced(kind) : day;
  const ofEach: Reader<EachTime> = kind === 'once' ? misplaced(kind) : each;
  return also(
    group(
      {
        boundary: oneOf('before', 'by'),
        binds: oneOf(binds),
        extendedBy: oneOf('officeChief', 'director'),
        clause: text,
      },
      { date: ofOne, each: ofEach },
    ),
    onceOrEach(kind),
  );
};

/** With names coming in at any time whatever stands here is one mistake. */
const deadline = (binds: Deadline['binds'], kind: Intake['kind'] | null): Reader<Deadline | null> => {
  const reader = dated(binds, kind);
  return orNull(
    wanting(reader.wants, (value, path) =>
      kind === 'continuous' ? refused(path, nothingToBind()) : reader(value, path),
    ),
  );
};

/** `kind`: of the plan's intake, which says whether a date is one or one of every turn. */
export const deadlines = (kind: Intake['kind'] | null): Reader<Plan['deadlines']> =>
  group({ registration: deadline('ENDORSE', kind), province: deadline('FORWARD', kind) });

const NAMES = ['registration', 'province'] as const;

/** Without a date of registration only names that come at any time are taken; a month is one of the turn. */
export const datesFitIntake: Check<Plan> = ({ intake: rounds, deadlines: dates }, path) => {
  if (!rounds || !dates) return [];
  return NAMES.flatMap((name): Mistake[] => {
    const one = dates[name];
    const place = [...path, 'deadlines', name];
    if (one === null)
      return rounds.kind !== 'continuous' && name === 'registration'
        ? [mistake(place, missingKey(rounds.kind === 'once' ? 'date' : 'each'))]
        : [];
    return monthOfTurn(one, rounds, place);
  });
};

/** Of a quarter or a year the month is said; of a month there is none to say. */
const monthOfTurn = ({ each: time }: Deadline, { every }: Intake, place: Path): Mistake[] => {
  if (!time || every === undefined) return [];
  const at = [...place, 'each', 'month'];
  const months = MONTHS_IN[every];
  if (months === 1)
    return time.month === undefined ? [] : [mistake(at, unknownKey('month', ['day', 'after']))];
  if (time.month === undefined) return [mistake(at, missingKey('month'))];
  return time.month > months ? [mistake(at, monthOutside(time.month, months))] : [];
};
