import { Module } from '@nestjs/common';
import { FrameModule } from '../frame.module.js';

/** Finding nominations and tracing what happened to them. */
@Module({ imports: [FrameModule], controllers: [], providers: [] })
export class AuditPagesModule {}
