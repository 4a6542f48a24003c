import { Module } from '@nestjs/common';
import { FrameModule } from '../frame.module.js';

/** Sittings of the Council: agenda, roll, ballot, result. */
@Module({ imports: [FrameModule], controllers: [], providers: [] })
export class CouncilPagesModule {}
