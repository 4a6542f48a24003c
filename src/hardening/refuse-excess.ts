import pg from 'pg';
import { StartRefused } from '../config/start-refused.js';
import { excessOf } from './excess.js';
import { excessText, WORDS } from './words.js';

/** Whoever could rewrite the history does not run the program: neither by himself nor as somebody he can become. */
export async function refuseExcess(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string }>('select session_user as role');
    const role = rows[0]?.role ?? '';
    const found = await excessOf(client, role);
    if (found.length === 0) return;
    const told = [WORDS.vi, WORDS.en].map((words) =>
      [words.tooMuch(role), ...excessText(found, words), words.mend].join('\n'),
    );
    throw new StartRefused(told.join('\n\n'));
  } finally {
    await client.end();
  }
}
