import { createHash } from 'node:crypto';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { type DescribedApi, startDescribedApi } from '../support/described-api.js';
import { document, word } from '../support/made-files.js';
import { closeWhole } from '../support/record.js';
import { ANH, CLERK, endorserOf, freshKey, LINH, nominatorOf, Walk } from '../support/walk.js';

const MB = 1024 * 1024;
const NOBODY = '00000000-0000-4000-8000-00000000dead';
const [NOMINATOR, STRANGER, AUDITOR] = [nominatorOf(ANH), nominatorOf(LINH), 'vinhlt'];

let department: Department;
let walk: Walk;
let api: DescribedApi;
let nomination: string;
let entry: string;

type Sent = readonly [bytes: Uint8Array, name: string, field?: string];

const formOf = (files: readonly Sent[], fields: Readonly<Record<string, string>> = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [bytes, name, field = 'files'] of files) form.append(field, new Blob([bytes as BlobPart]), name);
  return form;
};

/** What came back; that it is as the description has it is held each time. */
async function asks(method: string, path: string, sent: Parameters<DescribedApi['ask']>[2]) {
  const { status, body, misfits } = await api.ask(method, path, sent);
  expect(misfits).toEqual([]);
  return { status, body: body as Readonly<Record<string, unknown>> };
}

const scansPath = (): string => `/api/register/${entry}/files`;
const papersPath = (): string => `/api/nominations/${nomination}/files`;
const sends = (as: string, path: string, files: readonly Sent[], fields: Record<string, string> = {}) =>
  asks('POST', path, { as, form: formOf(files, fields) });
const withdraws = (as: string, bytes: Uint8Array, reason = 'Bản quét mờ.') =>
  asks('POST', `${scansPath()}/${hashOf(bytes)}/withdraw`, { as, json: { reason } });

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const countOf = async (table: 'register_file' | 'nomination_file'): Promise<number> =>
  (await department.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1;

beforeAll(async () => {
  department = await openDepartment('files_api');
  walk = new Walk(department);
  ({ id: nomination } = await walk.filed(ANH));
  const [row] = await department.rows<{ id: string }>(
    `select id from register_entry where person_id = $1 and kind = 'award' and verified_at is null order by id limit 1`,
    [idOf(ANH.person ?? '')],
  );
  entry = row?.id ?? '';
  api = await startDescribedApi(department.url);
});
afterAll(async () => {
  await api?.close();
  await closeWhole(department);
});

describe('the scans of an entry of the register', () => {
  test('are attached once, however often they are sent, and listed', async () => {
    const [pdf, report] = [await document('Bằng khen'), word()];
    const both: Sent[] = [
      [pdf, 'Bằng khen.pdf'],
      [report, 'Báo cáo.docx'],
    ];
    const first = await sends(NOMINATOR, scansPath(), both);
    expect(first).toMatchObject({
      status: 200,
      body: {
        items: [
          { sha256: hashOf(pdf), label: 'Bằng khen.pdf', type: 'application/pdf', size: pdf.length },
          { sha256: hashOf(report), label: 'Báo cáo.docx' },
        ],
        notTaken: [],
        replaced: false,
      },
    });
    expect(await sends(NOMINATOR, scansPath(), both)).toEqual(first);
    expect(await countOf('register_file')).toBe(2);
    const listed = await asks('GET', scansPath(), { as: CLERK });
    expect(listed).toEqual({ status: 200, body: { items: first.body['items'] } });
  });

  test('of which one is bad: the good one is taken, the bad one named, and nothing is replaced', async () => {
    const before = (await asks('GET', scansPath(), { as: CLERK })).body['items'] as unknown[];
    const mixed: Sent[] = [
      [await document('Thêm'), 'them.pdf'],
      [Buffer.from('MZ'), 'hai.pdf'],
    ];
    const { status, body } = await sends(NOMINATOR, scansPath(), mixed, { replace: 'true' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      items: [...before, { label: 'them.pdf' }],
      notTaken: [
        {
          label: 'hai.pdf',
          fault: 'FILE_OF_OTHER_KIND',
          have: 2,
          text: expect.stringContaining('nội dung không phải PDF'),
        },
      ],
      replaced: false,
    });
  });

  test('of another kind or too large: refused with every reason, and nothing is written', async () => {
    const before = await countOf('register_file');
    const bad: Sent[] = [
      [Buffer.from('MZ'), 'mot.pdf'],
      [new Uint8Array(11 * MB), 'to.pdf'],
    ];
    const { status, body } = await sends(NOMINATOR, scansPath(), bad);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'INVALID',
      mistakes: [
        { code: 'FILE_OF_OTHER_KIND', path: ['mot.pdf'] },
        {
          code: 'FILE_TOO_LARGE',
          path: ['to.pdf'],
          text: expect.stringContaining('tệp 11 MB, nhiều nhất 10 MB'),
        },
      ],
    });
    expect(await sends(NOMINATOR, scansPath(), [[new Uint8Array(90 * MB), 'qua.pdf']])).toMatchObject({
      status: 413,
      body: { code: 'TOO_LARGE' },
    });
    expect(await countOf('register_file')).toBe(before);
  });

  test('sent in a form that is not as described: each field is named', async () => {
    const pdf = await document('Lạc chỗ');
    const invalid = (errors: object[]) => ({ status: 422, body: { code: 'INVALID', errors } });
    expect(await sends(NOMINATOR, scansPath(), [])).toMatchObject(
      invalid([{ field: 'files', rule: 'isDefined' }]),
    );
    expect(await sends(NOMINATOR, scansPath(), [[pdf, 'a.pdf', 'scan']], { by: 'x' })).toMatchObject(
      invalid([
        { field: 'by', rule: 'whitelistValidation' },
        { field: 'scan', rule: 'whitelistValidation' },
      ]),
    );
    expect(await sends(NOMINATOR, scansPath(), [[pdf, 'a.pdf']], { replace: 'yes' })).toMatchObject(
      invalid([{ field: 'replace', rule: 'isIn' }]),
    );
    expect(await asks('POST', scansPath(), { as: NOMINATOR, json: {} })).toMatchObject({ status: 415 });
  });

  test('are replaced, and withdrawn with the reason, once', async () => {
    const fresh = await document('Rõ');
    const { body } = await sends(NOMINATOR, scansPath(), [[fresh, 'ro.pdf']], { replace: 'true' });
    expect(body).toMatchObject({ items: [{ label: 'ro.pdf', withdrawn: null }], replaced: true });
    expect(await withdraws(NOMINATOR, fresh, '')).toMatchObject({ status: 422 });
    const { status, body: after } = await withdraws(NOMINATOR, fresh);
    expect(status).toBe(200);
    const items = after['items'] as { label: string; withdrawn: { reason: string | null } | null }[];
    expect(items.every(({ withdrawn }) => withdrawn !== null)).toBe(true);
    expect(items.find(({ label }) => label === 'ro.pdf')?.withdrawn?.reason).toBe('Bản quét mờ.');
    // replaced ones went without a word of their own
    expect(items.find(({ label }) => label === 'them.pdf')?.withdrawn?.reason).toBeNull();
    expect(await withdraws(NOMINATOR, fresh)).toMatchObject({
      status: 409,
      body: { code: 'REFUSED', findings: [{ code: 'SCAN_WITHDRAWN_ALREADY' }] },
    });
    expect(await withdraws(NOMINATOR, Buffer.from('never sent'))).toMatchObject({ status: 404 });
  });

  test('are not there for another unit, and not an auditor’s to change', async () => {
    const pdf = await document('Của Ánh');
    await sends(NOMINATOR, scansPath(), [[pdf, 'cua-anh.pdf']]);
    const before = await countOf('register_file');
    expect((await asks('GET', scansPath(), { as: STRANGER })).status).toBe(404);
    expect((await sends(STRANGER, scansPath(), [[pdf, 'a.pdf']])).status).toBe(404);
    expect((await withdraws(STRANGER, pdf)).status).toBe(404);
    expect((await sends(NOMINATOR, `/api/register/${NOBODY}/files`, [[pdf, 'a.pdf']])).status).toBe(404);
    expect((await asks('GET', scansPath(), { as: AUDITOR })).status).toBe(200);
    expect((await sends(AUDITOR, scansPath(), [[pdf, 'a.pdf']])).status).toBe(403);
    expect((await withdraws(AUDITOR, pdf)).status).toBe(403);
    expect((await asks('GET', scansPath(), {})).status).toBe(401);
    expect(await countOf('register_file')).toBe(before);
  });
});

describe('the scans of a disciplinary measure', () => {
  test('are its head’s and the Office’s to send, the Council’s to read, and not there for a nominator', async () => {
    const measure = { kind: 'discipline', value: 'reprimand', number: '905/QĐ-KL', decidedOn: '2021-03-08' };
    const made = await department.register.enter(
      { ...measure, kind: 'discipline', person: idOf(ANH.person ?? '') },
      freshKey(),
      signedIn(CLERK),
    );
    if (!made.ok) throw new Error(made.code);
    const path = `/api/register/${made.id}/files`;
    const pdf = await document('Quyết định kỷ luật');
    expect((await sends(NOMINATOR, path, [[pdf, 'kl.pdf']])).status).toBe(404);
    expect((await sends(endorserOf(ANH), path, [[pdf, 'kl.pdf']])).status).toBe(200);
    expect((await sends('yenvth', path, [[pdf, 'kl.pdf']])).status).toBe(403);
    for (const [as, status] of [
      ['yenvth', 200],
      [CLERK, 200],
      [NOMINATOR, 404],
      [STRANGER, 404],
    ] as const)
      expect([as, (await asks('GET', path, { as })).status]).toEqual([as, status]);
    const own = await department.register.enter(
      { ...measure, number: '906/QĐ-KL', kind: 'discipline', person: idOf(endorserOf(ANH)) },
      freshKey(),
      signedIn(CLERK),
    );
    const ofHead = `/api/register/${own.ok ? own.id : ''}/files`;
    expect((await sends(CLERK, ofHead, [[pdf, 'kl.pdf']])).status).toBe(200);
    const self = { status: 403, body: { findings: [{ code: 'SOD_SELF' }] } };
    const another = await document('Quyết định khác');
    expect(await sends(endorserOf(ANH), ofHead, [[another, 'kl.pdf']])).toMatchObject(self);
    const away = { as: endorserOf(ANH), json: { reason: 'Nhầm' } };
    expect(await asks('POST', `${ofHead}/${hashOf(pdf)}/withdraw`, away)).toMatchObject(self);
    const withdraw = { as: endorserOf(ANH), json: { reason: 'Nhầm' } };
    expect(await asks('POST', `${path}/${hashOf(pdf)}/withdraw`, withdraw)).toMatchObject({
      status: 409,
      body: { findings: [{ code: 'SCAN_OF_VERIFIED' }] },
    });
  });
});

describe('the papers of a dossier', () => {
  test('are kept once, and an attestation names them by their content', async () => {
    const paper = await document('Xác nhận');
    const first = await sends(NOMINATOR, papersPath(), [
      [paper, 'Xác nhận.pdf'],
      [new Uint8Array(0), 'rong.pdf'],
    ]);
    const { length: size } = paper;
    expect(first).toMatchObject({
      status: 200,
      body: {
        items: [{ sha256: hashOf(paper), label: 'Xác nhận.pdf', type: 'application/pdf', size }],
        notTaken: [{ label: 'rong.pdf', fault: 'FILE_EMPTY', have: 0 }],
      },
    });
    expect((await sends(NOMINATOR, papersPath(), [[paper, 'lần nữa.pdf']])).status).toBe(200);
    expect(await countOf('nomination_file')).toBe(1);
    const { name: _, post: __, ...dossier } = await walk.dossier(ANH);
    const [said, ...rest] = dossier.attestations;
    const attestations = [{ ...said, files: [hashOf(paper)] }, ...rest];
    const { body } = await asks('GET', `/api/nominations/${nomination}`, { as: NOMINATOR });
    const json = { ...dossier, attestations, version: body['version'] };
    const path = `/api/nominations/${nomination}/dossier`;
    expect((await asks('PUT', path, { as: NOMINATOR, json, key: freshKey() })).status).toBe(200);
    const now = await asks('GET', `/api/nominations/${nomination}`, { as: NOMINATOR });
    expect(now.body['dossier']).toMatchObject({ attestations: [{ files: [hashOf(paper)] }, ...rest] });
  });

  test('none of which is taken: refused with every reason', async () => {
    const { status, body } = await sends(NOMINATOR, papersPath(), [
      [Buffer.from('<html>'), 'trang.pdf'],
      [new Uint8Array(11 * MB), 'to.pdf'],
    ]);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      mistakes: [
        { code: 'FILE_OF_OTHER_KIND', path: ['trang.pdf'] },
        { code: 'FILE_TOO_LARGE', path: ['to.pdf'] },
      ],
    });
  });

  test('are sent by whoever may write it and by nobody else', async () => {
    const paper = await document('Của người khác');
    const before = await countOf('nomination_file');
    for (const other of [STRANGER, AUDITOR, CLERK, ANH.person ?? ''])
      expect([other, (await sends(other, papersPath(), [[paper, 'a.pdf']])).status]).toEqual([other, 403]);
    expect((await sends(NOMINATOR, `/api/nominations/${NOBODY}/files`, [[paper, 'a.pdf']])).status).toBe(404);
    expect(await countOf('nomination_file')).toBe(before);
    // the head of the unit writes it too
    expect((await sends(endorserOf(ANH), papersPath(), [[paper, 'a.pdf']])).status).toBe(200);
  });

  test('beyond what a dossier keeps are refused with what is allowed', async () => {
    await department.rows(
      `with papers as (
         insert into file (organisation_id, sha256, type, size, bytes)
         select n.organisation_id, encode(sha256(convert_to(i::text, 'UTF8')), 'hex'), 'application/pdf',
                octet_length(convert_to(i::text, 'UTF8')), convert_to(i::text, 'UTF8')
           from nomination n, generate_series(1, 150) i where n.id = $1 returning organisation_id, sha256)
       insert into nomination_file (organisation_id, nomination_id, sha256) select organisation_id, $1, sha256 from papers`,
      [nomination],
    );
    const { status, body } = await sends(NOMINATOR, papersPath(), [[await document('Thừa'), 'thua.pdf']]);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'REFUSED',
      mistakes: [{ code: 'TOO_MANY_KEPT', text: expect.stringContaining('150') }],
    });
  });
});
