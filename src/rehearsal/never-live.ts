import pg from 'pg';
import { StartRefused } from '../config/start-refused.js';

/** What was rehearsed is never passed off as real: a database that holds a rehearsal does not open in live mode. */
export async function refuseRehearsedDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from organisation where rehearsal limit 1');
    if (rowCount === 0) return;
    throw new StartRefused(
      'MODE=live: cơ sở dữ liệu này chứa dữ liệu chạy thử / this database holds a rehearsal. Use a fresh one.',
    );
  } finally {
    await client.end();
  }
}
