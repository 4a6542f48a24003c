import pg from 'pg';
import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { MailJob } from '../../src/mail/mail-job.js';
import { Relay } from '../../src/notices/relay.js';
import { freshDatabase, serverUrl, type TestDatabase } from './database.js';
import type { Department } from './department.js';
import { dumpOf, type Dump } from './dump.js';
import { houseOf } from './sittings/house-of-a-case.js';
import { Played } from './sittings/played.js';
import type { SittingCase, Step } from './sittings-table.js';
import { asApplication, templateDatabase } from './template-database.js';
import { openWorker } from './worker-process.js';

type Rows = Department['rows'];

/** The whole application on a database of its own, with everything that it says of itself. */
interface Served {
  readonly url: string;
  readonly rows: Rows;
  readonly logged: readonly string[];
  readonly database: TestDatabase;
  readonly close: () => Promise<void>;
}

async function serve(name: string, template: string): Promise<Served> {
  const database = await freshDatabase(name, template);
  const settings = readSettings({ DATABASE_POOL: '4', ROLE: 'web' });
  const logged: string[] = [];
  const hear = (...said: unknown[]): void => void logged.push(said.map(String).join(' '));
  const logger = { log: hear, warn: hear, error: hear, debug: hear, verbose: hear, fatal: hear };
  const app = await createApp(AppModule.forRoot(settings, asApplication(database.adminUrl)), settings, {
    logger,
  });
  await app.listen(0, '127.0.0.1');
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
  admin.on('error', () => {});
  const rows: Rows = async <Row extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> => (await admin.query<Row>(text, [...values])).rows;
  const close = async (): Promise<void> => {
    await app.close();
    await admin.end();
  };
  return { url: await app.getUrl(), rows, logged, database, close };
}

/** What was left of one vote: the dump, the log, and what each member was answered. */
export interface Left {
  readonly during: Dump;
  readonly after: Dump;
  readonly logged: readonly string[];
  readonly answers: readonly string[];
}

/** One ballot as a member, or a slip, puts it in. */
export type Casting = readonly [voter: string, marks: string];

export interface Vote {
  readonly ballots: readonly Casting[];
  /** The vote is opened when so many have been left before it; otherwise it is open already. */
  readonly opensAfter?: number;
  /** Statements of a superuser before the vote: what a test plants, to see that it would be noticed. */
  readonly planted?: readonly string[];
}

/** One sitting up to the vote, and copies of it in which the same members vote differently. */
export class TwoVotes {
  private constructor(
    private readonly name: string,
    private readonly database: TestDatabase,
    private readonly played: Played,
    readonly before: Dump,
    readonly idOf: (who: string) => string,
    private copies: number,
  ) {}

  static async prepared(name: string, given: SittingCase, steps: readonly Step[]): Promise<TwoVotes> {
    const served = await serve(name, await templateDatabase(serverUrl()));
    const house = await houseOf(served, given);
    const played = new Played(served.url, served, house, given);
    await played.convened();
    for (const step of steps) await played.take(step);
    await mailed(served);
    const before = await dumpOf(served);
    await served.close();
    return new TwoVotes(name, served.database, played, before, house.personOf, 0);
  }

  async held(
    { ballots, opensAfter, planted = [] }: Vote,
    through: (casting: Casting) => Step | null,
  ): Promise<Left> {
    this.copies += 1;
    const served = await serve(`${this.name}_${this.copies}`, this.databaseName());
    try {
      for (const statement of planted) await served.rows(statement);
      const here = this.played.elsewhere(served.url, served);
      const answers: string[] = [];
      for (const [at, casting] of ballots.entries()) {
        if (at === opensAfter) await here.send('m1', { type: 'OPEN_VOTING' }, 'open');
        const step = through(casting);
        if (step?.does === 'order') answers.push(await byAnotherWay(here, step, at));
        else answers.push(...(await castBy(here, casting, at)));
      }
      const during = await dumpOf(served);
      const closed = await here.send('m1', { type: 'CLOSE_VOTING' }, 'close');
      if (!closed.ok) throw new Error(JSON.stringify(closed.problem));
      await mailed(served);
      return { during, after: await dumpOf(served), logged: [...served.logged], answers };
    } finally {
      await served.close();
      await served.database.drop();
    }
  }

  close(): Promise<void> {
    return this.database.drop();
  }

  private databaseName(): string {
    return new URL(this.database.adminUrl).pathname.slice(1);
  }
}

/** A sealed ballot, or one by a slip. */
async function byAnotherWay(
  here: Played,
  { by, order }: Extract<Step, { does: 'order' }>,
  at: number,
): Promise<string> {
  const told = await here.send(by, { ...order }, `otherwise-${at}`);
  if (!told.ok) throw new Error(JSON.stringify(told.problem));
  return JSON.stringify(told.body);
}

/** He reads a dossier and the ballot's page, is refused once with his marks and too many others, and votes. */
async function castBy(here: Played, [voter, marks]: Casting, at: number): Promise<string[]> {
  await here.dossier(voter, 'A');
  await here.page(voter, '/ballot');
  const order = { type: 'CAST_BALLOT', marks: Array.from(marks) };
  const tooMany = { type: 'CAST_BALLOT', marks: Array.from(`${marks}ABCDABCD`) };
  const refused = await here.send(voter, tooMany, `refused-${voter}`);
  const told = await here.send(voter, order, `ballot-${voter}`);
  if (refused.ok || !told.ok) throw new Error(`${voter} ${at}: ${JSON.stringify([refused, told])}`);
  return [JSON.stringify([voter, refused.problem]), JSON.stringify([voter, told.body])];
}

/** Every notice is handed to the queue, and every mail is written. */
async function mailed({ database, rows }: Served): Promise<void> {
  const worker = await openWorker(asApplication(database.adminUrl));
  try {
    await worker.get(Relay, { strict: false }).run();
    const notices = await rows<{ id: string }>(
      'select id from notice order by subject_id, seq, recipient_id',
    );
    for (const { id } of notices) await worker.get(MailJob, { strict: false }).run(id);
  } finally {
    await worker.close();
  }
}
