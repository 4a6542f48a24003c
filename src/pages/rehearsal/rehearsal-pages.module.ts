import { Module } from '@nestjs/common';
import { FrameModule } from '../frame.module.js';

/** The rehearsal: its clock, its people, its mail tray. */
@Module({ imports: [FrameModule], controllers: [], providers: [] })
export class RehearsalPagesModule {}
