import { readFileSync } from 'node:fs';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import {
  accepts,
  award,
  convenes,
  counts,
  enters,
  forwards,
  type Office,
  peopleOf,
  proposes,
  releases,
  sends,
  standing,
  votes,
  writes,
} from './packs/first-round.js';
import { furnish } from './packs/house.js';
import { openStage, type Stage } from './story/stage.js';
import { type Name, Story, type Subject } from './story/story.js';
import { Trace } from './story/trace.js';

let database: TestDatabase;
let stage: Stage;

beforeAll(async () => {
  database = await freshDatabase('packs');
  stage = await openStage(database.adminUrl);
}, 60_000);

afterAll(async () => {
  await stage?.close();
  await database?.drop();
});

/** Whatever the plan file says, and nothing else: the house is made from it. */
async function officeOf(file: string, begins: string): Promise<Office> {
  const source = readFileSync(`workflows/plans/${file}.yaml`, 'utf8');
  const house = await furnish(database.adminUrl, source, `${begins}:00+07:00`);
  const story = new Story(stage.url, new Trace(() => {}), house.admin);
  story.now = begins.replace('T', ' ');
  return { story, house };
}

/** The plan has no runoff: whoever presides says which of those who are equal takes the seat, and why. */
async function settles({ story, house }: Office, sitting: Subject<'sitting'>, name: Name): Promise<void> {
  await story.isRefused(
    house.director,
    sitting,
    { type: 'OPEN_RUNOFF' },
    { because: [{ code: 'RUNOFFS_USED_UP', clause: '3', need: 0, have: 0 }] },
  );
  const reason = 'Việc làm của tập thể có sức lan tỏa rộng hơn.';
  await story.does(house.director, sitting, { type: 'BREAK_TIE', nomination: name.id, reason });
}

describe('a round every month, after Đắk Nông', () => {
  let office: Office;
  let october: Subject<'round'>;

  beforeAll(async () => {
    office = await officeOf('mau-guong-hang-thang-2023', '2023-10-20T08:00');
    const { story, house } = office;
    october = await story.opens(house.chief, {
      plan: house.plan.code,
      name: 'Gương tháng 10/2023',
      turn: '2023-10',
    });
  }, 60_000);

  test('votes openly, needs eight in ten of those present, and a tie on the third seat is the chair’s', async () => {
    const { story, house } = office;
    const good = await sends(office, october, 'TH', peopleOf(office, 'TH').staff[0]);
    const household = await proposes(office, october, 'household', 'KT', 'Hộ bà Trần Thị Chung');
    await story.does(peopleOf(office, 'KT').head, household, { type: 'ENDORSE' });
    const group = await sends(office, october, 'HC', 'HC');
    const guard = await sends(office, october, 'HC', peopleOf(office, 'HC').staff[0]);
    const driver = await sends(office, october, 'KT', peopleOf(office, 'KT').staff[1]);
    await story.does(peopleOf(office, 'TTTT').head, october, {
      type: 'NIL_RETURN',
      unit: 'TTTT',
      reason: 'Trong tháng chưa có việc làm nổi bật.',
    });
    // "trước ngày 06": the 5th is the last day
    await story.goTo('2023-11-06 08:00');
    const late = await story.files(
      peopleOf(office, 'TH').nominator,
      october,
      peopleOf(office, 'TH').staff[1],
    );
    expect(late.code).toMatch(/^HS-2023-/);
    for (const name of [good, household, group, guard, driver]) await accepts(office, name);
    await story.does(house.chief, october, { type: 'COMPILE', missing: [] });
    const sitting = await convenes(office, october, '2023-11-08T14:00');
    const ballots = [
      [good, household, group, guard],
      [good, household, group, guard],
      [good, household, group, driver],
      [good, household, guard, driver],
      [good, household, group, guard, driver],
    ];
    const found = await counts(office, sitting, ballots, {
      [good.code]: 5,
      [household.code]: 5,
      [group.code]: 4,
      [guard.code]: 4,
      // more than half, and not enough here
      [driver.code]: 3,
    });
    const ids = (names: readonly Name[]) => names.map(({ id }) => id).toSorted();
    expect(found).toMatchObject({ members: 5, base: 5, needed: 4, selected: [good.id, household.id] });
    expect(found?.tied.toSorted()).toEqual(ids([group, guard]));
    // an open vote has names: who voted for whom is in the minutes
    const [, , , head] = house.council;
    const openly = found?.open?.find(({ person }) => person === head?.id)?.marks ?? [];
    expect(openly.toSorted()).toEqual(ids(ballots[3]!));
    await settles(office, sitting, group);
    await releases(office, sitting);
    await story.goTo('2023-11-15 09:00');
    await forwards(office, october, [good, household, group], { number: '15/TTr-VPUB', date: '2023-11-15' });
    for (const name of [good, household, group])
      expect(await standing(office, name)).toBe('exemplar department');
    // thanked, and that is the end of it
    for (const name of [guard, driver]) expect(await standing(office, name)).toBe('notSelected');
  }, 60_000);

  test('what was missed in October comes in a supplementary round, while November runs', async () => {
    const { story, house } = office;
    const november = await story.opens(house.chief, {
      plan: house.plan.code,
      name: 'Gương tháng 11/2023',
      turn: '2023-11',
    });
    const late = await story.opens(house.chief, {
      plan: house.plan.code,
      name: 'Gương tháng 10/2023, đợt bổ sung',
      supplement: {
        reason: 'Cứu người trong lũ cuối tháng 10, được báo sau ngày 06/11.',
        basis: { number: '16/VPUB-TH', date: '2023-11-15' },
        registration: '2023-11-20',
        province: '2023-11-25',
      },
    });
    const brave = await sends(office, late, 'KT', peopleOf(office, 'KT').staff[0]);
    const ordinary = await sends(office, november, 'TH', peopleOf(office, 'TH').staff[1]);
    expect([brave.code, ordinary.code]).toEqual([
      expect.stringMatching(/^HS-/),
      expect.stringMatching(/^HS-/),
    ]);
    await accepts(office, brave);
    await story.goTo('2023-11-21 08:00');
    await story.does(house.chief, late, {
      type: 'COMPILE',
      missing: ['TH', 'HC', 'TTTT'].map((unit) => ({ unit, reason: 'Đã gửi trong đợt tháng 10.' })),
    });
    // half of the Council is enough, and eight in ten of the three who are there is all of them: of five it were four
    const sitting = await convenes(office, late, '2023-11-21T15:00', 3);
    const found = await counts(office, sitting, [[brave], [brave], [brave]], { [brave.code]: 3 });
    expect(found).toMatchObject({ members: 5, base: 3, needed: 3, selected: [brave.id] });
    await releases(office, sitting);
    await forwards(office, late, [brave], { number: '17/TTr-VPUB', date: '2023-11-21' });
    expect(await standing(office, brave)).toBe('exemplar department');
    expect(await standing(office, ordinary)).toBe('officeReview');
  }, 60_000);
});

describe('the seed’s department again, 2026-2030', () => {
  test('a one-off round in March 2027', async () => {
    const office = await officeOf('sct-ha-tinh-2026-2030', '2027-03-15T08:00');
    const { story, house } = office;
    const round = await story.opens(house.chief, { plan: house.plan.code, name: 'Đợt xét chọn năm 2027' });
    const fighters = (last: number) =>
      [last - 3, last - 2, last - 1, last].map((year) =>
        award('CSTD_CO_SO', 'department', `${year + 1}-01-20`, year),
      );
    const names: Name[] = [];
    for (const unit of ['KHTCTH', 'QLTM', 'QLCN', 'QLNL'] as const) {
      const [nominee] = peopleOf(office, unit).staff;
      await enters(office, { person: nominee.id }, ...fighters(2025));
      names.push(await sends(office, round, unit, nominee));
    }
    // three of four are one short
    const [short] = peopleOf(office, 'KTATMT').staff;
    await enters(office, { person: short.id }, ...fighters(2025).slice(1));
    const { nominator, head } = peopleOf(office, 'KTATMT');
    const draft = await story.files(nominator, round, short);
    await writes(office, nominator, draft);
    await story.does(nominator, draft, { type: 'SUBMIT' });
    await story.isRefused(
      head,
      draft,
      { type: 'ENDORSE' },
      {
        because: [
          {
            code: 'CRITERION_UNMET',
            criterion: 'staff.threshold',
            clause: 'III.2',
            need: 1,
            have: 0,
            branches: {
              'staff.chairman': '0/2',
              'staff.central': '0/2',
              'staff.mixed': '0/2',
              'staff.grassroots': '3/4',
            },
          },
        ],
      },
    );
    for (const name of names) await accepts(office, name);
    await story.goTo('2027-03-25 08:00');
    await story.does(house.chief, round, {
      type: 'COMPILE',
      missing: ['VP', 'KTATMT', 'TTKC'].map((unit) => ({ unit, reason: 'Chưa có người đủ điều kiện.' })),
    });
    const sitting = await convenes(office, round, '2027-03-26T14:00');
    const all = Array.from({ length: 5 }, () => names);
    await votes(office, sitting, all, Object.fromEntries(names.map(({ code }) => [code, 5])));
    await story.goTo('2027-03-29 09:00');
    await forwards(office, round, names, { number: '90/TTr-SCT', date: '2027-03-29' });
    for (const name of names) expect(await standing(office, name)).toBe('exemplar department');
  }, 60_000);
});

/** A model's effect is shown on paper: words alone do not do. In the end it lies before the head again, with it. */
async function needsItsPaper(office: Office, model: Name): Promise<void> {
  const { story } = office;
  const { head, nominator } = peopleOf(office, 'KC');
  await story.does(head, model, { type: 'RETURN', reason: 'Rút giấy xác nhận để kiểm tra lại.' });
  await writes(office, nominator, model, { withPapers: false });
  await story.does(nominator, model, { type: 'SUBMIT' });
  const effect = { criterion: 'model.effect', clause: 'II.3', need: 1, have: 0 };
  const notCounted = { 'model.effect': [['Đã thực hiện', 'NO_PAPER']] } as const;
  await story.isRefused(
    head,
    model,
    { type: 'ENDORSE' },
    { because: [{ code: 'CRITERION_UNMET', ...effect, notCounted }] },
  );
  await story.does(head, model, { type: 'RETURN', reason: 'Gửi lại kèm giấy xác nhận hiệu quả.' });
  await writes(office, nominator, model);
  await story.does(nominator, model, { type: 'SUBMIT' });
}

describe('models and exemplars, after Bắc Kạn and Gia Lai', () => {
  test('a unit registers at most two models; every unit has somebody; seven of ten must agree', async () => {
    const office = await officeOf('mau-mo-hinh-va-guong-2021-2025', '2021-09-06T08:00');
    const { story, house } = office;
    const round = await story.opens(house.chief, { plan: house.plan.code, name: 'Đợt đăng ký năm 2021' });
    await story.isRefused(
      peopleOf(office, 'TM').head,
      round,
      { type: 'NIL_RETURN', unit: 'TM', reason: 'Chưa có.' },
      { because: [{ code: 'NIL_RETURN_NOT_TAKEN', clause: 'III.1' }] },
    );
    const models: Name[] = [];
    for (const called of ['Tổ khuyến công lưu động', 'Phiên chợ hàng Việt miền núi', 'Bếp điện thay củi']) {
      models.push(await proposes(office, round, 'model', 'KC', called));
    }
    const [first, second, third] = models;
    const { head } = peopleOf(office, 'KC');
    await needsItsPaper(office, first!);
    for (const model of [first, second]) await story.does(head, model!, { type: 'ENDORSE' });
    await story.isRefused(
      head,
      third!,
      { type: 'ENDORSE' },
      { because: [{ code: 'FURTHER_QUOTA_FULL', clause: 'III.1', need: 2, have: 3 }] },
    );
    const people: Name[] = [];
    for (const unit of ['VP', 'NL'] as const) {
      const [nominee] = peopleOf(office, unit).staff;
      await enters(
        office,
        { person: nominee.id },
        award('LAO_DONG_TIEN_TIEN', 'department', '2020-01-15', 2019),
        award('LAO_DONG_TIEN_TIEN', 'department', '2021-01-15', 2020),
        award('GIAY_KHEN', 'district', '2020-06-01', 2020),
      );
      people.push(await sends(office, round, unit, nominee));
    }
    const collectives: Name[] = [];
    for (const unit of ['CN', 'TM'] as const) {
      await enters(office, { unit }, { kind: 'rating', value: 'completedWell', year: 2020 });
      collectives.push(await sends(office, round, unit, unit));
    }
    const names = [first!, second!, ...people, ...collectives];
    for (const name of names) await accepts(office, name);
    await story.goTo('2021-09-21 08:00');
    await story.does(house.chief, round, { type: 'COMPILE', missing: [] });
    const sitting = await convenes(office, round, '2021-09-28T14:00');
    const [inVp, inNl] = people;
    const chosen = [first!, second!, inNl!, collectives[1]!];
    // the heads of VP and CN are members: their marks for their own unit are void, and 4 of 5 are needed
    await votes(office, sitting, [names, names, names, names, chosen], {
      [first!.code]: 5,
      [second!.code]: 5,
      [inVp!.code]: 3,
      [inNl!.code]: 5,
      [collectives[0]!.code]: 4,
      [collectives[1]!.code]: 5,
    });
    const selected = [...chosen, collectives[0]!];
    await forwards(office, round, selected, { number: '77/TTr-SCT', date: '2021-09-28' });
    for (const name of selected) expect(await standing(office, name)).toBe('exemplar department');
    expect(await standing(office, inVp!)).toBe('exemplar unit');
  }, 60_000);
});
