import { Global, Module } from '@nestjs/common';
import { Database } from '../database/database.js';
import { HistoryService } from '../history/history.service.js';
import { Readings } from '../history/readings.js';
import { Law } from '../law/law.js';
import { Actors } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { WorkingDays } from '../working-days/working-days.js';
import { AttemptLog } from './attempts.js';
import { Births } from './births.js';
import { Once } from './once.js';
import { Road } from './road.js';

const PIECES = [
  Database,
  Law,
  Plans,
  AttemptLog,
  Road,
  Once,
  Births,
  Actors,
  HistoryService,
  Readings,
  WorkingDays,
];

/** What every feature stands on: the database, the clocks, the law, and the one road. */
@Global()
@Module({ providers: PIECES, exports: PIECES })
export class RoadModule {}
