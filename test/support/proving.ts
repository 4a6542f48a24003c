import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hashPassword } from '../../src/access/passwords.js';
import { Sessions } from '../../src/access/sessions.js';
import type { SignedIn } from '../../src/access/signed-in.js';
import { AppModule } from '../../src/app.module.js';
import { SecurityClock } from '../../src/clock/clocks.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { type Department, idOf, openDepartment } from './department.js';

export const PASSWORD = 'con đường xưa em đi';

export interface Answered {
  readonly status: number;
  readonly to: string | null;
  readonly text: string;
  readonly type: string;
  readonly retryAfter: string | null;
}

export interface Process {
  readonly app: NestFastifyApplication;
  readonly url: string;
}

/** The department in two processes on one database, with a security clock that both share and people with passwords. */
export interface Proving {
  readonly department: Department;
  readonly one: Process;
  readonly other: Process;
  readonly pass: (seconds: number) => void;
  readonly now: () => number;
  readonly me: (name: string, assurance?: SignedIn['assurance']) => SignedIn;
  /** A session of his; its token. */
  readonly session: (name: string, assurance?: SignedIn['assurance']) => Promise<string>;
  readonly get: (token: string, to: string) => Promise<Answered>;
  readonly post: (token: string, to: string, body: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly json: (token: string, to: string, body: object, key?: string) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

const answered = async (answer: Response): Promise<Answered> => ({
  status: answer.status,
  to: answer.headers.get('location'),
  text: await answer.text(),
  type: answer.headers.get('content-type') ?? '',
  retryAfter: answer.headers.get('retry-after'),
});

export async function openProving(name: string, passwords: readonly string[]): Promise<Proving> {
  const department = await openDepartment(name);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'proving-'));
  let at = Date.parse('2026-02-02T01:00:00Z');
  const begin = async (): Promise<Process> => {
    const settings = readSettings({ DATABASE_POOL: '4', ROLE: 'web', DATA_DIR: dataDir });
    const app = await createApp(AppModule.forRoot(settings, department.url), settings, { logger: false });
    Object.assign(app.get(SecurityClock, { strict: false }), { now: () => at });
    await app.listen(0, '127.0.0.1');
    return { app, url: await app.getUrl() };
  };
  const [one, other] = [await begin(), await begin()];
  const hash = await hashPassword(PASSWORD);
  for (const each of passwords) {
    await department.rows('update person set password_hash = $2 where id = $1 returning id', [
      idOf(each),
      hash,
    ]);
  }
  const [house] = await department.rows<{ id: string }>('select id from organisation order by code limit 1');
  const organisation = house?.id ?? '';
  const me = (who: string, assurance: SignedIn['assurance'] = 'session'): SignedIn => ({
    person: idOf(who),
    name: who,
    organisation,
    assurance,
  });
  const headersOf = (token: string) => ({ cookie: `gs_session=${token}`, accept: 'text/html' });
  return {
    department,
    one,
    other,
    pass: (seconds) => void (at += seconds * 1000),
    now: () => at,
    me,
    session: (who, assurance = 'session') =>
      one.app.get(Sessions, { strict: false }).begin(me(who, assurance)),
    get: async (token, to) =>
      answered(await fetch(one.url + to, { headers: headersOf(token), redirect: 'manual' })),
    post: async (token, to, body) =>
      answered(
        await fetch(one.url + to, {
          method: 'POST',
          headers: headersOf(token),
          body: new URLSearchParams(body),
          redirect: 'manual',
        }),
      ),
    json: async (token, to, body, key) =>
      answered(
        await fetch(one.url + to, {
          method: 'POST',
          headers: {
            cookie: `gs_session=${token}`,
            'content-type': 'application/json',
            ...(key !== undefined && { 'idempotency-key': key }),
          },
          body: JSON.stringify(body),
        }),
      ),
    async close() {
      await one.app.close();
      await other.app.close();
      await department.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
