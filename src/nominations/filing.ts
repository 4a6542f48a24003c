import { Injectable } from '@nestjs/common';
import {
  type Capacity,
  decideFiling,
  extendedFor,
  filed,
  type FilingFacts,
  NOMINATION_LAW,
  type RoundContext,
  type Settled,
  tasksOf,
  yearOf,
  listUnitOf,
} from '../../workflows/index.js';
import type { Queries } from '../database/database.js';
import { newborn } from '../road/begin.js';
import { Births, type Setting } from '../road/births.js';
import type { Command, Outcome, Who } from '../road/command.js';
import { nominationFacts, type NominationRow } from '../road/lives/nomination.facts.js';
import { actorOf, type SeenRow } from '../road/seen.js';
import { Subjects } from '../subjects/subjects.js';
import { INSERT_NOMINATION, LOCK_NAME, READ_FILING } from './filing.sql.js';
import { type Filing, type Known, nominatedAs, WhomIsMeant } from './whom.js';

export type { Filing };

interface FilingRow extends Setting, Known, Pick<SeenRow, 'actor'> {
  readonly organisation_code: string;
  readonly round_state: string[];
  readonly round_context: RoundContext;
  readonly round_version: number;
  readonly already: string | null;
  /** Of the evidence named, what the register has about this nominee. */
  readonly known: readonly { readonly id: string }[];
}

/** Puts a name down: the first event of a nomination's chain. */
@Injectable()
export class FilingService {
  constructor(
    private readonly births: Births,
    private readonly whom: WhomIsMeant,
    private readonly subjects: Subjects,
  ) {}

  file(filing: Filing, key: string, who: Who): Promise<Outcome> {
    const order = { type: 'FILE', ...filing };
    const command: Command = { life: 'nomination', id: filing.round, order, version: null, key, who };
    return this.births.give(command, (queries) => this.inside(queries, filing, command));
  }

  private async inside(queries: Queries, filing: Filing, command: Command): Promise<Outcome> {
    const { who, key } = command;
    const { round, kind, evidence = [] } = filing;
    const whom = await this.whom.in(queries, who.organisation, filing);
    if (!whom) return { ok: false, code: 'NOT_FOUND', findings: [] };
    const { person, unit: collective, subject, once } = whom;
    if (once !== null) await queries.run(LOCK_NAME, [round, once]);
    const asked = [
      round,
      who.organisation,
      who.person,
      key,
      person,
      collective,
      evidence,
      subject?.id ?? null,
    ];
    const [row] = await queries.run<FilingRow>(READ_FILING, asked);
    if (!row) return { ok: false, code: 'NOT_FOUND', findings: [] };
    const again = this.births.answered(row, command);
    if (again) return again;

    const circumstances = await this.births.circumstances(queries, row, command);
    const { plan } = circumstances.kept;
    const { moment } = circumstances;
    const named = nominatedAs(kind, whom, row, moment.day);
    if (!named) return { ok: false, code: 'NOT_FOUND', findings: [] };
    const unit = listUnitOf(named.nominee, plan.units.through);
    const actor = actorOf(row, who);
    const begins = { evidence, entries: row.known };
    const decision = decideFiling({
      plan,
      moment,
      actor,
      round: row.round_state[0] ?? '',
      dates: row.round_context.dates,
      registrationUntil: extendedFor(unit, row.round_context),
      unit,
      nominee: named.nominee,
      already: row.already,
      begins,
    });
    if (!decision.ok) {
      const code = decision.because === 'forbidden' ? 'FORBIDDEN' : 'REFUSED';
      return { ok: false, code, findings: decision.findings };
    }
    const { organisation } = who;
    const kept =
      subject &&
      (await this.subjects.keep(queries, subject, { organisation, person: who.person, at: moment.at }));
    const { capacity } = decision;
    const put = filed(actor, capacity, named, evidence);
    const id = await insert(queries, command, row, {
      nominee: named.nominee,
      subject: kept,
      put,
      unit,
      day: moment.day,
    });
    return this.births.firstEvent<NominationRow>(queries, 'nomination', command, circumstances, {
      id,
      roundVersion: row.round_version,
      moved: (born) =>
        drafted(command, put, capacity, nominationFacts(born, plan, moment, who), {
          nominee: named.nominee,
          already: row.already,
          ...begins,
        }),
    });
  }
}

const drafted = (
  { order }: Command,
  { state, context }: Put['put'],
  capacity: Capacity,
  { plan, dossier, ...facts }: Settled,
  filing: Pick<FilingFacts, 'nominee' | 'already'> & FilingFacts['begins'],
) => {
  const tasks = tasksOf(state, context, { ...facts, dossier, plan });
  return {
    moved: { ok: true, findings: [], capacity, notices: [], from: [], state: [...state], context, tasks },
    // what is asked only of a filing stands beside what is asked of every step
    facts: { order, ...facts, filing },
    dossier,
  } as const;
};

/** A name as it is put down. */
interface Put {
  readonly nominee: FilingFacts['nominee'];
  /** The household or the model that it is. */
  readonly subject: string | null;
  readonly put: ReturnType<typeof filed>;
  /** Whose list it stands on. */
  readonly unit: string;
  readonly day: string;
}

async function insert(
  queries: Queries,
  { id: round, who }: Command,
  row: FilingRow,
  { nominee, subject, put, unit, day }: Put,
): Promise<string> {
  const organisation = { id: who.organisation, code: row.organisation_code };
  const { id, code, genesis } = await newborn(queries, organisation, 'HS', yearOf(day));
  await queries.run(INSERT_NOMINATION, [
    id,
    who.organisation,
    code,
    round,
    unit,
    nominee.kind,
    nominee.person,
    nominee.tier,
    nominee.employment,
    row.plan_code,
    row.plan_version,
    NOMINATION_LAW,
    JSON.stringify(put.context),
    JSON.stringify(put.dossier),
    genesis,
    subject,
  ]);
  return id;
}
