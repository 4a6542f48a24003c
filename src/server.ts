import { AppModule } from './app.module.js';
import type { Settings } from './config/settings.js';
import { openDatabase } from './database/open-database.js';
import { reached } from './faults/reached.js';
import { createApp } from './http/create-app.js';
import { Law } from './law/law.js';
import { describeWhenAsked } from './openapi/describe-when-asked.js';
import { fillDepartment, openFirstRound } from './rehearsal/open-rehearsal.js';
import { refuseRehearsedDatabase } from './rehearsal/never-live.js';
import { OpeningService } from './rounds/opening.js';
import { Worker } from './worker/worker.js';

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Database, migrations, rehearsal, application, worker: in this order, and taken down in the reverse. */
export async function startServer(settings: Settings): Promise<Server> {
  const database = await openDatabase(settings);
  try {
    if (settings.mode === 'rehearsal') await fillDepartment(database.adminUrl);
    else await refuseRehearsedDatabase(database.url);
    reached('at-start');
    const app = await createApp(AppModule.forRoot(settings, database.url), settings, {
      logger: ['error', 'warn'],
    });
    describeWhenAsked(app);
    await app.get(Law).keep();
    if (settings.mode === 'rehearsal') await openFirstRound(app.get(OpeningService, { strict: false }));
    const worker = app.get(Worker, { strict: false });
    await app.listen(settings.port, settings.host);
    if (settings.role !== 'web') await worker.start(database.url);
    return {
      url: await app.getUrl(),
      async stop() {
        await worker.stop();
        await app.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
