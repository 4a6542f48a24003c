import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { FilesModule } from '../files/files.module.js';
import { NominationsModule } from '../nominations/nominations.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { RoundsModule } from '../rounds/rounds.module.js';
import { PaperAnswers } from './paper-answers.js';
import { Contacts } from './contacts.js';
import { HandedFiles } from './handed-files.js';
import { Packing } from './packing.js';
import { SealedDossiers } from './sealed.js';
import { SentNames } from './sent-names.js';
import { SubmissionService } from './submission.service.js';

@Module({
  imports: [AccessModule, FilesModule, NominationsModule, PapersModule, RoundsModule],
  providers: [Contacts, HandedFiles, Packing, PaperAnswers, SealedDossiers, SentNames, SubmissionService],
  exports: [
    Contacts,
    HandedFiles,
    Packing,
    PaperAnswers,
    SealedDossiers,
    SentNames,
    SubmissionService,
    FilesModule,
  ],
})
export class ProvinceModule {}
