import { Client } from 'pg';
import { readSettings } from '../../../src/config/settings.js';
import { startServer } from '../../../src/server.js';

/** A fresh rehearsal on a database of its own, reached by its address only. */
export interface Stage {
  readonly url: string;
  /** Beside the API: what is kept and has no page, such as who has read what. */
  look<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * `adminUrl`: an empty database; the server itself works under its restricted role. It answers requests only:
 * what the clock orders happens when the story moves it, and at no other moment.
 */
export async function openStage(
  adminUrl: string,
  { port = '0', role = 'web' }: { readonly port?: string; readonly role?: string } = {},
): Promise<Stage> {
  const settings = readSettings({ DATABASE_URL: adminUrl, PORT: port, ROLE: role });
  const server = await startServer(settings);
  return {
    url: server.url,
    async look(statement, values = []) {
      const client = new Client({ connectionString: adminUrl });
      await client.connect();
      try {
        return (await client.query(statement, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    close: () => server.stop(),
  };
}
