import { Client, escapeIdentifier } from 'pg';

export interface TestDatabase {
  /** The superuser's address of this one database. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/**
 * A database of its own on the run's server, empty or a copy of a template; whatever an earlier, broken run left
 * under the name goes.
 */
export async function freshDatabase(name: string, template?: string): Promise<TestDatabase> {
  const server = serverUrl();
  // Two test files may choose the same name; their workers run side by side.
  const unique = `${name}_${process.env.JEST_WORKER_ID ?? '0'}`;
  const identifier = escapeIdentifier(unique);
  await run(server, `drop database if exists ${identifier} with (force)`);
  const from = template === undefined ? '' : ` template ${escapeIdentifier(template)}`;
  await run(server, `create database ${identifier}${from}`);

  const url = new URL(server);
  url.pathname = `/${unique}`;
  return {
    adminUrl: url.href,
    drop: () => run(server, `drop database if exists ${identifier} with (force)`),
  };
}

export function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL ?? process.env.TEST_ADMIN_URL;
  if (url === undefined) throw new Error('No PostgreSQL: this test belongs under test/api or test/e2e');
  return url;
}

async function run(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
