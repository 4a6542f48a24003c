import { randomUUID } from 'node:crypto';
import type { CouncilHouse, Fields, Page } from './council-house.js';
import { idOf } from './department.js';

/** A browser that keeps the cookies it is given, each for the path it was given for. */
export class Tablet {
  private readonly cookies = new Map<string, { readonly value: string; readonly path: string }>();

  constructor(private readonly house: CouncilHouse) {}

  holds(name: string): string | null {
    return this.cookies.get(name)?.value ?? null;
  }

  /** Somebody signs in on it: a session of this device's own. */
  async signIn(name: string): Promise<void> {
    const answer = await fetch(`${this.house.url}/api/session/rehearsal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: idOf(name) }),
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
  }

  async ask(path: string, init: RequestInit = {}): Promise<Page> {
    const sent = [...this.cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const answer = await fetch(this.house.url + path, {
      ...init,
      redirect: 'manual',
      headers: { cookie: sent, accept: 'text/html', 'accept-language': 'vi' },
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const { status, headers } = answer;
    return { status, headers, to: headers.get('location'), html: await answer.text() };
  }

  post(path: string, fields: Fields): Promise<Page> {
    const pairs = Object.entries({ nonce: randomUUID(), ...fields });
    const body = new URLSearchParams(
      pairs.flatMap(([key, value]) => [value].flat().map((one): [string, string] => [key, one])),
    );
    return this.ask(path, { method: 'POST', body });
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    const path = attributes.find((one) => one.startsWith('Path='))?.slice('Path='.length) ?? '/';
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }
}
