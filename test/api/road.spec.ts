import type { Outcome } from '../../src/road/command.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { closeWhole, codes, lastNotices, openTasks } from '../support/record.js';
import { ANH, CHIEF, CLERK, command, HAN, INDUSTRY, LETTER, LINH, THINH, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;

/** Each test has a department to itself. */
beforeEach(async () => {
  department = await openDepartment('road');
  walk = new Walk(department);
});
afterEach(() => closeWhole(department));

const act = (id: string, by: string, order: Parameters<typeof command>[3], over = {}): Promise<Outcome> =>
  department.road.act(command('nomination', id, by, order, over));

describe('the whole way of one nomination', () => {
  test('is put down, written up, sent to the head', async () => {
    const { id } = await walk.filed(ANH);
    expect(await openTasks(department, id)).toEqual([
      { seat: 'nominator:QLTM', does: 'SUBMIT', due: '2021-03-24' },
    ]);
    expect(await lastNotices(department, id)).toEqual([]);

    const early = await act(id, 'nguyetvtm', { type: 'SUBMIT' });
    expect(early).toMatchObject({ ok: false, code: 'REFUSED' });
    expect(codes(early)).toEqual(['NARRATIVE_MISSING', 'FIELD_MISSING']);

    const dossier = await walk.dossier(ANH);
    await walk.order('nomination', id, 'nguyetvtm', { type: 'EDIT_DOSSIER', dossier });
    const submitted = await walk.order('nomination', id, 'nguyetvtm', { type: 'SUBMIT' });
    expect(submitted).toMatchObject({
      code: 'HS-2021-0001',
      state: ['unitReview'],
      version: 3,
      event: { seq: 3 },
    });
    expect(await openTasks(department, id)).toEqual([
      { seat: 'unitHead:QLTM', does: 'ENDORSE', due: '2021-03-24' },
    ]);
    expect(await lastNotices(department, id)).toEqual([
      'receipt.SUBMIT nguyetvtm',
      'task.ENDORSE nghianh',
      'task.ENDORSE phulv',
      'task.ENDORSE tamttt',
      'told.SUBMIT anhptn',
    ]);
  });

  test('is endorsed by its unit and accepted by the Office', async () => {
    const { id } = await walk.unitReview(ANH);
    await walk.order('nomination', id, 'nghianh', { type: 'ENDORSE' });
    expect(await openTasks(department, id)).toEqual([
      { seat: 'clerk:', does: 'CHECK_EVIDENCE', due: '2021-03-29' },
    ]);
    expect(await lastNotices(department, id)).toEqual([
      'receipt.ENDORSE nghianh',
      'task.CHECK_EVIDENCE duyenttm',
      'task.CHECK_EVIDENCE minhpc',
      'task.CHECK_EVIDENCE phuoclh',
      'told.ENDORSE nguyetvtm',
    ]);

    expect(codes(await act(id, CHIEF, { type: 'ACCEPT' }))).toEqual([
      'EVIDENCE_UNCHECKED',
      'CRITERION_UNMET',
    ]);
    const { evidence } = await walk.dossier(ANH);
    const items = evidence.map((entry) => ({ entry, verdict: 'verified' as const }));
    await walk.order('nomination', id, CLERK, { type: 'CHECK_EVIDENCE', items });
    const verified = await department.rows(
      'select id from register_entry where verified_by = $1 and id = any ($2)',
      [idOf(CLERK), evidence],
    );
    expect(verified).toHaveLength(evidence.length);
    expect(await openTasks(department, id)).toEqual([
      { seat: 'officeChief:', does: 'ACCEPT', due: '2021-03-29' },
    ]);

    expect(await walk.order('nomination', id, CHIEF, { type: 'ACCEPT' })).toMatchObject({
      state: ['compiled'],
      version: 6,
    });
    expect(await lastNotices(department, id)).toEqual([
      `receipt.ACCEPT ${CHIEF}`,
      'told.ACCEPT nghianh',
      'told.ACCEPT phulv',
      'told.ACCEPT tamttt',
    ]);
  });

  test('is selected by the Council and sent to the province, all of the list together', async () => {
    const { sitting, nominations } = await walk.sitting(ANH, INDUSTRY, THINH, LINH, HAN);
    const [anh = ''] = nominations;
    const chosen = nominations.slice(0, 4);
    await walk.concluded(sitting, chosen);
    const after = await department.rows<{ state: string[] }>('select state from nomination order by code');
    expect(after.map(({ state }) => state[0])).toEqual([
      'selected',
      'selected',
      'selected',
      'selected',
      'exemplar.commendation.none',
    ]);
    expect(await openTasks(department, anh)).toEqual([
      { seat: 'director:', does: 'FORWARD', due: '2021-03-29' },
    ]);

    await walk.order('round', department.round, 'khoitm', {
      type: 'FORWARD',
      nominations: chosen,
      letter: LETTER,
    });
    expect(await openTasks(department, anh)).toEqual([
      { seat: 'province:', does: 'RECEIVE', due: 'infinity' },
      { seat: 'unitHead:QLTM', does: 'FILE_FOSTERING_PLAN', due: '2021-04-14' },
    ]);
    const tiers = await department.rows(`select context ->> 'tier' as tier from nomination order by code`);
    expect(tiers.map(({ tier }) => tier)).toEqual([
      'department',
      'department',
      'department',
      'department',
      'unit',
    ]);
  });

  test('lives on as an exemplar: the province, fostering, a commendation and a story side by side', async () => {
    const [id = ''] = await walk.exemplars(ANH, LINH);
    const part = '11111111-1111-4111-8111-111111111111';
    const story = '22222222-2222-4222-8222-222222222222';
    const say = (by: string, order: Parameters<typeof command>[3]) => walk.order('nomination', id, by, order);
    await say('vanctk@tinh.example', { type: 'RECEIVE', reference: '77/BTĐKT' });
    await say('nghianh', {
      type: 'FILE_FOSTERING_PLAN',
      responsible: 'Nguyễn Hữu Nghĩa',
      activities: ['Tập huấn'],
    });
    await say('nghianh', {
      type: 'PROPOSE_COMMENDATION',
      part,
      form: 'Giấy khen',
      reason: 'Việc mới, hiệu quả rõ',
    });
    await say('sondv', { type: 'ADVISE_COMMENDATION', part, opinion: 'Đủ điều kiện' });
    await say('khoitm', {
      type: 'DECIDE_COMMENDATION',
      part,
      decision: { number: '99/QĐ-SCT', date: '2021-03-15' },
    });
    await say('nguyetvtm', {
      type: 'DRAFT_STORY',
      part: story,
      title: 'Người mở chợ trên mạng',
      text: 'Chuyện của chị Ánh.',
    });
    await say('anhptn', { type: 'CONSENT_STORY', part: story });
    await say(CHIEF, { type: 'APPROVE_STORY', part: story });
    await say(CLERK, { type: 'PUBLISH_STORY', part: story, channel: 'Trang thông tin điện tử' });
    const last = await say('vanctk@tinh.example', {
      type: 'RECOGNISE',
      decision: { number: '501/QĐ-UBND', date: '2021-03-15' },
    });
    expect(last.state).toEqual([
      'exemplar.commendation.commended',
      'exemplar.dissemination.published',
      'exemplar.fostering.underway',
      'exemplar.province.recognised',
      'exemplar.review.firstHalf',
    ]);
    expect(
      await department.rows('select life, state, consented, body ->> $1 as form from part order by life', [
        'form',
      ]),
    ).toEqual([
      { life: 'commendation', state: ['decided'], consented: false, form: 'Giấy khen' },
      { life: 'story', state: ['published'], consented: true, form: null },
    ]);
    expect(await openTasks(department, id)).toEqual([]);
  });
});
