import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { migrate } from '../../src/database/open-database.js';
import { Law } from '../../src/law/law.js';
import { FilingService } from '../../src/nominations/filing.js';
import { organisationId, personId } from '../../src/rehearsal/ids.js';
import { fillDepartment, openFirstRound } from '../../src/rehearsal/open-rehearsal.js';
import type { Who } from '../../src/road/command.js';
import { Road } from '../../src/road/road.js';
import { RoadModule } from '../../src/road/road.module.js';
import { Database } from '../../src/database/database.js';
import { OpeningService } from '../../src/rounds/opening.js';
import { freshDatabase } from '../support/database.js';

let app: TestingModule;
let road: Road;
let drop: () => Promise<void>;
let round: string;

const who = (email: string): Who => ({
  person: personId(`${email}@sct.example`),
  organisation: organisationId('sct-ha-tinh'),
  assurance: 'rehearsal',
  channel: 'api',
});

beforeAll(async () => {
  const fresh = await freshDatabase('road');
  drop = () => fresh.drop();
  const url = new URL(fresh.adminUrl);
  url.username = 'guong_sang_app';
  await migrate(fresh.adminUrl, url.toString());
  await fillDepartment(fresh.adminUrl);
  app = await Test.createTestingModule({
    imports: [TypeOrmModule.forRoot({ type: 'postgres', url: url.toString() }), RoadModule],
    providers: [FilingService, OpeningService],
  }).compile();
  await app.init();
  await app.get(Law).keep();
  await openFirstRound(app.get(OpeningService));
  road = app.get(Road);
  const [row] = await app.get(Database).run<{ id: string }>({ name: 'r', text: 'select id from round' }, []);
  round = row?.id ?? '';
});

afterAll(async () => {
  await app?.close();
  await drop?.();
});

describe('the one road', () => {
  test('a name is put down, written up, sent to the head, endorsed', async () => {
    const filed = await app
      .get(FilingService)
      .file({ round, kind: 'individual', nominee: personId('anhptn@sct.example') }, 'k1', who('nguyetvtm'));
    expect(filed).toMatchObject({ ok: true, answer: { state: ['draft'], version: 1, code: 'HS-2021-0001' } });
    if (!filed.ok) return;
    const { id } = filed.answer;
    const refused = await road.act({ life: 'nomination', id, order: { type: 'SUBMIT' }, version: 1, key: 'k2', who: who('nguyetvtm') });
    expect(refused).toMatchObject({ ok: false, code: 'REFUSED' });
  });
});
