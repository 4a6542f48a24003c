import { Module } from '@nestjs/common';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { ProvinceModule } from '../../province/province.module.js';
import { RoundsModule } from '../../rounds/rounds.module.js';
import { FrameModule } from '../frame.module.js';
import { PaperAnswerController } from './paper-answer.controller.js';
import { ProvinceController } from './province.controller.js';
import { SubmissionController } from './submission.controller.js';

/** The Director signs and sends; the province receives and answers, on its page or on paper. */
@Module({
  imports: [FrameModule, NominationsModule, ProvinceModule, RoundsModule],
  controllers: [PaperAnswerController, ProvinceController, SubmissionController],
})
export class SubmissionPagesModule {}
