import type { Counts, ImportView, SheetSaid } from '../imports/import.js';
import { ImportsController, XLSX } from '../imports/imports.controller.js';
import { VERDICTS } from '../imports/judge/verdict.js';
import type { ChangeSaid, ReasonSaid, RowSaid } from '../imports/said.js';
import { AREAS, PEOPLE_KINDS, RECORD_KINDS } from '../imports/sheet-kinds.js';
import { aFile, formWith } from './form.js';
import { type AnswerOf, operationsOf } from './operation.js';
import {
  flag,
  instant,
  listOf,
  nullable,
  oneOf,
  type SchemaOf,
  shapeOf,
  text,
  uuid,
  whole,
  word,
} from './schema-of.js';

type AnswerTo<K extends keyof ImportsController> = AnswerOf<ImportsController[K]>;

const AREA = oneOf(...(Object.keys(AREAS) as (keyof typeof AREAS)[]));

const sheet = shapeOf<SheetSaid>({
  name: text,
  kind: nullable(oneOf(...PEOPLE_KINDS, ...RECORD_KINDS)),
  rows: whole,
  ignored: listOf(text),
  left: nullable(oneOf('unknown', 'notYours')),
});

const row = shapeOf<RowSaid>({
  nth: whole,
  sheet: text,
  row: whole,
  verdict: oneOf(...VERDICTS),
  about: text,
  changes: listOf(shapeOf<ChangeSaid>({ field: text, old: text, now: text })),
  reasons: listOf(
    shapeOf<ReasonSaid>({
      code: text,
      column: nullable(shapeOf<NonNullable<ReasonSaid['column']>>({ letter: text, title: text })),
      text,
    }),
  ),
  notes: listOf(text),
});

const view = {
  id: uuid,
  area: AREA,
  at: instant,
  state: oneOf('reading', 'refused', 'ready', 'done', 'expired'),
  fault: nullable(word<NonNullable<ImportView['fault']>>()),
  progress: shapeOf<ImportView['progress']>({ read: whole, of: nullable(whole), stopped: flag }),
  sheets: listOf(sheet) as SchemaOf<readonly SheetSaid[]>,
  counts: shapeOf<Counts>({ new: whole, changed: whole, same: whole, wrong: whole }),
  digest: nullable(text),
  result: nullable(
    shapeOf<NonNullable<ImportView['result']>>({ at: instant, leftOut: whole, verified: nullable(flag) }),
  ),
} as const;

/** Workbooks (.xlsx) brought in: sent, looked at row by row, confirmed. */
export const importOperations = operationsOf(ImportsController, {
  begin: {
    vi: 'Gửi một bảng tính Excel; được đọc ngay, chưa ghi gì.',
    en: 'Sends an Excel workbook; it is read at once, nothing is written.',
    form: formWith({ file: aFile }),
    answer: shapeOf<AnswerTo<'begin'>>({ id: uuid }),
  },
  one: {
    vi: 'Một lần nhập: đọc đến đâu, từng dòng mới, thay đổi, giữ nguyên hay sai và vì sao; mỗi trang 50 dòng.',
    en: 'One import: how far it is read, which rows are new, changed, the same or wrong and why; 50 rows a page.',
    answer: shapeOf<AnswerTo<'one'>>({ ...view, items: listOf(row), next: nullable(whole) }),
    also: [403],
  },
  confirm: {
    vi: 'Ghi những gì đã xem trước: tất cả trong một lần, hoặc không ghi gì; gửi lại cũng chỉ ghi một lần.',
    en: 'Writes what was previewed: all of it in one transaction, or none; sent again it is written once.',
    answer: shapeOf<AnswerTo<'confirm'>>(view),
    also: [409],
  },
  template: {
    vi: 'Bảng tính mẫu để điền, với những trang mà người hỏi được nhập.',
    en: 'The workbook to fill in, with the sheets one may bring in.',
    answer: null,
    file: XLSX,
    also: [403],
  },
});
