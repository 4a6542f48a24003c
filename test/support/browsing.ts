import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { type Department, idOf } from './department.js';

export interface Shown {
  readonly status: number;
  readonly to: string | null;
  readonly html: string;
  readonly headers: Headers;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A file as a browser sends it, under whatever name. */
export interface Attached {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const entries = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );

/** The real server on a department's database, and people who open its pages and post its forms. */
export class Browsing {
  private readonly cookies = new Map<string, string>();

  private constructor(
    private readonly app: INestApplication,
    readonly url: string,
  ) {}

  static async open(department: Department): Promise<Browsing> {
    const settings = readSettings({ DATABASE_POOL: '4', ROLE: 'web' });
    const app = await createApp(AppModule.forRoot(settings, department.url), settings, { logger: false });
    await app.listen(0, '127.0.0.1');
    return new Browsing(app, await app.getUrl());
  }

  close(): Promise<void> {
    return this.app.close();
  }

  show(name: string, path: string, lang = 'vi'): Promise<Shown> {
    return this.ask(name, path, {}, { 'accept-language': lang });
  }

  /** A name that is ticked several times is sent several times. */
  post(name: string, path: string, fields: Fields, lang = 'vi'): Promise<Shown> {
    const body = new URLSearchParams(entries({ nonce: randomUUID(), ...fields }));
    return this.ask(name, path, { method: 'POST', body }, { 'accept-language': lang });
  }

  send(
    name: string,
    path: string,
    fields: Fields,
    file: Attached | readonly Attached[] | null,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Shown> {
    const body = new FormData();
    for (const [field, value] of entries({ nonce: randomUUID(), ...fields })) body.append(field, value);
    for (const one of [file ?? []].flat())
      body.append(one.field, new Blob([one.bytes as BlobPart], { type: one.type }), one.name);
    return this.ask(name, path, { method: 'POST', body }, headers);
  }

  async ask(
    name: string,
    path: string,
    init: RequestInit,
    headers: Readonly<Record<string, string>>,
  ): Promise<Shown> {
    const answer = await fetch(this.url + path, {
      ...init,
      redirect: 'manual',
      headers: { cookie: await this.cookieOf(name), accept: 'text/html', ...headers },
    });
    const { status } = answer;
    return { status, to: answer.headers.get('location'), html: await answer.text(), headers: answer.headers };
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
}
