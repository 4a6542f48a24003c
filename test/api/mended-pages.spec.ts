import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { ANH, LETTER, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;
let app: INestApplication;
let url: string;

beforeEach(async () => {
  department = await openDepartment('mended_pages');
  walk = new Walk(department);
  const settings = readSettings({ DATABASE_POOL: '4', ROLE: 'web' });
  app = await createApp(AppModule.forRoot(settings, department.url), settings, { logger: false });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterEach(async () => {
  await app?.close();
  await department?.close();
});

const cookieOf = async (name: string): Promise<string> => {
  const answer = await fetch(`${url}/api/session/rehearsal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: idOf(name) }),
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};

const decide = async (name: string, id: string, fields: Record<string, string>) => {
  const answer = await fetch(`${url}/nominations/${id}/decisions`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: await cookieOf(name), accept: 'text/html' },
    body: new URLSearchParams({ nonce: randomUUID(), ...fields }),
  });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};

const show = async (name: string, path: string): Promise<string> =>
  (await fetch(url + path, { headers: { cookie: await cookieOf(name), accept: 'text/html' } })).text();

test('a letter that names one name is receipted by the nomination’s own event', async () => {
  const [id = ''] = await walk.selected(ANH);
  const [row] = await department.rows<{ version: number; head_seq: number }>(
    'select version, head_seq from nomination',
  );
  const { status, to } = await decide('khoitm', id, {
    choice: 'FORWARD',
    version: String(row?.version),
    'FORWARD.letter.number': LETTER.number,
    'FORWARD.letter.date': LETTER.date,
  });
  expect([status, to]).toEqual([303, `/nominations/${id}/receipts/${(row?.head_seq ?? 0) + 1}`]);
});

test('what was typed comes back with a refusal, whatever it was refused for', async () => {
  const { id, version } = await walk.unitReview(ANH);
  const typed = { choice: 'RETURN', 'RETURN.reason': 'Bổ sung minh chứng năm 2020' };
  const old = await decide('nghianh', id, { ...typed, version: String(version - 1) });
  expect(old.status).toBe(409);
  expect(old.html).toContain('Bổ sung minh chứng năm 2020');
  expect(old.html).toMatch(/<input[^>]*value="RETURN"[^>]*checked|checked[^>]*value="RETURN"/);
  expect(old.html).toContain('Đã có thay đổi từ lúc bạn mở');
  const { status } = await decide('nghianh', id, { ...typed, version: String(version) });
  expect(status).toBe(303);
});

test('a substitute signs for somebody, and the page says for whom', async () => {
  const { id } = await walk.unitReview(ANH);
  await department.rows(
    `insert into substitution (id, organisation_id, principal_id, substitute_id, actions, from_day, until_day, reason)
     values (gen_random_uuid(), $1, $2, $3, '{ENDORSE,RETURN}', '2021-03-01', '2021-03-31', 'Đi công tác')`,
    [department.organisation, idOf('nghianh'), idOf('hanbg')],
  );
  expect(await show('hanbg', `/nominations/${id}`)).toMatch(/TUQ\. [^<(]+ \(Nguyễn Hữu Nghĩa\)/);
});

test('the inbox tells a unit its own last day', async () => {
  await walk.order('round', department.round, 'hanglt', {
    type: 'EXTEND',
    unit: 'QLTM',
    until: '2021-03-28',
    reason: 'Bão lụt',
  });
  expect(await show('nghianh', '/tasks')).toContain('28/3/2021');
  expect(await show('vinhtq', '/tasks')).not.toContain('28/3/2021');
});
