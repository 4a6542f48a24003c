import pg from 'pg';
import { HistoryService } from '../../src/history/history.service.js';
import { Actors } from '../../src/people/actors.js';
import { Records } from '../../src/records/records.js';
import { Redacting, type NewRedaction } from '../../src/records/redacting.js';
import { Redactions } from '../../src/records/redactions.js';
import { Once } from '../../src/road/once.js';
import { verifyAll } from '../support/chains.js';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { dumpOf } from '../support/dump.js';
import { inProcess, type InProcess } from '../support/in-process.js';
import { ANH, CHIEF, endorserOf, freshKey, holders, nominatorOf, Walk } from '../support/walk.js';

const SERVICES = [Actors, HistoryService, Once, Records, Redacting, Redactions];
const [DIRECTOR = ''] = holders('director');
const [DEPUTY = ''] = holders('deputyDirector');
const [AUDITOR = ''] = holders('auditor');
const [ADMIN = ''] = holders('admin');

const RETURNED = 'Gia đình đang có đơn ly hôn, chưa nên đề nghị năm nay';
const WITHDRAWN = 'Cá nhân xin rút vì đang điều trị bệnh dài ngày';
const NARRATIVE = 'Tham mưu nhiều việc mới, được đồng nghiệp và doanh nghiệp tin cậy.';
const BASIS = {
  law: 'Luật Bảo vệ dữ liệu cá nhân',
  number: '91/2025/QH15',
  date: '2021-03-01',
  reason: 'Người được đề nghị yêu cầu xóa theo Điều 14',
};

let department: Department;
let app: InProcess;
let redacting: Redacting;
let id: string;
const CODE = 'HS-2021-0001';
const SENT_BACK = 4;
const END = 5;

/** A nomination sent back with a reason, and in the end withdrawn with another. */
beforeAll(async () => {
  department = await openDepartment('redaction');
  app = await inProcess(department.url, 4, SERVICES);
  redacting = app.app.get(Redacting);
  const walk = new Walk(department);
  ({ id } = await walk.unitReview(ANH));
  await walk.order('nomination', id, endorserOf(ANH), { type: 'RETURN', reason: RETURNED });
});
afterAll(async () => {
  await app?.close();
  await department?.close();
});

const ask = (over: Partial<NewRedaction> = {}, by = CHIEF, key = freshKey()) =>
  redacting.ask(
    {
      chain: CODE,
      places: [
        { seq: SENT_BACK, field: 'comment' },
        { seq: SENT_BACK, field: 'facts' },
      ],
      withRepeats: false,
      basis: BASIS,
      ...over,
    },
    key,
    signedIn(by),
  );
const confirm = (request: string, by = DIRECTOR, key = freshKey()) =>
  redacting.confirm(request, 'page', key, signedIn(by));

type Came = Awaited<ReturnType<typeof ask>> | Awaited<ReturnType<typeof confirm>>;
const reasons = (came: Came): unknown[] =>
  came.ok
    ? ['ok']
    : [came.code, ...came.findings.filter(({ effect }) => effect === 'block').map(({ code }) => code)];

const bytesOf = async (words: string): Promise<string[]> => {
  const found = [...(await dumpOf(department))].filter(([, rows]) => rows.some((row) => row.includes(words)));
  return found.map(([table]) => table);
};
const past = () => app.app.get(HistoryService).past('nomination', id, department.organisation, () => true);
const waits = (came: Came): string => {
  if (!came.ok) throw new Error(JSON.stringify(came));
  return came.id;
};

describe('asking', () => {
  test.each([
    ['a clerk', 'duyenttm', ['FORBIDDEN', 'ROLE_MISSING']],
    ['the Director, who is to confirm', DIRECTOR, ['FORBIDDEN', 'ROLE_MISSING']],
    ['the auditor, who watches', AUDITOR, ['FORBIDDEN', 'ROLE_MISSING']],
    ['the administrator, who reads no dossier', ADMIN, ['FORBIDDEN', 'ROLE_MISSING']],
  ])('%s may not', async (_who, by, expected) => {
    expect(reasons(await ask({}, by))).toEqual(expected);
  });

  test('the words must not stand anywhere else: the place is named', async () => {
    const came = await ask({ places: [{ seq: SENT_BACK, field: 'comment' }] });
    expect(came).toMatchObject({
      code: 'REFUSED',
      findings: [{ code: 'REDACTION_SAID_AGAIN', params: { seq: SENT_BACK, field: 'facts' } }],
    });
  });

  test('what is in use stays until it is over', async () => {
    const came = await ask({ places: [{ seq: 3, field: 'dossier' }], withRepeats: true });
    expect(reasons(came)).toEqual(['REFUSED', 'REDACTION_STILL_IN_USE']);
  });

  test('what is not there, a basis of tomorrow, a basis that repeats it: all reasons at once', async () => {
    const basis = { ...BASIS, date: '2021-03-16', reason: `Xóa câu “${RETURNED}”` };
    const places = [
      { seq: SENT_BACK, field: 'comment' as const },
      { seq: SENT_BACK, field: 'facts' as const },
      { seq: 3, field: 'comment' as const },
      { seq: 99, field: 'facts' as const },
    ];
    expect(reasons(await ask({ places, basis }))).toEqual([
      'REFUSED',
      'REDACTION_NOT_THERE',
      'REDACTION_NOT_THERE',
      'REDACTION_BASIS_REPEATS',
      'REDACTION_BASIS_AHEAD',
    ]);
    expect(reasons(await ask({ chain: 'HS-2021-9999' }))).toEqual(['NOT_FOUND']);
  });

  test('erases nothing; a second one waits its turn; refused with a reason, it erases nothing either', async () => {
    const request = waits(await ask());
    expect(reasons(await ask())).toEqual(['REFUSED', 'REDACTION_WAITS_ALREADY']);
    expect(await bytesOf(RETURNED)).toEqual(['public.history_private']);
    const refused = await redacting.refuse(request, 'Chưa rõ căn cứ', freshKey(), signedIn(DIRECTOR));
    expect(refused).toMatchObject({ ok: true, recorded: null });
    expect(await bytesOf(RETURNED)).toEqual(['public.history_private']);
    expect(reasons(await confirm(request))).toEqual(['REFUSED', 'REDACTION_ANSWERED']);
  });
});

describe('confirming', () => {
  let request: string;
  let head: unknown;
  const heads = () => department.rows('select head_seq, head_hash from nomination where id = $1', [id]);

  beforeAll(async () => {
    request = waits(await ask());
    head = await heads();
  });

  test('is for a leader of the department, with a second factor', async () => {
    expect(reasons(await confirm(request, CHIEF))).toEqual(['FORBIDDEN', 'ROLE_MISSING']);
    expect(reasons(await confirm(request, AUDITOR))).toEqual(['FORBIDDEN', 'ROLE_MISSING']);
    const me = { ...signedIn(DIRECTOR), assurance: 'session' as const };
    expect(reasons(await redacting.confirm(request, 'page', freshKey(), me))).toEqual([
      'FORBIDDEN',
      'ASSURANCE_TOO_LOW',
    ]);
  });

  test('twice at once it is done once', async () => {
    const key = freshKey();
    const both = await Promise.all([confirm(request, DIRECTOR, key), confirm(request, DIRECTOR, key)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await department.rows(`select seq from history_event where type = 'REDACT'`)).toHaveLength(1);
  });

  test('not a byte of it is left in a dump (LOG-06)', async () => {
    expect(await bytesOf(RETURNED)).toEqual([]);
  });

  test('the chain is as it was and still verifies, and says what was erased under which law', async () => {
    expect(await heads()).toEqual(head);
    const history = await past();
    expect(history?.chain).toMatchObject({ intact: true, fault: null });
    expect(await verifyAll(department.rows)).toMatchObject({ faults: [] });
    const event = history?.events[SENT_BACK - 1];
    expect(event?.commitments).toMatchObject({ comment: 'redacted', facts: 'redacted', findings: 'matches' });
    expect(event?.erased.comment).toEqual({ basis: BASIS, event: { of: 'NK-2021-0001', seq: 1 } });
  });

  test('the record says who, what and on what basis, for a bundle too', async () => {
    const [event] = await department.rows<{ body: string }>(
      `select body from history_event where life = 'record' and type = 'REDACT'`,
    );
    expect(JSON.parse(event!.body)).toMatchObject({
      of: 'NK-2021-0001',
      actor: { person: idOf(DIRECTOR), role: 'director' },
      via: { channel: 'page' },
      said: {
        erased: [
          { of: CODE, seq: SENT_BACK, field: 'comment' },
          { of: CODE, seq: SENT_BACK, field: 'facts' },
        ],
        by: [idOf(CHIEF), idOf(DIRECTOR)],
        basis: BASIS,
      },
    });
    const of = (chains: string[] | null) => app.app.get(Redactions).of(department.organisation, chains);
    expect(await of([CODE])).toEqual(
      ['comment', 'facts'].map((field) => ({
        of: CODE,
        seq: SENT_BACK,
        field,
        by: [idOf(CHIEF), idOf(DIRECTOR)],
        basis: BASIS,
        event: { of: 'NK-2021-0001', seq: 1 },
      })),
    );
    expect(await of(['HS-2021-0002'])).toEqual([]);
    expect(await of(null)).toHaveLength(2);
  });

  test('what is gone is not erased again', async () => {
    expect(reasons(await ask())).toEqual(['REFUSED', 'REDACTION_DONE_ALREADY', 'REDACTION_DONE_ALREADY']);
  });
});

describe('of a life that is over', () => {
  test('the dossier goes from the chain, with all that repeats it, and from the nomination itself', async () => {
    const walk = new Walk(department);
    await walk.order('nomination', id, nominatorOf(ANH), { type: 'WITHDRAW', reason: WITHDRAWN });
    const asked = await ask({ places: [{ seq: 3, field: 'dossier' }], withRepeats: true });
    expect(asked).toMatchObject({ ok: true });
    const before = await bytesOf(NARRATIVE);
    expect(before).toEqual(['public.history_private', 'public.nomination']);
    expect(reasons(await confirm(waits(asked)))).toEqual(['ok']);
    expect(await bytesOf(NARRATIVE)).toEqual([]);
    const [row] = await department.rows<{ dossier: { name: string; narrative: string } }>(
      'select dossier from nomination where id = $1',
      [id],
    );
    // whose nomination it was stays: that is no secret of the dossier
    expect(row?.dossier).toMatchObject({ name: 'Phan Thị Ngọc Ánh', narrative: '' });
    expect((await past())?.chain).toMatchObject({ intact: true });
  });

  test('nobody confirms the erasure of his own words, nor one about himself', async () => {
    const walk = new Walk(department);
    const held = (await walk.officeReview({ unit: 'QLNL', person: 'hanbg' })).id;
    const [row] = await department.rows<{ code: string; seq: number }>(
      'select code, head_seq + 1 as seq from nomination where id = $1',
      [held],
    );
    const { code, seq } = row!;
    const reason = 'Tạm dừng vì có thư nặc danh về đời tư';
    await walk.order('nomination', held, DIRECTOR, { type: 'HOLD', reason });
    await walk.order('nomination', held, DIRECTOR, {
      type: 'RELEASE',
      reason: 'Đã xác minh xong, không có căn cứ',
    });
    const request = waits(await ask({ chain: code, places: [{ seq, field: 'comment' }], withRepeats: true }));
    expect(reasons(await confirm(request))).toEqual([
      'REFUSED',
      ...Array.from({ length: 2 }, () => 'REDACTION_OF_ONES_OWN'),
    ]);
    expect(reasons(await confirm(request, DEPUTY))).toEqual(['ok']);
    expect(await bytesOf(reason)).toEqual([]);
  });
});

describe('the database itself', () => {
  const asApplication = async (text: string): Promise<unknown> => {
    const client = new pg.Client({ connectionString: department.url });
    await client.connect();
    try {
      return await client.query(text);
    } finally {
      await client.end();
    }
  };

  test('lets the application delete nothing beside a chain by itself', async () => {
    await expect(asApplication('delete from history_private')).rejects.toThrow(/permission denied/);
  });

  test('an event of an earlier transaction opens nothing any more', async () => {
    const [event] = await department.rows<{ id: string; seq: number }>(
      `select subject_id as id, seq from history_event where type = 'REDACT' order by nth limit 1`,
    );
    await department.rows(
      `insert into history_private (subject_id, seq, field, organisation_id, salt, value)
       values ($1, $2, 'comment', $3, $4, '"trở lại"')`,
      [id, SENT_BACK, department.organisation, '0'.repeat(32)],
    );
    await expect(asApplication(`select erase_named('${event!.id}', ${event!.seq})`)).rejects.toThrow(
      /append-only/,
    );
    // nor may the owner, who has the privilege
    await expect(
      department.rows(
        `delete from history_private where subject_id = $1 and seq = ${SENT_BACK} and field = 'comment'`,
        [id],
      ),
    ).rejects.toThrow(/append-only/);
  });

  test('what is taken away without such an event is no erasure: the chain does not hold', async () => {
    await department.rows('alter table history_private disable trigger private_stays');
    await department.rows('delete from history_private where subject_id = $1 and seq = $2', [id, SENT_BACK]);
    await department.rows(
      `delete from history_private where subject_id = $1 and seq = $2 and field = 'comment'`,
      [id, END],
    );
    await department.rows('alter table history_private enable always trigger private_stays');
    const history = await past();
    expect(history?.chain.fault).toEqual({ seq: SENT_BACK, fault: 'undisclosed' });
    expect(history?.events[END - 1]?.commitments.comment).toBe('missing');
  });
});
