import { createHash, randomUUID } from 'node:crypto';
import { type ByLink, openByLink, type Visitor } from '../support/by-link.js';
import { wordsOn } from '../support/browse.js';
import { codeOn } from '../support/council-house.js';
import { idOf } from '../support/department.js';
import { ANH, CLERK, HAN, headOf, INDUSTRY, LINH, LONG, nominatorOf, SECRETARY } from '../support/walk.js';

/** The places where the work of other tasks is done, by link and PIN: each with what it needs, and no more. */
let open: ByLink;
beforeAll(async () => {
  open = await openByLink('links_places');
}, 120_000);
afterAll(() => open?.close());

const pages = async (visitor: Visitor, paths: readonly string[]): Promise<number[]> =>
  Promise.all(paths.map(async (path) => (await visitor.get(path)).status));

/** A file that lies here for a nomination. */
const fileOf = async (nomination: string, words: string): Promise<string> => {
  const bytes = Buffer.from(`%PDF-1.4 ${words}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { organisation, rows } = open.department;
  await rows(
    `insert into file (organisation_id, sha256, type, size, bytes) values ($1, $2, 'application/pdf', $3, $4)`,
    [organisation, sha256, bytes.length, bytes],
  );
  await rows(
    `insert into nomination_file (organisation_id, nomination_id, sha256, label) values ($1, $2, $3, 'Giấy khen.pdf')`,
    [organisation, nomination, sha256],
  );
  return sha256;
};

test('the nominator asked for more writes his dossier; the clerk checks the evidence of hers', async () => {
  const { id } = await open.walk.officeReview(LONG);
  const check = `/nominations/${id}/check`;
  const clerk = await open.passing(await open.mailed(CLERK, id, 'CHECK_EVIDENCE'));
  const task = await open.taskOf(id, 'CHECK_EVIDENCE');
  expect((await clerk.get(`/tasks/${task}`)).to).toBe(check);
  expect(await pages(clerk, [check, `/nominations/${id}`, `/nominations/${id}/criteria/paper`])).toEqual([
    200, 200, 200,
  ]);
  expect(await pages(clerk, [`/nominations/${id}/dossier`, '/register'])).toEqual([303, 303]);

  await open.walk.order('nomination', id, CLERK, { type: 'RETURN', reason: 'Bổ sung giấy khen' });
  const nominator = await open.passing(await open.mailed(nominatorOf(LONG), id, 'SUBMIT'));
  expect(await pages(nominator, [`/nominations/${id}/dossier`, check])).toEqual([200, 303]);
});

test('files: those of its own dossier, not those of the next', async () => {
  const [own, other] = [(await open.walk.unitReview(ANH)).id, (await open.walk.unitReview(LINH)).id];
  const [mine, theirs] = [await fileOf(own, 'của Ánh'), await fileOf(other, 'của Linh')];
  const visitor = await open.passing(await open.mailed(headOf(ANH), own, 'ENDORSE'));
  expect(await pages(visitor, [`/files/${mine}`, `/files/${mine}/view`, `/files/${theirs}`])).toEqual([
    200, 200, 404,
  ]);
  // the Office's chief, who reads both, sees by the link of one no file of the other
  await open.walk.order('nomination', own, headOf(ANH), { type: 'ENDORSE' });
  const clerk = await open.passing(await open.mailed(CLERK, own, 'CHECK_EVIDENCE'));
  expect(await pages(clerk, [`/files/${mine}`, `/files/${theirs}`])).toEqual([200, 404]);
});

/** The Director chairs the Council and released its result: his deputy is told that a letter waits. */
const LEADER = 'thuyhtb';

describe('a leader of the department, by the link to sign a letter', () => {
  let visitor: Visitor;
  let nomination: string;
  const of = (path: string): string => `/rounds/${open.department.round}${path}`;
  const events = () =>
    open.department.rows('select subject_id, seq from history_event order by subject_id, seq');

  beforeAll(async () => {
    await open.close();
    open = await openByLink('links_letter');
    [nomination = ''] = await open.walk.selected(HAN, LINH);
    visitor = await open.passing(await open.mailed(LEADER, nomination, 'FORWARD'));
  }, 120_000);

  test('reads what he signs: its page and its dossiers', async () => {
    const page = await visitor.get(of('/submission'));
    expect(page.status).toBe(200);
    expect(page.html).toContain(`href="/nominations/${nomination}"`);
    expect(await pages(visitor, [`/nominations/${nomination}`])).toEqual([200]);
  });

  test.each([
    '',
    '/compile',
    '/close',
    '/before-council',
    '/extend',
    '/extend-province',
    '/nudge',
    '/submission/way',
    '/submission/way/file',
    '/compiled-list',
    '/list.xlsx',
    '/plan',
  ])('of the round nothing else: %s', async (path) => {
    const { status, html } = await visitor.get(of(path));
    expect([303, 403, 404]).toContain(status);
    expect(html).not.toContain('HS-2021-');
  });

  test('nor the submission of another round, nor anything outside', async () => {
    const elsewhere = [
      '/rounds',
      `/rounds/${randomUUID()}/submission`,
      '/tasks',
      '/nominations',
      '/people',
      '/account',
    ];
    expect(await pages(visitor, elsewhere)).toEqual(elsewhere.map(() => 303));
    const { organisation } = open.department;
    const api = await visitor.ask('GET', `/api/rounds/${open.department.round}`, {
      headers: { accept: '*/*' },
    });
    expect([401, 403]).toContain(api.status);
    expect(api.html).not.toContain(organisation);
  });

  test('the PIN alone signs nothing, and moves no date of the round', async () => {
    const before = await events();
    const seen = await visitor.get(of('/submission'));
    const signed = await visitor.submit(seen, of('/letter'), {
      names: nomination,
      'letter.number': '57/TTr-SCT',
      'letter.date': '2021-03-26',
    });
    expect([403, 404]).toContain(signed.status);
    const moved = await visitor.post(of('/extend-province'), {
      step: 'write',
      nonce: randomUUID(),
      version: '1',
      until: '2021-04-05',
      reason: 'Theo đề nghị',
      'agreement.number': '57/UBND-TĐKT',
      'agreement.date': '2021-03-20',
    });
    expect([303, 401, 403]).toContain(moved.status);
    expect(await events()).toEqual(before);
  });
});

describe('a member of the Council', () => {
  let sitting: string;
  let nominations: readonly string[];
  let member: Visitor;
  beforeAll(async () => {
    await open.close();
    open = await openByLink('links_ballot');
    ({ sitting, nominations } = await open.walk.sitting(ANH, INDUSTRY, LINH, HAN));
    await open.walk.voting(sitting);
    member = await open.passing(await open.mailed('vintt', sitting, 'CAST_BALLOT'));
  }, 120_000);

  const castings = async (): Promise<number> =>
    (
      await open.department.rows(`select from history_event where subject_id = $1 and type = 'CAST_BALLOT'`, [
        sitting,
      ])
    ).length;

  test('votes by link, with the code that is shown in the room, and not without', async () => {
    const path = `/sittings/${sitting}/ballot`;
    expect((await member.get(`/tasks/${await hisTask()}`)).to).toBe(path);
    const cast = (code: string) =>
      member.post(path, {
        nonce: randomUUID(),
        step: 'cast',
        ballot: '1',
        marks: nominations.slice(0, 2),
        code,
      });
    const without = await cast('');
    expect([without.status, await castings()]).toEqual([422, 0]);
    const secretary = await open.signedIn(SECRETARY);
    const code = codeOn(await secretary.get(`/sittings/${sitting}`));
    expect([(await cast(code ?? '')).status, await castings()]).toEqual([303, 1]);
  });

  const hisTask = async (): Promise<string> => {
    const [task] = await open.department.rows<{ id: string }>(
      `select id from task where subject_id = $1 and does = 'CAST_BALLOT' and seat like '%' || $2`,
      [sitting, idOf('vintt')],
    );
    return task?.id ?? '';
  };

  test('reads the sitting and its dossiers; the count, the booth and other sittings are not his', async () => {
    const [name = ''] = nominations;
    expect(await pages(member, [`/sittings/${sitting}`, `/nominations/${name}`])).toEqual([200, 200]);
    expect(
      await pages(member, ['/sittings', `/sittings/${sitting}/tally`, `/sittings/${sitting}/booth`]),
    ).toEqual([303, 303, 303]);
    const { status, html } = await member.post(`/nominations/${name}/decisions`, {
      nonce: randomUUID(),
      version: '1',
      choice: 'HOLD',
    });
    expect([403, 409, 422]).toContain(status);
    expect(wordsOn(html)).not.toContain('Đã ghi');
  });
});
