import { Module } from '@nestjs/common';
import { ImportsModule } from '../../imports/imports.module.js';
import { FrameModule } from '../frame.module.js';
import { ImportPagesController } from './imports.controller.js';

/** Workbooks brought in: chosen, looked at, confirmed. */
@Module({ imports: [FrameModule, ImportsModule], controllers: [ImportPagesController] })
export class ImportPagesModule {}
