import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { BundlesModule } from '../../bundles/bundles.module.js';
import { PapersModule } from '../../papers/papers.module.js';
import { AuditPagesModule } from '../audit/audit-pages.module.js';
import { FrameModule } from '../frame.module.js';
import { BundlePagesController } from './bundles.controller.js';
import { NominationPdfController } from './nomination-pdf.controller.js';
import { NominationPdf } from './nomination-pdf.js';

/** What is on record, taken out of the house. */
@Module({
  imports: [FrameModule, AuditModule, AuditPagesModule, BundlesModule, PapersModule],
  controllers: [BundlePagesController, NominationPdfController],
  providers: [NominationPdf],
})
export class BundlePagesModule {}
