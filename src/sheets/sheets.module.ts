import { Module } from '@nestjs/common';
import { BundlesModule } from '../bundles/bundles.module.js';
import { Sheets } from './sheets.js';

/** What is on record as worksheets. */
@Module({ imports: [BundlesModule], providers: [Sheets], exports: [Sheets] })
export class SheetsModule {}
