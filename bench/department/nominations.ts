import { type INestApplicationContext } from '@nestjs/common';
import { Database } from '../../src/database/database.js';
import { FilingService } from '../../src/nominations/filing.js';
import { CANDIDATES } from '../../src/rehearsal/candidates.js';
import { ORGANISATION } from '../../src/rehearsal/department/organisation.js';
import { organisationId, personId } from '../../src/rehearsal/ids.js';
import { type Outcome, type Who } from '../../src/road/command.js';
import { Road } from '../../src/road/road.js';
import { type Opening, OpeningService } from '../../src/rounds/opening.js';
import { type Dossier, type Plan } from '../../workflows/index.js';
import { completeDossier } from './dossier.js';

export const ORGANISATION_ID = organisationId(ORGANISATION.code);

export const asPerson = (person: string): Who => ({
  person,
  organisation: ORGANISATION_ID,
  assurance: 'session',
  channel: 'api',
});

const PLAN = 'sct-ha-tinh-2021-2025';
const OFFICE_CHIEF = personId('hanglt@sct.example');
const AT_ONCE = 8;

const WRITERS = {
  name: 'bench-writers',
  text: `select u.code as unit, g.person_id as person from access_grant g join unit u on u.id = g.unit_id
          where g.organisation_id = $1 and g.role = 'nominator' order by u.code, g.person_id`,
};

const EVIDENCE = {
  name: 'bench-evidence',
  text: `select coalesce(jsonb_agg(e.id order by e.id), '[]') as ids from nomination n
           join register_entry e on e.person_id = n.person_id or (n.kind = 'collective' and e.unit_id = n.unit_id)
          where n.id = $1 and e.kind in ('award', 'initiative')`,
};

const PLAN_BODY = {
  name: 'bench-plan',
  text: 'select body from plan where organisation_id = $1 and code = $2',
};

const done = (outcome: Outcome) => {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${JSON.stringify(outcome.findings)}`);
  return outcome.answer;
};

/** What each part of the measurement works on: one round's names, in the order of the candidates. */
export interface PreparedRound {
  readonly round: string;
  readonly nominations: readonly string[];
}

/** The plan's own round is open: any further one stands beside it. */
const roundBeside = (name: string): Opening => ({
  plan: PLAN,
  name,
  turn: null,
  supplement: {
    reason: 'Đo tốc độ.',
    basis: { number: '1/TB-SCT', date: '2021-03-01' },
    registration: '2021-06-15',
    province: '2021-06-30',
  },
});

/** Every name the department has, put down in one more round, its dossier complete; sent to the unit's head if asked. */
export async function prepareRound(
  program: INestApplicationContext,
  name: string,
  until: 'draft' | 'unitReview',
): Promise<PreparedRound> {
  const database = program.get(Database);
  const [body] = await database.run<{ body: Plan }>(PLAN_BODY, [ORGANISATION_ID, PLAN]);
  if (!body) throw new Error(`no plan ${PLAN}`);
  const round = done(
    await program.get(OpeningService).open(roundBeside(name), `open ${name}`, asPerson(OFFICE_CHIEF)),
  ).id;
  const rows = await database.run<{ unit: string; person: string }>(WRITERS, [ORGANISATION_ID]);
  const writers = new Map(rows.map(({ unit, person }) => [unit, person]));

  const prepare = async (index: number): Promise<string> => {
    const candidate = CANDIDATES[index]!;
    const who = asPerson(writers.get(candidate.unit)!);
    const key = `${name} ${index}`;
    const filing = {
      round,
      kind: candidate.person === null ? ('collective' as const) : ('individual' as const),
      nominee: candidate.person === null ? candidate.unit : personId(candidate.person),
    };
    const { id } = done(await program.get(FilingService).file(filing, `file ${key}`, who));
    const [claimed] = await database.run<{ ids: string[] }>(EVIDENCE, [id]);
    const dossier: Dossier = completeDossier(body.body, claimed?.ids ?? []);
    const road = program.get(Road);
    const act = async (order: { type: string }, version: number): Promise<void> => {
      done(await road.act({ life: 'nomination', id, order, version, key: `${order.type} ${key}`, who }));
    };
    await act({ type: 'EDIT_DOSSIER', dossier } as { type: string }, 1);
    if (until === 'unitReview') await act({ type: 'SUBMIT' }, 2);
    return id;
  };

  const nominations: string[] = [];
  for (let from = 0; from < CANDIDATES.length; from += AT_ONCE) {
    const indices = CANDIDATES.slice(from, from + AT_ONCE).map((_, index) => from + index);
    nominations.push(...(await Promise.all(indices.map(prepare))));
  }
  return { round, nominations };
}
