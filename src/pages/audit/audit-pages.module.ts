import { Module } from '@nestjs/common';
import { AnchorsModule } from '../../anchors/anchors.module.js';
import { AuditModule } from '../../audit/audit.module.js';
import { BundlesModule } from '../../bundles/bundles.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { RoundsModule } from '../../rounds/rounds.module.js';
import { SittingsModule } from '../../sittings/sittings.module.js';
import { FrameModule } from '../frame.module.js';
import { AuditController } from './audit.controller.js';
import { NominationListController } from './nominations.controller.js';
import { TraceController } from './trace.controller.js';

/** Finding nominations and tracing what happened to them. */
@Module({
  imports: [
    FrameModule,
    AnchorsModule,
    AuditModule,
    BundlesModule,
    MailModule,
    NominationsModule,
    RoundsModule,
    SittingsModule,
  ],
  controllers: [AuditController, NominationListController, TraceController],
})
export class AuditPagesModule {}
