import { sources } from './sources.js';
import { stateWrites } from './state-writers.js';

/** The one road. A second entry needs a very good reason. */
const MAY_WRITE_STATE = ['src/road/write.sql.ts'];

const writes = (text: string, file = 'a.ts'): string[] => stateWrites({ file, text });

describe('the search', () => {
  test.each([
    ['a statement', 'const a = `update nomination n set version = version + 1, state = $3 where n.id = $1`;'],
    ['quotes and a schema', `const a = 'UPDATE "app"."nomination" SET "state" = $1';`],
    ['a list of columns', 'const a = `update only nomination set (context, state) = ($1, $2)`;'],
    ['a table put in', 'const a = `update ${table} set state = $1`;'],
    [
      'an upsert',
      'const a = `insert into nomination (id) values ($1) on conflict (id) do update set state = $2`;',
    ],
    ['a repository', `void this.nominations.update({ id }, { state: ['draft'] });`],
    ['an entity manager', `void manager.save(Nomination, { id, state });`],
    ['the entity', `nomination.state = ['draft'];`],
  ])('finds %s', (_how, text) => {
    expect(writes(text)).toEqual(['update']);
  });

  test('finds a statement in a file of its own, and an insert', () => {
    expect(writes('update nomination set state = $1;', 'a.sql')).toEqual(['update']);
    expect(writes('const a = `insert into nomination (id, state) values ($1, $2)`;')).toEqual(['insert']);
  });

  test.each([
    ['reading it', 'const a = `select id from nomination where state = $1`;'],
    ['another column', 'const a = `update nomination set version = $2 where state = $1 returning state`;'],
    ['another table', 'const a = `update delivery set state = $1; insert into delivery (state) values (1)`;'],
    ['a row without it', 'const a = `insert into nomination (id, stated_on) values ($1, $2)`;'],
    ['a comment', '// update nomination set state = 1\nconst a = 1;'],
    ['comparing', 'if (nomination.state === other) nomination.states = [];'],
    ['another entity', `void this.deliveries.update({ id }, { state: 'sent' });`],
  ])('lets pass: %s', (_what, text) => {
    expect(writes(text)).toEqual([]);
  });
});

test('the state of a nomination is written in one place, by one update', () => {
  const writers = sources(['src'], /\.(tsx?|sql)$/)
    .map((source) => ({ file: source.file, writes: stateWrites(source) }))
    .filter((found) => found.writes.length > 0);

  expect(writers.filter(({ file }) => !MAY_WRITE_STATE.includes(file))).toEqual([]);
  expect(writers.flatMap((found) => found.writes).filter((write) => write === 'update').length).toBeLessThan(
    2,
  );
});
