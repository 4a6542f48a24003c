import pg from 'pg';
import type { SignedIn } from '../../src/access/signed-in.js';
import { HistoryService } from '../../src/history/history.service.js';
import { FilingService } from '../../src/nominations/filing.js';
import { Nominees } from '../../src/nominations/nominees.js';
import { WhomIsMeant } from '../../src/nominations/whom.js';
import { NominationsService } from '../../src/nominations/nominations.service.js';
import { CataloguePlan } from '../../src/register/catalogue-plan.js';
import { Recounting } from '../../src/register/recounting.js';
import { RegisterReading } from '../../src/register/register-reading.js';
import { RegisterService } from '../../src/register/register.service.js';
import { ORGANISATION } from '../../src/rehearsal/department/organisation.js';
import { organisationId, personId } from '../../src/rehearsal/ids.js';
import type { Who } from '../../src/road/command.js';
import { Road } from '../../src/road/road.js';
import { Deadlines } from '../../src/rounds/deadlines.js';
import { DueDates } from '../../src/rounds/due-dates.js';
import { OpeningService } from '../../src/rounds/opening.js';
import { RoundsService } from '../../src/rounds/rounds.service.js';
import { ConveningService } from '../../src/sittings/convening.js';
import { SittingsService } from '../../src/sittings/sittings.service.js';
import { Slips } from '../../src/sittings/slips.js';
import { Subjects } from '../../src/subjects/subjects.js';
import { TasksService } from '../../src/tasks/tasks.service.js';
import { freshDatabase, serverUrl } from './database.js';
import { inProcess } from './in-process.js';
import { asApplication, templateDatabase } from './template-database.js';

const SERVICES = [
  WhomIsMeant,
  Subjects,
  FilingService,
  OpeningService,
  ConveningService,
  NominationsService,
  Nominees,
  RoundsService,
  DueDates,
  Deadlines,
  SittingsService,
  Slips,
  CataloguePlan,
  Recounting,
  RegisterReading,
  RegisterService,
  TasksService,
];

/** The day on which a department opens unless a test says otherwise, at 9:00 in Hà Tĩnh. */
const FIRST_MOMENT = '2021-03-15T02:00:00.000Z';

const ORGANISATION_ID = organisationId(ORGANISATION.code);

/** `anhptn`, or with all of it for those outside: `vanctk@tinh.example`. */
const addressOf = (name: string): string => (name.includes('@') ? name : `${name}@sct.example`);

export const idOf = (name: string): string => personId(addressOf(name));

/** One of the invented people at the API, with a rehearsal's proof of himself. */
export const who = (name: string, over: Partial<Who> = {}): Who => ({
  person: idOf(name),
  organisation: ORGANISATION_ID,
  assurance: 'rehearsal',
  channel: 'api',
  ...over,
});

/** The clock of the department. */
export const THE_CLOCK: Who = {
  person: null,
  organisation: ORGANISATION_ID,
  assurance: 'session',
  channel: 'timer',
};

export const signedIn = (name: string): SignedIn => ({
  person: idOf(name),
  name,
  organisation: ORGANISATION_ID,
  assurance: 'rehearsal',
});

/** The services of a department, without pages and links, on a database of its own. */
export interface Department {
  readonly road: Road;
  readonly filing: FilingService;
  readonly opening: OpeningService;
  readonly convening: ConveningService;
  readonly nominations: NominationsService;
  readonly nominees: Nominees;
  readonly rounds: RoundsService;
  readonly deadlines: Deadlines;
  readonly sittings: SittingsService;
  readonly register: RegisterService;
  readonly reading: RegisterReading;
  readonly tasks: TasksService;
  readonly history: HistoryService;
  readonly organisation: string;
  readonly round: string;
  readonly adminUrl: string;
  /** The restricted role's. */
  readonly url: string;
  /** Looks into the database as a superuser, past all services. */
  readonly rows: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** Sets the business clock, and it stands still. */
  readonly clock: (at: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The invented department on the morning of 15/3/2021, its first round open: a copy of a template, so well under a second. */
export async function openDepartment(name: string, connections = 4): Promise<Department> {
  const database = await freshDatabase(name, await templateDatabase(serverUrl()));
  const url = asApplication(database.adminUrl);
  const { app, close } = await inProcess(url, connections, SERVICES);
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // a pool says it has ended while its last connection is still on its way out, and the database is dropped under it
  admin.on('error', () => {});
  const rows: Department['rows'] = async <Row extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ) => (await admin.query<Row>(text, [...values])).rows;
  const clock = async (at: string): Promise<void> => {
    await rows(`update setting set value = $1 where key = 'clock'`, [{ at, since: null }]);
  };
  await clock(FIRST_MOMENT);
  const [round] = await rows<{ id: string }>('select id from round');
  return {
    road: app.get(Road),
    filing: app.get(FilingService),
    opening: app.get(OpeningService),
    convening: app.get(ConveningService),
    nominations: app.get(NominationsService),
    nominees: app.get(Nominees),
    rounds: app.get(RoundsService),
    deadlines: app.get(Deadlines),
    sittings: app.get(SittingsService),
    register: app.get(RegisterService),
    reading: app.get(RegisterReading),
    tasks: app.get(TasksService),
    history: app.get(HistoryService),
    organisation: ORGANISATION_ID,
    round: round?.id ?? '',
    adminUrl: database.adminUrl,
    url,
    rows,
    clock,
    async close() {
      await close();
      await admin.end();
      await database.drop();
    },
  };
}
