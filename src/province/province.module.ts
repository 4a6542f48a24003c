import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { NominationsModule } from '../nominations/nominations.module.js';
import { RoundsModule } from '../rounds/rounds.module.js';
import { PaperAnswers } from './paper-answers.js';
import { SentNames } from './sent-names.js';
import { SubmissionService } from './submission.service.js';

@Module({
  imports: [FilesModule, NominationsModule, RoundsModule],
  providers: [PaperAnswers, SentNames, SubmissionService],
  exports: [PaperAnswers, SentNames, SubmissionService, FilesModule],
})
export class ProvinceModule {}
