import { Checkpoints } from '../../src/log/checkpoints.js';
import { type Department, openDepartment } from '../support/department.js';
import { type DescribedApi, startDescribedApi } from '../support/described-api.js';
import { operationsIn } from '../support/openapi-faults.js';
import {
  ANH,
  CHIEF,
  CLERK,
  endorserOf,
  freshKey,
  HAN,
  holders,
  INDUSTRY,
  LINH,
  LONG,
  Walk,
} from '../support/walk.js';

const [AUDITOR = ''] = holders('auditor');
const [ADMIN = ''] = holders('admin');
const [DIRECTOR = ''] = holders('director');
const [CONTACT = ''] = holders('provinceContact');
const NOBODY = '00000000-0000-4000-8000-00000000dead';
const PROOF = /^(?:anchors|bundles|redactions)_/;

let department: Department;
let api: DescribedApi;
let nomination: string;
let sitting: string;
let sentBack: string;
const done = new Set<string>();

beforeAll(async () => {
  department = await openDepartment('openapi_proof_answers');
  const walk = new Walk(department);
  // one is sent back with a reason that is to be erased; when the round goes on it lapses
  ({ id: sentBack } = await walk.unitReview(LONG));
  await walk.order('nomination', sentBack, endorserOf(LONG), { type: 'RETURN', reason: 'Có đơn ly hôn' });
  [nomination = ''] = await walk.exemplars(ANH, HAN, INDUSTRY, LINH);
  [{ id: sitting } = { id: '' }] = await department.rows<{ id: string }>('select id from sitting');
  api = await startDescribedApi(department.url);
});
afterAll(async () => {
  await api?.close();
  await department?.close();
});

/** Asks, and holds the answer against what is described for its status. */
async function expectAnswer(status: number, method: string, path: string, as: string, json?: object) {
  const sent = { as, ...(json && { json }), ...(method === 'POST' && { key: freshKey() }) };
  const answer = await api.ask(method, path, sent);
  expect({ method, path, status: answer.status, misfits: answer.misfits }).toEqual({
    method,
    path,
    status,
    misfits: [],
  });
  if (status < 300) done.add(answer.operation);
  return answer.body as Record<string, never> & { id: string };
}

test('before anything is signed there is nothing to stand under', async () => {
  await expectAnswer(409, 'GET', '/api/bundle', AUDITOR);
  await expectAnswer(200, 'GET', '/api/anchors', AUDITOR);
});

test('anchors: sent, said to be held, and who gets them from outside', async () => {
  await api.get(Checkpoints).signed(department.organisation);
  const archive = { name: 'Phòng Lưu trữ Mẫu', address: 'luutru@noivu.example' };
  const { id: address } = await expectAnswer(201, 'POST', '/api/anchors/addresses', ADMIN, archive);
  await expectAnswer(409, 'POST', '/api/anchors/addresses', ADMIN, archive);
  await expectAnswer(422, 'POST', '/api/anchors/addresses', ADMIN, { ...archive, address: 'luutru' });
  await expectAnswer(403, 'POST', '/api/anchors/addresses', CHIEF, archive);
  await expectAnswer(200, 'POST', '/api/anchors', AUDITOR);
  await expectAnswer(403, 'POST', '/api/anchors', CLERK);
  const { items } = await expectAnswer(200, 'GET', '/api/anchors', AUDITOR);
  const to = (email: string) =>
    (items as unknown as { id: string; to: { email: string } }[]).find((line) => line.to.email === email)?.id;
  const held = (email: string) => `/api/anchors/${to(email)}/acknowledgement`;
  await expectAnswer(200, 'POST', held(CONTACT), CONTACT, {});
  await expectAnswer(422, 'POST', held(archive.address), AUDITOR, {});
  await expectAnswer(200, 'POST', held(archive.address), AUDITOR, { told: 'Điện thoại của văn thư' });
  await expectAnswer(404, 'POST', `/api/anchors/${NOBODY}/acknowledgement`, AUDITOR, {});
  await expectAnswer(403, 'GET', '/api/anchors', ANH.person ?? '');
  await expectAnswer(200, 'DELETE', `/api/anchors/addresses/${address}`, ADMIN);
  await expectAnswer(404, 'DELETE', `/api/anchors/addresses/${NOBODY}`, ADMIN);
});

test('bundles: of all, of one, and the file of a nomination', async () => {
  await expectAnswer(200, 'GET', '/api/bundle', AUDITOR);
  await expectAnswer(200, 'GET', `/api/rounds/${department.round}/bundle`, AUDITOR);
  await expectAnswer(200, 'GET', `/api/sittings/${sitting}/bundle`, AUDITOR);
  await expectAnswer(200, 'GET', `/api/nominations/${nomination}/bundle?files=1`, AUDITOR);
  await expectAnswer(200, 'GET', `/api/nominations/${nomination}/file`, AUDITOR);
  await expectAnswer(200, 'GET', `/api/nominations/${nomination}/file.pdf`, AUDITOR);
  await expectAnswer(403, 'GET', '/api/bundle', CHIEF);
  await expectAnswer(422, 'GET', '/api/bundle?elsewhere=1', AUDITOR);
  for (const kind of ['nominations', 'rounds', 'sittings'])
    await expectAnswer(404, 'GET', `/api/${kind}/${NOBODY}/bundle`, AUDITOR);
  await expectAnswer(404, 'GET', `/api/nominations/${NOBODY}/file`, AUDITOR);
  await expectAnswer(404, 'GET', `/api/nominations/${NOBODY}/file.pdf`, AUDITOR);
});

test('erasing: asked for by one, refused or confirmed by another', async () => {
  const [chain] = await department.rows<{ code: string; seq: number }>(
    `select n.code, e.seq from nomination n join history_event e on e.subject_id = n.id and e.type = 'RETURN' where n.id = $1`,
    [sentBack],
  );
  const asked = {
    chain: chain?.code,
    places: ['comment', 'facts'].map((field) => ({ seq: chain?.seq, field })),
    basis: {
      law: 'Luật Bảo vệ dữ liệu cá nhân',
      number: '91/2025/QH15',
      date: '2021-03-01',
      reason: 'Người được đề nghị yêu cầu',
    },
  };
  const first = await expectAnswer(201, 'POST', '/api/redactions', CHIEF, asked);
  await expectAnswer(409, 'POST', '/api/redactions', CHIEF, asked);
  await expectAnswer(403, 'POST', '/api/redactions', CLERK, asked);
  await expectAnswer(404, 'POST', '/api/redactions', CHIEF, { ...asked, chain: 'HS-2021-9999' });
  await expectAnswer(422, 'POST', '/api/redactions', CHIEF, { ...asked, places: [] });
  const refusal = { reason: 'Chưa rõ căn cứ' };
  await expectAnswer(200, 'POST', `/api/redactions/${first.id}/refuse`, DIRECTOR, refusal);
  await expectAnswer(409, 'POST', `/api/redactions/${first.id}/refuse`, DIRECTOR, refusal);
  const second = await expectAnswer(201, 'POST', '/api/redactions', CHIEF, asked);
  await expectAnswer(403, 'POST', `/api/redactions/${second.id}/confirm`, CHIEF);
  await expectAnswer(200, 'POST', `/api/redactions/${second.id}/confirm`, DIRECTOR);
  await expectAnswer(404, 'POST', `/api/redactions/${NOBODY}/confirm`, DIRECTOR);
  await expectAnswer(200, 'GET', '/api/redactions', AUDITOR);
  await expectAnswer(200, 'GET', `/api/redactions/${second.id}`, AUDITOR);
  await expectAnswer(404, 'GET', `/api/redactions/${NOBODY}`, AUDITOR);
  await expectAnswer(403, 'GET', '/api/redactions', ANH.person ?? '');
});

test('no operation was left out', () => {
  const all = operationsIn(api.document).map(({ operation }) => operation.operationId ?? '');
  expect(all.filter((operation) => PROOF.test(operation) && !done.has(operation))).toEqual([]);
});
