import { Module } from '@nestjs/common';
import { FrameModule } from '../frame.module.js';

/** What a unit does: its list, a new nomination, the dossier. */
@Module({ imports: [FrameModule], controllers: [], providers: [] })
export class UnitPagesModule {}
