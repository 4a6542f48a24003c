import { readFileSync } from 'node:fs';
import { REHEARSAL_PASSWORD } from '../../src/rehearsal/fill.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { type DescribedApi, type Heard, startDescribedApi } from '../support/described-api.js';
import { operationsIn } from '../support/openapi-faults.js';
import {
  ANH,
  CHIEF,
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
async function hears(status: number, ...[method, path, sent]: Parameters<DescribedApi['ask']>) {
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

const get = (as: string, path: string) => hears(200, 'GET', path, { as });
const order = (status: number, as: string, path: string, json: object, method = 'POST') =>
  hears(status, method, path, { as, json, key: freshKey() });

describe('every answer is as described', () => {
  test('who one is', async () => {
    const json = { email: `${CHIEF}@sct.example`, password: REHEARSAL_PASSWORD };
    await hears(201, 'POST', '/api/session', { json });
    await hears(401, 'POST', '/api/session', { json: { ...json, password: 'khác' } });
    await hears(422, 'POST', '/api/session', { json: {} });
    await hears(201, 'POST', '/api/session/rehearsal', { json: { person: idOf(HEAD) } });
    await hears(200, 'GET', '/api/session/people');
    await get(HEAD, '/api/session');
    await hears(204, 'DELETE', '/api/session', { as: HEAD });
  });

  test('what is going on', async () => {
    await get(HEAD, '/api/tasks');
    await get(DIRECTOR, '/api/tasks');
    await get(CHIEF, '/api/nominations');
    await get(HEAD, '/api/clock');
    await get(HEAD, '/api/mail');
    await hears(200, 'GET', '/health/live');
    await hears(200, 'GET', '/health/ready');
    await hears(200, 'GET', '/api/openapi.json');
  });

  test('a nomination from its first day', async () => {
    const { round } = department;
    await order(409, NOMINATOR, '/api/nominations', { round, kind: 'individual', nominee: idOf('anhptn') });
    const second = await order(201, CHIEF, '/api/rounds', {
      plan: 'sct-ha-tinh-2021-2025',
      name: 'Đợt bổ sung',
    });
    const filing = { round: second.id, kind: 'individual', nominee: idOf('longbd') };
    const { id, version } = await order(201, NOMINATOR, '/api/nominations', filing);
    const dossier = {
      narrative: 'Làm tốt.',
      comprehensive: true,
      fields: [],
      attestations: [],
      evidence: [],
      version,
    };
    const written = await order(200, NOMINATOR, `/api/nominations/${id}/dossier`, dossier, 'PUT');
    const submit = { type: 'SUBMIT', version: written.version };
    await order(409, NOMINATOR, `/api/nominations/${id}/events`, { ...submit, version: 0 });
    await order(409, NOMINATOR, `/api/nominations/${id}/events`, { ...submit, type: 'ENDORSE' });
    await order(200, NOMINATOR, `/api/nominations/${id}/events`, submit);
    await order(409, HEAD, `/api/nominations/${id}/events`, {
      type: 'ENDORSE',
      version: written.version + 1,
    });
    await get(HEAD, `/api/nominations/${id}`);
    await get('longbd', `/api/nominations/${id}`);
    await get('longbd', `/api/nominations/${id}/history`);
    const nil = {
      type: 'NIL_RETURN',
      version: second.version,
      unit: 'QLNL',
      reason: 'Chưa có gương tiêu biểu',
    };
    await order(200, headOf(HAN), `/api/rounds/${second.id}/events`, nil);
  });

  test('an exemplar, its round and its sitting', async () => {
    await get(CHIEF, `/api/nominations/${exemplar}`);
    await get('anhptn', `/api/nominations/${exemplar}`);
    await get(CHIEF, `/api/nominations/${exemplar}/history`);
    await get(CHIEF, '/api/rounds');
    await get(CHIEF, `/api/rounds/${department.round}`);
    await get(CHIEF, `/api/rounds/${department.round}/history`);
    await get(SECRETARY, `/api/sittings/${sitting}`);
    await get(SECRETARY, `/api/sittings/${sitting}/history`);
    const convening = {
      round: department.round,
      plannedFor: '2021-03-17T01:00:00.000Z',
      place: 'Phòng họp tầng 2',
    };
    const { id } = await order(201, SECRETARY, '/api/sittings', convening);
    await get(SECRETARY, `/api/sittings/${id}`);
    const roll = { type: 'OPEN', present: [SECRETARY, DIRECTOR].map(idOf), secretary: idOf(SECRETARY) };
    await order(409, SECRETARY, `/api/sittings/${sitting}/events`, roll);
    await order(200, SECRETARY, `/api/sittings/${id}/events`, roll);
  });

  test('the register, which counts an exemplar again', async () => {
    const entry = { kind: 'rating', unit: 'QLTM', value: 'good', year: 2020 };
    await order(201, CHIEF, '/api/register', entry);
    await order(403, HEAD, '/api/register', entry);
    await order(422, CHIEF, '/api/register', { kind: 'award', value: 'x' });
    const [award] = await department.rows<{ id: string }>(
      `select id from register_entry where person_id = $1 and kind = 'award' and revoked_on is null`,
      [idOf('anhptn')],
    );
    const taken = { on: '2021-03-15', reason: 'Quyết định thu hồi' };
    const { recounted } = await order(200, CHIEF, `/api/register/${award?.id}/revoke`, taken);
    expect(recounted).toEqual([exemplar]);
    await order(409, CHIEF, `/api/register/${award?.id}/revoke`, taken);
    await get(CHIEF, `/api/nominations/${exemplar}`);
  });

  test('plans, right and wrong', async () => {
    await get(HEAD, '/api/plans');
    await get(HEAD, '/api/plans/sct-ha-tinh-2021-2025');
    const source = readFileSync('workflows/plans/sct-ha-tinh-2021-2025.yaml', 'utf8');
    const check = (text: string) =>
      hears(200, 'POST', '/api/plans/check', { as: HEAD, json: { source: text } });
    expect(await check(source)).toMatchObject({ ok: true });
    expect(await check(source.replace(/^zone:.*$/m, ''))).toMatchObject({ ok: false });
    expect(await check(':')).toMatchObject({ ok: false });
  });

  test('the clock, and what it sets off', async () => {
    const move = (status: number, to: string) =>
      hears(status, 'POST', '/api/clock', { as: HEAD, json: { to } });
    const { setOff } = await move(200, '2021-05-30');
    expect(setOff).not.toEqual([]);
    await move(409, '2021-03-01');
    await move(422, 'mai');
  });

  test('refusals at the door', async () => {
    const events = `/api/nominations/${exemplar}/events`;
    const json = { type: 'SUBMIT', version: 1 };
    await hears(400, 'POST', events, { as: NOMINATOR, json });
    await hears(400, 'POST', events, { as: NOMINATOR, body: '{', key: freshKey() });
    await hears(401, 'GET', `/api/nominations/${exemplar}`);
    await hears(403, 'GET', `/api/nominations/${exemplar}`, { as: headOf(HAN) });
    await hears(403, 'GET', `/api/sittings/${sitting}`, { as: HEAD === 'nghianh' ? NOMINATOR : HEAD });
    await hears(403, 'POST', events, {
      as: NOMINATOR,
      json,
      headers: { origin: 'https://elsewhere.example' },
    });
    await hears(404, 'GET', `/api/nominations/${NOBODY}`, { as: CHIEF });
    await hears(404, 'GET', '/api/rounds/none', { as: CHIEF });
    await hears(413, 'POST', '/api/plans/check', { as: HEAD, json: { source: 'x'.repeat(300_000) } });
    await hears(415, 'POST', '/api/plans/check', {
      as: HEAD,
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    });
    await hears(422, 'POST', events, { as: NOMINATOR, json: { type: 'NO_SUCH' }, key: freshKey() });
    await hears(422, 'GET', '/api/nominations?q=a&elsewhere=1', { as: CHIEF });
  });

  test('no operation was left out', () => {
    const done = new Set(heard.filter(({ status }) => status < 300).map(({ operation }) => operation));
    const all = operationsIn(api.document).map(({ operation }) => operation.operationId ?? '');
    expect(all.filter((operation) => !done.has(operation))).toEqual([]);
  });
});
