import pg from 'pg';
import { runMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import type { Settings } from '../config/settings.js';
import { startEmbedded } from './embedded.js';

const APPLICATION_ROLE = 'guong_sang_app';

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
const steppedDown = (adminUrl: string): string => {
  const url = new URL(adminUrl);
  url.searchParams.set('options', `-c role=${APPLICATION_ROLE}`);
  return url.toString();
};

/** Brings the schema up to date, once, however many processes start together. */
export async function migrate(adminUrl: string, url: string): Promise<void> {
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
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
    await migrateQueue(guard, url);
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

/** A superuser or the owner of the history could rewrite it: not in live mode. */
async function refuseUnsafeRole(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ unsafe: boolean }>(`
      select r.rolsuper or pg_has_role(session_user, c.relowner, 'member') as unsafe
        from pg_roles r, pg_class c
       where r.rolname = session_user and c.oid = 'history_event'::regclass`);
    if (rows[0]?.unsafe !== false) {
      throw new Error(
        'MODE=live: DATABASE_URL đăng nhập bằng tài khoản có thể sửa lịch sử / ' +
          `logs in as a role that could rewrite history. Give the application ${APPLICATION_ROLE}.`,
      );
    }
  } finally {
    await client.end();
  }
}

export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.databaseUrl === null) {
    const embedded = await startEmbedded(settings.dataDir);
    const url = asApplication(embedded.adminUrl);
    await migrate(embedded.adminUrl, url);
    return { url, adminUrl: embedded.adminUrl, stop: () => embedded.stop() };
  }
  const adminUrl = settings.adminUrl ?? settings.databaseUrl;
  const url = settings.adminUrl === null ? steppedDown(adminUrl) : settings.databaseUrl;
  await migrate(adminUrl, url);
  if (settings.mode === 'live') await refuseUnsafeRole(url);
  return { url, adminUrl, stop: () => Promise.resolve() };
}
