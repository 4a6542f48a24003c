import { parseArgs } from 'node:util';
import pg from 'pg';
import { readSettings } from '../config/settings.js';
import { reachDatabase } from '../database/reach.js';
import { harden, hardeningOf, script } from './harden.js';
import type { Roles } from './steps.js';
import { WORDS } from './words.js';

const USAGE = `npm run harden
npm run harden -- --apply
  --owner NAME (guong_sang_owner)  --application NAME (guong_sang_app)  --migration NAME (guong_sang_migrate)
  --report NAME (guong_sang_report)  --en: in English
DATABASE_ADMIN_URL: kết nối của superuser / a superuser's connection`;

const name = (usual: string) => ({ type: 'string', default: usual }) as const;

const OPTIONS = {
  apply: { type: 'boolean', default: false },
  en: { type: 'boolean', default: false },
  owner: name('guong_sang_owner'),
  application: name('guong_sang_app'),
  migration: name('guong_sang_migrate'),
  report: name('guong_sang_report'),
} as const;

/** Who may change what belongs to whom, in the database that is named or in a rehearsal's own. */
async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const settings = readSettings({ ...process.env, MODE: 'rehearsal' });
  const { url, stop } = await reachDatabase({
    ...settings,
    databaseUrl: settings.adminUrl ?? settings.databaseUrl,
  });
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await stop();
  }
}

async function run(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { owner, application, migration, report } = values;
  const roles: Roles = { owner, application, migration, report };
  const words = WORDS[values.en ? 'en' : 'vi'];
  return asAdmin(async (client) => {
    if (!values.apply) return script(client.database ?? '', await hardeningOf(client, roles, words), words);
    const changed = await harden(client, roles, words);
    return changed.length === 0
      ? words.nothing
      : [words.changed(changed.length), ...changed.map((sql) => `${sql};`)].join('\n');
  });
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  const misused = error instanceof TypeError && 'code' in error;
  process.stderr.write(`${misused ? USAGE : why}\n`);
  process.exitCode = misused ? 2 : 1;
}
