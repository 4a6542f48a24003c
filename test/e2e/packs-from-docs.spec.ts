import { readFileSync } from 'node:fs';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import {
  accepts,
  award,
  convenes,
  enters,
  forwards,
  type Office,
  peopleOf,
  proposes,
  sends,
  standing,
  votes,
} from './packs/first-round.js';
import { furnish } from './packs/house.js';
import { openStage, type Stage } from './story/stage.js';
import { type Name, Story } from './story/story.js';
import { Trace } from './story/trace.js';

let database: TestDatabase;
let stage: Stage;

beforeAll(async () => {
  database = await freshDatabase('packs_from_docs');
  stage = await openStage(database.adminUrl);
}, 60_000);

afterAll(async () => {
  await stage?.close();
  await database?.drop();
});

describe('an education union, whose plan was written from the docs alone', () => {
  test('its first quarter, with a household and the committee that sends nobody', async () => {
    const source = readFileSync('test/e2e/packs/education-union.yaml', 'utf8');
    const begins = '2026-02-20T08:00';
    const house = await furnish(database.adminUrl, source, `${begins}:00+07:00`, 'teacher');
    const story = new Story(stage.url, new Trace(() => {}), house.admin);
    story.now = begins.replace('T', ' ');
    const office: Office = { story, house };
    const round = await story.opens(house.chief, {
      plan: house.plan.code,
      name: 'Quý I/2026',
      turn: '2026-01',
    });
    const names: Name[] = [];
    for (const unit of ['CDCS_THPT_A', 'CDCS_THPT_B', 'CDCS_THCS_C', 'CDCS_TH_D', 'CDCS_MN_E'] as const) {
      const [teacher] = peopleOf(office, unit).staff;
      await enters(
        office,
        { person: teacher.id },
        award('GV_DAY_GIOI', 'province', '2024-05-20', 2024),
        award('BANG_KHEN', 'unionCentral', '2023-11-20', 2023),
      );
      names.push(await sends(office, round, unit, teacher));
    }
    const family = await proposes(office, round, 'household', 'CDCS_THPT_A', 'Gia đình cô Trần Thị Hạnh');
    await story.does(peopleOf(office, 'CDCS_THPT_A').head, family, { type: 'ENDORSE' });
    const second = await proposes(office, round, 'household', 'CDCS_THPT_A', 'Gia đình thầy Lê Văn Tâm');
    await story.isRefused(
      peopleOf(office, 'CDCS_THPT_A').head,
      second,
      { type: 'ENDORSE' },
      { because: [{ code: 'FURTHER_QUOTA_FULL', clause: 'IV.4', need: 1, have: 2 }] },
    );
    for (const name of [...names, family]) await accepts(office, name);
    await story.goTo('2026-03-10 08:00');
    await story.does(house.chief, round, { type: 'COMPILE', missing: [] });
    const sitting = await convenes(office, round, '2026-03-12T14:00');
    const three = names.slice(2);
    await votes(
      office,
      sitting,
      Array.from({ length: 5 }, () => three),
      Object.fromEntries([...names, family].map((name) => [name.code, three.includes(name) ? 5 : 0])),
    );
    await forwards(office, round, three, { number: '21/TTr-CĐGD', date: '2026-03-12' });
    for (const name of three) expect(await standing(office, name)).toBe('exemplar department');
  }, 60_000);
});
