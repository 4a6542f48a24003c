import { type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BusinessClock, SecurityClock } from '../../src/clock/clocks.js';
import { readSettings } from '../../src/config/settings.js';
import { Law } from '../../src/law/law.js';
import { FilingService } from '../../src/nominations/filing.js';
import { WhomIsMeant } from '../../src/nominations/whom.js';
import { RoadModule } from '../../src/road/road.module.js';
import { OpeningService } from '../../src/rounds/opening.js';
import { Subjects } from '../../src/subjects/subjects.js';
import { TasksService } from '../../src/tasks/tasks.service.js';

const BESIDE_THE_ROAD = [
  SecurityClock,
  BusinessClock,
  WhomIsMeant,
  Subjects,
  FilingService,
  OpeningService,
  TasksService,
];

/**
 * The road and what stands beside it, in this process, on as many connections as the product takes. Pages and the
 * worker that hands on mail are left out: what is measured ends with the commit.
 */
export async function openProgram(
  url: string,
  beside: readonly Type[] = [],
  modules: readonly DynamicModule[] = [],
): Promise<INestApplicationContext> {
  const { poolSize } = readSettings({});
  const database = TypeOrmModule.forRoot({ type: 'postgres', url, poolSize, retryAttempts: 0 });
  const program = await NestFactory.createApplicationContext(
    { module: RoadModule, imports: [database, ...modules], providers: [...BESIDE_THE_ROAD, ...beside] },
    { logger: ['error'] },
  );
  await program.get(Law).keep();
  return program;
}
