import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { ExportRights } from '../bundles/export-rights.js';
import type { Scope } from '../bundles/scope.js';
import { Readings } from '../history/readings.js';
import { Problem } from '../http/problem.js';
import type { Moment } from '../../workflows/index.js';
import { type SheetTable, workbookOf } from './workbook.js';

/** So many rows at most. Whoever wants more asks for fewer days, or takes the bundle. */
export const ROWS_MOST = 10_000;

/** A trace is taken whole: of a nomination of five years it stays far below this. */
export const TRACE_ROWS_MOST = 100_000;

export interface SheetWanted {
  readonly scope: Scope;
  /** Which sheet and what it was asked to hold, as the record of readings keeps it. */
  readonly about: string;
  readonly rowsMost?: number;
  readonly tooLong: (left: number) => string;
}

/** What may be taken as a sheet, by those who may take the same as a bundle; refused, never cut, where it is too much. */
@Injectable()
export class Sheets {
  constructor(
    private readonly rights: ExportRights,
    private readonly readings: Readings,
  ) {}

  /** Throws a Problem that says why not. `tables`: made once it is sure that he may. */
  async take(
    { scope, about, rowsMost = ROWS_MOST, tooLong }: SheetWanted,
    me: SignedIn,
    tables: (moment: Moment) => Promise<readonly SheetTable[]>,
  ): Promise<Buffer> {
    const { present } = await this.rights.ask(scope, me);
    const made = await tables(present);
    if (made.some(({ rows }) => rows.length > rowsMost)) {
      throw new Problem(409, 'SHEET_TOO_LONG', { params: { most: rowsMost } });
    }
    const bytes = await workbookOf(made, tooLong);
    const subject = scope.is === 'all' ? me.organisation : scope.id;
    await this.readings.taken(me, present.at, subject, 'sheet', about);
    return bytes;
  }
}
