import { Module } from '@nestjs/common';
import { LinkIncidents } from './link-incidents.js';
import { Links } from './links.js';
import { TaskRecords } from './task-record.js';
import { UnknownTokens } from './unknown-tokens.js';

const PIECES = [Links, LinkIncidents, TaskRecords, UnknownTokens];

@Module({ providers: PIECES, exports: PIECES })
export class LinksModule {}
