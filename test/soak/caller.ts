import { personId } from '../../src/rehearsal/ids.js';

/** The connection broke before an answer was read: whether it was done, only the other side knows. */
export class Gone extends Error {}

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

interface Asking {
  readonly body?: unknown;
  readonly key?: string;
}

/** The invented people at the API, each with a session that outlives the program. */
export class Caller {
  private url = '';
  private readonly cookies = new Map<string, string>();

  /** Started again, the program answers at another port. */
  moveTo(url: string): void {
    this.url = url;
  }

  async ask(person: string, method: string, path: string, asking: Asking = {}): Promise<Answered> {
    const cookie = this.cookies.get(person) ?? (await this.signIn(person));
    const answered = await this.send(method, path, asking, cookie);
    if (answered.status !== 401) return answered;
    this.cookies.delete(person);
    return this.send(method, path, asking, await this.signIn(person));
  }

  private async signIn(person: string): Promise<string> {
    const address = person.includes('@') ? person : `${person}@sct.example`;
    const response = await this.fetched('/api/session/rehearsal', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: personId(address) }),
    });
    const [cookie] = response.headers.get('set-cookie')?.split(';') ?? [];
    if (cookie === undefined) throw new Error(`${person} cannot sign in: ${response.status}`);
    this.cookies.set(person, cookie);
    return cookie;
  }

  private async send(method: string, path: string, { body, key }: Asking, cookie: string): Promise<Answered> {
    const response = await this.fetched(path, {
      method,
      headers: {
        cookie,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: JSON.parse(response.text || 'null') as unknown };
  }

  private async fetched(
    path: string,
    init: RequestInit,
  ): Promise<{ status: number; headers: Headers; text: string }> {
    try {
      const response = await fetch(this.url + path, init);
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      throw new Gone('the program is gone', { cause: error });
    }
  }
}
