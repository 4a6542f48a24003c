import { Readings } from '../../src/history/readings.js';
import { HistoryService } from '../../src/history/history.service.js';
import { Recording } from '../../src/records/recording.js';
import { RECORD_TYPES, Records } from '../../src/records/records.js';
import { RECORD_SHOWN, RecordReading } from '../../src/records/record-reading.js';
import { Auditors } from '../../src/audit/auditors.js';
import { ReadingList } from '../../src/audit/reading-list.js';
import { ChainChecks } from '../../src/audit/chain-check.js';
import { Actors } from '../../src/people/actors.js';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { inProcess, type InProcess } from '../support/in-process.js';
import { verifyAll } from '../support/chains.js';
import { CHIEF, holders, LONG, Walk } from '../support/walk.js';

const SERVICES = [
  Actors,
  Auditors,
  ChainChecks,
  HistoryService,
  ReadingList,
  Readings,
  Recording,
  RecordReading,
  Records,
];
const [AUDITOR = ''] = holders('auditor');
const [ADMIN = ''] = holders('admin');

let department: Department;
let one: InProcess;
let other: InProcess;
let nomination: string;

beforeAll(async () => {
  department = await openDepartment('records');
  one = await inProcess(department.url, 4, SERVICES);
  other = await inProcess(department.url, 4, SERVICES);
  nomination = (await new Walk(department).draft(LONG)).id;
});
afterAll(async () => {
  await one?.close();
  await other?.close();
  await department?.close();
});

/** An auditor looks at this nomination, or searches for these words. */
const reads = async (times: number, about = ''): Promise<void> => {
  const auditor = signedIn(AUDITOR);
  const actor = { person: auditor.person, grants: (await one.app.get(Actors).present(auditor)).actor.grants };
  for (let time = 0; time < times; time++) {
    const what = about === '' ? 'nomination' : 'search';
    const { organisation } = department;
    await one.app
      .get(Readings)
      .note(actor, organisation, '2021-03-15T02:00:00.000Z', nomination, what, about);
  }
};

const catchUp = (app: InProcess, atMost?: number): Promise<number> =>
  app.app.get(Recording).catchUp(department.organisation, atMost);

interface Kept {
  readonly seq: number;
  readonly type: string;
  readonly said: { readonly count: number };
  readonly facts: readonly { readonly person: string }[] | null;
}

const kept = (): Promise<Kept[]> =>
  department.rows<Kept & Record<string, unknown>>(
    `select e.seq, e.type, e.body::jsonb -> 'said' as said, p.value::jsonb as facts
       from history_event e left join history_private p
         on p.subject_id = e.subject_id and p.seq = e.seq and p.field = 'facts'
      where e.life = 'record' order by e.seq`,
  );
const recordedReadings = async (): Promise<number> =>
  (await kept()).flatMap(({ type, facts }) => (type === 'READINGS' ? (facts ?? []) : [])).length;

describe('the record of the department', () => {
  test('begins with the plan that came with it, in a chain of its own for the year', async () => {
    await catchUp(one);
    expect((await kept()).map(({ seq, type }) => [seq, type])).toEqual([[1, 'PLAN']]);
    expect(await department.rows('select code, year, head_seq from record_chain')).toEqual([
      { code: 'NK-2021-0001', year: 2021, head_seq: 1 },
    ]);
    expect(await catchUp(one)).toBe(0);
    expect(await kept()).toHaveLength(1);
  });

  test('takes readings in, once; what was typed lies apart, and nothing of it stands openly', async () => {
    await reads(2);
    await reads(1, 'who=Bùi Đức Long');
    expect(await catchUp(one)).toBe(3);
    expect(await catchUp(other)).toBe(0);
    const [event] = await department.rows<{ body: string; fields: string[]; words: string }>(
      `select e.body, array(select field from history_private p where p.subject_id = e.subject_id and p.seq = e.seq order by 1) as fields,
         (select value from history_private p where p.subject_id = e.subject_id and p.seq = e.seq and field = 'comment') as words
         from history_event e where e.type = 'READINGS'`,
    );
    expect(JSON.parse(event!.body)).toMatchObject({
      of: 'NK-2021-0001',
      seq: 2,
      said: { count: 3 },
      from: [],
      to: [],
      actor: { person: 'system' },
    });
    expect(event!.fields).toEqual(['comment', 'facts']);
    expect(JSON.parse(event!.words)).toEqual({ 2: 'who=Bùi Đức Long' });
    expect(event!.body).not.toContain(idOf(AUDITOR));
    expect(event!.body).not.toContain('Long');
  });

  test('a reading costs one insert when it is made', async () => {
    const counted = async (table: string): Promise<number> =>
      (await department.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;
    const tables = ['reading', 'recorded', 'history_event', 'history_private'];
    const before = await Promise.all(tables.map(counted));
    await reads(1);
    const after = await Promise.all(tables.map(counted));
    expect(after.map((n, at) => n - before[at]!)).toEqual([1, 0, 0, 0]);
    await catchUp(one);
  });

  test('two workers at once take each reading in once', async () => {
    const before = await recordedReadings();
    await reads(30);
    const taken = await Promise.all([catchUp(one, 7), catchUp(other, 7), catchUp(one, 7), catchUp(other, 7)]);
    expect(taken.reduce((sum, n) => sum + n, 0)).toBe(30);
    expect((await recordedReadings()) - before).toBe(30);
    expect(await department.rows('select id from reading where record_id is null')).toEqual([]);
  });

  test('cut off in the middle, nothing is half there, and the next one takes it all', async () => {
    const [before] = await department.rows<{ n: number }>('select count(*)::int as n from history_event');
    await reads(5);
    // the connection is lost as soon as the event is written and before its rows are marked
    await department.rows(`
      create function cut() returns trigger language plpgsql as $$ begin
        perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
    await department.rows('alter function cut() security definer');
    await department.rows('create trigger cut before update on reading for each row execute function cut()');
    await expect(catchUp(one)).rejects.toThrow(/terminat/);
    await department.rows('drop trigger cut on reading');
    expect(await department.rows('select count(*)::int as n from history_event')).toEqual([before]);
    expect(await catchUp(other)).toBe(5);
    expect(await verifyAll(department.rows)).toMatchObject({ faults: [] });
  });

  test('who administers what is on record by who and whom, why apart', async () => {
    await department.rows(
      `insert into people_step (organisation_id, at, by_id, role, person_id, step, why, said)
       values ($1, $2, $3, 'admin', $4, 'GIVE_GRANT', 'Theo quyết định phân công', '{"role": "clerk"}')`,
      [department.organisation, '2021-03-15T02:00:00.000Z', idOf(ADMIN), idOf(CHIEF)],
    );
    expect(await catchUp(one)).toBe(1);
    const page = await one.app.get(RecordReading).page('people', null, signedIn(AUDITOR));
    expect(page.events[0]).toMatchObject({
      type: 'PEOPLE',
      said: { count: 1 },
      facts: [
        { by: idOf(ADMIN), role: 'admin', person: idOf(CHIEF), step: 'GIVE_GRANT', said: { role: 'clerk' } },
      ],
      words: { 0: 'Theo quyết định phân công' },
    });
  });

  test('a member’s first look at a dossier is on record, apart from what auditors read', async () => {
    await department.rows(
      `insert into reading (organisation_id, at, person_id, subject_id, what) values ($1, $2, $3, $4, 'dossier')`,
      [department.organisation, '2021-03-15T02:00:00.000Z', idOf('khoitm'), nomination],
    );
    expect(await catchUp(one)).toBeGreaterThan(0);
    expect((await kept()).filter(({ type }) => type === 'OPENINGS')).toHaveLength(1);
    const events = await one.app.get(RecordReading).events(department.organisation, 1000);
    expect(events.flatMap(({ type, facts }) => (type === 'OPENINGS' ? [[type, facts]] : []))).toEqual([
      ['OPENINGS', [expect.objectContaining({ person: idOf('khoitm'), subject: nomination })]],
    ]);
    // every kind is shown somewhere
    expect(new Set(Object.values(RECORD_SHOWN).flat())).toEqual(new Set(RECORD_TYPES));
  });

  test('the next year has a chain of its own; that of last year stays', async () => {
    await department.clock('2022-01-03T02:00:00.000Z');
    await reads(1);
    await catchUp(one);
    await department.clock('2021-03-15T02:00:00.000Z');
    const chains = await department.rows('select code, year from record_chain order by code');
    expect(chains).toEqual([
      { code: 'NK-2021-0001', year: 2021 },
      { code: 'NK-2022-0001', year: 2022 },
    ]);
  });

  test('auditors see it with its verification, and that they look is noted; others do not', async () => {
    const reading = one.app.get(RecordReading);
    const page = await reading.page('readings', null, signedIn(AUDITOR));
    expect(page.chains.map(({ code, fault }) => [code, fault])).toEqual([
      ['NK-2022-0001', null],
      ['NK-2021-0001', null],
    ]);
    // that very look waits to be taken in
    expect(page.waiting.readings).toBeGreaterThan(0);
    expect(page.events[0]!.facts[0]).toMatchObject({ person: idOf(AUDITOR), what: 'nomination' });
    await expect(reading.page('readings', null, signedIn(CHIEF))).rejects.toMatchObject({
      code: 'NOT_YOURS',
    });
  });

  test('is among the chains an auditor has checked, and a number that nothing bears is missed', async () => {
    const check = await one.app
      .get(ChainChecks)
      .check(signedIn(AUDITOR), { life: 'nomination', code: 'ZZ' }, []);
    expect(check).toMatchObject({ broken: [], astray: { events: 0, missing: [] }, next: null });
    await department.rows(`insert into numbering values ($1, 'NK-2023', 1)`, [department.organisation]);
    const missed = await one.app
      .get(ChainChecks)
      .check(signedIn(AUDITOR), { life: 'sitting', code: 'ZZ' }, []);
    expect(missed.astray?.missing).toEqual(['NK-2023-0001']);
  });

  test('the application cannot take back what is marked, nor turn a record to another state', async () => {
    const by = (text: string): Promise<unknown> => department.rows(`set role guong_sang_app; ${text}`);
    await expect(by('delete from recorded')).rejects.toThrow(/permission denied/);
    await expect(by('update recorded set seq = 1')).rejects.toThrow(/permission denied/);
    await expect(by(`update reading set about = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(by('update reading set record_id = null, record_seq = null')).rejects.toThrow(/refused/);
    await expect(by(`update record_chain set state = '{done}'`)).rejects.toThrow(/check constraint/);
  });
});
