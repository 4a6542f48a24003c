import { randomUUID } from 'node:crypto';
import { Browsing, type Shown } from './browsing.js';
import type { Department } from './department.js';
import { XLSX } from '../../src/imports/imports.controller.js';

export interface Told {
  readonly id: string;
  readonly state: string;
  readonly fault: string | null;
  readonly digest: string;
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly same: number;
    readonly wrong: number;
  };
  readonly sheets: readonly {
    readonly name: string;
    readonly left: string | null;
    readonly ignored: string[];
  }[];
  readonly result: { readonly leftOut: number; readonly verified: boolean | null } | null;
  readonly next: number | null;
  readonly items: readonly {
    readonly nth: number;
    readonly sheet: string;
    readonly row: number;
    readonly verdict: string;
    readonly about: string;
    readonly changes: readonly { readonly field: string; readonly old: string; readonly now: string }[];
    readonly reasons: readonly {
      readonly code: string;
      readonly column: { readonly letter: string; readonly title: string } | null;
      readonly text: string;
    }[];
    readonly notes: readonly string[];
  }[];
}

const read = ({ html }: Shown): unknown => JSON.parse(html);

/** Workbooks brought in through the API, as somebody signed in. */
export class Importing {
  constructor(readonly web: Browsing) {}

  static async open(department: Department): Promise<Importing> {
    return new Importing(await Browsing.open(department));
  }

  upload(by: string, bytes: Uint8Array, key: string = randomUUID()): Promise<Shown> {
    const body = new FormData();
    body.append('file', new Blob([bytes as BlobPart], { type: XLSX }), 'khen thưởng.xlsx');
    return this.web.ask(by, '/api/imports', { method: 'POST', body }, { 'idempotency-key': key });
  }

  async view(by: string, id: string, query = ''): Promise<Told> {
    return read(await this.web.ask(by, `/api/imports/${id}${query}`, {}, {})) as Told;
  }

  /** Brought in and read to its end. */
  async preview(by: string, bytes: Uint8Array): Promise<Told> {
    const begun = await this.upload(by, bytes);
    if (begun.status !== 201) throw new Error(begun.html);
    const { id } = read(begun) as { id: string };
    // none of the rows while it is being read
    while ((await this.view(by, id, '?after=1000000')).state === 'reading');
    return this.view(by, id);
  }

  async rows(by: string, id: string, verdict: string): Promise<Told['items'][number][]> {
    const items: Told['items'][number][] = [];
    for (let after: number | null = 0; after !== null; ) {
      const page: Told = await this.view(by, id, `?verdict=${verdict}&after=${after}`);
      items.push(...page.items);
      after = page.next;
    }
    return items;
  }

  confirm(by: string, { id, digest }: Pick<Told, 'id' | 'digest'>, said: object = {}): Promise<Shown> {
    const body = JSON.stringify({ digest, ...said });
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    return this.web.ask(by, `/api/imports/${id}/confirm`, { method: 'POST', body }, headers);
  }
}
