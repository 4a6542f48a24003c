import fc from 'fast-check';
import { nextStep } from '../../../workflows/sitting/standing.js';
import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import { memberNamed, name, type Rules, RULES, SECRETARY, Sitting } from './council.js';

/** A sitting as chance may have it: any rules a plan may give its Council, any course of the vote. */

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

const share = fc.constantFrom(
  { num: 1, den: 2 },
  { num: 1, den: 3 },
  { num: 2, den: 3 },
  { num: 7, den: 10 },
  { num: 80, den: 100 },
);
const CONFLICTS = ['self', 'kin', 'interest', 'unit'] as const;

/** Every key of a Council's rules, as `parsePlan` lets them go together. */
const rules: fc.Arbitrary<Rules> = fc
  .record({
    quorum: fc.record({
      num: fc.constant(1),
      den: fc.constantFrom(3, 5),
      of: fc.constantFrom('members' as const, 'entitled' as const),
    }),
    secret: fc.boolean(),
    form: fc.constantFrom('marks' as const, 'eachName' as const),
    marksMax: fc.integer({ min: 2, max: 8 }),
    approve: fc.record({
      op: fc.constantFrom('>' as const, '>=' as const),
      share,
      of: fc.constantFrom('members' as const, 'present' as const, 'cast' as const),
    }),
    chairMustAgree: fc.boolean(),
    sealed: fc.boolean(),
    runoffsMax: fc.integer({ min: 0, max: 2 }),
    afterRunoffs: fc.constantFrom('chair' as const, 'nobody' as const),
    secondBallots: fc.integer({ min: 0, max: 2 }),
    // each kind of conflict is void, or leaves the vote, or only shown
    conflicts: fc.tuple(...CONFLICTS.map(() => fc.constantFrom('void', 'leave', 'shown'))),
    conflictsShrinkBase: fc.boolean(),
    seats: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 })),
  })
  .map(({ sealed, conflicts, seats: [min, more], ...council }) => ({
    ...RULES,
    council: {
      ...RULES.council,
      ...council,
      advanceBallots: sealed && council.secret,
      voidMarks: CONFLICTS.filter((_, at) => conflicts[at] === 'void'),
      leaveVote: CONFLICTS.filter((_, at) => conflicts[at] === 'leave'),
    },
    quotas: { ...RULES.quotas, selected: { min, max: min + more, clause: 'IV.1' } },
  }));

export const course = fc.record({
  plan: rules,
  size: fc.constantFrom(5, 7, 9, 11, 13),
  away: fc.integer({ min: 0, max: 2 }),
  nominee: fc.constantFrom(null, 'm1', 'm4'),
  unqualified: fc.subarray(NAMES, { maxLength: 2 }),
  held: fc.subarray(NAMES, { maxLength: 2 }),
  heldAtTheEnd: fc.subarray(NAMES, { maxLength: 2 }),
  kin: fc.tuple(fc.constantFrom('m1', 'm2', 'm4', 'm5'), fc.constantFrom(...NAMES)),
  // on which of its ballots the Council votes on paper, and with how many it votes by slips
  paper: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  slips: fc.nat({ max: 3 }),
  reopens: fc.boolean(),
  agrees: fc.nat({ max: 6 }),
  // what a member would like to mark, and whether he votes at all; used round and round
  wishes: fc.array(fc.tuple(fc.shuffledSubarray(NAMES, { minLength: 3 }), fc.nat({ max: 9 })), {
    minLength: 5,
    maxLength: 30,
  }),
});
export type Course = typeof course extends fc.Arbitrary<infer C> ? C : never;

const reason = 'Biên bản ghi rõ';
const chairOf = (sitting: Sitting): string => sitting.context.chair ?? '';

const marking = (sitting: Sitting, wished: readonly string[]) => {
  const { candidates, marksMax, kind } = sitting.context;
  const [most, of] =
    kind === null ? [sitting.plan.council.marksMax, standing(sitting)] : [marksMax, candidates];
  const marks = wished.filter((wish) => of.includes(wish)).slice(0, most);
  const asks = sitting.plan.council.form === 'eachName' && kind !== 'runoff';
  return { marks, ...(asks && { against: of.filter((one) => !marks.includes(one)) }) };
};

const standing = ({ agenda }: Sitting): string[] =>
  agenda.filter(({ qualified, held }) => qualified && !held).map(({ nomination }) => nomination);

/** Each votes as he likes; some not at all, some by slips where they may. */
const castAll = (sitting: Sitting, { wishes, slips }: Course, from: number) => {
  sitting.context.electorate.forEach((person, at) => {
    const [wished, mood] = wishes[(from + at) % wishes.length] ?? [[], 1];
    if (at > 0 && mood === 0) return;
    const give: SittingOrder = { type: 'GIVE_SLIP', to: person };
    const cast = marking(sitting, wished);
    if (at < slips && sitting.ask(SECRETARY, give).ok) {
      sitting.order(SECRETARY, give);
      if (mood !== 1) sitting.order(SECRETARY, { type: 'CAST_BY_SLIP', ...cast });
    } else sitting.order(person, { type: 'CAST_BALLOT', ...cast });
  });
};

/** Two tellers find what these wishes come to. Two who may vote hand nothing in, so no name has a vote it cannot have. */
const countOnPaper = (sitting: Sitting, { wishes }: Course, from: number) => {
  const { onPaper, electorate, candidates, marksMax } = sitting.context;
  const voters = electorate.length - 2;
  const ballots = Math.max(1, voters);
  const valid = Math.max(0, ballots - 1);
  const marks = Array.from({ length: valid }, (_, at) => {
    const [wished] = wishes[(from + at) % wishes.length] ?? [[]];
    return wished.filter((wish) => candidates.includes(wish)).slice(0, marksMax);
  });
  const votes = candidates.map((nomination) => ({
    nomination,
    votes: Math.min(marks.filter((one) => one.includes(nomination)).length, Math.max(0, voters - 2)),
  }));
  for (const teller of onPaper?.tellers ?? []) {
    sitting.order(teller, { type: 'ENTER_TALLY', ballots, invalid: ballots - valid, votes });
  }
};

/** As whoever presides; where it concerns himself he hands over to the first who may. */
const orderFromTheChair = (sitting: Sitting, order: SittingOrder): void => {
  for (const to of sitting.context.present) {
    const concerned = sitting
      .ask(chairOf(sitting), order)
      .findings.some(({ code }) => code === 'CHAIR_IS_NOMINEE' || code === 'CHAIR_HAS_CONFLICT');
    if (!concerned) break;
    const handOver: SittingOrder = { type: 'HAND_OVER_CHAIR', to };
    if (sitting.ask(chairOf(sitting), handOver).ok) sitting.order(chairOf(sitting), handOver);
  }
  sitting.order(chairOf(sitting), order);
};

/** Opens a ballot, on paper if that is how this one is held and may be. */
const openBallot = (
  sitting: Sitting,
  type: 'OPEN_VOTING' | 'OPEN_RUNOFF' | 'SECOND_BALLOT',
  paper: boolean,
) => {
  const onPaper: SittingOrder = { type, tellers: ['m4', 'm5'] };
  const order: SittingOrder = paper && sitting.ask(chairOf(sitting), onPaper).ok ? onPaper : { type };
  orderFromTheChair(sitting, order);
};

const begun = (given: Course): Sitting => {
  const agenda = NAMES.map((nomination, at) => ({
    ...(at === 0 && given.nominee !== null ? memberNamed(nomination, given.nominee) : name(nomination)),
    qualified: !given.unqualified.includes(nomination),
    held: given.held.includes(nomination),
  }));
  const sitting = new Sitting({ size: given.size, agenda, plan: given.plan });
  const [person, nomination] = given.kin;
  sitting.order(person, { type: 'DECLARE_CONFLICT', nomination, kind: 'kin' });
  const there = sitting.everybody.slice(0, given.size - given.away);
  for (const [at, absent] of sitting.everybody.slice(there.length).entries()) {
    const sealed: SittingOrder = { type: 'CAST_ADVANCE', ...marking(sitting, given.wishes[at]?.[0] ?? []) };
    if (sitting.ask(absent, sealed).ok) sitting.order(absent, sealed);
  }
  sitting.open(there);
  return sitting;
};

const conclude = (sitting: Sitting, given: Course): boolean => {
  sitting.agenda = sitting.agenda.map((item) => ({
    ...item,
    held: given.heldAtTheEnd.includes(item.nomination),
  }));
  const chair = chairOf(sitting);
  // a name released just now may make one more ballot due
  const step = nextStep(sitting.facts(chair, { type: 'CLOSE_VOTING' }), sitting.context);
  if (step !== 'DRAW_MINUTES') return false;
  sitting.conclude(reason);
  return true;
};

/** From the invitation to the release, whatever comes up. */
export function play(given: Course): Sitting {
  const sitting = begun(given);
  openBallot(sitting, 'OPEN_VOTING', given.paper[0] ?? false);
  let reopens = given.reopens;
  for (let ballots = 0; ballots < 20; ballots++) {
    if (!sitting.stored.state.includes('counted')) {
      const vote = sitting.context.onPaper ? countOnPaper : castAll;
      vote(sitting, given, ballots * given.size);
      sitting.close();
    }
    if (reopens) {
      reopens = false;
      sitting.order(SECRETARY, { type: 'ASK_REOPEN', reason });
      sitting.order(chairOf(sitting), { type: 'REOPEN' });
      openBallot(sitting, 'OPEN_VOTING', false);
      continue;
    }
    const next = nextStep(sitting.facts(chairOf(sitting), { type: 'CLOSE_VOTING' }), sitting.context);
    switch (next) {
      case 'AGREE': {
        const { awaitsChair } = sitting.context;
        sitting.order(chairOf(sitting), { type: 'AGREE', names: awaitsChair.slice(0, given.agrees) });
        break;
      }
      case 'BREAK_TIE': {
        const [nomination = ''] = sitting.context.tied;
        orderFromTheChair(sitting, { type: 'BREAK_TIE', nomination, reason });
        break;
      }
      case 'DRAW_MINUTES':
        if (conclude(sitting, given)) return sitting;
        break;
      default:
        openBallot(sitting, next, given.paper[ballots % 3] ?? false);
    }
  }
  throw new Error('the sitting does not come to an end');
}
