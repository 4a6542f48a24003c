import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { AnchorsModule } from '../../anchors/anchors.module.js';
import { AuditModule } from '../../audit/audit.module.js';
import { BundlesModule } from '../../bundles/bundles.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { RoundsModule } from '../../rounds/rounds.module.js';
import { RecordsModule } from '../../records/records.module.js';
import { SheetsModule } from '../../sheets/sheets.module.js';
import { SittingsModule } from '../../sittings/sittings.module.js';
import { FrameModule } from '../frame.module.js';
import { AuditController } from './audit.controller.js';
import { AuditLogsController } from './logs.controller.js';
import { NominationListController } from './nominations.controller.js';
import { SeenController } from './seen.controller.js';
import { HouseSheets } from './sheets/house-sheets.js';
import { SheetsController } from './sheets/sheets.controller.js';
import { TraceController } from './trace.controller.js';
import { Traces } from './traces.js';

/** Finding nominations and tracing what happened to them. */
@Module({
  imports: [
    AccessModule,
    FrameModule,
    AnchorsModule,
    AuditModule,
    BundlesModule,
    MailModule,
    NominationsModule,
    RecordsModule,
    RoundsModule,
    SheetsModule,
    SittingsModule,
  ],
  controllers: [
    AuditController,
    AuditLogsController,
    NominationListController,
    SeenController,
    SheetsController,
    TraceController,
  ],
  providers: [HouseSheets, Traces],
  exports: [Traces],
})
export class AuditPagesModule {}
