import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { type FileFacts, FilesService } from '../files/files.service.js';
import { intakeOf, type Taken } from '../files/intake.js';
import {
  type NotTakenSaid,
  problemOfNoRoom,
  problemOfNotTaken,
  saidOf,
  sentFiles,
} from '../files/sent-files.js';
import type { Request } from '../http/exchange.js';
import { Lang } from '../http/language.js';
import { Problem } from '../http/problem.js';
import { SendsFile } from '../http/read-upload.js';
import type { Language } from '../texts/language.js';
import { DossierWriting } from './dossier-writing.js';
import { NominationsService } from './nominations.service.js';

/** A paper as a dossier's attestation names it: by its content. */
export interface KeptPaper extends FileFacts {
  readonly label: string;
}

export interface KeptPapers {
  readonly items: readonly KeptPaper[];
  readonly notTaken: readonly NotTakenSaid[];
}

const paperOf = ({ sha256, label, type, bytes }: Taken): KeptPaper => ({
  sha256,
  label,
  type,
  size: bytes.length,
});

@Controller('api/nominations')
export class NominationFilesController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly writing: DossierWriting,
    private readonly files: FilesService,
  ) {}

  /** Kept by their content, for the dossier that will name them; the same content is kept once. */
  @Post(':id/files')
  @SendsFile()
  @HttpCode(200)
  async keep(
    @Param('id') id: string,
    @Req() request: Request,
    @Lang() lang: Language,
    @Current() me: SignedIn,
  ): Promise<KeptPapers> {
    const read = await this.nominations.find(id, me);
    if (!read.ok) throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
    if (!(await this.writing.isHis(read.value, me))) throw new Problem(403, 'NOT_YOURS');
    const { files } = await sentFiles(request);
    if (!(await this.files.hasRoomFor(id, files.length, me))) throw problemOfNoRoom();
    const { taken, notTaken } = await intakeOf(files);
    if (taken.length === 0) throw problemOfNotTaken(notTaken);
    await this.files.keepFor(id, taken, me);
    return { items: taken.map(paperOf), notTaken: notTaken.map((one) => saidOf(one, lang)) };
  }
}
