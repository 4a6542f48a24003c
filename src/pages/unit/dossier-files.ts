import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../access/signed-in.js';
import { EntryFiles } from '../../files/entry-files.js';
import { FilesService } from '../../files/files.service.js';
import { faultText } from '../../files/fault-text.js';
import { intakeOf, KEPT_FILES_MAX } from '../../files/intake.js';
import type { Request } from '../../http/exchange.js';
import { readUploads, type SentFile, type Uploads } from '../../http/read-upload.js';
import { problemOf } from '../../orders/answer.js';
import { textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { fieldOfPaper, fieldOfScan } from '../../web/pages/unit/dossier-files.js';
import type { AskedGroup, Written } from '../../web/pages/unit/views.js';
import type { FieldError } from '../../web/view-models.js';
import { reasonsOf } from '../refused.js';

/** The form with its files, or without any as a browser sends a form that has none. */
export const uploadsIn = async (request: Request, body: Posted | undefined): Promise<Uploads> =>
  request.isMultipart() ? readUploads(request) : { fields: body ?? {}, files: [] };

interface Received {
  readonly written: Written;
  readonly errors: readonly FieldError[];
}

/** Of which claim a field's files are. */
interface Claim {
  readonly list: 'papers' | 'scans';
  readonly of: string;
}

const claimsOf = (asked: readonly AskedGroup[], entries: readonly string[]): ReadonlyMap<string, Claim> =>
  new Map<string, Claim>([
    ...asked.flatMap(({ items }) =>
      items.map(({ key }) => [fieldOfPaper(key), { list: 'papers', of: key }] as const),
    ),
    ...entries.map((entry) => [fieldOfScan(entry), { list: 'scans', of: entry }] as const),
  ]);

const withFiles = (written: Written, { list, of }: Claim, hashes: readonly string[]): Written => ({
  ...written,
  [list]: { ...written[list], [of]: [...new Set([...(written[list][of] ?? []), ...hashes])] },
});

/** Files that come with a dossier: kept at once by their content, so that a form that comes back has them still. */
@Injectable()
export class DossierFiles {
  constructor(
    private readonly files: FilesService,
    private readonly entryFiles: EntryFiles,
  ) {}

  /** What was typed, with what was sent. A file that is not taken is named with its reason. */
  async received(
    nomination: string,
    typed: Written,
    sent: readonly SentFile[],
    known: { readonly asked: readonly AskedGroup[]; readonly entries: readonly string[] },
    me: SignedIn,
    lang: Language,
  ): Promise<Received> {
    let written = typed;
    const errors: FieldError[] = [];
    if (!(await this.files.hasRoomFor(nomination, sent.length, me))) {
      const text = textsIn(lang).pages.files.dossier.tooManyKept(KEPT_FILES_MAX);
      return { written, errors: [{ field: null, text }] };
    }
    for (const [field, claim] of claimsOf(known.asked, known.entries)) {
      const { taken, notTaken } = await intakeOf(sent.filter((one) => one.field === field));
      await this.files.keepFor(nomination, taken, me);
      written = withFiles(
        written,
        claim,
        taken.map(({ sha256 }) => sha256),
      );
      errors.push(...notTaken.map((one) => ({ field, text: faultText(one, lang) })));
    }
    return { written, errors };
  }

  /** Scans that came with a dossier that is saved by now. `again`: entries whose scan was asked for again. */
  async attach(
    nomination: string,
    { scans }: Written,
    again: readonly string[],
    me: SignedIn,
    lang: Language,
  ): Promise<{ readonly status: number; readonly errors: readonly FieldError[] }> {
    const kept = new Map((await this.files.keptFor(nomination, me)).map((file) => [file.sha256, file]));
    let status = 200;
    const errors: FieldError[] = [];
    for (const [entry, hashes] of Object.entries(scans)) {
      const files = hashes.flatMap((hash) => kept.get(hash) ?? []);
      if (files.length === 0) continue;
      const filed = await this.entryFiles.attach(entry, files, me, { replacing: again.includes(entry) });
      if (filed.ok) continue;
      status = problemOf(filed).getStatus();
      errors.push(...reasonsOf(filed, lang).map(({ text }) => ({ field: fieldOfScan(entry), text })));
    }
    return { status, errors };
  }
}
