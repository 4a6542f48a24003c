import type { ProblemBody } from '../../../src/http/problem-body.js';

export type Answered<Body> =
  | { readonly ok: true; readonly status: number; readonly body: Body }
  | { readonly ok: false; readonly status: number; readonly problem: ProblemBody };

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const IN_VIETNAMESE = { 'accept-language': 'vi' };

/** One person at a computer of his own: signed in as himself, and nothing but HTTP. */
export class Visitor {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, person: string): Promise<Visitor> {
    const response = await fetch(`${url}/api/session/rehearsal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!response.ok || cookie === undefined) throw new Error(`${person} cannot sign in: ${response.status}`);
    await response.arrayBuffer();
    return new Visitor(url, cookie);
  }

  get<Body>(path: string): Promise<Answered<Body>> {
    return this.ask<Body>(path, { method: 'GET', headers: { cookie: this.cookie, ...IN_VIETNAMESE } });
  }

  /** Something large, as it comes. */
  async stream(path: string): Promise<NonNullable<Response['body']>> {
    const response = await fetch(this.url + path, { headers: { cookie: this.cookie, ...IN_VIETNAMESE } });
    if (!response.ok || !response.body)
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.body;
  }

  /** `key`: sent twice, it is done once. */
  send<Body>(method: 'POST' | 'PUT', path: string, body: object, key: string): Promise<Answered<Body>> {
    const headers = {
      cookie: this.cookie,
      'content-type': 'application/json',
      'idempotency-key': key,
      ...IN_VIETNAMESE,
    };
    return this.ask<Body>(path, { method, headers, body: JSON.stringify(body) });
  }

  /** Files as a form sends them, each under the field `files`. */
  upload<Body>(path: string, files: readonly SentFile[]): Promise<Answered<Body>> {
    const body = new FormData();
    for (const { name, bytes } of files) body.append('files', new Blob([bytes as BlobPart]), name);
    return this.ask<Body>(path, { method: 'POST', headers: { cookie: this.cookie, ...IN_VIETNAMESE }, body });
  }

  /** A page's own form, as a browser without JavaScript sends it. Gives back the page. */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const body = new URLSearchParams({ nonce: crypto.randomUUID(), ...fields });
    const headers = { cookie: this.cookie, accept: 'text/html', ...IN_VIETNAMESE };
    return (await fetch(this.url + path, { method: 'POST', headers, body })).text();
  }

  async show(path: string): Promise<string> {
    const headers = { cookie: this.cookie, accept: 'text/html', ...IN_VIETNAMESE };
    return (await fetch(this.url + path, { headers })).text();
  }

  private async ask<Body>(path: string, request: RequestInit): Promise<Answered<Body>> {
    const response = await fetch(this.url + path, request);
    const { status } = response;
    const said: unknown = JSON.parse(await response.text());
    return response.ok
      ? { ok: true, status, body: said as Body }
      : { ok: false, status, problem: said as ProblemBody };
  }
}
