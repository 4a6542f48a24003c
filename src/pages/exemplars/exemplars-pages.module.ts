import { Module } from '@nestjs/common';
import { FrameModule } from '../frame.module.js';

/** Exemplars over the years, and the calendar of the plan. */
@Module({ imports: [FrameModule], controllers: [], providers: [] })
export class ExemplarsPagesModule {}
