import type { Outcome } from '../../src/road/command.js';
import type { SittingContext, SittingOrder } from '../../workflows/index.js';
import { councilOf } from '../support/council-of-many.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { LONG_ENOUGH_MS, ROUNDS } from '../support/lanes.js';
import { closeWhole, codes } from '../support/record.js';
import {
  ANH,
  CHAIR,
  command,
  freshKey,
  HAN,
  INDUSTRY,
  INSPECTORATE,
  LINH,
  LONG,
  SECRETARY,
  THINH,
  TUAN,
  Walk,
} from '../support/walk.js';

const MEMBERS = 50;
/** Votes that run side by side, each of a Council of fifty. */
const SITTINGS = 4;
const CONNECTIONS = 64;

let department: Department;
let walk: Walk;
let council: string[];
let votes: readonly Vote[];

beforeAll(async () => {
  department = await openDepartment('races_of_ballots', CONNECTIONS);
  walk = new Walk(department);
  council = await councilOf(department, MEMBERS);
  // a close that comes after the first ballot is a close, too: here nothing but the cut is asked about
  await department.rows(
    `update plan set body = jsonb_set(body, '{council,quorum}', '{"num": 0, "den": 1, "of": "members"}')`,
  );
  const { sitting, nominations } = await walk.sitting(
    ANH,
    INDUSTRY,
    LINH,
    HAN,
    LONG,
    THINH,
    TUAN,
    INSPECTORATE,
  );
  const sittings = [sitting];
  while (sittings.length < SITTINGS) sittings.push(await walk.convened());
  votes = sittings.map((id, at) => ({ sitting: id, names: nominations.slice(at * 2, at * 2 + 2) }));
  for (const vote of votes) await opened(vote);
});
afterAll(() => closeWhole(department));

/** A sitting of its own with two of the names, as if there were as many Councils. */
interface Vote {
  readonly sitting: string;
  readonly names: readonly string[];
}

async function opened({ sitting, names }: Vote): Promise<void> {
  await department.rows(
    `update nomination set context = jsonb_set(context, '{sitting}', to_jsonb($1::text)) where id = any ($2)`,
    [sitting, names],
  );
  await walk.voting(sitting, { present: council });
}

interface Stored {
  readonly context: SittingContext;
  readonly ballots: readonly Readonly<Record<string, boolean>>[];
}

/** What the sitting remembers, and what lies in its box under the ballot's number. */
async function stored({ sitting }: Vote): Promise<Stored> {
  const [row] = await department.rows<Stored & Record<string, unknown>>(
    `select s.context, (select coalesce(jsonb_agg(b.marks), '[]') from ballot b
        where b.sitting_id = s.id and b.ballot_no = (s.context ->> 'ballotNo')::int) as ballots
       from sitting s where s.id = $1`,
    [sitting],
  );
  return row!;
}

/** One of the kinds of ballot there are on two names, so that the count tells a lost ballot from another. */
const marksOf = ({ names }: Vote, kind: number): string[] => names.filter((_, bit) => (kind >> bit) & 1);

/** One member's ballot as it was sent, and what he was told. */
interface Sent {
  readonly at: number;
  readonly kind: number;
  readonly told: Outcome;
}

async function cast(vote: Vote, at: number, kind: number, key = freshKey()): Promise<Sent> {
  const order = { type: 'CAST_BALLOT', marks: marksOf(vote, kind) } as const;
  const told = await department.road.act({ ...command('sitting', vote.sitting, council[at]!, order), key });
  return { at, kind, told };
}

const order = (vote: Vote, by: string, what: SittingOrder): Promise<Outcome> =>
  department.road.act(command('sitting', vote.sitting, by, what));

/** A mistake, say both who presides and who keeps the minutes: the same fifty before a new ballot. */
async function again(vote: Vote): Promise<void> {
  for (const [by, what] of [
    [SECRETARY, { type: 'ASK_REOPEN', reason: 'Bỏ phiếu lại' }],
    [CHAIR, { type: 'REOPEN' }],
    [CHAIR, { type: 'OPEN_VOTING' }],
  ] as const) {
    expect(await order(vote, by, what)).toMatchObject({ ok: true });
  }
}

/** Whoever was told that he has voted is in the count with what he marked, and nobody else is. */
async function insistCleanCut(vote: Vote, inTime: readonly Sent[]): Promise<void> {
  const { context, ballots } = await stored(vote);
  const result = context.results.at(-1);
  expect(result?.took).toEqual(inTime.map(({ at }) => idOf(council[at]!)).toSorted());
  expect(result?.ballots).toBe(inTime.length);
  expect(context.cast).toEqual([]);
  const sent = inTime.map(({ kind }) => marksOf(vote, kind).toSorted().join());
  const kept = ballots.map((marks) =>
    vote.names
      .filter((name) => marks[name])
      .toSorted()
      .join(),
  );
  expect(kept.toSorted()).toEqual(sent.toSorted());
  for (const name of vote.names) {
    const counted = result?.counts.find(({ nomination }) => nomination === name)?.votes;
    expect(counted).toBe(inTime.filter(({ kind }) => marksOf(vote, kind).includes(name)).length);
  }
}

/** Fifty ballots and the close set off together; one member presses twice, and sends another ballot beside it. */
async function race(vote: Vote, round: number): Promise<number> {
  // somebody has voted, so that the vote may be closed at any instant from now on
  const first = await cast(vote, 0, 1);
  expect(first.told.ok).toBe(true);
  const closesAt = 1 + ((round * 17) % (MEMBERS - 1));
  const twice = 1 + ((round * 7) % (MEMBERS - 1));
  const key = freshKey();
  let close: Promise<Outcome> | undefined;
  const sending: Promise<Sent>[] = [];
  for (let at = 1; at < MEMBERS; at++) {
    if (at === closesAt) close = order(vote, CHAIR, { type: 'CLOSE_VOTING' });
    sending.push(cast(vote, at, (at * 5 + round) % 4, at === twice ? key : freshKey()));
  }
  const pressedAgain = cast(vote, twice, (twice * 5 + round) % 4, key);
  sending.push(cast(vote, twice, (twice * 5 + round + 1) % 4));
  const sent = [first, ...(await Promise.all(sending))];
  expect(await close).toMatchObject({ ok: true });

  const inTime = sent.filter(({ told }) => told.ok);
  const refused = sent.filter(({ told }) => !told.ok);
  const reasons = refused.map(({ at, told }) => [at === twice, codes(told).join()] as const);
  // all others are told that the vote is closed; who sent two ballots may be told that one is there already
  const wrong = reasons.filter(
    ([two, why]) => why !== 'NOT_FROM_THIS_STATE' && !(two && why === 'CAST_ALREADY'),
  );
  expect(wrong).toEqual([]);
  expect(new Set(inTime.map(({ at }) => at)).size).toBe(inTime.length);
  // one key, one answer: pressed twice is told the same twice
  const once = sent.find(({ at }) => at === twice);
  expect((await pressedAgain).told.ok).toBe(once?.told.ok);
  await insistCleanCut(vote, inTime);
  return inTime.length;
}

test(
  'fifty vote while the vote is closed: who was told so is counted once, all others are told that it is closed',
  async () => {
    const cuts = await Promise.all(
      votes.map(async (vote) => {
        const own: number[] = [];
        for (let round = 0; round < ROUNDS / SITTINGS; round++) {
          if (round > 0) await again(vote);
          own.push(await race(vote, round));
        }
        return own;
      }),
    );
    const all = cuts.flat();
    expect(all).toHaveLength(ROUNDS);
    // it really was another instant each time: early, in between and late
    for (const [from, to] of [
      [1, 17],
      [18, 33],
      [34, 50],
    ] as const) {
      expect(all.filter((cut) => cut >= from && cut <= to).length).toBeGreaterThan(ROUNDS / 10);
    }
  },
  3 * LONG_ENOUGH_MS,
);
