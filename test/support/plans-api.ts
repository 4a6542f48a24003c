import type { INestApplication } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import type { Plan } from '../../workflows/index.js';
import { seedText } from './builders/plan.js';
import { type Department, idOf, openDepartment } from './department.js';
import { closeWhole } from './record.js';
import { CHIEF, freshKey, Walk } from './walk.js';

export const CODE = 'sct-ha-tinh-2021-2025';
export const DIRECTOR = 'khoitm';
export const BASIS = 'Quy chế số 12/QC-SCT ngày 16/3/2021';

/** A nomination in a dry run, as far as tests look. */
export interface Item {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly newBlocks: readonly { readonly code: string }[];
  readonly offer: { readonly open: boolean; readonly findings: readonly { readonly code: string }[] };
  readonly steps: readonly {
    readonly order: string;
    readonly next: boolean;
    readonly gained: readonly { readonly code: string; readonly text: string }[];
    readonly lost: readonly { readonly code: string }[];
  }[];
}

/** Answers of many shapes: each test looks at the fields its own answer has. */
interface Body {
  readonly code: string;
  readonly version: number;
  readonly sha256: string;
  readonly looked: number;
  readonly items: readonly Item[];
  readonly changes: readonly unknown[];
  readonly nominations: readonly { readonly code: string }[];
  readonly plan: Pick<Plan, 'supplement' | 'council'>;
  readonly findings: readonly { readonly code: string; readonly params: Readonly<Record<string, unknown>> }[];
  readonly mistakes: readonly { readonly line: number; readonly code: string }[];
}

export interface Told {
  readonly status: number;
  readonly body: Body;
}

/** The seed's text as a later version, with some of its text replaced. */
export const next = (
  version: number,
  ...replaced: readonly (readonly [from: string, to: string])[]
): string =>
  replaced.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the seed does not say ${from}`);
      return text.replace(from, to);
    },
    seedText().replace(/^version: 1$/m, `version: ${version}`),
  );

export const NINE_TITLES = [
  'window: {over: career, by: decision}, min: 4',
  'window: {over: career, by: decision}, min: 9',
] as const;
export const THREE_DAYS = ['supplement: {days: 2,', 'supplement: {days: 3,'] as const;
export const ONE_EACH = ['perUnit: {min: 1, max: 2,', 'perUnit: {min: 1, max: 1,'] as const;

export const codesIn = ({ body }: Told): string[] => body.findings.map(({ code }) => code);

/** The invented department at the API of its plans. */
export interface PlansApi {
  readonly department: Department;
  readonly walk: Walk;
  readonly get: (name: string, path: string) => Promise<Told>;
  readonly post: (name: string, path: string, body: object, key?: string) => Promise<Told>;
  /** Makes a version on the usual basis. */
  readonly made: (source: string, by?: string) => Promise<Told>;
  readonly close: () => Promise<void>;
}

export async function openPlansApi(name: string): Promise<PlansApi> {
  const department = await openDepartment(name);
  const settings = readSettings({ DATABASE_POOL: '6', ROLE: 'web' });
  const app: INestApplication = await createApp(AppModule.forRoot(settings, department.url), settings, {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const cookies = new Map<string, string>();
  const cookieOf = async (person: string): Promise<string> => {
    const known = cookies.get(person);
    if (known !== undefined) return known;
    const answer = await fetch(`${url}/api/session/rehearsal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: idOf(person) }),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    cookies.set(person, cookie);
    return cookie;
  };
  const asked = async (person: string, path: string, more: RequestInit = {}, key = ''): Promise<Told> => {
    const headers = {
      cookie: await cookieOf(person),
      'accept-language': 'vi',
      ...(key !== '' && { 'content-type': 'application/json', 'idempotency-key': key }),
    };
    const answer = await fetch(`${url}/api/plans${path}`, { ...more, headers });
    return { status: answer.status, body: (await answer.json()) as Body };
  };
  const post: PlansApi['post'] = (person, path, body, key = freshKey()) =>
    asked(person, path, { method: 'POST', body: JSON.stringify(body) }, key);
  return {
    department,
    walk: new Walk(department),
    get: (person, path) => asked(person, path),
    post,
    made: (source, by = CHIEF) => post(by, '', { source, basis: BASIS }),
    async close() {
      await app.close();
      await closeWhole(department);
    },
  };
}
