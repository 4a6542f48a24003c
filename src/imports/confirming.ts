import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Actors, type Present } from '../people/actors.js';
import { wholly } from '../road/once.js';
import type { Confirmed, Confirming, ImportRow } from './import.js';
import { DONE, HOLD, READ } from './imports.sql.js';
import { Judging, type Judgement } from './judgement.js';
import { BackgroundReading, keepPreview } from './reading.js';
import { mayImport } from './rights.js';
import type { Sheet } from './workbook.js';
import { HOLD_PEOPLE, HOLD_RECORDS } from './write.sql.js';
import { Writing } from './writing.js';

const no = (code: Extract<Confirmed, { ok: false }>['code']): Confirmed => ({ ok: false, code });

/** What was written stays: whoever asked for something else is told that it is not what he asked for. */
const doneAlready = ({ area, leftOut, verified }: ImportRow, seen: Confirming): Confirmed => {
  const asAsked =
    ((leftOut ?? 0) === 0 || seen.leaveOut) && (area !== 'IMPORT_RECORDS' || verified === seen.verified);
  return asAsked ? { ok: true } : no('CHANGED_MEANWHILE');
};

/** What keeps these verdicts from being written, though they are the ones that were seen. */
const unsaid = (
  { counts }: Judgement,
  area: ImportRow['area'],
  { leaveOut, verified }: Confirming,
): Confirmed | null => {
  if (counts.wrong > 0 && !leaveOut) return no('WRONG_ROWS');
  if (counts.new + counts.changed === 0) return no('NOTHING_TO_WRITE');
  return area === 'IMPORT_RECORDS' && verified === null ? no('VERIFIED_NOT_SAID') : null;
};

/** Writes what was previewed: all of it in one transaction, or none; once, however often it is ordered. */
@Injectable()
export class ConfirmingService {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly reading: BackgroundReading,
    private readonly judging: Judging,
    private readonly writing: Writing,
  ) {}

  async confirm(id: string, seen: Confirming, signedIn: SignedIn): Promise<Confirmed> {
    const [found] = await this.database.run<ImportRow>(READ, [id, signedIn.organisation]);
    if (!found) return no('NOT_FOUND');
    if (found.by !== signedIn.person) return no('NOT_YOURS');
    if (found.state === 'done') return doneAlready(found, seen);
    if (found.state !== 'ready' || found.over) return no('NOT_READY');
    // before the transaction: while it runs others wait for it
    const read = await this.reading.workbook(found.sha256, signedIn);
    if (!read.ok) return no('NOT_READY');
    const came = await wholly<{ readonly confirmed: Confirmed }>(this.database, async (queries) => ({
      confirmed: await this.within(queries, found, read.sheets, seen, signedIn),
    }));
    if ('confirmed' in came) return came.confirmed;
    return came.code === 'CONTENDED'
      ? no('CONTENDED')
      : { ok: false, code: 'REFUSED', findings: came.findings };
  }

  private async within(
    queries: Queries,
    { id, area }: ImportRow,
    sheets: readonly Sheet[],
    seen: Confirming,
    signedIn: SignedIn,
  ): Promise<Confirmed> {
    const { organisation } = signedIn;
    const [held] = await queries.run<ImportRow>(HOLD, [id, organisation]);
    if (held?.state === 'done') return doneAlready(held, seen);
    if (held?.state !== 'ready') return no('NOT_READY');
    const present = await this.actors.present(signedIn, queries);
    const may = mayImport(present);
    if (!may.ok) return { ok: false, code: 'FORBIDDEN', findings: may.findings };
    if (may.area !== area) return no('FORBIDDEN');
    await queries.run(area === 'IMPORT_RECORDS' ? HOLD_RECORDS : HOLD_PEOPLE, []);
    const asked = { organisation, area, today: present.day, notAbout: may.notAbout };
    const judgement = await this.judging.of(sheets, asked, queries);
    if (judgement.digest !== seen.digest) {
      await keepPreview(queries, id, organisation, judgement);
      return no('CHANGED_MEANWHILE');
    }
    const kept = unsaid(judgement, area, seen);
    if (kept) return kept;
    await this.write(queries, held, judgement, seen, { present, capacity: may.capacity }, signedIn);
    return { ok: true };
  }

  private async write(
    queries: Queries,
    { id, area, sha256 }: ImportRow,
    { judged, counts }: Judgement,
    seen: Confirming,
    {
      present,
      capacity,
    }: { present: Present; capacity: Extract<ReturnType<typeof mayImport>, { ok: true }>['capacity'] },
    signedIn: SignedIn,
  ): Promise<void> {
    const verified = seen.verified === true;
    const written = { queries, signedIn, present, capacity, importId: id, sha256, verified };
    if (area === 'IMPORT_RECORDS') await this.writing.records(judged, written);
    else await this.writing.people(judged, written);
    const said = area === 'IMPORT_RECORDS' ? verified : null;
    await queries.run(DONE, [id, signedIn.organisation, present.at, counts.wrong, said]);
  }
}
