import pg from 'pg';
import { excessOf } from './excess.js';
import { readState } from './state.js';
import { APPLICATION_ROLE, type Roles, type Step, stepsOf } from './steps.js';
import { excessText, type Words } from './words.js';

/** Nothing was changed, and why. */
export class NotHardened extends Error {}

const SCHEMA_IS_THERE = `select to_regclass('public.migrations') is not null as there`;

/** What makes this database hard. NotHardened: there is nothing to harden yet, or the names make no sense. */
export async function hardeningOf(client: pg.ClientBase, roles: Roles, words: Words): Promise<Step[]> {
  const named = Object.values(roles);
  if (new Set(named).size < named.length) throw new NotHardened(words.rolesDiffer);
  const { rows } = await client.query<{ there: boolean }>(SCHEMA_IS_THERE);
  if (!rows[0]?.there) throw new NotHardened(words.noSchema);
  return stepsOf(await readState(client, [...named, APPLICATION_ROLE]), roles, words);
}

const missing = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ statements }) => statements.filter(({ done }) => !done).map(({ sql }) => sql));

const LINE = 118;

/** A comment of as many lines as it takes. */
const comment = (text: string): string =>
  text
    .split(' ')
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1) ?? '';
      if (last !== '' && last.length + word.length < LINE) return [...lines.slice(0, -1), `${last} ${word}`];
      return [...lines, `-- ${word}`];
    }, [])
    .join('\n');

/** The whole script, for whoever wants to read it first or run it himself; what is so already is marked. */
export function script(database: string, steps: readonly Step[], words: Words): string {
  const parts = steps.map(({ why, statements }) =>
    [comment(why), ...statements.map(({ sql, done }) => `${sql};${done ? ` -- ${words.already}` : ''}`)].join(
      '\n',
    ),
  );
  return [words.head(database), 'begin;', ...parts, 'commit;', words.todo(missing(steps).length)].join(
    '\n\n',
  );
}

/** A program that is busy with a table is waited for no longer than this. */
const PATIENCE = `set local lock_timeout = '15s'`;

const NOT_ALLOWED = '42501';

/** Does what is missing, all of it or nothing, and answers with what that was. */
export async function harden(client: pg.ClientBase, roles: Roles, words: Words): Promise<string[]> {
  await client.query('begin');
  try {
    await client.query(PATIENCE);
    const statements = missing(await hardeningOf(client, roles, words));
    for (const sql of statements) await client.query(sql);
    const left = await excessOf(client, roles.application);
    if (left.length > 0)
      throw new NotHardened([words.stillTooMuch(roles.application), ...excessText(left, words)].join('\n'));
    await client.query('commit');
    return statements;
  } catch (error) {
    await client.query('rollback');
    throw error instanceof pg.DatabaseError && error.code === NOT_ALLOWED
      ? new NotHardened(words.notAllowed(error.message), { cause: error })
      : error;
  }
}
