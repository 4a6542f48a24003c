import fc from 'fast-check';
import { passes } from '../../../workflows/sitting/tally.js';
import { nextStep } from '../../../workflows/sitting/standing.js';
import { CHAIR, name, RULES, Sitting, VICE, withCouncil } from './council.js';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/** What happens in a sitting, as far as chance may have it. */
const course = fc.record({
  size: fc.constantFrom(5, 7, 9, 11, 13),
  runoffsMax: fc.integer({ min: 0, max: 2 }),
  secondBallots: fc.integer({ min: 0, max: 2 }),
  unqualified: fc.subarray(NAMES, { maxLength: 2 }),
  held: fc.subarray(NAMES, { maxLength: 2 }),
  heldAtTheEnd: fc.subarray(NAMES, { maxLength: 2 }),
  kin: fc.tuple(fc.constantFrom('m1', 'm2', 'm4', 'm5'), fc.constantFrom(...NAMES)),
  // what a member would like to mark, and whether he votes at all; used round and round
  wishes: fc.array(fc.tuple(fc.shuffledSubarray(NAMES, { minLength: 3 }), fc.nat({ max: 9 })), {
    minLength: 5,
    maxLength: 30,
  }),
});
type Course = typeof course extends fc.Arbitrary<infer C> ? C : never;

const castAll = (sitting: Sitting, { wishes }: Course, from: number) => {
  const { present, candidates, marksMax } = sitting.context;
  present.forEach((person, at) => {
    const [wished, mood] = wishes[(from + at) % wishes.length] ?? [[], 1];
    if (at > 0 && mood === 0) return;
    const marks = wished.filter((wish) => candidates.includes(wish)).slice(0, marksMax);
    sitting.order(person, { type: 'CAST_BALLOT', marks });
  });
};

/** From the roll to the conclusion, whatever comes up. */
const play = (given: Course): Sitting => {
  const agenda = NAMES.map((nomination) =>
    name(nomination, {
      qualified: !given.unqualified.includes(nomination),
      held: given.held.includes(nomination),
    }),
  );
  const plan = withCouncil({ runoffsMax: given.runoffsMax, secondBallots: given.secondBallots });
  const sitting = new Sitting({ size: given.size, agenda, plan }).open();
  const [person, nomination] = given.kin;
  sitting.order(person, { type: 'DECLARE_CONFLICT', nomination, kind: 'kin' });
  const reason = 'Biên bản ghi rõ';
  const concludeWith = () => {
    sitting.agenda = agenda.map((item) => ({ ...item, held: given.heldAtTheEnd.includes(item.nomination) }));
  };
  sitting.openVoting();
  for (let ballots = 0; ballots < 20; ballots++) {
    if (!sitting.stored.state.includes('counted')) {
      castAll(sitting, given, ballots * given.size);
      sitting.order(sitting.context.chair ?? '', { type: 'CLOSE_VOTING' });
    }
    const chair = sitting.context.chair ?? '';
    const next = nextStep(sitting.facts(chair, { type: 'CLOSE_VOTING' }), sitting.context);
    if (next === 'BREAK_TIE') {
      const [first = ''] = sitting.context.tied;
      const order = { type: 'BREAK_TIE', nomination: first, reason } as const;
      if (!sitting.ask(chair, order).ok)
        sitting.order(chair, { type: 'HAND_OVER_CHAIR', to: chair === CHAIR ? VICE : CHAIR });
      sitting.order(sitting.context.chair ?? '', order);
    } else if (next === 'CONCLUDE') {
      concludeWith();
      // a name released just now may make one more ballot due
      const step = nextStep(sitting.facts(chair, { type: 'CLOSE_VOTING' }), sitting.context);
      sitting.order(chair, step === 'CONCLUDE' ? { type: 'CONCLUDE', reason } : { type: 'SECOND_BALLOT' });
      if (sitting.stored.state.includes('concluded')) return sitting;
    } else sitting.order(chair, { type: next });
  }
  throw new Error('the sitting does not come to an end');
};

describe('whatever happens in a sitting', () => {
  test('it ends, never with more than five, all of whom passed the threshold before the whole Council', () => {
    let runoffs = 0;
    let byChair = 0;
    fc.assert(
      fc.property(course, (given) => {
        const { context, stored, members } = play(given);
        const { selected, results } = context;
        expect(stored.state).toEqual(['concluded']);
        expect(selected.length).toBeLessThanOrEqual(RULES.quotas.selected.max);
        expect(new Set(selected.map(({ nomination }) => nomination)).size).toBe(selected.length);
        for (const { nomination, by } of selected) {
          const votes = results
            .filter(({ kind }) => kind !== 'runoff')
            .flatMap(({ counts }) => counts.filter((count) => count.nomination === nomination))
            .map((count) => count.votes);
          expect(votes.some((count) => passes(count, members.length, RULES.council.approve))).toBe(true);
          if (by === 'chair') byChair += 1;
        }
        runoffs += results.filter(({ kind }) => kind === 'runoff').length;
      }),
      { numRuns: 80, seed: 20210325 },
    );
    // the courses drawn do come to ties, runoffs and the chair
    expect(runoffs).toBeGreaterThan(0);
    expect(byChair).toBeGreaterThan(0);
  });

  test('an unqualified name is never on a ballot, and every ballot has the shape of its names', () => {
    fc.assert(
      fc.property(course, (given) => {
        const { context, box, agenda } = play(given);
        const unqualified = agenda.filter(({ qualified }) => !qualified).map(({ nomination }) => nomination);
        for (const { ballotNo, counts, ballots } of context.results) {
          const ofThis = box.filter((ballot) => ballot.ballotNo === ballotNo);
          const shape = counts.map(({ nomination }) => nomination).toSorted();
          expect(ofThis).toHaveLength(ballots);
          expect(shape.filter((nomination) => unqualified.includes(nomination))).toEqual([]);
          for (const { marks } of ofThis) expect(Object.keys(marks).toSorted()).toEqual(shape);
        }
      }),
      { numRuns: 30, seed: 20210330 },
    );
  });
});
