import type { DayOff, SourceDocument, WorkedInstead, WorkingYear } from '../../workflows/index.js';
import { type SetYear, WorkingDaysController } from '../working-days/working-days.controller.js';
import type { KeptYear } from '../working-days/working-days.js';
import { operationsOf } from './operation.js';
import { day, instant, listOf, maybe, nullable, shapeOf, text, whole } from './schema-of.js';
import { ref } from './schemas/named.js';

const words = ref('Words');

const year = shapeOf<WorkingYear>({
  year: whole,
  law: text,
  sources: listOf(shapeOf<SourceDocument>({ number: text, date: maybe(day), issuer: text, about: words })),
  off: listOf(shapeOf<DayOff>({ day, name: words, note: maybe(words) })),
  worked: listOf(shapeOf<WorkedInstead>({ day, instead: day, note: maybe(words) })),
  note: maybe(words),
});

/** Which days the office works. */
export const workingDaysOperations = operationsOf(WorkingDaysController, {
  show: {
    vi: 'Ngày nghỉ, ngày làm bù của một năm, kèm văn bản nguồn; version 0 là bản đi kèm hệ thống.',
    en: 'Days off and days worked in exchange of a year, with the documents; version 0 came with the system.',
    answer: shapeOf<KeptYear>({
      year,
      version: whole,
      source: text,
      madeBy: nullable(text),
      madeAt: nullable(instant),
    }),
  },
  set: {
    vi: 'Lập bản mới của lịch một năm (quản trị); cùng nội dung gửi lại thì trả về bản đã có.',
    en: 'Makes a new version of a year (the administrator); the same text sent again is answered with its version.',
    answer: shapeOf<SetYear>({ year: whole, version: whole }),
    also: [403, 404, 409],
  },
});
