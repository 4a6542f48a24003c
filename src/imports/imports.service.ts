import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Finding } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import type { Counts, ImportRow, ImportView, MayImport, PreviewRow } from './import.js';
import { ExpiredImports } from './expired-imports.js';
import { AGAIN, BEGIN, BY_KEY, KEEP_FILE, MINE, READ, ROWS } from './imports.sql.js';
import type { Verdict } from './judge/verdict.js';
import { BackgroundReading } from './reading.js';
import { mayImport } from './rights.js';
import { faultOf, type WorkbookFault } from './workbook-parts.js';

export type Begun =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: 'FORBIDDEN'; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly code: 'KEY_USED_OTHERWISE' }
  | { readonly ok: false; readonly code: 'FAULT'; readonly fault: WorkbookFault };

export type Seen =
  | { readonly ok: true; readonly view: ImportView }
  | { readonly ok: false; readonly code: 'NOT_FOUND' | 'NOT_YOURS' };

export interface RowsWanted {
  readonly verdict: Verdict | null;
  /** The last row of the page before; 0: from the first. */
  readonly after: number;
}

const ROWS_A_PAGE = 50;
const LISTED = 10;
const NONE: Counts = { new: 0, changed: 0, same: 0, wrong: 0 };

const viewOf = (row: ImportRow): ImportView => {
  const open = row.state === 'reading' || row.state === 'ready';
  return {
    id: row.id,
    area: row.area,
    at: row.at.toISOString(),
    state: row.over && open ? 'expired' : row.state,
    fault: row.fault,
    progress: { read: row.readRows, of: row.ofRows, stopped: row.silent },
    sheets: row.sheets,
    counts: { ...NONE, ...row.counts },
    digest: row.digest,
    result:
      row.confirmedAt === null
        ? null
        : { at: row.confirmedAt.toISOString(), leftOut: row.leftOut ?? 0, verified: row.verified },
  };
};

/** Workbooks that somebody brings in: begun, read in the background, looked at. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly reading: BackgroundReading,
    private readonly expired: ExpiredImports,
  ) {}

  async may(signedIn: SignedIn): Promise<MayImport> {
    return mayImport(await this.actors.present(signedIn));
  }

  /** Keeps the workbook and has it read; nothing else is written. The same key is the same import. */
  async begin(bytes: Buffer, key: string, signedIn: SignedIn): Promise<Begun> {
    const present = await this.actors.present(signedIn);
    const may = mayImport(present);
    if (!may.ok) return { ok: false, code: 'FORBIDDEN', findings: may.findings };
    const fault = faultOf(bytes);
    if (fault) return { ok: false, code: 'FAULT', fault };
    const { organisation, person } = signedIn;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.expired.forget(organisation);
    const id = randomUUID();
    const made = await this.database.transaction(async (queries) => {
      await queries.run(KEEP_FILE, [organisation, sha256, bytes]);
      return queries.run(BEGIN, [id, organisation, may.area, sha256, person, key, present.at]);
    });
    if (made.length === 1) {
      this.reading.start({ id, sha256 }, signedIn);
      return { ok: true, id };
    }
    const [before] = await this.database.run<{ id: string; sha256: string }>(BY_KEY, [
      organisation,
      person,
      key,
    ]);
    return before?.sha256 === sha256
      ? { ok: true, id: before.id }
      : { ok: false, code: 'KEY_USED_OTHERWISE' };
  }

  /** Only whoever brought it in looks at it and confirms it: it may say anything about anybody. */
  async one(id: string, signedIn: SignedIn): Promise<Seen> {
    const [row] = await this.database.run<ImportRow>(READ, [id, signedIn.organisation]);
    if (!row) return { ok: false, code: 'NOT_FOUND' };
    return row.by === signedIn.person ? { ok: true, view: viewOf(row) } : { ok: false, code: 'NOT_YOURS' };
  }

  /** Rows of an import that he may see, in the workbook's order. */
  async rows(
    id: string,
    { verdict, after }: RowsWanted,
    { organisation }: SignedIn,
  ): Promise<{ readonly items: readonly PreviewRow[]; readonly next: number | null }> {
    type Row = Omit<PreviewRow, 'changes' | 'reasons' | 'notes'> & {
      said: Pick<PreviewRow, 'changes' | 'reasons' | 'notes'>;
    };
    const found = await this.database.run<Row>(ROWS, [id, organisation, verdict, after, ROWS_A_PAGE + 1]);
    const items = found.slice(0, ROWS_A_PAGE).map(({ said, ...row }) => ({ ...row, ...said }));
    return { items, next: found.length > ROWS_A_PAGE ? (items.at(-1)?.nth ?? null) : null };
  }

  async mine({ organisation, person }: SignedIn): Promise<ImportView[]> {
    return (await this.database.run<ImportRow>(MINE, [organisation, person, LISTED])).map(viewOf);
  }

  /** Has it read once more: what is known may have changed, or whoever read it is gone. */
  async again(id: string, signedIn: SignedIn): Promise<Seen> {
    const seen = await this.one(id, signedIn);
    if (!seen.ok) return seen;
    const [begun] = await this.database.run(AGAIN, [id, signedIn.organisation]);
    const [row] = await this.database.run<ImportRow>(READ, [id, signedIn.organisation]);
    if (begun && row) this.reading.start(row, signedIn);
    return row ? { ok: true, view: viewOf(row) } : { ok: false, code: 'NOT_FOUND' };
  }
}
