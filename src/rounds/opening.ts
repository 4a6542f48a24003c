import { Injectable } from '@nestjs/common';
import {
  newRound,
  permission,
  ROUND_LAW,
  type RoundContext,
  roundTasks,
  yearOf,
} from '../../workflows/index.js';
import type { Queries } from '../database/database.js';
import { newborn } from '../road/begin.js';
import { Births, type Setting } from '../road/births.js';
import type { Command, Outcome, Who } from '../road/command.js';
import { actorOf, type SeenRow } from '../road/seen.js';
import { ACTOR } from '../road/asker.js';

const READ_OPENING = {
  name: 'read-opening',
  text: `select o.code as organisation_code, p.code as plan_code, p.version as plan_version, ${ACTOR}
           from organisation o join plan p on p.organisation_id = o.id
          where o.id = $2 and p.code = $1 order by p.version desc limit 1`,
};

const INSERT_ROUND = {
  name: 'insert-round',
  text: `insert into round (id, organisation_id, code, name, plan_code, plan_version, machine, context, head_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

const INSERT_LISTS = {
  name: 'insert-unit-lists',
  text: `insert into unit_list (round_id, unit_id, organisation_id)
         select $1, u.id, u.organisation_id from unit u where u.organisation_id = $2 and u.code = any ($3)`,
};

interface OpeningRow extends Setting, Pick<SeenRow, 'actor'> {
  readonly organisation_code: string;
}

/** Opens a round of a plan: its row, a list for each nominating unit, the first event of its chain. */
@Injectable()
export class OpeningService {
  constructor(private readonly births: Births) {}

  open(plan: string, name: string, key: string, who: Who): Promise<Outcome> {
    const order = { type: 'OPEN_ROUND', plan, name };
    const command: Command = { life: 'round', id: plan, order, version: null, key, who };
    return this.births.give(command, (queries) => this.inside(queries, command, name));
  }

  private async inside(queries: Queries, command: Command, name: string): Promise<Outcome> {
    const { who, key, order } = command;
    const [row] = await queries.run<OpeningRow>(READ_OPENING, [
      command.id,
      who.organisation,
      who.person,
      key,
    ]);
    if (!row) return { ok: false, code: 'NOT_FOUND', findings: [] };
    const again = this.births.answered(row, command);
    if (again) return again;
    const circumstances = await this.births.circumstances(queries, row, command);
    const { plan } = circumstances.kept;
    const { moment } = circumstances;
    const actor = actorOf(row, who);
    const may = permission({
      life: 'round',
      action: order.type,
      state: [],
      day: moment.day,
      actor,
      unit: null,
      nominee: null,
      taken: [],
    });
    if (!may.allow) return { ok: false, code: 'FORBIDDEN', findings: may.findings };
    const organisation = { id: who.organisation, code: row.organisation_code };
    const { id, code, genesis } = await newborn(queries, organisation, 'DX', yearOf(moment.day));
    const context: RoundContext = newRound;
    await queries.run(INSERT_ROUND, [
      id,
      who.organisation,
      code,
      name,
      plan.code,
      plan.version,
      ROUND_LAW,
      JSON.stringify(context),
      genesis,
    ]);
    await queries.run(INSERT_LISTS, [id, who.organisation, plan.units.nominating]);
    const state = ['open'];
    const facts = { moment, actor, entrants: [], sitting: null };
    const tasks = roundTasks(state, context, { ...facts, plan });
    return this.births.firstEvent(queries, 'round', command, circumstances, {
      id,
      roundVersion: 0,
      moved: () => ({
        moved: {
          ok: true,
          findings: [],
          capacity: may.capacity,
          notices: [],
          from: [],
          state,
          context,
          tasks,
        },
        facts: { order, ...facts },
        dossier: null,
      }),
    });
  }
}
