import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { MIGRATIONS } from '../../migrations/index.js';
import { Database } from '../database/database.js';

const PATIENCE_MS = 1000;

const NEEDED = MIGRATIONS.map((Migration) => new Migration().name);

const MISSING_MIGRATIONS = {
  name: 'health-missing-migrations',
  text: `select needed as name from unnest($1::text[]) as needed
          where not exists (select from migrations m where m.name = needed)`,
};

export interface Readiness {
  readonly status: 'ready' | 'unready';
  readonly database: 'answers' | 'silent';
  readonly missingMigrations: readonly string[];
}

const SILENT: Readiness = { status: 'unready', database: 'silent', missingMigrations: [] };

/** Whether requests may be sent here: the database answers soon, and its tables are those this program knows. */
@Injectable()
export class ReadinessCheck {
  constructor(private readonly database: Database) {}

  async now(): Promise<Readiness> {
    const giveUp = new AbortController();
    try {
      return await Promise.race([this.ask(), wait(PATIENCE_MS, SILENT, { signal: giveUp.signal })]);
    } catch {
      return SILENT;
    } finally {
      giveUp.abort();
    }
  }

  private async ask(): Promise<Readiness> {
    const rows = await this.database.run<{ name: string }>(MISSING_MIGRATIONS, [NEEDED]);
    const missingMigrations = rows.map(({ name }) => name);
    return {
      status: missingMigrations.length === 0 ? 'ready' : 'unready',
      database: 'answers',
      missingMigrations,
    };
  }
}
