import { Module } from '@nestjs/common';
import { BundlesModule } from '../../bundles/bundles.module.js';
import { FrameModule } from '../frame.module.js';
import { BundlePagesController } from './bundles.controller.js';

/** What is on record, taken out of the house. */
@Module({ imports: [FrameModule, BundlesModule], controllers: [BundlePagesController] })
export class BundlePagesModule {}
