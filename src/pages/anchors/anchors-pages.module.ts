import { Module } from '@nestjs/common';
import { AnchorsModule } from '../../anchors/anchors.module.js';
import { FrameModule } from '../frame.module.js';
import { AnchorsPageController } from './anchors.controller.js';

/** Checkpoints mailed out, and who keeps them. */
@Module({ imports: [FrameModule, AnchorsModule], controllers: [AnchorsPageController] })
export class AnchorsPagesModule {}
