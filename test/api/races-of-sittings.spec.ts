import type { Outcome } from '../../src/road/command.js';
import type { SittingContext, SittingOrder } from '../../workflows/index.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { LONG_ENOUGH_MS, takingTurns } from '../support/lanes.js';
import { closeWhole, codes } from '../support/record.js';
import {
  ANH,
  CHAIR,
  command,
  COUNCIL,
  HAN,
  INDUSTRY,
  LINH,
  SECRETARY,
  THINH,
  Walk,
} from '../support/walk.js';

/** Of each pair of orders: each of the two is sent first in half of them. */
const TIMES = 24;

let department: Department;
let walk: Walk;
let sitting: string;
let nominations: string[];

beforeAll(async () => {
  department = await openDepartment('races_of_sittings', 8);
  walk = new Walk(department);
  ({ sitting, nominations } = await walk.sitting(ANH, INDUSTRY, LINH, HAN, THINH));
  await walk.order('sitting', sitting, SECRETARY, roll(COUNCIL));
});
afterAll(() => closeWhole(department));

const roll = (present: readonly string[]): SittingOrder => ({
  type: 'OPEN',
  present: present.map(idOf),
  secretary: idOf(SECRETARY),
});
const OPENING = { type: 'OPEN_VOTING' } as const;
const CLOSING = { type: 'CLOSE_VOTING' } as const;
const ABANDON = { type: 'ABANDON_BALLOT', reason: 'Máy chiếu hỏng' } as const;
const ballot = (): SittingOrder => ({ type: 'CAST_BALLOT', marks: nominations });

const give = (by: string, order: SittingOrder): Promise<Outcome> =>
  department.road.act(command('sitting', sitting, by, order));
const must = (by: string, order: SittingOrder) => walk.order('sitting', sitting, by, order);

type Pair = readonly [by: string, order: SittingOrder];

/** Both at once; what each was told, in the order in which they are named here. */
const together = (one: Pair, other: Pair, round: number): Promise<readonly [Outcome, Outcome]> =>
  takingTurns(
    department,
    round,
    () => give(...one),
    () => give(...other),
  );

const contextNow = async (): Promise<SittingContext> => {
  const [row] = await department.rows<{ context: SittingContext }>(
    'select context from sitting where id = $1',
    [sitting],
  );
  return row!.context;
};

const boxOf = async (ballotNo: number): Promise<number> =>
  (await department.rows('select from ballot where sitting_id = $1 and ballot_no = $2', [sitting, ballotNo]))
    .length;

const eventsOf = async (type: string): Promise<number> =>
  (await department.rows('select from history_event where subject_id = $1 and type = $2', [sitting, type]))
    .length;

/** What is done to a ballot that is open; it is broken off afterwards, and the next one is opened. */
async function eachBallot(race: (round: number) => Promise<void>): Promise<void> {
  for (let round = 0; round < TIMES; round++) {
    await must(CHAIR, OPENING);
    await race(round);
    await must(CHAIR, ABANDON);
  }
}

const told = (outcome: Outcome): string => (outcome.ok ? 'done' : codes(outcome).join());
/** In whatever order the two were carried out. */
const both = (outcomes: readonly Outcome[]): string[] => outcomes.map(told).toSorted();

describe('two at once', () => {
  test('open the vote: it is opened once', async () => {
    for (let round = 0; round < TIMES; round++) {
      const { ballotNo } = await contextNow();
      const outcomes = await together([CHAIR, OPENING], [CHAIR, OPENING], round);
      expect(both(outcomes)).toEqual(['NOT_FROM_THIS_STATE', 'done']);
      expect((await contextNow()).ballotNo).toBe(ballotNo + 1);
      await must(CHAIR, ABANDON);
    }
  });

  test('close it: it is counted once; who keeps the minutes does not close it at all', async () => {
    for (let round = 0; round < TIMES; round++) {
      await must(CHAIR, OPENING);
      for (const member of COUNCIL) await must(member, ballot());
      const closed = await eventsOf('CLOSE_VOTING');
      const [outcomes, secretary] = await Promise.all([
        together([CHAIR, CLOSING], [CHAIR, CLOSING], round),
        give(SECRETARY, CLOSING),
      ]);
      expect(both(outcomes)).toEqual(['NOT_FROM_THIS_STATE', 'done']);
      expect(['NOT_FROM_THIS_STATE', 'NOT_IN_THE_CHAIR']).toContain(told(secretary));
      const { results, ballotNo } = await contextNow();
      expect(results.map((result) => [result.ballotNo, result.ballots])).toEqual([[ballotNo, 9]]);
      expect(await boxOf(ballotNo)).toBe(9);
      expect(await eventsOf('CLOSE_VOTING')).toBe(closed + 1);
      await must(SECRETARY, { type: 'ASK_REOPEN', reason: 'Bỏ phiếu lại' });
      await must(CHAIR, { type: 'REOPEN' });
    }
  });

  test('break it off and vote: the ballot goes with all others, or it is told that the vote is over', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < TIMES; round++) {
      await must(CHAIR, OPENING);
      await must('hanglt', ballot());
      const { ballotNo } = await contextNow();
      const [off, cast] = await together([CHAIR, ABANDON], ['yenvth', ballot()], round);
      expect(told(off)).toBe('done');
      expect(['done', 'NOT_FROM_THIS_STATE']).toContain(told(cast));
      seen.add(told(cast));
      const { cast: left, struck } = await contextNow();
      expect([left, struck.includes(ballotNo), await boxOf(ballotNo)]).toEqual([[], true, 0]);
    }
    // both came first now and then
    expect(seen.size).toBe(2);
  });

  test('are given a slip and vote by phone: never both', async () => {
    const slip = { type: 'GIVE_SLIP', to: idOf('vintt') } as const;
    const seen = new Set<string>();
    await eachBallot(async (round) => {
      const outcomes = await together([SECRETARY, slip], ['vintt', ballot()], round);
      const [given, cast] = outcomes.map(told);
      expect([
        ['done', 'VOTES_BY_SLIP'],
        ['CAST_ALREADY', 'done'],
      ]).toContainEqual([given, cast]);
      seen.add(given!);
      const { slips, cast: voted, ballotNo } = await contextNow();
      expect([...slips, ...voted]).toEqual([idOf('vintt')]);
      expect(await boxOf(ballotNo)).toBe(voted.length);
    });
    expect(seen.size).toBe(2);
  });

  test('call the roll again without him and vote: he has voted, or is told that he is not on it', async () => {
    const without = roll(COUNCIL.filter((member) => member !== 'vinhtq'));
    const seen = new Set<string>();
    await eachBallot(async (round) => {
      const [called, cast] = await together([SECRETARY, without], ['vinhtq', ballot()], round);
      expect(told(called)).toBe('done');
      expect(['done', 'NOT_ON_THE_ROLL']).toContain(told(cast));
      seen.add(told(cast));
      const { cast: voted, ballotNo, electorate } = await contextNow();
      expect(voted.includes(idOf('vinhtq'))).toBe(cast.ok);
      expect(await boxOf(ballotNo)).toBe(cast.ok ? 1 : 0);
      // who might vote was settled when the ballot was opened
      expect(electorate).toHaveLength(COUNCIL.length);
      await must(SECRETARY, roll(COUNCIL));
    });
    expect(seen.size).toBe(2);
  });
});

/** So many rounds of the event loop: time enough for what was sent before to be on its way. */
async function turns(many: number): Promise<void> {
  for (let turn = 0; turn < many; turn++) await new Promise(setImmediate);
}

/** Everybody has voted on all five, and the minutes lie there to be signed. */
async function minutesDrawn(): Promise<void> {
  await must(CHAIR, OPENING);
  for (const member of COUNCIL) await must(member, ballot());
  await must(CHAIR, CLOSING);
  await must(CHAIR, { type: 'DRAW_MINUTES' });
}

describe('the minutes', () => {
  const SIGN = { type: 'SIGN_MINUTES' } as const;
  const signBoth = async (round: number) => {
    const outcomes = await together([CHAIR, SIGN], [SECRETARY, SIGN], round);
    expect(outcomes.map(told)).toEqual(['done', 'done']);
    const { signatures } = await contextNow();
    expect(signatures.toSorted()).toEqual([CHAIR, SECRETARY].map(idOf).toSorted());
  };

  test(
    'are signed by both at once; then they are released or opened again, never both',
    async () => {
      const states = async () =>
        (await department.rows<{ state: string }>('select distinct state[1] as state from nomination')).map(
          ({ state }) => state,
        );
      await minutesDrawn();
      let [released, asked] = [false, 0];
      for (let round = 0; round < TIMES && !released; round++) {
        await signBoth(round);
        const asking = give(SECRETARY, { type: 'ASK_REOPEN', reason: 'Ghi nhầm tên' });
        // a little later at first, then at the same instant
        await turns(300 * (TIMES / 4 - round));
        const outcomes = await Promise.all([asking, give(CHAIR, { type: 'CONCLUDE' })]);
        expect([
          ['done', 'REOPENING_ASKED'],
          ['NOT_FROM_THIS_STATE', 'done'],
        ]).toContainEqual(outcomes.map(told));
        released = outcomes[1].ok;
        expect(await states()).toEqual([released ? 'selected' : 'beforeCouncil']);
        if (released) break;
        asked += 1;
        // agreed to by the other while he tries to release it still: it is open again, and nobody has been told
        const [reopened, concluded] = await together(
          [CHAIR, { type: 'REOPEN' }],
          [CHAIR, { type: 'CONCLUDE' }],
          round,
        );
        expect(told(reopened)).toBe('done');
        expect(['REOPENING_ASKED', 'NOT_FROM_THIS_STATE']).toContain(told(concluded));
        expect(await states()).toEqual(['beforeCouncil']);
        await minutesDrawn();
      }
      expect([released, asked > 0]).toEqual([true, true]);
      expect(await eventsOf('CONCLUDE')).toBe(1);
    },
    LONG_ENOUGH_MS,
  );
});
