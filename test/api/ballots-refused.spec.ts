import { randomUUID } from 'node:crypto';
import { CouncilHouse, type Page } from '../support/council-house.js';
import { withRules } from '../support/council-rules.js';
import { idOf } from '../support/department.js';
import { fingerprint } from '../support/record.js';
import { ANH, CHAIR, COUNCIL, HAN, INDUSTRY, LINH, SECRETARY } from '../support/walk.js';

/*
 * What must not get into the box, nor end a vote, by the page and by the API alike: each is refused with its reason and
 * the clause it rests on, and nothing but the attempt is written.
 */

let house: CouncilHouse;
let sitting: string;
let names: string[];

beforeEach(async () => {
  house = await CouncilHouse.open('ballots_refused');
});
afterEach(() => house.close());

interface Refusal {
  readonly status: number;
  readonly codes: readonly string[];
  readonly clauses: readonly string[];
}

const order = async (who: string, body: object): Promise<Refusal> => {
  const answer = await fetch(`${house.url}/api/sittings/${sitting}/events`, {
    method: 'POST',
    headers: {
      cookie: await house.cookieOf(who),
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  });
  const said = (await answer.json()) as {
    findings?: readonly { code: string; clause: string; effect: string }[];
  };
  const against = (said.findings ?? []).filter(({ effect }) => effect === 'block');
  return {
    status: answer.status,
    codes: against.map(({ code }) => code),
    clauses: [...new Set(against.map(({ clause }) => clause))],
  };
};

const onPage = async (who: string, marks: readonly string[], ballot = '1'): Promise<Page> => {
  const code = await house.roomCode(sitting);
  return house.post(who, `/sittings/${sitting}/ballot`, {
    step: 'cast',
    ballot,
    code: code || '123456',
    marks,
  });
};

/** The same ballot by both doors: what each says, and whether anything was written. */
const byBothDoors = async (who: string, marks: readonly string[], said: string, ballotNo = 1) => {
  const before = await fingerprint(house.department);
  const api = await order(who, { type: 'CAST_BALLOT', marks, ballotNo });
  const { status, html } = await onPage(who, marks, String(ballotNo));
  const written = JSON.stringify(await fingerprint(house.department)) !== JSON.stringify(before);
  return { api, page: { status, says: html.includes(said), clause: html.includes('mục IV.1') }, written };
};

const refusedFor = (code: string) => ({
  api: { status: 409, codes: [code], clauses: ['IV.1'] },
  page: { status: 409, says: true, clause: true },
  written: false,
});

const voting = async (present: readonly string[] = COUNCIL): Promise<void> => {
  ({ sitting, nominations: names } = await house.walk.sitting(ANH, INDUSTRY, LINH, HAN));
  await house.walk.voting(sitting, { present });
};

describe('a ballot', () => {
  test('with six names', async () => {
    await voting();
    const six = [...names, randomUUID(), randomUUID()];
    const before = await fingerprint(house.department);
    const refused = await order('vintt', { type: 'CAST_BALLOT', marks: six });
    expect(refused).toMatchObject({ status: 409, clauses: ['IV.1'] });
    expect(refused.codes).toContain('TOO_MANY_MARKS');
    const page = await onPage('vintt', six);
    expect([page.status, page.html.includes('mỗi phiếu nhiều nhất 5 tên (mục IV.1)')]).toEqual([409, true]);
    expect(await fingerprint(house.department)).toEqual(before);
  });

  test('with a name that is not on the agenda', async () => {
    await voting();
    expect(
      await byBothDoors('vintt', [randomUUID()], 'Có tên được đánh dấu không có trên phiếu này'),
    ).toEqual(refusedFor('MARK_NOT_ON_THE_BALLOT'));
  });

  test('a second one', async () => {
    await voting();
    expect((await onPage('vintt', [])).status).toBe(303);
    expect(await byBothDoors('vintt', names.slice(0, 1), 'Bạn đã bỏ phiếu')).toEqual(
      refusedFor('CAST_ALREADY'),
    );
  });

  test('for another ballot than the one that is open', async () => {
    await voting();
    expect(await byBothDoors('vintt', names.slice(0, 1), 'thuộc lần bỏ phiếu khác', 2)).toEqual(
      refusedFor('OTHER_BALLOT'),
    );
  });

  test('from a member whose conflict keeps him from the vote', async () => {
    await withRules(house, { leaveVote: ['self', 'kin', 'interest'] });
    ({ sitting, nominations: names } = await house.walk.sitting(ANH, INDUSTRY, LINH));
    const roll = { present: COUNCIL.map(idOf), secretary: idOf(SECRETARY) };
    await house.walk.order('sitting', sitting, SECRETARY, { type: 'OPEN', ...roll });
    const declared = { nomination: names[0] ?? '', kind: 'kin' } as const;
    await house.walk.order('sitting', sitting, 'vintt', { type: 'DECLARE_CONFLICT', ...declared });
    await house.walk.order('sitting', sitting, CHAIR, { type: 'OPEN_VOTING' });
    expect(await byBothDoors('vintt', names.slice(1), 'không tham gia lần bỏ phiếu này')).toEqual(
      refusedFor('LEFT_THE_VOTE'),
    );
  });

  test('from a member who is absent', async () => {
    await voting(COUNCIL.filter((name) => name !== 'vintt'));
    expect(await byBothDoors('vintt', names.slice(0, 1), 'Bạn chưa được điểm danh')).toEqual(
      refusedFor('NOT_ON_THE_ROLL'),
    );
  });

  test('from a member whose mandate ended yesterday; on its last day he may vote', async () => {
    await voting();
    house.byHand = /facts members$/u;
    const until = async (day: string): Promise<void> => {
      await house.department.rows(
        `update sitting set members = (select jsonb_agg(case when m ->> 'person' = $1
           then m || jsonb_build_object('until', $2::text) else m end) from jsonb_array_elements(members) m)`,
        [idOf('vintt'), day],
      );
    };
    await until('2021-03-14');
    expect(await byBothDoors('vintt', names.slice(0, 1), 'đã hết từ sau ngày')).toEqual(
      refusedFor('MANDATE_ENDED'),
    );
    await until('2021-03-15');
    expect((await onPage('vintt', [])).status).toBe(303);
  });

  test('after the close', async () => {
    await voting();
    for (const name of COUNCIL.filter((one) => one !== 'vintt')) await onPage(name, names);
    await house.walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' });
    const before = await fingerprint(house.department);
    const late = await order('vintt', { type: 'CAST_BALLOT', marks: [], ballotNo: 1 });
    expect([late.status, late.codes]).toEqual([409, ['NOT_FROM_THIS_STATE']]);
    const page = await onPage('vintt', names.slice(0, 1));
    expect(page.status).toBe(409);
    expect(page.html).not.toContain('Mã phòng họp');
    expect(await fingerprint(house.department)).toEqual(before);
  });
});

describe('a vote', () => {
  test('is not closed without a quorum, nor opened twice', async () => {
    await voting();
    for (const name of COUNCIL) await onPage(name, names);
    // members leave after they have voted; the roll says how many are left
    const few = COUNCIL.slice(0, 4).map(idOf);
    await house.department.rows(`update sitting set context = jsonb_set(context, '{present}', $1::jsonb)`, [
      JSON.stringify([...few, idOf(SECRETARY)]),
    ]);
    const before = await fingerprint(house.department);
    expect(await order(CHAIR, { type: 'CLOSE_VOTING' })).toEqual({
      status: 409,
      codes: ['NO_QUORUM'],
      clauses: ['IV.1'],
    });
    const page = await house.step(CHAIR, sitting, 'CLOSE_VOTING');
    expect([page.status, page.html.includes('cần 6 trong 9 người theo quyết định, có 5')]).toEqual([
      409,
      true,
    ]);
    expect((await order(CHAIR, { type: 'OPEN_VOTING' })).codes).toEqual(['NOT_FROM_THIS_STATE']);
    expect((await house.post(CHAIR, `/sittings/${sitting}/steps`, { type: 'OPEN_VOTING' })).status).toBe(409);
    expect(await fingerprint(house.department)).toEqual(before);
  });

  test('is closed once, however many close it at once', async () => {
    await voting();
    for (const name of COUNCIL) await onPage(name, names);
    const came = await Promise.all(Array.from({ length: 6 }, () => order(CHAIR, { type: 'CLOSE_VOTING' })));
    expect(came.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409, 409, 409,
    ]);
    for (const { status, codes } of came) if (status === 409) expect(codes).toEqual(['NOT_FROM_THIS_STATE']);
    const closed = await house.department.rows(`select 1 from history_event where type = 'CLOSE_VOTING'`);
    expect(closed).toHaveLength(1);
    const [box] = await house.department.rows<{ n: number }>('select count(*)::int as n from ballot');
    expect(box?.n).toBe(9);
  });
});
