import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import {
  COLUMNS_MAX,
  READING_MB_MAX,
  READING_MS_MAX,
  ROWS_MAX,
  SHEETS_MAX,
  UNPACKED_BYTES_MAX,
} from './limits.js';
import { WORKBOOK_THREAD } from './workbook-thread.js';
import { faultOf, partsOf, type WorkbookFault } from './workbook-parts.js';

/** As it stands in the workbook; a day where Excel kept a date. Formulas count as what they came to when it was saved. */
export type Cell = string | number | boolean | { readonly day: string } | null;

/** `at`: the number Excel shows beside it, from 1. Rows with nothing in them are left out. */
export interface SheetRow {
  readonly at: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

export type ReadWorkbook =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly fault: WorkbookFault };

type Said =
  | { readonly sheets: readonly Sheet[] }
  | { readonly fault: WorkbookFault; readonly because?: string };

const fromHere = createRequire(import.meta.url);
const READER = fromHere.resolve('read-excel-file/universal');
const ZIP = fromHere.resolve('fflate');

/** The thread's word, or that it took too long or too much. */
const saidBy = (thread: Worker): Promise<Said> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ fault: 'TOO_LONG' }), READING_MS_MAX);
    const end = (said: Said): void => {
      clearTimeout(timer);
      resolve(said);
    };
    thread.once('message', end);
    // out of memory: more was in it than its sizes said
    thread.once('error', () => end({ fault: 'BOMB' }));
    thread.once('exit', () => end({ fault: 'BROKEN' }));
  });

/** Reads a workbook in a thread of its own: others are served meanwhile, and what is too much for it harms nobody. */
export async function readWorkbook(bytes: Buffer): Promise<ReadWorkbook> {
  const fault = faultOf(bytes);
  if (fault) return { ok: false, fault };
  const thread = new Worker(WORKBOOK_THREAD, {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: READING_MB_MAX },
    workerData: {
      bytes: new Uint8Array(bytes),
      parts: partsOf(bytes),
      reader: READER,
      zip: ZIP,
      unpackedMax: UNPACKED_BYTES_MAX,
      sheetsMax: SHEETS_MAX,
      rowsMax: ROWS_MAX,
      columnsMax: COLUMNS_MAX,
    },
  });
  try {
    const said = await saidBy(thread);
    return 'fault' in said ? { ok: false, fault: said.fault } : { ok: true, sheets: said.sheets };
  } finally {
    await thread.terminate();
  }
}
