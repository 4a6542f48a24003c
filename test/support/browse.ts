import { randomUUID } from 'node:crypto';
import { idOf } from './department.js';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface Page {
  readonly status: number;
  readonly to: string | null;
  readonly html: string;
}

/** As somebody's browser does it: a session, pages asked for, forms sent with all their hidden fields. */
export interface Browse {
  readonly show: (name: string, path: string, language?: string) => Promise<Page>;
  readonly send: (name: string, path: string, fields: Fields, language?: string) => Promise<Page>;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&#39;': "'" };
const plain = (text: string): string =>
  text.replace(/&(?:amp|quot|lt|#39);/g, (found) => ENTITIES[found] ?? '');

/** The hidden fields of the form on this page that is sent to this address. */
export function hiddenIn(html: string, action: string): Record<string, string[]> {
  const forms = html.split('<form').slice(1);
  const form = forms.find((each) => each.includes(`action="${action}"`))?.split('</form>')[0] ?? '';
  const fields: Record<string, string[]> = {};
  for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = plain(/name="([^"]*)"/.exec(tag)?.[1] ?? '');
    fields[name] = [...(fields[name] ?? []), plain(/value="([^"]*)"/.exec(tag)?.[1] ?? '')];
  }
  return fields;
}

/** What stands on the page, without its tags. */
export const wordsOn = (html: string): string => plain(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');

export const fresh = (): string => randomUUID();

const bodyOf = (fields: Fields): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, each] as [string, string]),
    ),
  );

export function browsing(url: () => string): Browse {
  const cookies = new Map<string, string>();
  const cookieOf = async (name: string): Promise<string> => {
    const known = cookies.get(`${url()} ${name}`);
    if (known !== undefined) return known;
    const answer = await fetch(`${url()}/api/session/rehearsal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: idOf(name) }),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    cookies.set(`${url()} ${name}`, cookie);
    return cookie;
  };
  const read = async (answer: Response): Promise<Page> => ({
    status: answer.status,
    to: answer.headers.get('location'),
    html: await answer.text(),
  });
  return {
    async show(name, path, language = 'vi') {
      const headers = { cookie: await cookieOf(name), accept: 'text/html', 'accept-language': language };
      return read(await fetch(url() + path, { headers, redirect: 'manual' }));
    },
    async send(name, path, fields, language = 'vi') {
      const headers = { cookie: await cookieOf(name), accept: 'text/html', 'accept-language': language };
      const body = bodyOf(fields);
      return read(await fetch(url() + path, { method: 'POST', redirect: 'manual', headers, body }));
    },
  };
}
