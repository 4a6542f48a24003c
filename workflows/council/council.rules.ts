import { type Day, yearOf } from '../kernel/days.js';
import type { Finding, Rule } from '../kernel/finding.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { asItLooks } from '../kernel/letters.js';
import { holdsOn, type Role } from '../policy/roles.js';
import type { Seat, Tenure } from './roster.js';

/** A decision on the Council as the paper says it. */
export interface CouncilPaper {
  readonly number: string;
  readonly issuedOn: Day;
  readonly from: Day;
  readonly members: readonly { readonly person: string; readonly seat: Seat }[];
  /** The last decision whoever copies it has seen; null: he saw none; absent: not asked. */
  readonly last?: string | null | undefined;
}

/** A decision recorded before. */
export interface EarlierDecision extends Pick<CouncilPaper, 'number' | 'issuedOn' | 'from'> {
  readonly id: string;
}

/** Somebody the decision names, as he is known here. Who is not of the organisation is not among them. */
export interface KnownPerson {
  readonly person: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly posts: readonly Tenure[];
  readonly grants: readonly (Tenure & { readonly role: Role })[];
}

/** A sitting, and the day it was opened; null: it is only convened. */
export interface SittingThen {
  readonly code: string;
  readonly state: Leaves;
  readonly openedOn: Day | null;
}

/** All that the rules may know of a decision on the Council. */
export interface CouncilSight extends CouncilPaper {
  readonly today: Day;
  readonly people: readonly KnownPerson[];
  readonly decisions: readonly EarlierDecision[];
  /** Of every seat that is or will be held, its first day. */
  readonly seatsFrom: readonly Day[];
  readonly sittings: readonly SittingThen[];
}

const LEAST_MEMBERS = 3;

const finding = (code: string, effect: Finding['effect'], more: Partial<Finding> = {}): Finding => ({
  code,
  clause: '-',
  effect,
  ...more,
});

export const datedByToday: Rule<CouncilSight> = ({ issuedOn, today }) =>
  issuedOn <= today ? null : finding('COUNCIL_DATED_AHEAD', 'block', { need: today, have: issuedOn });

/** A decision takes nobody's seat back in time. */
export const beginsWithItsDate: Rule<CouncilSight> = ({ from, issuedOn }) =>
  from >= issuedOn ? null : finding('COUNCIL_BEFORE_ITS_DATE', 'block', { need: issuedOn, have: from });

/** A slip of the finger by a century would stand before every later decision. */
export const beginsWithinAYear: Rule<CouncilSight> = ({ from, issuedOn }) => {
  const latest = `${yearOf(issuedOn) + 1}${issuedOn.slice(4)}`;
  return from <= latest ? null : finding('COUNCIL_BEGINS_TOO_LATE', 'block', { need: latest, have: from });
};

/** Decisions follow one another: on each day one of them says who sits. */
export const afterTheLast: Rule<CouncilSight> = ({ from, decisions, seatsFrom }) => {
  const last = [...seatsFrom, ...decisions.map((one) => one.from)].toSorted().at(-1);
  return last === undefined || from > last
    ? null
    : finding('COUNCIL_NOT_AFTER_THE_LAST', 'block', { need: last, have: from });
};

/** Of two who copy decisions at once, the second looks at the first one's Council before he changes it. */
export const sawTheLast: Rule<CouncilSight> = ({ last, decisions }) => {
  const latest = decisions.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1)?.id ?? null;
  return last === undefined || last === latest ? null : finding('COUNCIL_DECIDED_MEANWHILE', 'block');
};

/** Numbers run within a year. */
export const numberIsNew: Rule<CouncilSight> = ({ number, issuedOn, decisions }) => {
  const same = decisions.find(
    (one) => asItLooks(one.number) === asItLooks(number) && yearOf(one.issuedOn) === yearOf(issuedOn),
  );
  return same === undefined
    ? null
    : finding('COUNCIL_NUMBER_TAKEN', 'block', { have: same.number, params: { on: same.issuedOn } });
};

/** A sitting that is over keeps its Council whatever is decided later. */
const HELD = ['concluded'] as const;
const OVER = [...HELD, 'cancelled'] as const;

/** Nobody's seat changes between the opening of a sitting and its end: whoever keeps it would be gone before he signs. */
export const noSittingUnderWay: Rule<CouncilSight> = ({ from, sittings }) =>
  sittings
    .filter(({ state }) => !isIn(state, 'convened', ...OVER))
    .map(({ code }) =>
      finding('COUNCIL_SITTING_UNDER_WAY', 'block', { have: from, params: { sitting: code } }),
    );

/** Entered late: a sitting has met since, with the Council as it was known then. */
export const noSittingHeldSince: Rule<CouncilSight> = ({ from, sittings }) =>
  sittings
    .filter(({ state, openedOn }) => isIn(state, ...HELD) && openedOn !== null && openedOn >= from)
    .map(({ code, openedOn }) =>
      finding('COUNCIL_SITTING_HELD_SINCE', 'warn', { params: { sitting: code, on: openedOn ?? '' } }),
    );

const inSeat = ({ members }: CouncilSight, seat: Seat): string[] =>
  members.filter((one) => one.seat === seat).map(({ person }) => person);

const exactlyOne =
  (seat: Seat, code: string): Rule<CouncilSight> =>
  (sight) => {
    const have = inSeat(sight, seat).length;
    return have === 1 ? null : finding(code, 'block', { need: 1, have });
  };

export const oneChair = exactlyOne('councilChair', 'COUNCIL_CHAIR_NOT_ONE');
export const oneSecretary = exactlyOne('councilSecretary', 'COUNCIL_SECRETARY_NOT_ONE');

/** Minutes need two signatures. */
export const secretaryIsNotChair: Rule<CouncilSight> = (sight) => {
  const chairs = new Set(inSeat(sight, 'councilChair'));
  return inSeat(sight, 'councilSecretary').some((person) => chairs.has(person))
    ? finding('COUNCIL_SECRETARY_IS_CHAIR', 'block')
    : null;
};

const distinct = ({ members }: CouncilSight): string[] => [...new Set(members.map(({ person }) => person))];

export const enoughMembers: Rule<CouncilSight> = (sight) => {
  const have = distinct(sight).length;
  return have >= LEAST_MEMBERS ? null : finding('COUNCIL_TOO_SMALL', 'block', { need: LEAST_MEMBERS, have });
};

/** An odd number leaves no vote in the middle; no rule demands it. */
export const oddNumber: Rule<CouncilSight> = (sight) => {
  const have = distinct(sight).length;
  return have % 2 === 1 || have < LEAST_MEMBERS ? null : finding('COUNCIL_EVEN', 'warn', { have });
};

const nameOf = (person: string, { people }: CouncilSight): string =>
  people.find((one) => one.person === person)?.name ?? '';

export const nobodyTwice: Rule<CouncilSight> = (sight) =>
  distinct(sight)
    .filter((person) => sight.members.filter((one) => one.person === person).length > 1)
    .map((person) => finding('COUNCIL_MEMBER_TWICE', 'block', { params: { name: nameOf(person, sight) } }));

export const allAreKnown: Rule<CouncilSight> = (sight) => {
  const have = distinct(sight).filter((person) => !sight.people.some((one) => one.person === person)).length;
  return have === 0 ? null : finding('COUNCIL_MEMBER_UNKNOWN', 'block', { have });
};

/** Whoever watches, runs the system or receives the submission takes no part in deciding (separation of duties). */
const APART = [
  ['auditor', 'COUNCIL_MEMBER_AUDITS'],
  ['admin', 'COUNCIL_MEMBER_ADMINISTERS'],
  ['provinceContact', 'COUNCIL_MEMBER_OF_THE_PROVINCE'],
] as const satisfies readonly (readonly [Role, string])[];

export const nobodyWatches: Rule<CouncilSight> = ({ people, from }) =>
  people.flatMap(({ name, grants }) =>
    APART.filter(([role]) =>
      grants.some((held) => held.role === role && (held.until === null || held.until >= from)),
    ).map(([, code]) => finding(code, 'block', { params: { name } })),
  );

export const allHoldAPost: Rule<CouncilSight> = ({ people, from }) =>
  people
    .filter(({ posts }) => !posts.some((post) => holdsOn(from, post)))
    .map(({ name }) => finding('COUNCIL_MEMBER_WITHOUT_POST', 'warn', { need: from, params: { name } }));

export const allMaySignIn: Rule<CouncilSight> = ({ people }) =>
  people
    .filter(({ disabled }) => disabled)
    .map(({ name }) => finding('COUNCIL_MEMBER_LOCKED_OUT', 'warn', { params: { name } }));
