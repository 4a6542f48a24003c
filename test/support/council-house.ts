import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { type Department, idOf, openDepartment } from './department.js';
import { closeWhole } from './record.js';
import { ANH, HAN, INDUSTRY, LINH, SECRETARY, Walk } from './walk.js';

export interface Page {
  readonly status: number;
  readonly to: string | null;
  readonly html: string;
  readonly headers: Headers;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** As it is shown to the room. */
export const codeOn = ({ html }: Page): string | null => {
  const [, first, last] = /class="room-code num">(\d{3}) (\d{3})</.exec(html) ?? [];
  return first === undefined ? null : `${first}${last}`;
};

export const wrongCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

export const isTicked = (html: string, value: string): boolean =>
  [...html.matchAll(/<input[^>]*>/g)].some(
    ([input]) =>
      input.includes(`value="${value}"`) && /type="(checkbox|radio)"/.test(input) && / checked/.test(input),
  );

/** Where the review keeps what was marked on the form before. */
export const keptMarks = (html: string): string[] =>
  [...html.matchAll(/<input type="hidden" name="marks" value="([^"]+)"/g)].map(([, value]) => value ?? '');

/** A department with its Council, visited as browsers without JavaScript would: forms posted, pages read. */
export class CouncilHouse {
  private readonly cookies = new Map<string, string>();

  private constructor(
    readonly department: Department,
    private readonly app: INestApplication,
    readonly url: string,
    /** All that the program has said of itself, at whatever level. */
    readonly logged: readonly string[],
    readonly walk: Walk,
  ) {}

  static async open(name: string): Promise<CouncilHouse> {
    const department = await openDepartment(name);
    const settings = readSettings({ DATABASE_POOL: '4', ROLE: 'web' });
    const logged: string[] = [];
    const hear = (...said: unknown[]): void => void logged.push(said.map(String).join(' '));
    const logger = { log: hear, warn: hear, error: hear, debug: hear, verbose: hear, fatal: hear };
    const app = await createApp(AppModule.forRoot(settings, department.url), settings, { logger });
    await app.listen(0, '127.0.0.1');
    return new CouncilHouse(department, app, await app.getUrl(), logged, new Walk(department));
  }

  /** What a test has altered past the law. */
  byHand?: RegExp;

  async close(): Promise<void> {
    await this.app.close();
    await closeWhole(this.department, this.byHand);
  }

  async cookieOf(name: string): Promise<string> {
    const known = this.cookies.get(name);
    if (known !== undefined) return known;
    const answer = await fetch(`${this.url}/api/session/rehearsal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: idOf(name) }),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    this.cookies.set(name, cookie);
    return cookie;
  }

  async ask(name: string, path: string, init: RequestInit = {}, lang = 'vi'): Promise<Page> {
    const answer = await fetch(this.url + path, {
      ...init,
      redirect: 'manual',
      headers: { cookie: await this.cookieOf(name), accept: 'text/html', 'accept-language': lang },
    });
    const { status, headers } = answer;
    return { status, headers, to: headers.get('location'), html: await answer.text() };
  }

  show(name: string, path: string, lang = 'vi'): Promise<Page> {
    return this.ask(name, path, {}, lang);
  }

  /** As a browser posts a form: what is ticked several times is sent several times. */
  post(name: string, path: string, fields: Fields, lang = 'vi'): Promise<Page> {
    const pairs = Object.entries({ nonce: randomUUID(), ...fields });
    const body = new URLSearchParams(
      pairs.flatMap(([key, value]) => [value].flat().map((one): [string, string] => [key, one])),
    );
    return this.ask(name, path, { method: 'POST', body }, lang);
  }

  async roomCode(sitting: string): Promise<string> {
    return codeOn(await this.show(SECRETARY, `/sittings/${sitting}`)) ?? '';
  }

  /** One of the sitting's own forms, with the version its page was written with. */
  async step(name: string, sitting: string, type: string, fields: Fields = {}): Promise<Page> {
    const { html } = await this.show(name, `/sittings/${sitting}`);
    const version = hidden(html, 'version');
    const sent = { type, ...(version !== '' && { version }), ...fields };
    return this.post(name, `/sittings/${sitting}/steps`, sent);
  }

  /** The minutes read to their end, and signed below. */
  async sign(name: string, sitting: string, over: Fields = {}): Promise<Page> {
    const path = `/sittings/${sitting}/sign`;
    const { html } = await this.show(name, path);
    return this.post(name, path, { seen: hidden(html, 'seen'), ...over });
  }

  /** A step that shows what becomes of each name, with the mark of what was shown. */
  async foreseen(name: string, sitting: string, type: string, fields: Fields = {}): Promise<Page> {
    const { html } = await this.show(name, `/sittings/${sitting}`);
    const [, form = ''] = html.split(`id="step-${type}"`);
    return this.step(name, sitting, type, { seen: hidden(form, 'seen'), ...fields });
  }

  /** The last step of the ballot, with the code the room shows. */
  async cast(name: string, sitting: string, marks: readonly string[], over: Fields = {}): Promise<Page> {
    const path = `/sittings/${sitting}/ballot`;
    const { html } = await this.show(name, path);
    const code = await this.roomCode(sitting);
    return this.post(name, path, { step: 'cast', ballot: hidden(html, 'ballot'), code, marks, ...over });
  }

  /** Everybody by decision is there, and a ballot on four names is open. */
  async voting(): Promise<{ sitting: string; nominations: string[] }> {
    const opened = await this.walk.sitting(ANH, INDUSTRY, LINH, HAN);
    await this.walk.voting(opened.sitting);
    return opened;
  }
}
