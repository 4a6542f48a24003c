import { randomUUID } from 'node:crypto';
import { CouncilHouse } from '../support/council-house.js';
import { attempts, fingerprint } from '../support/record.js';

let house: CouncilHouse;
let sitting: string;
let nominations: string[];
let before: Record<string, unknown>;

beforeAll(async () => {
  house = await CouncilHouse.open('ballots_bad_input');
  ({ sitting, nominations } = await house.voting());
  before = await fingerprint(house.department);
}, 60_000);
afterAll(() => house.close());

const VOTER = 'yenvth';

interface Problem {
  readonly code: string;
  readonly findings?: readonly { readonly code: string; readonly clause: string; readonly text: string }[];
  readonly errors?: readonly { readonly field: string; readonly text: string }[];
}

/** Whatever is sent, as it is: a body that is text is no JSON of ours. */
async function send(
  body: unknown,
  language = 'vi',
): Promise<{ status: number; problem: Problem; text: string }> {
  const answer = await fetch(`${house.url}/api/sittings/${sitting}/events`, {
    method: 'POST',
    headers: {
      cookie: await house.cookieOf(VOTER),
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'accept-language': language,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, problem: JSON.parse(text) as Problem, text };
}

const ballot = (over: Readonly<Record<string, unknown>>) => ({ type: 'CAST_BALLOT', marks: [], ...over });

const MALFORMED: readonly (readonly [what: string, over: () => Readonly<Record<string, unknown>>])[] = [
  ['no marks at all', () => ({ marks: undefined })],
  ['marks that are null', () => ({ marks: null })],
  ['marks that are a text', () => ({ marks: nominations[0] })],
  ['marks that are a number', () => ({ marks: 5 })],
  ['marks that are an object', () => ({ marks: { 0: nominations[0], length: 1 } })],
  ['a list within the list', () => ({ marks: [nominations] })],
  ['names in place of ids', () => ({ marks: ['Phan Thị Ngọc Ánh'] })],
  ['an empty mark', () => ({ marks: [''] })],
  ['marks of another kind', () => ({ marks: [true, 1, null] })],
  ['three hundred marks', () => ({ marks: Array.from({ length: 300 }, () => randomUUID()) })],
  ['one name three hundred times', () => ({ marks: Array.from({ length: 300 }, () => nominations[0]) })],
  ['votes against that are no list', () => ({ against: 'all' })],
  ['a ballot that has no number', () => ({ ballotNo: 'first' })],
  ['a ballot with a fraction for its number', () => ({ ballotNo: 1.5 })],
  ['a voter named in the ballot', () => ({ person: randomUUID() })],
  ['a version that is none', () => ({ version: 'newest' })],
];

describe('a ballot that is no ballot', () => {
  test.each(MALFORMED)('%s: 422, said in the reader’s language, nothing written', async (_what, over) => {
    const [vi, en] = [await send(ballot(over())), await send(ballot(over()), 'en')];
    for (const { status, problem } of [vi, en]) {
      expect(status).toBe(422);
      expect(problem.errors?.length).toBeGreaterThan(0);
    }
    expect(vi.problem.errors?.map(({ field }) => field)).toEqual(
      en.problem.errors?.map(({ field }) => field),
    );
    expect(vi.problem.errors?.[0]?.text).not.toBe(en.problem.errors?.[0]?.text);
    expect(await fingerprint(house.department)).toEqual(before);
  });

  test.each([
    ['an order that there is none of', { type: 'CAST_TWO_BALLOTS', marks: [] }, 422],
    ['a list in place of an order', [], 422],
    ['nothing', '', 422],
    ['half an order', '{"type":"CAST_BALLOT","marks":[', 400],
  ])('%s', async (_what, body, status) => {
    expect((await send(body)).status).toBe(status);
    expect(await fingerprint(house.department)).toEqual(before);
  });
});

describe('a ballot that the law refuses', () => {
  test.each([
    ['a name that is not on the agenda', () => ({ marks: [randomUUID()] }), ['MARK_NOT_ON_THE_BALLOT']],
    ['the sitting itself', () => ({ marks: [sitting] }), ['MARK_NOT_ON_THE_BALLOT']],
    ['a name twice', () => ({ marks: [nominations[0], nominations[0]] }), ['MARKED_TWICE']],
    [
      'six names, two of them unknown',
      () => ({ marks: [...nominations, randomUUID(), randomUUID()] }),
      ['MARK_NOT_ON_THE_BALLOT', 'TOO_MANY_MARKS'],
    ],
    ['a no where only marks are asked for', () => ({ against: nominations }), ['NO_ANSWERS_ASKED']],
    ['another ballot than the one that is open', () => ({ ballotNo: 7 }), ['OTHER_BALLOT']],
  ])('%s: 409 with its reason and clause, nothing written but the attempt', async (_what, over, codes) => {
    const noted = (await attempts(house.department)).length;
    const { status, problem, text } = await send(ballot(over()));
    expect(status).toBe(409);
    expect(problem.findings?.map(({ code }) => code).toSorted()).toEqual(codes);
    expect(problem.findings?.filter(({ clause }) => clause !== 'IV.1')).toEqual([]);
    // the answer does not say which names it was about
    expect(nominations.filter((id) => text.includes(id))).toEqual([]);
    expect(await fingerprint(house.department)).toEqual(before);
    const [attempt] = (await attempts(house.department)).slice(noted);
    expect(attempt?.codes.toSorted()).toEqual(codes);
  });
});
