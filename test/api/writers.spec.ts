import { DataSource } from 'typeorm';
import type { Dossier } from '../../workflows/index.js';
import { Database } from '../../src/database/database.js';
import { Installation } from '../../src/http/installation.js';
import { Log } from '../../src/log/log.js';
import type { Outcome } from '../../src/road/command.js';
import { type Department, openDepartment } from '../support/department.js';
import { Lanes } from '../support/lanes.js';
import { insistWhole } from '../support/record.js';
import { ANH, CHIEF, command, nominatorOf } from '../support/walk.js';

const WRITERS = 32;
/** A slice of the ten thousand that `EVENTS=10000 npm test -- test/api/writers` has each of them write. */
const EVENTS = Number(process.env['EVENTS'] ?? 12);
const LONG_ENOUGH_MS = 60_000 + EVENTS * 1000;

let department: Department;
let lanes: Lanes;
let drafts: { id: string; by: string; dossier: Dossier }[];
let source: DataSource;
let log: Log;

beforeAll(async () => {
  department = await openDepartment('writers', WRITERS);
  lanes = await Lanes.draw(department, 1);
  drafts = [];
  await lanes.inEach(async ([name = ANH]) => {
    const { id } = await lanes.walk.draft(name);
    drafts.push({ id, by: nominatorOf(name), dossier: await lanes.walk.dossier(name) });
  });
  source = await new DataSource({ type: 'postgres', url: department.url, poolSize: 2 }).initialize();
  log = new Log(new Database(source), new Installation({ mode: 'rehearsal' }));
});
afterAll(async () => {
  await source?.destroy();
  await department?.close();
});

const count = async (table: string): Promise<number> =>
  (await department.rows<{ count: number }>(`select count(*)::int from ${table}`))[0]?.count ?? -1;

/** Three each write on the eight drafts; the last eight all on the round. */
const ON_DRAFTS = 24;

function write(writer: number, nth: number): Promise<Outcome> {
  const draft = writer < ON_DRAFTS ? drafts[writer % drafts.length] : undefined;
  if (!draft) {
    const order = { type: 'NUDGE', slot: `page/${writer}-${nth}`, units: ['TTr'] } as const;
    return department.road.act(command('round', department.round, CHIEF, order));
  }
  const dossier = { ...draft.dossier, narrative: `Người viết ${writer}, lần ${nth}` };
  return department.road.act(command('nomination', draft.id, draft.by, { type: 'EDIT_DOSSIER', dossier }));
}

/** How many orders were acknowledged; the others were told that somebody was faster, and nothing else. */
async function writeAll(writer: number): Promise<number> {
  let acknowledged = 0;
  for (let nth = 0; nth < EVENTS; nth++) {
    const outcome = await write(writer, nth);
    if (outcome.ok) acknowledged += 1;
    else expect(outcome.code).toBe('CONTENDED');
  }
  return acknowledged;
}

const GAPS_AND_FORKS = `
select
  (select count(*)::int from (select idx, row_number() over (order by idx) - 1 as nth from log_leaf) l
    where idx <> nth) as leaves,
  (select count(*)::int from (select seq, row_number() over (partition by subject_id order by seq) as nth
                                from history_event) e where seq <> nth) as events,
  (select count(*)::int from (select prev from history_event group by subject_id, prev having count(*) > 1) f) as forks`;

test(
  `${WRITERS} writers at once on the real road while the log is filled: 0 forks, 0 gaps, none lost`,
  async () => {
    const before = await count('history_event');
    const written = new AbortController();
    const keeping = (async () => {
      while (!written.signal.aborted) await log.catchUp(department.organisation);
    })();
    const acknowledged = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) => writeAll(writer)),
    ).finally(() => written.abort());
    await keeping;

    // nobody was kept out, and each acknowledged order is one event: there are no others
    expect(Math.min(...acknowledged)).toBeGreaterThan(0);
    const sum = acknowledged.reduce((one, other) => one + other);
    expect(await count('history_event')).toBe(before + sum);
    await insistWhole(department);
    expect(await log.catchUp(department.organisation)).toBe(before + sum);
    expect(await department.rows(GAPS_AND_FORKS)).toEqual([{ leaves: 0, events: 0, forks: 0 }]);
  },
  LONG_ENOUGH_MS,
);
