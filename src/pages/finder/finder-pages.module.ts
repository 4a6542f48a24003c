import { Module } from '@nestjs/common';
import { FinderModule } from '../../finder/finder.module.js';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { FrameModule } from '../frame.module.js';
import { FinderPageController } from './finder.controller.js';

/** Who qualifies, and from there to a nomination. */
@Module({ imports: [FrameModule, FinderModule, NominationsModule], controllers: [FinderPageController] })
export class FinderPagesModule {}
