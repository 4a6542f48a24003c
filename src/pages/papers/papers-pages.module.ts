import { Module } from '@nestjs/common';
import { FrameModule } from '../frame.module.js';

/** Papers to print: lists, invitation, minutes, letter. */
@Module({ imports: [FrameModule], controllers: [], providers: [] })
export class PapersPagesModule {}
