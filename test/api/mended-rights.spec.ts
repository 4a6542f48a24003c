import type { Outcome } from '../../src/road/command.js';
import type { CouncilMember } from '../../workflows/index.js';
import { type Department, idOf, openDepartment, signedIn, THE_CLOCK } from '../support/department.js';
import { addStaff } from '../support/newcomers.js';
import { closeWhole, codes, fingerprint, openTasks } from '../support/record.js';
import {
  ANH,
  CHAIR,
  CHIEF,
  CLERK,
  command,
  COUNCIL,
  freshKey,
  HAN,
  INDUSTRY,
  LINH,
  type Name,
  nominatorOf,
  THINH,
  Walk,
} from '../support/walk.js';

/** A deputy chief of the Office, nominated by the Office itself. */
const THU: Name = { unit: 'VP', person: 'thunth' };

let department: Department;
let walk: Walk;

/** Each test has a department to itself. */
beforeEach(async () => {
  department = await openDepartment('mended_rights');
  walk = new Walk(department);
});
afterEach(() => closeWhole(department));

type Life = Parameters<typeof command>[0];
type Order = Parameters<typeof command>[3];

const act = (life: Life, id: string, by: string, order: Order, over = {}): Promise<Outcome> =>
  department.road.act(command(life, id, by, order, over));

/** A grant of his ends, as when a decision relieves him of the duty. */
const relieve = (email: string, role: string, until: string): Promise<unknown> =>
  department.rows('update access_grant set until_day = $3 where person_id = $1 and role = $2', [
    idOf(email),
    role,
    until,
  ]);

const grant = (email: string, role: string, from: string): Promise<unknown> =>
  department.rows(
    `insert into access_grant (id, organisation_id, person_id, role, from_day)
     values (gen_random_uuid(), $1, $2, $3, $4)`,
    [department.organisation, idOf(email), role, from],
  );

describe('the Council by decision', () => {
  const posted = (email: string, unit: string, from: string, until: string | null): Promise<unknown> =>
    department.rows(
      `insert into position (id, organisation_id, person_id, unit_id, title, title_en, tier, employment, from_day, until_day)
       select gen_random_uuid(), $1, $2, u.id, 'Trưởng phòng', 'Head', 'unitLeader', 'civilServant', $4, $5 from unit u where u.code = $3`,
      [department.organisation, idOf(email), unit, from, until],
    );

  test('still counts a member whose higher seat has ended, each with the unit of his post on the day', async () => {
    await relieve('thuyhtb', 'councilViceChair', '2021-02-28');
    await grant('thuyhtb', 'councilMember', '2021-03-01');
    // one has been moved already, the other will be next month
    await department.rows('update position set until_day = $2 where person_id = $1', [
      idOf('nghianh'),
      '2021-02-28',
    ]);
    await posted('nghianh', 'QLCN', '2021-03-01', null);
    await posted('yenvth', 'TTr', '2021-04-01', null);
    const sitting = await walk.convened();
    const [row] = await department.rows<{ members: CouncilMember[] }>(
      'select members from sitting where id = $1',
      [sitting],
    );
    const { members } = row!;
    expect(members.map(({ person }) => person)).toEqual(COUNCIL.map(idOf).toSorted());
    const seat = (email: string) => members.find(({ person }) => person === idOf(email));
    expect(seat('thuyhtb')).toEqual({
      person: idOf('thuyhtb'),
      role: 'councilMember',
      unit: 'LDS',
      until: null,
    });
    expect(seat('nghianh')).toMatchObject({ role: 'councilMember', unit: 'QLCN' });
    expect(seat('yenvth')).toMatchObject({ unit: 'KHTCTH' });
    expect(seat(CHAIR)).toMatchObject({ role: 'councilChair' });
  });
});

describe('whoever has no business there', () => {
  const WHY = { code: 'ROLE_MISSING', clause: 'V', effect: 'block' };

  test('is told of a sitting only that it is not his: no numbers, no names, not even its state', async () => {
    const { sitting, nominations } = await walk.sitting(ANH, INDUSTRY, THINH, LINH);
    await walk.counted(sitting, nominations.slice(0, 1));
    const before = await fingerprint(department);
    const orders: Order[] = [{ type: 'SECOND_BALLOT' }, { type: 'CAST_BALLOT', marks: nominations }];
    for (const order of orders) {
      const stranger = nominatorOf(ANH);
      const answer = await act('sitting', sitting, stranger, order);
      expect(answer).toEqual({ ok: false, code: 'NOT_YOURS', findings: [WHY] });
      expect(await act('sitting', sitting, stranger, order, { version: 1 })).toEqual(answer);
    }
    // a member who asks the same is told how many were selected
    const member = await act('sitting', sitting, CHAIR, { type: 'DRAW_MINUTES' });
    expect(member.findings).toContainEqual(expect.objectContaining({ have: 1 }));
    expect(await fingerprint(department)).toEqual(before);
  });

  test('with an old version is told that he may not, and not who has changed what', async () => {
    const { id, version } = await walk.unitReview(ANH);
    await walk.order('nomination', id, 'nghianh', { type: 'ENDORSE' });
    // of the same unit, so he may read it, but he is no leader of it
    const order = { type: 'RETURN', reason: 'Bổ sung' } as const;
    const forbidden = await act('nomination', id, nominatorOf(ANH), order, { version });
    expect(forbidden).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    expect(codes(forbidden)).toContain('ROLE_MISSING');
    expect(JSON.stringify(forbidden)).not.toMatch(/CHANGED_MEANWHILE|ENDORSE"|Nghĩa/);
    // who may, is told
    const late = await act('nomination', id, CLERK, order, { version });
    expect(late).toMatchObject({ ok: false, code: 'CHANGED_MEANWHILE' });
    expect(late.findings[0]?.params).toMatchObject({ order: 'ENDORSE' });
  });
});

describe('a task from which a conflict keeps everybody at its desk', () => {
  const desk = async (id: string, does: string): Promise<string[]> =>
    (await openTasks(department, id)).filter((task) => task.does === does).map(({ seat }) => seat);

  const inboxOf = async (name: string): Promise<string[]> =>
    (await department.tasks.inbox(signedIn(name))).items.map(({ subject, does }) => `${does} ${subject}`);

  test('goes to the director where he may do it: he finds it, and accepts', async () => {
    const [name = THU] = await addStaff(department, 'VP', 1);
    const { id } = await walk.unitReview(name);
    const { evidence } = await walk.dossier(name);
    const items = evidence.map((entry) => ({ entry, verdict: 'verified' as const }));
    // each of its leaders signs for the name once: nobody of the Office is left to accept it
    for (const leader of ['sondv', 'thunth', 'hanglt']) {
      await walk.order('nomination', id, leader, { type: 'ENDORSE' });
      await walk.order('nomination', id, 'minhpc', { type: 'CHECK_EVIDENCE', items });
      if (leader === 'hanglt') break;
      expect(await desk(id, 'ACCEPT')).toEqual(['officeChief:']);
      await walk.order('nomination', id, 'minhpc', { type: 'RETURN', reason: 'Bổ sung số liệu năm 2020' });
      await walk.order('nomination', id, nominatorOf(name), { type: 'SUBMIT' });
    }
    expect(await desk(id, 'ACCEPT')).toEqual(['director:']);
    expect(await inboxOf('khoitm')).toContain(`ACCEPT ${id}`);
    for (const leader of ['sondv', 'thunth', 'hanglt']) {
      expect(await inboxOf(leader)).not.toContain(`ACCEPT ${id}`);
      expect(codes(await act('nomination', id, leader, { type: 'ACCEPT' }))).toContain('SOD_PRIOR_STEP');
    }
    const accepted = await act('nomination', id, 'khoitm', { type: 'ACCEPT' });
    expect(accepted.ok ? 'accepted' : codes(accepted)).toBe('accepted');
    expect(await inboxOf('khoitm')).not.toContain(`ACCEPT ${id}`);
  });

  test('stays where it is when the desk above may not do it', async () => {
    const [id = ''] = await walk.exemplars(THU, ANH, INDUSTRY, LINH);
    // she alone is left of the Office's leaders, and it is about herself
    await relieve('hanglt', 'officeChief', '2021-03-14');
    await relieve('sondv', 'officeDeputy', '2021-03-14');
    const call = { type: 'CALL', what: 'year-2021', due: '2021-12-31' } as const;
    expect(
      await department.road.act({ ...command('nomination', id, CHIEF, call), who: THE_CLOCK }),
    ).toMatchObject({ ok: true });
    expect(await desk(id, 'EVALUATE_YEAR')).toEqual(['officeChief:']);

    const part = '22222222-2222-4222-8222-222222222222';
    const story = { type: 'DRAFT_STORY', part, title: 'Người của công việc', text: 'Hai mươi năm' } as const;
    await walk.order('nomination', id, nominatorOf(THU), story);
    await walk.order('nomination', id, 'thunth', { type: 'CONSENT_STORY', part });
    expect(await desk(id, 'APPROVE_STORY')).toEqual(['officeChief:']);
    expect((await inboxOf('khoitm')).filter((task) => /EVALUATE_YEAR|APPROVE_STORY/.test(task))).toEqual([]);
    expect(await inboxOf('thunth')).not.toContain(`APPROVE_STORY ${id}`);

    // whoever comes to that desk finds both
    await grant('vietlq', 'officeDeputy', '2021-03-15');
    expect(await inboxOf('vietlq')).toEqual(
      expect.arrayContaining([`APPROVE_STORY ${id}`, `EVALUATE_YEAR ${id}`]),
    );
    await walk.order('nomination', id, 'vietlq', { type: 'APPROVE_STORY', part });
  });
});

describe('a disabled person', () => {
  const disable = (email: string): Promise<unknown> =>
    department.rows('update person set disabled_at = now() where id = $1', [idOf(email)]);

  test('can order nothing, for himself or for whoever he stands in for: told so at once, not to try again', async () => {
    const { id } = await walk.unitReview(HAN);
    await walk.compiled(ANH);
    const substitute = 'phuoclh';
    await department.rows(
      `insert into substitution (id, organisation_id, principal_id, substitute_id, actions, from_day, until_day, reason)
       values (gen_random_uuid(), $1, $2, $3, array['NIL_RETURN', 'ENDORSE', 'FILE', 'CONVENE'], '2021-03-01', '2021-03-31', 'Đi công tác')`,
      [department.organisation, idOf('yenvth'), idOf(substitute)],
    );
    const nil = (unit: string) => ({ type: 'NIL_RETURN', unit, reason: 'Năm nay chưa có' }) as const;
    // as long as he is not, he may: it is the being disabled that keeps him from it
    expect(await act('round', department.round, substitute, nil('KHTCTH'))).toMatchObject({ ok: true });
    await disable(substitute);
    await disable('thaoltp');
    await disable('cuongpd');
    await disable('huyendtt');
    const before = await fingerprint(department);

    const asSubstitute = await act('round', department.round, substitute, nil('KHTCTH'));
    expect(asSubstitute).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    expect(codes(asSubstitute)).toContain('ROLE_MISSING');
    const himself = await act('round', department.round, 'cuongpd', nil('KTATMT'));
    expect(himself).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    expect(codes(himself)).toContain('ROLE_MISSING');
    // of a nomination, which he may not even read any more, not a word
    expect(await act('nomination', id, 'thaoltp', { type: 'ENDORSE' })).toEqual({
      ok: false,
      code: 'NOT_YOURS',
      findings: [{ code: 'ROLE_MISSING', clause: 'V', effect: 'block' }],
    });
    const convening = {
      round: department.round,
      plannedFor: '2021-03-16T01:00:00.000Z',
      place: 'Tầng 2',
      inWriting: false,
    };
    const who = command('round', id, 'huyendtt', nil('TTr')).who;
    expect(await department.convening.convene(convening, freshKey(), who)).toMatchObject({
      ok: false,
      code: 'FORBIDDEN',
    });
    expect(await department.sittings.past(department.round, signedIn('huyendtt'))).toBe('NOT_YOURS');
    expect((await department.tasks.inbox(signedIn('thaoltp'))).items).toEqual([]);
    expect(await fingerprint(department)).toEqual(before);
  });
});
