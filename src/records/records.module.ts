import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { Recording } from './recording.js';
import { RecordReading } from './record-reading.js';
import { Records } from './records.js';
import { Redacting } from './redacting.js';
import { RedactionList } from './redaction-list.js';
import { Redactions } from './redactions.js';
import { RedactionsController } from './redactions.controller.js';

/** The department's own record, and erasure by two people. */
@Module({
  imports: [AuditModule],
  controllers: [RedactionsController],
  providers: [Records, Recording, RecordReading, Redacting, RedactionList, Redactions],
  exports: [Recording, RecordReading, Redacting, RedactionList, Redactions],
})
export class RecordsModule {}
