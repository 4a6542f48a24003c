import { Injectable } from '@nestjs/common';
import {
  conveningFindings,
  councilOn,
  decideConvening,
  type Finding,
  mayOrderSitting,
  SITTING_LAW,
  sittingTasks,
  yearOf,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { councilDay, seatsToWriteBy } from '../council/seats.js';
import { momentAt } from '../clock/moment.js';
import type { Queries } from '../database/database.js';
import { Plans } from '../plans/plans.js';
import { Actors } from '../people/actors.js';
import { newborn } from '../road/begin.js';
import { Births, type Setting } from '../road/births.js';
import type { Command, Outcome, Who } from '../road/command.js';
import { refusedBy } from '../road/refusal.js';
import { actorOf, type SeenRow } from '../road/seen.js';
import { ACTOR } from '../road/asker.js';

export interface Convening {
  readonly round: string;
  readonly plannedFor: string;
  readonly place: string;
  readonly inWriting: boolean;
}

const READ_CONVENING = {
  name: 'read-convening',
  text: `
select o.code as organisation_code, r.plan_code, r.plan_version, ${ACTOR}
 from round r join organisation o on o.id = r.organisation_id where r.id = $1 and r.organisation_id = $2`,
};

const INSERT_SITTING = {
  name: 'insert-sitting',
  text: `insert into sitting (id, organisation_id, round_id, code, planned_for, place, machine, members, context, head_hash, in_writing)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

interface ConveningRow extends Setting, Pick<SeenRow, 'actor'> {
  readonly organisation_code: string;
}

/** Convenes the Council as it stands by decision on the day of the sitting; it follows new decisions until it opens. */
@Injectable()
export class ConveningService {
  constructor(
    private readonly births: Births,
    private readonly actors: Actors,
    private readonly plans: Plans,
  ) {}

  /** Whether this is his to do, and why not: before there is a sitting to ask. */
  async mayConvene(signedIn: SignedIn): Promise<readonly Finding[]> {
    const { actor, day, at } = await this.actors.present(signedIn);
    const may = mayOrderSitting('CONVENE', [], { moment: { at, day }, actor });
    return may.allow ? [] : may.findings;
  }

  /** Why the Council may not be asked in writing in a round of this plan; empty: it may. */
  async againstWriting(
    { code, version }: { readonly code: string; readonly version: number },
    signedIn: SignedIn,
  ): Promise<readonly Finding[]> {
    const [{ at, day }, { plan }] = await Promise.all([
      this.actors.present(signedIn),
      this.plans.find(signedIn.organisation, code, version),
    ]);
    return conveningFindings({ plannedFor: at, inWriting: true, moment: { at, day }, plan });
  }

  convene(convening: Convening, key: string, who: Who): Promise<Outcome> {
    const order = { type: 'CONVENE', ...convening };
    const command: Command = { life: 'sitting', id: convening.round, order, version: null, key, who };
    return this.births.give(command, (queries) => this.inside(queries, command, convening));
  }

  private async inside(queries: Queries, command: Command, convening: Convening): Promise<Outcome> {
    const { who, key, order } = command;
    const asked = [convening.round, who.organisation, who.person, key];
    const [row] = await queries.run<ConveningRow>(READ_CONVENING, asked);
    if (!row) return { ok: false, code: 'NOT_FOUND', findings: [] };
    const again = this.births.answered(row, command);
    if (again) return again;
    const circumstances = await this.births.circumstances(queries, row, command);
    const { moment, kept } = circumstances;
    const actor = actorOf(row, who);
    const { plannedFor, inWriting } = convening;
    const decision = decideConvening({ plannedFor, inWriting, moment, actor, plan: kept.plan });
    if (!decision.ok) return refusedBy(decision);
    const { state, context, findings, capacity } = decision;

    const day = councilDay(plannedFor, moment.day, kept.plan.zone);
    const members = councilOn(day, await seatsToWriteBy(queries, who.organisation));
    const organisation = { id: who.organisation, code: row.organisation_code };
    const { id, code, genesis } = await newborn(queries, organisation, 'PH', yearOf(moment.day));
    await queries.run(INSERT_SITTING, [
      id,
      who.organisation,
      convening.round,
      code,
      plannedFor,
      convening.place,
      SITTING_LAW,
      JSON.stringify(members),
      JSON.stringify(context),
      genesis,
      inWriting,
    ]);
    const plannedOn = momentAt(plannedFor, kept.plan.zone).day;
    const facts = {
      moment,
      actor,
      sitting: id,
      round: convening.round,
      plannedFor,
      plannedOn,
      inWriting,
      members,
      agenda: [],
      ballots: [],
    };
    const tasks = sittingTasks(state, context, { ...facts, plan: kept.plan });
    return this.births.firstEvent(queries, 'sitting', command, circumstances, {
      id,
      roundVersion: 0,
      moved: () => ({
        moved: {
          ok: true,
          findings,
          capacity,
          notices: [{ template: 'told.CONVENE', desk: 'councilMember', unit: null, person: null }],
          from: [],
          state: [...state],
          context,
          tasks,
        },
        facts: { order, ...facts },
        dossier: null,
      }),
    });
  }
}
