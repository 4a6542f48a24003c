import { Injectable } from '@nestjs/common';
import {
  type CouncilMember,
  type Finding,
  mayOrderSitting,
  newSitting,
  SITTING_LAW,
  sittingTasks,
  yearOf,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Queries } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { newborn } from '../road/begin.js';
import { Births, type Setting } from '../road/births.js';
import type { Command, Outcome, Who } from '../road/command.js';
import { actorOf, type SeenRow } from '../road/seen.js';
import { ACTOR } from '../road/asker.js';

export interface Convening {
  readonly round: string;
  readonly plannedFor: string;
  readonly place: string;
}

const READ_CONVENING = {
  name: 'read-convening',
  text: `
select o.code as organisation_code, r.plan_code, r.plan_version, ${ACTOR},
  (select coalesce(jsonb_agg(jsonb_build_object('person', g.person_id, 'role', g.role,
      'from', g.from_day, 'until', g.until_day,
      'posts', (select coalesce(jsonb_agg(jsonb_build_object('unit', u.code, 'from', q.from_day, 'until', q.until_day)
          order by q.from_day desc), '[]')
         from position q join unit u on u.id = q.unit_id where q.person_id = g.person_id))
      order by g.person_id), '[]')
     from access_grant g
    where g.organisation_id = $2
      and g.role in ('councilChair', 'councilViceChair', 'councilSecretary', 'councilMember')) as seats
 from round r join organisation o on o.id = r.organisation_id where r.id = $1 and r.organisation_id = $2`,
};

const INSERT_SITTING = {
  name: 'insert-sitting',
  text: `insert into sitting (id, organisation_id, round_id, code, planned_for, place, machine, members, context, head_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

interface ConveningRow extends Setting, Pick<SeenRow, 'actor'> {
  readonly organisation_code: string;
  readonly seats: readonly (Held & {
    readonly person: string;
    readonly role: Seat;
    readonly posts: readonly (Held & { readonly unit: string })[];
  })[];
}

interface Held {
  readonly from: string;
  readonly until: string | null;
}

/** From the highest seat down. */
const SEATS = ['councilChair', 'councilViceChair', 'councilSecretary', 'councilMember'] as const;
type Seat = (typeof SEATS)[number];

/** The Council by decision as it stands on the day: one seat a person, the highest he then holds. */
function councilOn(day: string, seats: ConveningRow['seats']): CouncilMember[] {
  const now = ({ from, until }: Held): boolean => from <= day && (until === null || day <= until);
  const members = new Map<string, CouncilMember>();
  for (const seat of SEATS) {
    for (const { person, role, posts } of seats.filter((held) => held.role === seat && now(held))) {
      if (!members.has(person)) members.set(person, { person, role, unit: posts.find(now)?.unit ?? null });
    }
  }
  return [...members.values()].toSorted((one, other) => (one.person < other.person ? -1 : 1));
}

/** Convenes the Council: the members are frozen as they are by decision on that day. */
@Injectable()
export class ConveningService {
  constructor(
    private readonly births: Births,
    private readonly actors: Actors,
  ) {}

  /** Whether this is his to do, and why not: before there is a sitting to ask. */
  async mayConvene(signedIn: SignedIn): Promise<readonly Finding[]> {
    const { actor, day, at } = await this.actors.present(signedIn);
    const may = mayOrderSitting('CONVENE', [], { moment: { at, day }, actor });
    return may.allow ? [] : may.findings;
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
    const may = mayOrderSitting('CONVENE', [], { plan: kept.plan, moment, actor });
    if (!may.allow) return { ok: false, code: 'FORBIDDEN', findings: may.findings };

    const members = councilOn(moment.day, row.seats);
    const organisation = { id: who.organisation, code: row.organisation_code };
    const { id, code, genesis } = await newborn(queries, organisation, 'PH', yearOf(moment.day));
    await queries.run(INSERT_SITTING, [
      id,
      who.organisation,
      convening.round,
      code,
      convening.plannedFor,
      convening.place,
      SITTING_LAW,
      JSON.stringify(members),
      JSON.stringify(newSitting),
      genesis,
    ]);
    const state = ['convened'];
    const facts = { moment, actor, sitting: id, round: convening.round, members, agenda: [], ballots: [] };
    const tasks = sittingTasks(state, newSitting, { ...facts, plan: kept.plan });
    return this.births.firstEvent(queries, 'sitting', command, circumstances, {
      id,
      roundVersion: 0,
      moved: () => ({
        moved: {
          ok: true,
          findings: [],
          capacity: may.capacity,
          notices: [{ template: 'told.CONVENE', desk: 'councilMember', unit: null, person: null }],
          from: [],
          state,
          context: newSitting,
          tasks,
        },
        facts: { order, ...facts },
        dossier: null,
      }),
    });
  }
}
