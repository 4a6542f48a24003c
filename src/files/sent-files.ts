import type { Request } from '../http/exchange.js';
import { type FileMistake, type InvalidField, Problem } from '../http/problem.js';
import { readUploads, type Uploads } from '../http/read-upload.js';
import { textsIn } from '../texts/index.js';
import type { Language } from '../texts/language.js';
import { faultText } from './fault-text.js';
import { KEPT_FILES_MAX, type NotTaken } from './intake.js';

/** A file that is not taken, and why, in the reader's language. */
export interface NotTakenSaid extends NotTaken {
  readonly text: string;
}

/** The field of a form under which the API takes files. */
const FILES = 'files';

const invalid = (errors: readonly InvalidField[]): Problem => new Problem(422, 'INVALID', { errors });

/** What came to the API: at least one file, each under `files`, and beside them only these fields. Else: 422. */
export async function sentFiles(request: Request, also: readonly string[] = []): Promise<Uploads> {
  const uploads = await readUploads(request);
  const { fields, files } = uploads;
  const strange = [
    ...Object.keys(fields).filter((field) => !also.includes(field)),
    ...files.map(({ field }) => field).filter((field) => field !== FILES),
  ];
  if (strange.length > 0)
    throw invalid([...new Set(strange)].map((field) => ({ field, rule: 'whitelistValidation' })));
  if (files.length === 0) throw invalid([{ field: FILES, rule: 'isDefined' }]);
  return uploads;
}

/** A box that is ticked or not. Else: 422. */
export function tickIn({ fields }: Uploads, field: string): boolean {
  const said = fields[field] ?? 'false';
  if (said !== 'true' && said !== 'false') throw invalid([{ field, rule: 'isIn' }]);
  return said === 'true';
}

export const saidOf = (one: NotTaken, lang: Language): NotTakenSaid => ({
  ...one,
  text: faultText(one, lang),
});

const mistake = (
  code: string,
  path: FileMistake['path'],
  textIn: (lang: Language) => string,
): FileMistake => ({
  line: 1,
  column: 1,
  path,
  code,
  message: { vi: textIn('vi'), en: textIn('en') },
});

/** None of them is taken: nothing was written, and each is named with its reason. */
export const problemOfNotTaken = (notTaken: readonly NotTaken[]): Problem =>
  new Problem(422, 'INVALID', {
    mistakes: notTaken.map((one) => mistake(one.fault, [one.label], (lang) => faultText(one, lang))),
  });

/** More than a dossier keeps. */
export const problemOfNoRoom = (): Problem =>
  new Problem(409, 'REFUSED', {
    mistakes: [
      mistake('TOO_MANY_KEPT', [], (lang) => textsIn(lang).pages.files.dossier.tooManyKept(KEPT_FILES_MAX)),
    ],
  });
