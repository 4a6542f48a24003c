import { Module } from '@nestjs/common';
import { FrameModule } from '../frame.module.js';

/** The Director signs and sends; the province receives and answers, on its page or on paper. */
@Module({ imports: [FrameModule], controllers: [], providers: [] })
export class SubmissionPagesModule {}
