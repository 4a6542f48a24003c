import { Injectable } from '@nestjs/common';
import {
  atFirst,
  type Capacity,
  decideFiling,
  emptyDossier,
  extendedFor,
  type FilingFacts,
  NOMINATION_LAW,
  type RoundContext,
  tasksOf,
  yearOf,
} from '../../workflows/index.js';
import type { Queries } from '../database/database.js';
import { newborn } from '../road/begin.js';
import { Births, type Setting } from '../road/births.js';
import type { Command, Outcome, Who } from '../road/command.js';
import { nominationFacts, type NominationRow } from '../road/lives/nomination.facts.js';
import { actorOf, type SeenRow } from '../road/seen.js';
import { INSERT_NOMINATION, LOCK_NAME, READ_FILING } from './filing.sql.js';

export interface Filing {
  readonly round: string;
  readonly kind: 'individual' | 'collective';
  /** A person's id, or a unit's code. */
  readonly nominee: string;
}

interface FilingRow extends Setting, Pick<SeenRow, 'actor'> {
  readonly organisation_code: string;
  readonly round_state: string[];
  readonly round_context: RoundContext;
  readonly round_version: number;
  readonly nominee: { readonly name: string; readonly positions: readonly Position[] } | null;
  readonly collective: { readonly code: string; readonly name: string } | null;
  readonly already: string | null;
}

interface Position {
  readonly unit: string;
  readonly title: string;
  readonly tier: string;
  readonly employment: string;
  readonly from: string;
  readonly until: string | null;
}

interface Named {
  readonly nominee: FilingFacts['nominee'];
  readonly name: string;
  readonly post: string;
}

/** Puts a name down: the first event of a nomination's chain. */
@Injectable()
export class FilingService {
  constructor(private readonly births: Births) {}

  file(filing: Filing, key: string, who: Who): Promise<Outcome> {
    const order = { type: 'FILE', ...filing };
    const command: Command = { life: 'nomination', id: filing.round, order, version: null, key, who };
    return this.births.give(command, (queries) => this.inside(queries, filing, command));
  }

  private async inside(queries: Queries, filing: Filing, command: Command): Promise<Outcome> {
    const { who, key } = command;
    const individual = filing.kind === 'individual';
    const nominee = individual ? [filing.nominee, null] : [null, filing.nominee];
    const asked = [filing.round, who.organisation, who.person, key, ...nominee];
    await queries.run(LOCK_NAME, [filing.round, filing.nominee]);
    const [row] = await queries.run<FilingRow>(READ_FILING, asked);
    if (!row) return { ok: false, code: 'NOT_FOUND', findings: [] };
    const again = this.births.answered(row, command);
    if (again) return again;

    const circumstances = await this.births.circumstances(queries, row, command);
    const { plan } = circumstances.kept;
    const { moment } = circumstances;
    const named = nomineeOf(filing, row, moment.day);
    if (!named) return { ok: false, code: 'NOT_FOUND', findings: [] };
    // the leaders of the department stand on the Office's list
    const unit = named.nominee.tier === 'departmentLeader' ? plan.units.leadersThrough : named.nominee.unit;
    const decision = decideFiling({
      plan,
      moment,
      actor: actorOf(row, who),
      round: row.round_state[0] ?? '',
      registrationUntil: extendedFor(unit, row.round_context),
      unit,
      nominee: named.nominee,
      already: row.already,
    });
    if (!decision.ok) {
      const code = decision.because === 'forbidden' ? 'FORBIDDEN' : 'REFUSED';
      return { ok: false, code, findings: decision.findings };
    }
    const id = await insert(queries, command, row, named, decision.capacity, unit, moment.day);
    return this.births.firstEvent<NominationRow>(queries, 'nomination', command, circumstances, {
      id,
      roundVersion: row.round_version,
      moved: (born) => drafted(born, decision.capacity, nominationFacts(born, plan, moment, who), command),
    });
  }
}

const drafted = (
  row: NominationRow,
  capacity: Capacity,
  facts: ReturnType<typeof nominationFacts>,
  { order }: Command,
) => {
  const { plan: _, dossier, ...kept } = facts;
  const { context } = row;
  const state = ['draft'];
  const tasks = tasksOf(state, context, facts);
  return {
    moved: { ok: true, findings: [], capacity, notices: [], from: [], state, context, tasks } as const,
    facts: { order, ...kept },
    dossier,
  };
};

async function insert(
  queries: Queries,
  { id: round, who }: Command,
  row: FilingRow,
  { nominee, name, post }: Named,
  capacity: Capacity,
  unit: string,
  day: string,
): Promise<string> {
  const organisation = { id: who.organisation, code: row.organisation_code };
  const standingInFor = capacity.for === null ? [] : [capacity.for];
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
    JSON.stringify(atFirst(who.person ?? 'system', ...standingInFor)),
    JSON.stringify(emptyDossier(name, post)),
    genesis,
  ]);
  return id;
}

/** The nominee as he stands on that day: his tier is frozen with the nomination. */
function nomineeOf({ kind, nominee: id }: Filing, row: FilingRow, day: string): Named | null {
  if (kind === 'collective') {
    const { collective } = row;
    const nominee = { kind, person: null, unit: collective?.code ?? '', tier: null, employment: null };
    return collective && { nominee, name: collective.name, post: '' };
  }
  // the newest first: who changed posts and still has both written down stands where he came last
  const post = row.nominee?.positions.find(
    ({ from, until }) => from <= day && (until === null || day <= until),
  );
  if (!row.nominee || !post) return null;
  const { unit, tier, employment, title } = post;
  return { nominee: { kind, person: id, unit, tier, employment }, name: row.nominee.name, post: title };
}
