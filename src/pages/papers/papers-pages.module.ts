import { Module } from '@nestjs/common';
import { PapersModule } from '../../papers/papers.module.js';
import { FrameModule } from '../frame.module.js';
import { PapersController } from './papers.controller.js';

/** Papers to print: lists, invitation, minutes, letter. */
@Module({ imports: [FrameModule, PapersModule], controllers: [PapersController] })
export class PapersPagesModule {}
