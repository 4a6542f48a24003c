import { Injectable } from '@nestjs/common';
import {
  type Capacity,
  type Day,
  type Instant,
  mayReadUnitList,
  type Plan,
  type SittingContext,
  votesFor,
} from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import { Database } from '../../database/database.js';
import { HistoryService, type PastEvent } from '../../history/history.service.js';
import { Readings } from '../../history/readings.js';
import { Actors } from '../../people/actors.js';
import { Plans } from '../../plans/plans.js';
import type { Provenance } from '../paper.js';
import { type NameOnPaper, NamesOnPaper } from './names.js';
import { ROUND_ON_PAPER, UNIT_ON_PAPER } from './rounds.sql.js';
import { SITTINGS_OF_ROUND } from './sittings.sql.js';

type By = Capacity & { readonly person: string };

interface RoundRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nilReturns: readonly string[];
  readonly plan_code: string;
  readonly plan_version: number;
}

/** A round as its papers state it. */
export interface RoundRecord extends Pick<RoundRow, 'id' | 'code' | 'name' | 'nilReturns'> {
  readonly organisation: string;
  readonly plan: Plan;
  readonly today: Day;
  readonly head: Provenance;
  readonly events: readonly PastEvent[];
  /** Whether this reader may read the list of a unit. */
  readonly mayReadList: (unit: string) => boolean;
}

/** What the Council found about a name. */
export interface Found {
  readonly sitting: string;
  readonly votes: number;
  readonly members: number;
}

/** A letter that has gone out. */
export interface SentLetter {
  readonly number: string;
  readonly date: Day;
  readonly by: By;
  readonly names: readonly string[];
  readonly event: Provenance;
}

export interface NilReturn {
  readonly reason: string;
  readonly by: By;
  readonly at: Instant;
  readonly event: Provenance;
}

interface SittingRow {
  readonly id: string;
  readonly code: string;
  readonly context: SittingContext;
  readonly members: number;
  readonly plannedFor: Instant;
}

const orderIn = ({ private: said }: PastEvent): Readonly<Record<string, unknown>> =>
  (said.facts as { order?: Record<string, unknown> } | undefined)?.order ?? {};

@Injectable()
export class RoundRecords {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly actors: Actors,
    private readonly history: HistoryService,
    private readonly readings: Readings,
    private readonly names: NamesOnPaper,
  ) {}

  async find(id: string, signedIn: SignedIn): Promise<RoundRecord | null> {
    const { organisation } = signedIn;
    const [row] = await this.database.run<RoundRow>(ROUND_ON_PAPER, [organisation, id]);
    const past = row && (await this.history.past('round', id, organisation, () => true));
    if (!row || !past) return null;
    const { plan } = await this.plans.find(organisation, row.plan_code, row.plan_version);
    const { actor, day, at } = await this.actors.present(signedIn);
    await this.readings.note(actor, organisation, at, id, 'history');
    const head = { code: row.code, seq: past.events.at(-1)?.seq ?? 0, hash: past.chain.head };
    const mayReadList = (unit: string): boolean => mayReadUnitList(actor, day, unit);
    return { ...row, plan, today: day, head, events: past.events, mayReadList, organisation };
  }

  /** A unit that nominates in the round, or the one its leaders come through. */
  async unit(
    { plan, organisation }: RoundRecord,
    code: string,
  ): Promise<{ readonly code: string; readonly name: string } | null> {
    if (!plan.units.nominating.includes(code)) return null;
    const [row] = await this.database.run<{ name: string }>(UNIT_ON_PAPER, [organisation, code]);
    return row ? { code, name: row.name } : null;
  }

  nominations({ id, plan }: RoundRecord, signedIn: SignedIn, unit: string | null): Promise<NameOnPaper[]> {
    return this.names.of(id, unit, plan, signedIn);
  }

  /** By name; in the order of the sittings, so that a later finding stands. */
  async found({ id }: RoundRecord, { organisation }: SignedIn): Promise<ReadonlyMap<string, Found>> {
    const rows = await this.database.run<SittingRow>(SITTINGS_OF_ROUND, [organisation, id]);
    return new Map(
      rows.flatMap(({ code, context, members }) =>
        context.selected.map(({ nomination }): [string, Found] => [
          nomination,
          { sitting: code, votes: votesFor(nomination, context), members },
        ]),
      ),
    );
  }
}

/** Every letter of a round, in the order in which they went. */
export const lettersOf = ({ code, events }: RoundRecord): SentLetter[] =>
  events
    .filter(({ type }) => type === 'FORWARD')
    .map((event) => {
      const { letter, nominations } = orderIn(event) as {
        letter: { number: string; date: Day };
        nominations: readonly string[];
      };
      return {
        ...letter,
        by: event.actor as By,
        names: [...new Set(nominations)],
        event: { code, seq: event.seq, hash: event.hash },
      };
    });

/** That a unit has nobody, in its own words; null where it has not said so, or has been let in after all. */
export const nilReturnOf = ({ code, events, nilReturns }: RoundRecord, unit: string): NilReturn | null => {
  const event = events.findLast((one) => one.type === 'NIL_RETURN' && orderIn(one)['unit'] === unit);
  if (!event || !nilReturns.includes(unit)) return null;
  const { reason = '' } = orderIn(event) as { reason?: string };
  return {
    reason,
    by: event.actor as By,
    at: event.at,
    event: { code, seq: event.seq, hash: event.hash },
  };
};
