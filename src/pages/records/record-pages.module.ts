import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { RecordsModule } from '../../records/records.module.js';
import { FrameModule } from '../frame.module.js';
import { ErasuresController } from './erasures.controller.js';
import { RecordController } from './record.controller.js';

/** The department's own record, and erasure by two people. */
@Module({
  imports: [FrameModule, AuditModule, NominationsModule, RecordsModule],
  controllers: [RecordController, ErasuresController],
})
export class RecordPagesModule {}
