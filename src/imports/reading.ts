import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Actors } from '../people/actors.js';
import type { ImportRow } from './import.js';
import { type Judgement, Judging } from './judgement.js';
import { BEAT, CLEAR_ROWS, KEEP_ROWS, PREVIEWED, READ_FILE, REFUSE } from './imports.sql.js';
import { mayImport } from './rights.js';
import { readWorkbook, type ReadWorkbook } from './workbook.js';

type Reading = Pick<ImportRow, 'id' | 'sha256'>;

/** The verdicts as somebody will see them, in place of those before. */
export async function keepPreview(
  queries: Queries,
  id: string,
  organisation: string,
  { judged, sheets, counts, digest }: Judgement,
): Promise<void> {
  const rows = judged.map(({ kind, sheet, row, verdict, about, changes, reasons, notes }, nth) => {
    const said = { changes, reasons, notes };
    return { nth: nth + 1, kind, sheet, at: row, verdict, about, said };
  });
  await queries.run(CLEAR_ROWS, [id, organisation]);
  await queries.run(KEEP_ROWS, [id, organisation, JSON.stringify(rows)]);
  const said = [JSON.stringify(sheets), JSON.stringify(counts), digest, judged.length];
  await queries.run(PREVIEWED, [id, organisation, ...said]);
}

/** Reads a workbook after its sender has been answered, and says now and then how far it is. */
@Injectable()
export class BackgroundReading implements OnModuleDestroy {
  private readonly log = new Logger('imports');
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly judging: Judging,
  ) {}

  /** Whoever stops the program waits for what is being read. */
  async onModuleDestroy(): Promise<void> {
    await this.settled();
  }

  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  start(reading: Reading, signedIn: SignedIn): void {
    const work = this.read(reading, signedIn).catch((error: unknown) => {
      // it falls silent, and whoever waits for it is offered to have it read again
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }

  /** The sheets of a kept workbook. */
  async workbook(sha256: string, { organisation }: SignedIn): Promise<ReadWorkbook> {
    const [file] = await this.database.run<{ bytes: Buffer }>(READ_FILE, [organisation, sha256]);
    return file ? readWorkbook(file.bytes) : { ok: false, fault: 'BROKEN' };
  }

  private async read({ id, sha256 }: Reading, signedIn: SignedIn): Promise<void> {
    const { organisation } = signedIn;
    const read = await this.workbook(sha256, signedIn);
    if (!read.ok) return this.refuse(id, organisation, read.fault);
    const present = await this.actors.present(signedIn);
    const may = mayImport(present);
    if (!may.ok) return;
    const { area, notAbout } = may;
    const asked = { organisation, area, notAbout, today: present.day };
    const beat = async (rows: number, of: number): Promise<void> => {
      await this.database.run(BEAT, [id, organisation, rows, of]);
    };
    const judgement = await this.judging.of(read.sheets, asked, this.database, beat);
    if (judgement.judged.length === 0) return this.refuse(id, organisation, 'NOTHING_TO_READ');
    await this.database.transaction((queries) => keepPreview(queries, id, organisation, judgement));
  }

  private async refuse(id: string, organisation: string, fault: string): Promise<void> {
    await this.database.run(REFUSE, [id, organisation, fault]);
  }
}
