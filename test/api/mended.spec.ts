import { jest } from '@jest/globals';
import { Sweep } from '../../src/sweep/sweep.js';
import { PEOPLE } from '../../src/rehearsal/department/people.js';
import { findingText } from '../../src/texts/finding-text.js';
import { type Department, idOf, openDepartment, signedIn, who } from '../support/department.js';
import { attempts, closeWhole, codes, fingerprint, openTasks } from '../support/record.js';
import {
  acknowledged,
  ANH,
  CHIEF,
  CLERK,
  command,
  freshKey,
  INDUSTRY,
  LETTER,
  LONG,
  TUAN,
  Walk,
} from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

let department: Department;
let walk: Walk;

beforeEach(async () => {
  department = await openDepartment('mended');
  walk = new Walk(department);
});
afterEach(() => closeWhole(department));

const standIn = (substitute: string, principal: string, actions: readonly string[]) =>
  department.rows(
    `insert into substitution (id, organisation_id, principal_id, substitute_id, actions, from_day, until_day, reason)
     values (gen_random_uuid(), $1, $2, $3, $4, '2021-03-01', '2021-03-31', 'Đi công tác')`,
    [department.organisation, idOf(principal), idOf(substitute), actions],
  );

const EXTENSION = { type: 'EXTEND', unit: 'QLTM', until: '2021-03-28', reason: 'Bão lụt' } as const;

describe('an extension', () => {
  const dues = async (id: string) => (await openTasks(department, id)).map(({ due }) => due);

  test('is in every open task of its round at once, and the task stays the same', async () => {
    const { id } = await walk.unitReview(ANH);
    const other = await walk.unitReview(INDUSTRY);
    const ids = () => department.rows('select id from task where subject_id = $1 order by id', [id]);
    const before = await ids();
    const { rounds, round } = department;
    acknowledged(await rounds.act(round, EXTENSION, null, freshKey(), signedIn(CHIEF), 'api'));
    expect(await dues(id)).toEqual(['2021-03-28']);
    expect(await dues(other.id)).toEqual(['2021-03-24']);
    expect(await ids()).toEqual(before);
    const inbox = await department.tasks.inbox(signedIn('nghianh'));
    expect(inbox.items.map(({ due }) => due)).toEqual(['2021-03-28']);
    // and it is closed by the next event, not left beside its twin
    await walk.order('nomination', id, 'nghianh', { type: 'ENDORSE' });
    expect((await openTasks(department, id)).map(({ does }) => does)).not.toContain('ENDORSE');
  });

  test('that reached the tasks no other way is taken over by the sweep', async () => {
    const { id } = await walk.unitReview(ANH);
    await walk.order('round', department.round, CHIEF, EXTENSION);
    expect(await dues(id)).toEqual(['2021-03-24']);
    const worker = await openWorker(department.url);
    try {
      await worker.get(Sweep, { strict: false }).run(department.organisation);
    } finally {
      await worker.close();
    }
    expect(await dues(id)).toEqual(['2021-03-28']);
  });

  test('of the province’s date reaches what waits to be forwarded', async () => {
    const [id = ''] = await walk.selected(ANH);
    const order = {
      type: 'EXTEND_PROVINCE',
      until: '2021-04-15',
      reason: 'Chờ hồ sơ',
      agreement: { number: '77/TĐKT', date: '2021-03-15' },
    } as const;
    const { rounds, round } = department;
    acknowledged(await rounds.act(round, order, null, freshKey(), signedIn('khoitm'), 'api'));
    expect(await dues(id)).toEqual(['2021-04-15']);
  });

  test('is the date of its own unit’s inbox, and of nobody else’s', async () => {
    const { deadlines, rounds, round } = department;
    acknowledged(await rounds.act(round, EXTENSION, null, freshKey(), signedIn(CHIEF), 'api'));
    const { id } = await walk.unitReview(ANH);
    await walk.order('nomination', id, 'nghianh', { type: 'ENDORSE' });
    const units = { done: 1, of: 8 };
    const of = { clause: 'IV.1', round: { id: round, name: 'Đợt xét chọn năm 2021' } };
    const province = { what: 'province', lastDay: '2021-03-29', units: null, ...of };
    const registration = (lastDay: string) => ({ what: 'registration', lastDay, units, ...of });
    expect(await deadlines.of(signedIn('nghianh'))).toEqual([registration('2021-03-28'), province]);
    expect(await deadlines.of(signedIn('vinhtq'))).toEqual([registration('2021-03-24'), province]);
    await department.rows(`update round set state = '{closed}'`);
    expect(await deadlines.of(signedIn('nghianh'))).toEqual([]);
    await department.rows(`update round set state = '{open}'`);
  });
});

const AWARD = {
  kind: 'award',
  value: 'BANG_KHEN',
  issuer: 'provinceChairman',
  issuerName: 'Chủ tịch UBND tỉnh Hà Tĩnh',
  nature: 'merit',
  number: '812/QĐ-UBND',
  decidedOn: '2021-03-05',
} as const;

describe('the register', () => {
  const enter = (over: object = {}, key = freshKey()) =>
    department.register.enter({ ...AWARD, person: idOf('anhptn'), ...over }, key, signedIn(CLERK));
  const revoke = (id: string, over: { on?: string; reason?: string; key?: string } = {}) => {
    const { on = '2021-03-12', reason = 'Thu hồi', key = freshKey() } = over;
    const order = { type: 'REVOKE_RECORD', number: '90/QĐ-UBND', on, reason } as const;
    return department.register.order(id, order, key, signedIn(CHIEF));
  };
  const entry = async (): Promise<string> => {
    const made = await enter();
    if (!made.ok) throw new Error(made.code);
    return made.id;
  };

  test('answers the same key the same, and does it once', async () => {
    const first = await enter({}, 'enter-1');
    expect(await Promise.all([enter({}, 'enter-1'), enter({}, 'enter-1')])).toEqual([first, first]);
    const made = await department.rows(`select id from register_entry where number = '812/QĐ-UBND'`);
    expect(made).toHaveLength(1);
    expect(await enter({ number: '813/QĐ-UBND' }, 'enter-1')).toMatchObject({ code: 'KEY_USED_OTHERWISE' });

    const { id: nomination } = await walk.unitReview(ANH);
    const id = await entry();
    const taken = await revoke(id, { key: 'revoke-1' });
    expect(taken).toEqual({ ok: true, id, recounted: [nomination] });
    expect(await revoke(id, { key: 'revoke-1' })).toEqual(taken);
    expect(await revoke(id, { key: 'revoke-1', reason: 'Khác' })).toMatchObject({
      code: 'KEY_USED_OTHERWISE',
    });
    expect(await department.rows(`select from history_event where type = 'RECOUNT'`)).toHaveLength(1);
  });

  test.each([
    ['a blank reason', { reason: ' \t' }, ['REASON_MISSING']],
    ['a day that is not yet', { on: '2021-03-16' }, ['PAPER_DATED_LATER']],
    ['both', { on: '2021-03-16', reason: ' ' }, ['PAPER_DATED_LATER', 'REASON_MISSING']],
  ])('takes nothing back with %s, and says why', async (_what, over, reasons) => {
    await walk.unitReview(ANH);
    const id = await entry();
    const before = await fingerprint(department);
    const refused = await revoke(id, over);
    expect(refused).toMatchObject({ ok: false, code: 'REFUSED' });
    expect('findings' in refused && refused.findings.map(({ code }) => code)).toEqual(reasons);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('passes on why a nomination cannot be told', async () => {
    await walk.unitReview(ANH);
    const id = await entry();
    // as if the law asked more of a recount than the register does
    const { road } = department;
    const within = jest.spyOn(road, 'within').mockImplementation(async (queries, asked) => {
      within.mockRestore();
      await road.within(queries, { ...asked, order: { ...asked.order, reason: '' } as typeof asked.order });
    });
    expect(await revoke(id)).toMatchObject({ code: 'REFUSED', findings: [{ code: 'REASON_MISSING' }] });
    expect(await revoke(id)).toMatchObject({ ok: true });
  });

  test('takes no decision of tomorrow', async () => {
    expect(await enter({ decidedOn: '2021-03-16' })).toEqual({
      ok: false,
      code: 'REFUSED',
      findings: [
        { code: 'PAPER_DATED_LATER', clause: '-', effect: 'block', need: '2021-03-15', have: '2021-03-16' },
      ],
    });
    expect(await enter({ decidedOn: '2021-03-15' })).toMatchObject({ ok: true });
  });

  const one = { number: '9/QĐ-SCT', decidedOn: '2021-01-05', issuer: undefined, nature: undefined };
  test.each<[string, object, string[]]>([
    ['award', { value: 'HUY_CHUONG' }, ['value']],
    ['issuer and nature', { issuer: 'mayor', nature: 'luck' }, ['issuer', 'nature']],
    ['initiative', { kind: 'initiative', value: 'galaxy', title: 'x', applied: true, ...one }, ['value']],
    ['rating', { kind: 'rating', value: 'good', year: 2020, ...one }, ['value']],
    ['severity', { kind: 'discipline', value: 'frown', ...one }, ['value']],
  ])('knows only what the plan’s catalogue knows: %s', async (_what, over, fields) => {
    const before = await fingerprint(department);
    const errors = fields.map((field) => ({ field, rule: 'isIn' }));
    expect(await enter(over)).toEqual({ ok: false, code: 'INVALID', errors });
    expect(await fingerprint(department)).toEqual(before);
  });
});

describe('an old version', () => {
  test('made old by a fact alone blames nobody', async () => {
    const { id, version } = await walk.unitReview(ANH);
    const { register, road } = department;
    await register.enter({ ...AWARD, person: idOf('anhptn') }, freshKey(), signedIn(CLERK));
    const late = await road.act(command('nomination', id, 'nghianh', { type: 'ENDORSE' }, { version }));
    expect(late.findings).toEqual([
      { code: 'CHANGED_MEANWHILE', clause: '-', effect: 'block', params: { version: version + 1, facts: 1 } },
    ]);
    expect(late.findings.map((finding) => findingText(finding, 'vi'))).toEqual([
      'Đã có thay đổi từ lúc bạn mở: thành tích hoặc dữ liệu mà hồ sơ dựa vào đã khác trước',
    ]);
  });

  test('made old by somebody names what he did', async () => {
    const { id, version } = await walk.unitReview(ANH);
    await walk.order('nomination', id, 'tamttt', { type: 'RETURN', reason: 'Bổ sung số liệu' });
    const late = await department.road.act(
      command('nomination', id, 'nghianh', { type: 'ENDORSE' }, { version }),
    );
    expect(late.findings.map((finding) => findingText(finding, 'vi'))).toEqual([
      expect.stringMatching(
        /^Đã có thay đổi từ lúc bạn mở: “.+”, 09:00 ngày 15\/3\/2021, Trần Thị Thanh Tâm$/,
      ),
    ]);
  });

  test('is on record also where it is seen before the road', async () => {
    const [id = ''] = await walk.selected(ANH);
    const [row] = await department.rows<{ version: number }>('select version from nomination');
    const order = { type: 'FORWARD', letter: LETTER } as const;
    const stale = (row?.version ?? 0) - 1;
    const { nominations } = department;
    const refused = await nominations.act(id, order, stale, freshKey(), signedIn('khoitm'), 'api');
    expect(codes(refused)).toEqual(['CHANGED_MEANWHILE']);
    await nominations.act(id, order, stale, freshKey(), signedIn('duytk'), 'api');
    expect((await attempts(department)).slice(-2)).toMatchObject([
      { person_id: idOf('khoitm'), action: 'FORWARD', because: 'CHANGED_MEANWHILE' },
      { person_id: idOf('duytk'), action: 'FORWARD', because: 'NOT_YOURS' },
    ]);
  });
});

describe('what may be read', () => {
  test('is in the list and found, or neither, for everybody', async () => {
    const ids = [
      (await walk.draft(LONG)).id,
      (await walk.unitReview(INDUSTRY)).id,
      (await walk.compiled(TUAN)).id,
      (await walk.unitReview(ANH)).id,
    ];
    // for who may read it only its state matters
    await department.rows(`update nomination set state = '{beforeCouncil}' where id = $1`, [ids[2]]);
    await standIn('longbd', 'vinhtq', ['ENDORSE']);
    await standIn('anhptn', CHIEF, ['ACCEPT']);
    const { nominations } = department;
    const listedTo = async (name: string) =>
      (await nominations.list(signedIn(name), {})).items.map(({ id }) => id).toSorted();
    const foundBy = async (name: string) => {
      const read = await Promise.all(ids.map((id) => nominations.find(id, signedIn(name))));
      return ids.filter((_, index) => read[index]?.ok).toSorted();
    };
    const differing: string[] = [];
    for (const { email } of PEOPLE) {
      const [listed, found] = [await listedTo(email), await foundBy(email)];
      if (String(listed) !== String(found)) differing.push(`${email}: ${listed.join()} but ${found.join()}`);
    }
    expect(differing).toEqual([]);
    expect(await listedTo('anhptn')).toEqual(ids.toSorted());
    expect(await listedTo('longbd')).toContain(ids[1]);
    await department.rows(`update nomination set state = '{compiled}' where id = $1`, [ids[2]]);
  });
});

describe('one page of a nomination', () => {
  test('notes an auditor’s reading once', async () => {
    const { id } = await walk.unitReview(ANH);
    const [auditor] = PEOPLE.filter(({ duties }) => duties.some(({ role }) => role === 'auditor'));
    const read = await department.nominations.onOnePage(id, signedIn(auditor?.email ?? ''));
    expect(read.ok && read.value.past.events.length).toBe(3);
    expect(await department.rows('select what from reading')).toEqual([{ what: 'nomination' }]);
  });

  test('names whom a substitute stands in for', async () => {
    const { id } = await walk.unitReview(ANH);
    await standIn('hanbg', 'nghianh', ['ENDORSE', 'RETURN']);
    const read = await department.nominations.onOnePage(id, signedIn('hanbg'));
    expect(read.ok && read.value.labels.principals).toEqual({ [idOf('nghianh')]: 'Nguyễn Hữu Nghĩa' });
  });

  test('counts what waits, and knows what comes next', async () => {
    const first = await walk.unitReview(ANH);
    const second = await walk.unitReview(LONG);
    const { tasks } = department;
    expect(await tasks.count(signedIn('nghianh'))).toBe(2);
    expect(await tasks.next(signedIn('nghianh'), first.id)).toBe(second.id);
    await walk.order('nomination', second.id, 'nghianh', { type: 'ENDORSE' });
    expect(await tasks.next(signedIn('nghianh'), first.id)).toBeNull();
  });
});

test('the newest of two posts counts', async () => {
  await department.rows(
    `insert into position (id, organisation_id, person_id, unit_id, title, title_en, tier, employment, from_day)
     select gen_random_uuid(), p.organisation_id, p.person_id, u.id, 'Chuyên viên chính', 'Senior specialist', 'staff',
            'civilServant', '2021-02-01'
       from position p join unit u on u.code = 'QLNL' where p.person_id = $1 and p.until_day is null limit 1`,
    [idOf('anhptn')],
  );
  const nominee = { round: department.round, kind: 'individual', nominee: idOf('anhptn') } as const;
  const refused = await department.filing.file(nominee, freshKey(), who('nguyetvtm'));
  expect(refused.ok).toBe(false);
  const nominator = PEOPLE.find(({ duties }) =>
    duties.some(({ role, unit }) => role === 'nominator' && unit === 'QLNL'),
  );
  acknowledged(await department.filing.file(nominee, freshKey(), who(nominator?.email ?? '')));
});
