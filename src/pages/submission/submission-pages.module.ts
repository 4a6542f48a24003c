import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { ProvinceModule } from '../../province/province.module.js';
import { RoundsModule } from '../../rounds/rounds.module.js';
import { FrameModule } from '../frame.module.js';
import { PaperAnswerController } from './paper-answer.controller.js';
import { ProvinceController } from './province.controller.js';
import { ProvinceWayController } from './province-way.controller.js';
import { SealedController } from './sealed.controller.js';
import { SubmissionController } from './submission.controller.js';

/** The Director signs and sends; the province receives and answers, on its page or on paper. */
@Module({
  imports: [AccessModule, FrameModule, NominationsModule, PeopleModule, ProvinceModule, RoundsModule],
  controllers: [
    PaperAnswerController,
    ProvinceController,
    ProvinceWayController,
    SealedController,
    SubmissionController,
  ],
})
export class SubmissionPagesModule {}
