import {
  AFTER_RUNOFFS,
  BALLOT_FORMS,
  BOUNDARIES,
  DESKS_ABOVE,
  type Plan,
  placeWords,
  QUORUM_BASES,
  SHARE_SIGNS,
  VOID_MARKS,
  VOTE_BASES,
  type Words,
} from '../../workflows/index.js';

type Path = readonly (string | number)[];
type Group = 'dates' | 'quotas' | 'council' | 'terms' | 'criteria';

/** How a value is typed: `numbers` with commas between, `fraction` as 2/3. `open`: it may be left without one. */
export type FieldKind =
  | 'line'
  | 'day'
  | 'monthDay'
  | 'number'
  | 'numbers'
  | 'fraction'
  | 'flag'
  | 'choice'
  | 'choices';

/** One value of a plan that offices really change. */
export interface PlanField {
  /** Its place by ids, as differences name it; the name it is posted under. */
  readonly name: string;
  readonly group: Group;
  readonly kind: FieldKind;
  readonly label: Words;
  readonly clause: string | null;
  readonly open: boolean;
  /** For `flag`, `choice` and `choices`. */
  readonly of: readonly string[];
  /** Where it stands in the file, or would if it were written, lists by position. */
  readonly at: Path;
  /** What stands there now, as it would be typed; of choices several. */
  readonly now: readonly string[];
}

interface Asked {
  readonly group: Group;
  readonly kind: FieldKind;
  readonly at: Path;
  readonly of?: readonly string[];
  readonly open?: boolean;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inside = (value: unknown, step: string | number): unknown =>
  Array.isArray(value) || isGroup(value) ? (value as Record<string | number, unknown>)[step] : undefined;

const valueAt = (plan: unknown, at: Path): unknown => at.reduce(inside, plan);

/** As it would be typed. */
const typedAs = (kind: FieldKind, value: unknown): string[] => {
  if (value === null || value === undefined) return [''];
  if (kind === 'fraction' && isGroup(value)) return [`${String(value.num)}/${String(value.den)}`];
  if (kind === 'numbers') return [(value as readonly unknown[]).join(', ')];
  if (kind === 'choices') return (value as readonly unknown[]).map(String);
  const isOne = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return [isOne ? String(value) : ''];
};

/** Entries are named by their ids, a criterion by its own alone, wherever in the tree it stands. */
const nameOf = (plan: Plan, at: Path): string[] => {
  if (at[0] === 'criteria') {
    const last = at.findLastIndex((step) => typeof step === 'number');
    const criterion = valueAt(plan, at.slice(0, last + 1));
    return ['criteria', isGroup(criterion) ? String(criterion.id) : '', ...at.slice(last + 1).map(String)];
  }
  return at.map((step, index) => {
    if (typeof step === 'string') return step;
    const entry = valueAt(plan, at.slice(0, index + 1));
    return isGroup(entry) && typeof entry.id === 'string' ? entry.id : String(step);
  });
};

const clauseNear = (plan: Plan, at: Path): string | null => {
  for (let end = at.length - 1; end > 0; end -= 1) {
    const group = valueAt(plan, at.slice(0, end));
    if (isGroup(group) && typeof group.clause === 'string') return group.clause;
  }
  return null;
};

const deadline = (name: 'registration' | 'province', { deadlines }: Plan): Asked[] => {
  const one = deadlines[name];
  if (one === null) return [];
  const at = ['deadlines', name];
  const days: Asked[] =
    one.date === undefined
      ? Object.keys(one.each ?? {}).map((key) => ({
          group: 'dates',
          kind: 'number',
          at: [...at, 'each', key],
        }))
      : [{ group: 'dates', kind: 'day', at: [...at, 'date'] }];
  return [...days, { group: 'dates', kind: 'choice', at: [...at, 'boundary'], of: BOUNDARIES }];
};

const milestones = ({ milestones: all }: Plan): Asked[] =>
  all.flatMap(({ linked }, index) =>
    ['dataTo', 'opens', 'due'].map((key): Asked => {
      return { group: 'dates', kind: 'day', at: ['milestones', index, key], open: linked !== null };
    }),
  );

const thresholds = (list: unknown, at: Path): Asked[] =>
  (Array.isArray(list) ? list : []).flatMap((criterion: unknown, index): Asked[] => {
    if (!isGroup(criterion)) return [];
    const here = [...at, index];
    const key = criterion.kind === 'atLeast' ? 'n' : 'min';
    const counts = typeof criterion[key] === 'number';
    const own: Asked[] = counts ? [{ group: 'criteria', kind: 'number', at: [...here, key] }] : [];
    const parts = thresholds(criterion.of, [...here, 'of']);
    // the wording names the number: whoever changes the one must be able to change the other
    const wording =
      own.length + parts.length > 0
        ? ['vi', 'en'].map((lang): Asked => {
            return { group: 'criteria', kind: 'line', at: [...here, 'text', lang] };
          })
        : [];
    return [...own, ...wording, ...parts];
  });

const further = ({ quotas }: Plan): Asked[] =>
  quotas.also.flatMap((quota, index) =>
    (['min', 'max', 'percentMin', 'percentMax'] as const)
      .filter((key) => quota[key] !== undefined)
      .map((key): Asked => ({ group: 'quotas', kind: 'number', at: ['quotas', 'also', index, key] })),
  );

const number = (group: Group, ...at: Path): Asked => ({ group, kind: 'number', at });

const flag = (key: string): Asked => ({
  group: 'council',
  kind: 'flag',
  at: ['council', key],
  of: ['true', 'false'],
});

const choice = (of: readonly string[], ...at: Path): Asked => ({
  group: 'council',
  kind: 'choice',
  at: ['council', ...at],
  of,
});

const conflicts = (key: string): Asked => ({
  group: 'council',
  kind: 'choices',
  at: ['council', key],
  of: VOID_MARKS,
});

const COUNCIL: readonly Asked[] = [
  { group: 'council', kind: 'fraction', at: ['council', 'quorum'] },
  choice(QUORUM_BASES, 'quorum', 'of'),
  flag('secret'),
  choice(BALLOT_FORMS, 'form'),
  number('council', 'council', 'marksMax'),
  choice(SHARE_SIGNS, 'approve', 'op'),
  { group: 'council', kind: 'fraction', at: ['council', 'approve', 'share'] },
  choice(VOTE_BASES, 'approve', 'of'),
  flag('chairMustAgree'),
  flag('advanceBallots'),
  flag('inWriting'),
  number('council', 'council', 'runoffsMax'),
  choice(AFTER_RUNOFFS, 'afterRunoffs'),
  number('council', 'council', 'secondBallots'),
  conflicts('voidMarks'),
  conflicts('leaveVote'),
  flag('conflictsShrinkBase'),
];

/** Whoever is told; a plan that tells nobody else gains him by its file. */
const toldAbove = ({ reminders }: Plan): Asked[] =>
  DESKS_ABOVE.filter((desk) => reminders.above[desk] !== undefined).map((desk) =>
    number('terms', 'reminders', 'above', desk),
  );

const FIXED: readonly Asked[] = [
  { group: 'dates', kind: 'monthDay', at: ['yearly', 'opensMonthDay'] },
  { group: 'dates', kind: 'monthDay', at: ['yearly', 'dueMonthDay'] },
  number('quotas', 'quotas', 'perUnit', 'min'),
  number('quotas', 'quotas', 'perUnit', 'max'),
  number('quotas', 'quotas', 'selected', 'min'),
  number('quotas', 'quotas', 'selected', 'max'),
  ...COUNCIL,
  number('terms', 'supplement', 'days'),
  number('terms', 'hold', 'freshTermDays'),
  number('terms', 'fostering', 'planWithinDays'),
  { group: 'terms', kind: 'numbers', at: ['reminders', 'before'] },
  { group: 'terms', kind: 'flag', at: ['reminders', 'onTheDay'], of: ['true', 'false'] },
  { group: 'terms', kind: 'numbers', at: ['reminders', 'after'] },
];

/** What the form offers of this plan, in the order of the form. */
export const planFields = (plan: Plan): PlanField[] =>
  [
    ...deadline('registration', plan),
    ...deadline('province', plan),
    ...milestones(plan),
    ...FIXED,
    ...toldAbove(plan),
    ...further(plan),
    ...thresholds(plan.criteria, ['criteria']),
  ].map(({ group, kind, at, of = [], open = false }) => {
    const path = nameOf(plan, at);
    const now = typedAs(kind, valueAt(plan, at));
    const label = placeWords(plan, path);
    return { name: path.join('.'), group, kind, label, clause: clauseNear(plan, at), open, of, at, now };
  });
