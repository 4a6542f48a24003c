import { Module } from '@nestjs/common';
import { HistoryNames } from '../history/names.js';
import { Administration } from './administration.js';
import { AuditApiController } from './audit.controller.js';
import { Auditors } from './auditors.js';
import { ChainChecks } from './chain-check.js';
import { ReadingList } from './reading-list.js';
import { AuditSearch } from './search.js';

@Module({
  controllers: [AuditApiController],
  providers: [Administration, Auditors, AuditSearch, ChainChecks, HistoryNames, ReadingList],
  exports: [Administration, Auditors, AuditSearch, ChainChecks, HistoryNames, ReadingList],
})
export class AuditModule {}
