import { createHash } from 'node:crypto';
import { type Attached, Browsing, type Fields } from '../support/browsing.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { document, photograph } from '../support/made-files.js';
import { closeWhole } from '../support/record.js';
import { ANH, CLERK, endorserOf, nominatorOf, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;
let web: Browsing;
let id: string;
let page: string;

interface Kept {
  readonly dossier: {
    readonly narrative: string;
    readonly evidence: readonly string[];
    readonly attestations: readonly {
      readonly key: string;
      readonly text: string;
      readonly files?: readonly string[];
    }[];
  };
  readonly version: number;
}

const kept = async (): Promise<Kept> =>
  (await department.rows<Kept>('select dossier, version from nomination where id = $1', [id]))[0] as Kept;

const entries = async (): Promise<string[]> =>
  (
    await department.rows<{ id: string }>(
      `select id from register_entry where person_id = $1 and kind = 'award' order by id`,
      [idOf(ANH.person ?? '')],
    )
  ).map((row) => row.id);

const scans = (entry: string) =>
  department.rows<{ label: string; sha256: string; withdrawn: boolean }>(
    'select label, sha256, withdrawn_at is not null as withdrawn from register_file where entry_id = $1 order by position',
    [entry],
  );

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const file = (field: string, bytes: Uint8Array, name = 'giay-to.pdf'): Attached => ({
  field,
  name,
  type: 'application/pdf',
  bytes,
});

/** The form as it stands, with what is changed in it and the files that go with it. */
const save = async (fields: Fields, files: readonly Attached[] = []) => {
  const { dossier, version } = await kept();
  const said = Object.fromEntries(dossier.attestations.map(({ key, text }) => [`attest.${key}`, text]));
  const now = { narrative: dossier.narrative, comprehensive: 'yes', movement: 'patrioticEmulation' };
  const whole = { version: String(version), ...now, evidence: dossier.evidence, ...said, ...fields };
  return web.send(nominatorOf(ANH), page, whole, files, { 'accept-language': 'vi' });
};

beforeEach(async () => {
  department = await openDepartment('pages_files_dossier');
  walk = new Walk(department);
  web = await Browsing.open(department);
});
afterEach(async () => {
  await web?.close();
  await closeWhole(department);
});

describe('a dossier that is written', () => {
  beforeEach(async () => {
    const filed = await walk.filed(ANH);
    id = filed.id;
    page = `/nominations/${id}/dossier`;
    await walk.order('nomination', id, nominatorOf(ANH), {
      type: 'EDIT_DOSSIER',
      dossier: await walk.dossier(ANH),
    });
  });

  test('takes scans and papers with its text: the papers are bound by the dossier, the scans by their entry', async () => {
    const [entry = ''] = await entries();
    const [scan, paper] = [await document('Bằng khen'), await document('Xác nhận')];
    const key = (await kept()).dossier.attestations[0]?.key ?? '';
    const { status, to } = await save({ narrative: 'Viết mới.' }, [
      file(`scan.${entry}`, scan, 'Bằng khen.pdf'),
      file(`paper.${key}`, paper, 'Xác nhận.pdf'),
    ]);
    expect([status, to]).toEqual([303, expect.stringMatching(`^${page}\\?saved=\\d+$`)]);
    const { dossier } = await kept();
    expect(dossier.narrative).toBe('Viết mới.');
    expect(dossier.attestations.find((one) => one.key === key)?.files).toEqual([hashOf(paper)]);
    expect(await scans(entry)).toEqual([{ label: 'Bằng khen.pdf', sha256: hashOf(scan), withdrawn: false }]);
    const shown = await web.show(nominatorOf(ANH), page);
    expect(shown.html).toContain(`name="kept.paper.${key}" value="${hashOf(paper)}" checked`);
    // saved again without the tick, the paper is let go; with it, it stays
    expect((await save({ [`kept.paper.${key}`]: hashOf(paper) })).status).toBe(303);
    expect((await kept()).dossier.attestations.find((one) => one.key === key)?.files).toEqual([
      hashOf(paper),
    ]);
    expect((await save({})).status).toBe(303);
    expect((await kept()).dossier.attestations.find((one) => one.key === key)).not.toHaveProperty('files');
  });

  test('that comes back for something else has its files still, and they are attached when it is saved', async () => {
    const [entry = ''] = await entries();
    const key = (await kept()).dossier.attestations[0]?.key ?? '';
    const [scan, paper] = [await document('Bằng khen'), await document('Xác nhận')];
    const before = await kept();
    const back = await save({ narrative: 'x'.repeat(20_001) }, [
      file(`scan.${entry}`, scan, 'Bằng khen.pdf'),
      file(`paper.${key}`, paper, 'Xác nhận.pdf'),
      file(`paper.${key}`, Buffer.from('MZ'), 'la.exe'),
    ]);
    expect(back.status).toBe(422);
    expect(back.html).toContain('“la.exe”: nội dung không phải PDF');
    expect(back.html).toContain('Đã nhận, sẽ gắn khi lưu');
    const again = {
      [`kept.scan.${entry}`]: hashOf(scan),
      [`kept.paper.${key}`]: hashOf(paper),
    };
    for (const [name, hash] of Object.entries(again))
      expect(back.html).toContain(`name="${name}" value="${hash}" checked`);
    expect(await kept()).toEqual(before);
    expect(await scans(entry)).toEqual([]);

    expect((await save({ narrative: 'Vừa đủ.', ...again })).status).toBe(303);
    expect((await kept()).dossier.attestations.find((one) => one.key === key)?.files).toEqual([
      hashOf(paper),
    ]);
    expect(await scans(entry)).toEqual([{ label: 'Bằng khen.pdf', sha256: hashOf(scan), withdrawn: false }]);
  });

  test('cannot name a paper that nobody sent', async () => {
    const key = (await kept()).dossier.attestations[0]?.key ?? '';
    const { status, html } = await save({ [`kept.paper.${key}`]: 'a'.repeat(64) });
    expect(status).toBe(409);
    expect(html).toContain('1 tệp ghi trong hồ sơ không có trong hệ thống');
    const stolen = await save({ [`kept.scan.${(await entries())[0]}`]: 'a'.repeat(64) });
    expect(stolen.status).toBe(303);
    expect(await scans((await entries())[0] ?? '')).toEqual([]);
  });

  test('takes no scan for an entry of somebody else', async () => {
    const [other] = await department.rows<{ id: string }>(
      'select id from register_entry where person_id <> $1 order by id limit 1',
      [idOf(ANH.person ?? '')],
    );
    const entry = other?.id ?? '';
    expect((await save({}, [file(`scan.${entry}`, await document('Lạ'))])).status).toBe(303);
    expect(await scans(entry)).toEqual([]);
  });

  test('is still taken as a plain form, without files', async () => {
    const { version } = await kept();
    const sent = { version: String(version), narrative: 'Không tệp.', comprehensive: 'yes', movement: '' };
    expect((await web.post(nominatorOf(ANH), page, sent)).status).toBe(303);
    expect((await kept()).dossier.narrative).toBe('Không tệp.');
  });
});

describe('one scan asked for again', () => {
  test('is replaced alone: the old one stays, withdrawn, and the Office sees both', async () => {
    ({ id } = await walk.officeReview(ANH));
    page = `/nominations/${id}/dossier`;
    const { evidence } = (await kept()).dossier;
    const [entry = ''] = evidence;
    const old = await document('Mờ');
    await web.send(nominatorOf(ANH), `/files/entries/${entry}`, {}, file('files', old, 'mo.pdf'));
    await walk.order('nomination', id, CLERK, {
      type: 'CHECK_EVIDENCE',
      items: evidence.map((each) =>
        each === entry
          ? { entry: each, verdict: 'rejected', note: 'Bản quét mờ' }
          : { entry: each, verdict: 'verified' },
      ),
    });
    await walk.order('nomination', id, CLERK, { type: 'RETURN', reason: 'Gửi lại bản rõ', items: [entry] });

    const asked = await web.show(nominatorOf(ANH), page);
    expect(asked.html).toContain('Gửi lại bản quét');
    expect(asked.html.match(/Bản mới thay cho bản cũ/g)).toHaveLength(1);
    const submit = async () =>
      (await department.nominations.find(id, {
        person: idOf(nominatorOf(ANH)),
        name: '',
        organisation: department.organisation,
        assurance: 'rehearsal',
      })) as { value: { offers: readonly { type: string; findings: readonly { code: string }[] }[] } };
    const codes = async () =>
      (await submit()).value.offers.find(({ type }) => type === 'SUBMIT')?.findings.map(({ code }) => code);
    expect(await codes()).toContain('ASKED_ITEM_UNCHANGED');

    const fresh = await photograph({ width: 800, height: 600 });
    expect((await save({}, [file(`scan.${entry}`, fresh, 'ro.jpg')])).status).toBe(303);
    expect((await scans(entry)).map(({ label, withdrawn }) => [label, withdrawn])).toEqual([
      ['mo.pdf', true],
      ['ro.jpg', false],
    ]);
    expect(await codes()).not.toContain('ASKED_ITEM_UNCHANGED');

    await walk.order('nomination', id, nominatorOf(ANH), { type: 'SUBMIT' });
    await walk.order('nomination', id, endorserOf(ANH), { type: 'ENDORSE' });
    const check = await web.show(CLERK, `/nominations/${id}/check`);
    const [card = ''] = check.html.split('<section class="card check-item').slice(1);
    expect(card).toContain('class="scan-picture"');
    expect(card).toMatch(/<details open><summary>Bản đã rút \(1\)/);
    expect(card).toContain('mo.pdf');
  });
});
