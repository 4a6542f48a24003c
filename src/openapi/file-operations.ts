import { DOCX } from '../files/docx.js';
import type { EntryFile } from '../files/entry-files.js';
import { type KeptType, SENT_FILES_MAX } from '../files/intake.js';
import {
  type AttachedScans,
  type EntryScans,
  RegisterFilesController,
} from '../files/register-files.controller.js';
import type { NotTakenSaid } from '../files/sent-files.js';
import {
  type KeptPaper,
  type KeptPapers,
  NominationFilesController,
} from '../nominations/nomination-files.controller.js';
import { aFile, formWith } from './form.js';
import type { JsonSchema } from './json-schema.js';
import { operationsOf } from './operation.js';
import {
  flag,
  hash,
  instant,
  listOf,
  nullable,
  oneOf,
  shapeOf,
  text,
  uuid,
  whole,
  word,
} from './schema-of.js';

const FILES: JsonSchema = { type: 'array', items: aFile, minItems: 1, maxItems: SENT_FILES_MAX };

const TYPE = oneOf<KeptType>('application/pdf', 'image/jpeg', 'image/png', DOCX);

const notTaken = listOf(
  shapeOf<NotTakenSaid>({ label: text, fault: word<NotTakenSaid['fault']>(), have: whole, text }),
);

const items = listOf(
  shapeOf<EntryFile>({
    id: uuid,
    sha256: hash,
    label: text,
    type: TYPE,
    size: whole,
    addedBy: text,
    addedAt: instant,
    withdrawn: nullable(
      shapeOf<NonNullable<EntryFile['withdrawn']>>({ by: text, at: instant, reason: nullable(text) }),
    ),
  }),
);

/** Papers for what a dossier attests. */
export const nominationFileOperations = operationsOf(NominationFilesController, {
  keep: {
    vi: 'Gửi giấy tờ cho hồ sơ (nhiều ảnh gửi cùng lúc được ghép thành một PDF); bản kê xác nhận dẫn tệp bằng sha256.',
    en: 'Sends papers for a dossier (pictures sent together become one PDF); an attestation names them by their sha256.',
    form: formWith({ files: FILES }),
    answer: shapeOf<KeptPapers>({
      items: listOf(shapeOf<KeptPaper>({ sha256: hash, label: text, type: TYPE, size: whole })),
      notTaken,
    }),
    also: [409],
  },
});

/** Scans of an entry of the register. */
export const registerFileOperations = operationsOf(RegisterFilesController, {
  list: {
    vi: 'Các bản quét của một mục trong sổ: bản đang dùng trước, rồi bản đã rút.',
    en: 'The scans of an entry: those in force first, then the withdrawn ones.',
    answer: shapeOf<EntryScans>({ items }),
  },
  attach: {
    vi: 'Gửi bản quét cho một mục trong sổ (nhiều ảnh gửi cùng lúc được ghép thành một PDF); trả lời bằng các bản đang dùng và tệp nào không nhận, vì sao.',
    en: 'Sends scans for an entry (pictures sent together become one PDF); answers with those in force, and which file was not taken and why.',
    form: formWith(
      { files: FILES },
      { replace: { type: 'string', enum: ['true', 'false'], default: 'false' } },
    ),
    answer: shapeOf<AttachedScans>({ items, notTaken, replaced: flag }),
    also: [409],
  },
  withdraw: {
    vi: 'Rút một bản quét, kèm lý do; bản ấy vẫn được giữ và đánh dấu đã rút.',
    en: 'Withdraws a scan, with the reason; it is kept, marked as withdrawn.',
    answer: shapeOf<EntryScans>({ items }),
    also: [409],
  },
});
