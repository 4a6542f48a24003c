import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Pins } from '../../src/access/proofs/pins.js';
import { SetupCodes } from '../../src/access/proofs/setup-codes.js';
import { SESSION_COOKIE } from '../../src/access/session-cookie.js';
import { Sessions } from '../../src/access/sessions.js';
import { AppModule } from '../../src/app.module.js';
import { SecurityClock } from '../../src/clock/clocks.js';
import { readSettings, type Settings } from '../../src/config/settings.js';
import { Database } from '../../src/database/database.js';
import { adapterFor, APP_OPTIONS, configureApp } from '../../src/http/create-app.js';
import { Links } from '../../src/links/links.js';
import { type Fields, hiddenIn } from './browse.js';
import { type Department, idOf, openDepartment } from './department.js';
import { dumpOf } from './dump.js';
import { Walk } from './walk.js';
import { SettableClock } from './web-app.js';

export const PIN = '402917';

export interface Seen {
  readonly status: number;
  readonly to: string | null;
  readonly html: string;
  readonly headers: Headers;
}

interface Sending {
  readonly body?: URLSearchParams | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser of nobody in particular: it keeps cookies, and follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly errors: string[] = [],
  ) {}

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    return this.ask('GET', path, { headers });
  }

  post(path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    );
    return this.ask('POST', path, { body: new URLSearchParams(pairs), headers });
  }

  /** Goes to a page and from there wherever it is sent. */
  async follow(path: string): Promise<Seen & { readonly at: string }> {
    let at = path;
    let seen = await this.get(at);
    for (let hop = 0; hop < 5 && seen.status === 303 && seen.to !== null; hop++) {
      at = seen.to;
      seen = await this.get(at);
    }
    return { ...seen, at };
  }

  /** The form of this page that goes to that address, with what is typed into it. */
  submit({ html }: Pick<Seen, 'html'>, action: string, typed: Fields): Promise<Seen> {
    return this.post(action.split('#')[0] ?? '', { ...hiddenIn(html, action), ...typed });
  }

  async ask(method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Seen> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(this.url + path.split('#')[0], {
      method,
      redirect: 'manual',
      headers: { accept: 'text/html', 'accept-language': 'vi', ...(cookie !== '' && { cookie }), ...headers },
      ...(body !== undefined && { body }),
    });
    for (const set of answer.headers.getSetCookie()) this.keep(set);
    const { status } = answer;
    const html = await answer.text();
    if (status >= 400) this.errors.push(html);
    return { status, to: answer.headers.get('location'), html, headers: answer.headers };
  }

  private keep(set: string): void {
    const [pair = ''] = set.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** The invented department with its pages, mails that lead to them, and clocks that a test moves. */
export interface ByLink {
  readonly department: Department;
  readonly walk: Walk;
  readonly url: string;
  readonly links: Links;
  readonly pins: Pins;
  readonly codes: SetupCodes;
  /** The security clock. */
  readonly clock: SettableClock;
  /** Whatever an operator would find in the log. */
  readonly logged: readonly string[];
  /** All tokens given out so far. */
  readonly issued: readonly string[];
  /** Every page that was an error. */
  readonly errors: readonly string[];
  readonly visitor: () => Visitor;
  /** Signed in by a rehearsal's one click. */
  readonly signedIn: (name: string) => Promise<Visitor>;
  readonly setPin: (name: string, pin?: string) => Promise<void>;
  /** The newest notice to somebody about a subject. */
  readonly notice: (name: string, subject: string, template: string) => Promise<string>;
  /** The path in the mail that somebody gets about his task. */
  readonly mailed: (name: string, subject: string, does: string) => Promise<string>;
  /** In by this link and his PIN: the browser, and where it was led. */
  readonly letIn: (path: string, pin?: string) => Promise<{ visitor: Visitor; to: string }>;
  /** The same without the PIN's half a second: a browser that holds a pass by this link. */
  readonly passing: (path: string) => Promise<Visitor>;
  readonly taskOf: (subject: string, does: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const NOTICE = `select id from notice where recipient_id = $1 and subject_id = $2 and template = $3 order by seq desc limit 1`;
const TASK = `select id from task where subject_id = $1 and does = $2 order by opened_seq desc limit 1`;

const onlyId = ([row]: readonly { id: string }[], what: string): string => {
  if (!row) throw new Error(`no ${what}`);
  return row.id;
};

async function serve(department: Department, over: Partial<Settings>) {
  const settings = { ...readSettings({ DATABASE_POOL: '6', ROLE: 'web' }), ...over };
  const clock = new SettableClock();
  const logged: string[] = [];
  const note = (...said: unknown[]): void => void logged.push(said.join(' '));
  const module = await Test.createTestingModule({ imports: [AppModule.forRoot(settings, department.url)] })
    .overrideProvider(SecurityClock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(adapterFor(settings), {
    ...APP_OPTIONS,
    logger: { log: note, warn: note, error: note, debug: note, verbose: note, fatal: note },
  });
  await configureApp(app, settings);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, clock, logged, url: `http://127.0.0.1:${port}` };
}

export async function openByLink(name: string, over: Partial<Settings> = {}): Promise<ByLink> {
  const department = await openDepartment(name);
  const { app, clock, logged, url } = await serve(department, over);
  const [links, pins, database] = [app.get(Links), app.get(Pins), app.get(Database)];
  const sessions = app.get(Sessions);
  const issued: string[] = [];
  const errors: string[] = [];
  const visitor = (): Visitor => new Visitor(url, errors);

  const notice: ByLink['notice'] = async (person, subject, template) =>
    onlyId(await department.rows(NOTICE, [idOf(person), subject, template]), `${template} to ${person}`);
  const mailed: ByLink['mailed'] = async (person, subject, does) => {
    const link = await links.forNotice(await notice(person, subject, `task.${does}`));
    if (!link) throw new Error(`no link to ${does} for ${person}`);
    issued.push(link.path.slice('/v/'.length));
    return link.path;
  };
  return {
    department,
    walk: new Walk(department),
    url,
    links,
    pins,
    codes: app.get(SetupCodes),
    clock,
    logged,
    issued,
    errors,
    visitor,
    async signedIn(person) {
      const browser = visitor();
      const body = JSON.stringify({ person: idOf(person) });
      const headers = { 'content-type': 'application/json' };
      await browser.ask('POST', '/api/session/rehearsal', { body, headers });
      return browser;
    },
    async setPin(person, pin = PIN) {
      await pins.write(database, { person: idOf(person), organisation: department.organisation }, pin);
    },
    notice,
    mailed,
    async letIn(path, pin = PIN) {
      const browser = visitor();
      const door = await browser.follow(path);
      const seen = await browser.submit(door, `${door.at}/pin`, { pin });
      if (seen.status !== 303 || seen.to === null) throw new Error(`not let in: ${seen.status}`);
      return { visitor: browser, to: seen.to };
    },
    async passing(path) {
      const link = await links.find(path.slice('/v/'.length));
      if (!link) throw new Error('no such link');
      const { id, person, organisation } = link;
      const browser = visitor();
      const token = await sessions.begin({ person, organisation, assurance: 'pin', link: id });
      browser.cookies.set(SESSION_COOKIE, token);
      return browser;
    },
    taskOf: async (subject, does) => onlyId(await department.rows(TASK, [subject, does]), does),
    async close() {
      await app.close();
      await department.close();
    },
  };
}

/** Where a token that was given out can still be read: in a logical dump, in the log, on a page that was an error. */
export async function tracesOf({ department, logged, issued, errors }: ByLink): Promise<string[]> {
  const dump = [...(await dumpOf(department))].map(([table, rows]) => [table, rows.join('\n')] as const);
  const places = [...dump, ['log', logged.join('\n')], ['error pages', errors.join('\n')]] as const;
  return places.flatMap(([place, text]) => issued.filter((token) => text.includes(token)).map(() => place));
}
