import { readSettings } from '../config/settings.js';
import { migrate, steppedDown } from './open-database.js';
import { DATABASE_WORDS } from './words.js';

/** `npm run migrate`: brings the schema up to date with the owner's connection, which the program need not have then. */
const { adminUrl } = readSettings({ ...process.env, MODE: 'rehearsal' });
const both = (words: (one: (typeof DATABASE_WORDS)['vi']) => string): string =>
  `${words(DATABASE_WORDS.vi)} / ${words(DATABASE_WORDS.en)}\n`;

if (adminUrl === null) {
  process.stderr.write(both(({ noAdmin }) => noAdmin));
  process.exitCode = 2;
} else {
  try {
    const taken = await migrate(adminUrl, steppedDown(adminUrl));
    process.stdout.write(both(({ migrated }) => migrated(taken)));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
