import { readFileSync } from 'node:fs';
import type { JsonSchema } from '../../src/openapi/json-schema.js';
import { REHEARSAL_PASSWORD } from '../../src/rehearsal/fill.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { type DescribedApi, type Heard, startDescribedApi } from '../support/described-api.js';
import { SchemaCheck } from '../support/json-schema.js';
import { operationsIn } from '../support/openapi-faults.js';
import {
  ANH,
  CHIEF,
  CLERK,
  COUNCIL,
  freshKey,
  HAN,
  headOf,
  INDUSTRY,
  LINH,
  LONG,
  nominatorOf,
  SECRETARY,
  Walk,
} from '../support/walk.js';
import { supplementary } from '../support/supplement.js';
import { PDF } from '../support/tiny-files.js';
import { workbookOf } from '../support/workbooks.js';

let department: Department;
let api: DescribedApi;
let exemplar: string;
let sitting: string;
const heard: Heard[] = [];

beforeAll(async () => {
  department = await openDepartment('openapi_answers');
  [exemplar = ''] = await new Walk(department).exemplars(ANH, HAN, INDUSTRY, LINH);
  [{ id: sitting } = { id: '' }] = await department.rows<{ id: string }>('select id from sitting');
  api = await startDescribedApi(department.url);
});
afterAll(async () => {
  await api?.close();
  await department?.close();
});

const NOBODY = '00000000-0000-4000-8000-00000000dead';
const [NOMINATOR, HEAD, DIRECTOR] = [nominatorOf(LONG), headOf(LONG), 'khoitm'];

/** Asks, and holds the answer against what is described for its status. */
async function expectAnswer(status: number, ...[method, path, sent]: Parameters<DescribedApi['ask']>) {
  const answer = await api.ask(method, path, sent);
  heard.push(answer);
  expect({ method, path, status: answer.status, misfits: answer.misfits }).toEqual({
    method,
    path,
    status,
    misfits: [],
  });
  return answer.body as Record<string, never> & { id: string; version: number };
}

const expectRead = (as: string, path: string) => expectAnswer(200, 'GET', path, { as });
const expectTold = (status: number, as: string, path: string, json: object, method = 'POST') =>
  expectAnswer(status, method, path, { as, json, key: freshKey() });

describe('the check of an answer', () => {
  const check = new SchemaCheck({ Day: { type: 'string', format: 'date' } });
  const day = { $ref: '#/components/schemas/Day' };
  const closed = { type: 'object', properties: { on: day }, required: ['on'], additionalProperties: false };

  test.each<[string, JsonSchema, unknown]>([
    ['a day', day, '2021-03-24'],
    ['null where it may be', { type: ['string', 'null'] }, null],
    ['a whole object', closed, { on: '2021-03-24' }],
    ['one of two', { oneOf: [day, { type: 'null' }] }, null],
    ['a map', { type: 'object', additionalProperties: { type: 'integer' } }, { draft: 3 }],
    ['anything', {}, { on: [1] }],
  ])('passes %s', (_what, schema, value) => {
    expect(check.misfits(schema, value)).toEqual([]);
  });

  test.each<[string, JsonSchema, unknown, string]>([
    ['another type', day, 7, ': integer, not string'],
    ['null', { type: 'string' }, null, ': null, not string'],
    ['a fraction', { type: 'integer' }, 1.5, ': number, not integer'],
    ['no day', day, '24/3/2021', ': no date: 24/3/2021'],
    ['what is left out', closed, {}, '/on: missing'],
    ['what is too much', closed, { on: '2021-03-24', by: 1 }, '/by: not described'],
    ['a fault inside a list', { type: 'array', items: closed }, [{ on: 1 }], '/0/on: integer, not string'],
    [
      'a fault inside a map',
      { type: 'object', additionalProperties: day },
      { a: 1 },
      '/a: integer, not string',
    ],
    ['none of the choices', { type: 'string', enum: ['a'] }, 'b', ': b is none of the choices'],
    ['another constant', { type: 'string', const: 'a' }, 'b', ': not the constant'],
    ['two where one is due', { oneOf: [day, { type: 'string' }] }, '2021-03-24', ': fits 2 of 2, not one'],
    ['no alternative', { anyOf: [day] }, 1, ': fits none of 1'],
    ['another pattern', { type: 'string', pattern: '^a$' }, 'b', ': does not match ^a$: b'],
    ['too long', { type: 'string', maxLength: 1 }, 'ab', ': 2 characters'],
    ['too much', { type: 'integer', maximum: 1 }, 2, ': 2 is out of bounds'],
    ['too many', { type: 'array', maxItems: 0 }, [1], ': 1 items'],
  ])('finds %s', (_what, schema, value, misfit) => {
    expect(check.misfits(schema, value)).toEqual([misfit]);
  });
});

describe('every answer is as described', () => {
  test('who one is', async () => {
    const json = { email: `${CHIEF}@sct.example`, password: REHEARSAL_PASSWORD };
    await expectAnswer(201, 'POST', '/api/session', { json });
    await expectAnswer(401, 'POST', '/api/session', { json: { ...json, password: 'khác' } });
    await expectAnswer(422, 'POST', '/api/session', { json: {} });
    await expectAnswer(201, 'POST', '/api/session/rehearsal', { json: { person: idOf(HEAD) } });
    await expectAnswer(200, 'GET', '/api/session/people');
    await expectRead(HEAD, '/api/session');
    await expectAnswer(204, 'DELETE', '/api/session', { as: HEAD });
  });

  test('what is going on', async () => {
    await expectRead(HEAD, '/api/tasks');
    await expectRead(DIRECTOR, '/api/tasks');
    await expectRead(CHIEF, '/api/nominations');
    await expectRead(HEAD, '/api/clock');
    await expectRead(HEAD, '/api/mail');
    await expectRead(CHIEF, '/api/mails');
    await expectRead(HEAD, '/api/working-days/2021');
    await expectAnswer(200, 'GET', '/health/live');
    await expectAnswer(200, 'GET', '/health/ready');
    await expectAnswer(200, 'GET', '/api/openapi.json');
  });

  test('a nomination from its first day', async () => {
    const { round } = department;
    await expectTold(409, NOMINATOR, '/api/nominations', {
      round,
      kind: 'individual',
      nominee: idOf('anhptn'),
    });
    const second = await expectTold(201, CHIEF, '/api/rounds', supplementary());
    const filing = { round: second.id, kind: 'individual', nominee: idOf('longbd') };
    const { id, version } = await expectTold(201, NOMINATOR, '/api/nominations', filing);
    const events = `/api/nominations/${id}/events`;
    const { name: _, post: __, ...dossier } = await new Walk(department).dossier(LONG);
    const write = async (seen: number, what: object) =>
      expectTold(200, NOMINATOR, `/api/nominations/${id}/dossier`, { ...what, version: seen }, 'PUT');
    const bare = await write(version, { ...dossier, attestations: [], evidence: [] });
    await expectTold(409, NOMINATOR, events, { type: 'SUBMIT', version: 0 });
    await expectTold(403, NOMINATOR, events, { type: 'ENDORSE', version: bare.version });
    const sent = await expectTold(200, NOMINATOR, events, { type: 'SUBMIT', version: bare.version });
    await expectTold(409, HEAD, events, { type: 'ENDORSE', version: sent.version });
    const back = { type: 'RETURN', version: sent.version, reason: 'Thiếu minh chứng' };
    const whole = await write((await expectTold(200, HEAD, events, back)).version, dossier);
    const again = await expectTold(200, NOMINATOR, events, { type: 'SUBMIT', version: whole.version });
    const noted = await expectTold(200, HEAD, events, { type: 'ENDORSE', version: again.version });
    expect(noted['findings']).not.toEqual([]);
    await expectRead(HEAD, `/api/nominations/${id}`);
    await expectRead('longbd', `/api/nominations/${id}`);
    await expectRead('longbd', `/api/nominations/${id}/history`);
    const nil = {
      type: 'NIL_RETURN',
      version: second.version,
      unit: 'QLNL',
      reason: 'Chưa có gương tiêu biểu',
    };
    await expectTold(200, headOf(HAN), `/api/rounds/${second.id}/events`, nil);
  });

  test('an exemplar, its round and its sitting', async () => {
    await expectRead(CHIEF, `/api/nominations/${exemplar}`);
    await expectRead('anhptn', `/api/nominations/${exemplar}`);
    await expectRead(CHIEF, `/api/nominations/${exemplar}/history`);
    await expectRead(NOMINATOR, `/api/nominations/nominees?round=${department.round}`);
    await expectRead(NOMINATOR, '/api/finder?standing=lacksOne&evidence=verified');
    await expectRead(NOMINATOR, '/api/subjects');
    await expectRead(CHIEF, '/api/rounds');
    await expectRead(CHIEF, `/api/rounds/${department.round}`);
    await expectRead(CHIEF, `/api/rounds/${department.round}/history`);
    await expectRead(SECRETARY, `/api/sittings/${sitting}`);
    await expectRead(SECRETARY, `/api/sittings/${sitting}/history`);
    const convening = {
      round: department.round,
      plannedFor: '2021-03-15T02:00:00.000Z',
      place: 'Phòng họp tầng 2',
    };
    const { id } = await expectTold(201, SECRETARY, '/api/sittings', convening);
    await expectRead(SECRETARY, `/api/sittings/${id}`);
    const roll = { type: 'OPEN', present: COUNCIL.map(idOf), secretary: idOf(SECRETARY) };
    await expectTold(409, SECRETARY, `/api/sittings/${sitting}/events`, roll);
    await expectTold(200, SECRETARY, `/api/sittings/${id}/events`, roll);
    await expectTold(409, SECRETARY, `/api/sittings/${id}/slips`, {});
    // all its names were voted on long ago: the ballot is put down as it would stand
    await department.rows(
      `update sitting set state = array['voting'], context = context || jsonb_build_object('ballotNo', 1,
         'kind', 'first', 'marksMax', 5, 'candidates', jsonb_build_array($2::text), 'electorate', context -> 'present')
        where id = $1`,
      [id, exemplar],
    );
    await expectTold(200, SECRETARY, `/api/sittings/${id}/slips`, {});
    // a sitting under way keeps the Council as it is
    await department.rows("update sitting set state = array['concluded'] where id = $1", [id]);
  });

  test('the register, which counts an exemplar again', async () => {
    const entry = { kind: 'rating', unit: 'QLTM', value: 'completedWell', year: 2020 };
    // it was there before: nothing is made
    await expectTold(200, CHIEF, '/api/register', entry);
    await expectRead(CHIEF, '/api/register?after=0_2020-12-13_00000000-0000-4000-8000-000000000000');
    await expectTold(403, HEAD, '/api/register', entry);
    await expectTold(422, CHIEF, '/api/register', { kind: 'award', value: 'x' });
    await expectRead(CHIEF, '/api/register?unit=QLTM');
    const [award] = await department.rows<{ id: string }>(
      `select id from register_entry where person_id = $1 and kind = 'award' and revoked_on is null`,
      [idOf('anhptn')],
    );
    const taken = { number: '90/QĐ-UBND', on: '2021-03-15', reason: 'Quyết định thu hồi' };
    const { recounted } = await expectTold(200, CHIEF, `/api/register/${award?.id}/revoke`, taken);
    expect(recounted).toEqual([exemplar]);
    await expectTold(409, CHIEF, `/api/register/${award?.id}/revoke`, taken);
    await expectRead(CHIEF, `/api/nominations/${exemplar}`);
  });

  test('what a unit claims, seen or not', async () => {
    const claim = (number: string) =>
      expectTold(201, nominatorOf(LONG), '/api/register', {
        kind: 'award',
        person: idOf('longbd'),
        value: 'GIAY_KHEN',
        issuer: 'department',
        issuerName: 'Giám đốc Sở',
        nature: 'merit',
        number,
        decidedOn: '2020-06-01',
      });
    const [seen, unseen] = [await claim('11/QĐ-SCT'), await claim('12/QĐ-SCT')];
    await expectRead(CHIEF, `/api/register/${seen.id}`);
    await expectTold(200, CLERK, `/api/register/${seen.id}/verify`, {});
    await expectTold(200, CLERK, `/api/register/${unseen.id}/reject`, { reason: 'Không có quyết định này' });
  });

  test('a workbook brought in', async () => {
    await expectRead(CLERK, '/api/imports/template');
    const sent = new FormData();
    const rows = [
      ['Thư điện tử', 'Năm', 'Xếp loại'],
      ['longbd@sct.example', 2010, 'Hoàn thành tốt nhiệm vụ'],
    ];
    const workbook = await workbookOf({ 'Xếp loại': rows });
    sent.append('file', new Blob([new Uint8Array(workbook)]), 'xep-loai.xlsx');
    const begun = { as: CLERK, form: sent, key: freshKey() };
    const { id } = await expectAnswer(201, 'POST', '/api/imports', begun);
    let told = await expectRead(CLERK, `/api/imports/${id}`);
    while ((told['state'] as unknown) === 'reading') told = await expectRead(CLERK, `/api/imports/${id}`);
    expect(told['items']).toMatchObject([{ verdict: 'new' }]);
    const confirmed = { digest: told['digest'], verified: true };
    await expectTold(200, CLERK, `/api/imports/${id}/confirm`, confirmed);
  });

  test('files: scans of an entry, papers of a dossier', async () => {
    const form = () => {
      const sent = new FormData();
      sent.append('files', new Blob([PDF]), 'giay-to.pdf');
      return { as: CHIEF, form: sent };
    };
    const [award] = await department.rows<{ id: string }>(
      `select id from register_entry where person_id = $1 and kind = 'award' order by id limit 1`,
      [idOf('longbd')],
    );
    const scans = `/api/register/${award?.id}/files`;
    const { items } = await expectAnswer(200, 'POST', scans, form());
    await expectRead(CHIEF, scans);
    const [{ sha256 } = { sha256: '' }] = items as unknown as { sha256: string }[];
    await expectTold(200, CHIEF, `${scans}/${sha256}/withdraw`, { reason: 'Gửi nhầm' });
    const round = await expectTold(201, CHIEF, '/api/rounds', supplementary());
    const filing = { round: round.id, kind: 'individual', nominee: idOf('longbd') };
    const { id } = await expectTold(201, NOMINATOR, '/api/nominations', filing);
    await expectAnswer(200, 'POST', `/api/nominations/${id}/files`, { ...form(), as: NOMINATOR });
  });

  test('the Council by decision', async () => {
    await expectRead(SECRETARY, '/api/council?day=2021-03-01');
    await expectRead(SECRETARY, '/api/council/decisions');
    await expectAnswer(403, 'GET', '/api/council', { as: CLERK });
    const { members } = await api
      .ask('GET', '/api/council', { as: SECRETARY })
      .then(({ body }) => body as { members: { person: string; seat: string }[] });
    const decision = {
      number: '126/QĐ-SCT',
      issuedOn: '2021-03-12',
      signedBy: 'Trần Minh Khôi',
      from: '2021-12-01',
      members: members.map(({ person, seat }) => ({ person, seat })),
    };
    await expectTold(403, CLERK, '/api/council/decisions', decision);
    await expectTold(422, SECRETARY, '/api/council/decisions', { ...decision, members: [{}] });
    await expectTold(201, SECRETARY, '/api/council/decisions', decision);
    await expectTold(409, SECRETARY, '/api/council/decisions', decision);
  });

  test('plans, right and wrong', async () => {
    await expectRead(HEAD, '/api/plans');
    await expectRead(HEAD, '/api/plans/sct-ha-tinh-2021-2025');
    const source = readFileSync('workflows/plans/sct-ha-tinh-2021-2025.yaml', 'utf8');
    const check = (text: string) =>
      expectAnswer(200, 'POST', '/api/plans/check', { as: HEAD, json: { source: text } });
    expect(await check(source)).toMatchObject({ ok: true });
    expect(await check(source.replace(/^zone:.*$/m, ''))).toMatchObject({ ok: false });
    expect(await check(':')).toMatchObject({ ok: false });
  });

  test('a second version, what it changes, and whoever goes over to it', async () => {
    const plans = '/api/plans/sct-ha-tinh-2021-2025';
    const source = readFileSync('workflows/plans/sct-ha-tinh-2021-2025.yaml', 'utf8')
      .replace('version: 1', 'version: 2')
      .replace('fostering: {planWithinDays: 30', 'fostering: {planWithinDays: 45');
    await expectAnswer(200, 'POST', '/api/plans/dry-run', { as: CHIEF, json: { source } });
    const basis = 'Quy chế số 12/QC-SCT ngày 10/3/2021';
    await expectTold(201, CHIEF, '/api/plans', { source, basis });
    await expectTold(422, CHIEF, '/api/plans', { source: ':', basis });
    await expectRead(HEAD, `${plans}/2`);
    await expectRead(HEAD, `${plans}/diff?from=1&to=2`);
    await expectRead(CHIEF, `${plans}/dry-run?to=2`);
    const { version } = await expectRead(CHIEF, `/api/nominations/${exemplar}`);
    const over = { to: 2, nominations: [{ id: exemplar, version }], basis };
    await expectTold(403, CHIEF, `${plans}/migrations`, over);
    await expectTold(200, DIRECTOR, `${plans}/migrations`, over);
  });

  test('the clock, and what it sets off', async () => {
    const move = (status: number, to: string) =>
      expectAnswer(status, 'POST', '/api/clock', { as: HEAD, json: { to } });
    const { setOff } = await move(200, '2021-05-30');
    expect(setOff).not.toEqual([]);
    await move(409, '2021-03-01');
    await move(422, 'mai');
  });

  test('refusals at the door', async () => {
    const events = `/api/nominations/${exemplar}/events`;
    const json = { type: 'SUBMIT', version: 1 };
    await expectAnswer(400, 'POST', events, { as: NOMINATOR, json });
    await expectAnswer(400, 'POST', events, { as: NOMINATOR, body: '{', key: freshKey() });
    await expectAnswer(401, 'GET', `/api/nominations/${exemplar}`);
    await expectAnswer(403, 'GET', `/api/nominations/${exemplar}`, { as: headOf(HAN) });
    await expectAnswer(403, 'GET', `/api/sittings/${sitting}`, { as: NOMINATOR });
    await expectAnswer(403, 'POST', events, {
      as: NOMINATOR,
      json,
      headers: { origin: 'https://elsewhere.example' },
    });
    await expectAnswer(404, 'GET', `/api/nominations/${NOBODY}`, { as: CHIEF });
    await expectAnswer(404, 'GET', '/api/rounds/none', { as: CHIEF });
    await expectAnswer(413, 'POST', '/api/plans/check', { as: HEAD, json: { source: 'x'.repeat(300_000) } });
    await expectAnswer(415, 'POST', '/api/plans/check', {
      as: HEAD,
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    });
    await expectAnswer(422, 'POST', events, { as: NOMINATOR, json: { type: 'NO_SUCH' }, key: freshKey() });
    await expectAnswer(422, 'GET', '/api/nominations?q=a&elsewhere=1', { as: CHIEF });
  });

  test('what auditors ask, and nobody else', async () => {
    const asked = [
      'events?reason=x&by=hang',
      'nominations?clause=III.2',
      'attempts?who=anh',
      'readings?who=vinh',
    ];
    for (const path of [...asked, 'exports', 'administration?kind=plan']) {
      await expectRead('vinhlt', `/api/audit/${path}`);
      await expectAnswer(403, 'GET', `/api/audit/${path}`, { as: CHIEF });
    }
    for (const path of ['events?clause=III..2', 'readings?what=secrets', 'administration?from=2021-02-30']) {
      await expectAnswer(422, 'GET', `/api/audit/${path}`, { as: 'vinhlt' });
    }
  });

  /** Tried by specs of their own, those of people, substitutions and proofs against this description too. */
  const ELSEWHERE =
    /^(?:anchors|bundles|nominationPdf|people|redactions|substitutions)_|^(?:mails_again|second_prove|workingDays_set)$/;

  test('no operation was left out', () => {
    const done = new Set(heard.filter(({ status }) => status < 300).map(({ operation }) => operation));
    const all = operationsIn(api.document).map(({ operation }) => operation.operationId ?? '');
    expect(all.filter((operation) => !done.has(operation) && !ELSEWHERE.test(operation))).toEqual([]);
  });
});
