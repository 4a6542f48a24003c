import { Module } from '@nestjs/common';
import { HistoryNames } from '../history/names.js';
import { Auditors } from './auditors.js';
import { ChainChecks } from './chain-check.js';
import { ReadingList } from './reading-list.js';
import { AuditSearch } from './search.js';

@Module({
  providers: [Auditors, AuditSearch, ChainChecks, HistoryNames, ReadingList],
  exports: [Auditors, AuditSearch, ChainChecks, HistoryNames, ReadingList],
})
export class AuditModule {}
