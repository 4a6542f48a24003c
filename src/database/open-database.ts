import pg from 'pg';
import { runMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import type { Settings } from '../config/settings.js';
import { StartRefused } from '../config/start-refused.js';
import { refuseExcess } from '../hardening/refuse-excess.js';
import { APPLICATION_ROLE } from '../hardening/steps.js';
import { startEmbedded } from './embedded.js';
import { DATABASE_WORDS } from './words.js';

export interface OpenDatabase {
  /** The restricted role's. */
  readonly url: string;
  readonly adminUrl: string;
  stop(): Promise<void>;
}

const asApplication = (adminUrl: string): string => {
  const url = new URL(adminUrl);
  url.username = APPLICATION_ROLE;
  return url.toString();
};

/** For a server where nobody has given the application a login of its own: it steps down by itself. */
export const steppedDown = (adminUrl: string): string => {
  const url = new URL(adminUrl);
  url.searchParams.set('options', `-c role=${APPLICATION_ROLE}`);
  return url.toString();
};

/** Brings the schema up to date, once, however many processes start together; answers how many steps it took. */
export async function migrate(adminUrl: string, url: string): Promise<number> {
  const guard = new pg.Client({ connectionString: adminUrl });
  await guard.connect();
  try {
    await guard.query(`select pg_advisory_lock(hashtext('guong-sang migrations'))`);
    const source = await new DataSource({
      type: 'postgres',
      url: adminUrl,
      migrations: MIGRATIONS,
      migrationsTransactionMode: 'each',
      synchronize: false,
    }).initialize();
    try {
      const taken = await source.runMigrations();
      await migrateQueue(guard, url);
      return taken.length;
    } finally {
      await source.destroy();
    }
  } finally {
    await guard.end();
  }
}

/** The queue's tables belong to the application's role; to make them it may create in this database, for that moment. */
async function migrateQueue(admin: pg.Client, url: string): Promise<void> {
  const database = pg.escapeIdentifier(admin.database ?? 'postgres');
  await admin.query(`grant create on database ${database} to ${APPLICATION_ROLE}`);
  try {
    await runMigrations({ connectionString: url });
  } finally {
    await admin.query(`revoke create on database ${database} from ${APPLICATION_ROLE}`);
  }
}

/** Who may only append cannot bring the schema up to date, and does not run on one that he does not know. */
async function refuseOldSchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.migrations') is not null as there`,
    );
    const taken = rows[0]?.there ? await client.query<{ name: string }>('select name from migrations') : null;
    const known = new Set(taken?.rows.map(({ name }) => name));
    const missing = MIGRATIONS.filter(({ name }) => !known.has(name)).length;
    if (missing === 0) return;
    throw new StartRefused(
      `${DATABASE_WORDS.vi.notCurrent(missing)}\n${DATABASE_WORDS.en.notCurrent(missing)}`,
    );
  } finally {
    await client.end();
  }
}

export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.databaseUrl === null) {
    // whoever runs the program is the superuser of the embedded one
    if (settings.mode === 'live')
      throw new StartRefused(`${DATABASE_WORDS.vi.noDatabase}\n${DATABASE_WORDS.en.noDatabase}`);
    const embedded = await startEmbedded(settings.dataDir);
    const url = asApplication(embedded.adminUrl);
    await migrate(embedded.adminUrl, url);
    return { url, adminUrl: embedded.adminUrl, stop: () => embedded.stop() };
  }
  const stop = (): Promise<void> => Promise.resolve();
  const { databaseUrl, adminUrl } = settings;
  if (settings.mode === 'live') {
    if (adminUrl !== null) await migrate(adminUrl, databaseUrl);
    await refuseExcess(databaseUrl);
    await refuseOldSchema(databaseUrl);
    return { url: databaseUrl, adminUrl: adminUrl ?? databaseUrl, stop };
  }
  const url = adminUrl === null ? steppedDown(databaseUrl) : databaseUrl;
  await migrate(adminUrl ?? databaseUrl, url);
  return { url, adminUrl: adminUrl ?? databaseUrl, stop };
}
