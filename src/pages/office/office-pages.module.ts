import { Module } from '@nestjs/common';
import { FrameModule } from '../frame.module.js';

/** What the Office does: the board of units, the compiled list, many at once. */
@Module({ imports: [FrameModule], controllers: [], providers: [] })
export class OfficePagesModule {}
