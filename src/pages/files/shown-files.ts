import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../access/signed-in.js';
import { EntryFiles } from '../../files/entry-files.js';
import { FilesService } from '../../files/files.service.js';
import type { FileView } from '../../web/pieces/evidence-files.js';
import { attachedView, keptView } from './file-view.js';

/** Files as a page shows them: of each entry, and whatever else lies here for the nomination. */
export interface FilesSeen {
  readonly scans: ReadonlyMap<string, readonly FileView[]>;
  readonly kept: Readonly<Record<string, FileView>>;
}

/** The files a page about a nomination shows: the scans of its entries, and what lies here for it. */
@Injectable()
export class ShownFilesOf {
  constructor(
    private readonly files: FilesService,
    private readonly entryFiles: EntryFiles,
  ) {}

  async of(nomination: string, entries: readonly string[], me: SignedIn): Promise<FilesSeen> {
    const [scans, kept] = await Promise.all([this.scans(entries, me), this.kept(nomination, me)]);
    return { scans, kept };
  }

  private async scans(
    entries: readonly string[],
    me: SignedIn,
  ): Promise<ReadonlyMap<string, readonly FileView[]>> {
    const all = await this.entryFiles.listAll(entries, me.organisation);
    return new Map([...all].map(([entry, files]) => [entry, files.map(attachedView)]));
  }

  private async kept(nomination: string, me: SignedIn): Promise<Readonly<Record<string, FileView>>> {
    const kept = await this.files.keptFor(nomination, me);
    return Object.fromEntries(kept.map((file) => [file.sha256, keptView(file)]));
  }
}
