import { Inject, Injectable } from '@nestjs/common';
import {
  FINAL_STATES,
  type Finding,
  migrationOffer,
  newBlocks,
  type Plan,
  type StepChange,
  wouldChange,
  type Words,
} from '../../workflows/index.js';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import type { Who } from '../road/command.js';
import { nominationFacts, type NominationRow, storedOf } from '../road/lives/nomination.facts.js';
import { READ_NOMINATION } from '../road/lives/nomination.read.js';
import { Plans } from './plans.js';
import { RUNNING } from './plans.sql.js';

/** A running nomination, and what the version would change for it. */
export interface Foreseen {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly post: string | null;
  readonly unitName: Words;
  readonly state: readonly string[];
  readonly heldSince: string | null;
  /** The version of the nomination itself that was looked at. */
  readonly version: number;
  /** The version of the plan it is under. */
  readonly planVersion: number;
  /** Step by step, only where something changes; empty: nothing does. */
  readonly steps: readonly StepChange[];
  /** What would block and does not block today. */
  readonly newBlocks: readonly Finding[];
  /** May whoever asks bring it under the version? Null: not his to do, or the version is not made yet. */
  readonly offer: { readonly open: boolean; readonly findings: readonly Finding[] } | null;
}

export interface DryRunResult {
  readonly code: string;
  readonly to: number;
  /** Running nominations looked at: all that are under an earlier version. */
  readonly looked: number;
  readonly items: readonly Foreseen[];
}

/** The version that would govern: one that is made, or one that is only written. */
export interface Proposed {
  readonly plan: Plan;
  readonly madeBy: string | null;
  readonly kept: boolean;
}

/** So many at a time: a dry run must not take every connection from those who work. */
const AT_ONCE = 4;

/** What a version would do to the nominations that run, as they stand at this moment. Nothing is written. */
@Injectable()
export class DryRun {
  constructor(
    @Inject(Database) private readonly database: Pick<Database, 'run'>,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
  ) {}

  async of(proposed: Proposed, who: Who): Promise<DryRunResult> {
    const { code, version } = proposed.plan;
    type Row = { id: string; unitName: Words };
    const rows = await this.database.run<Row>(RUNNING, [who.organisation, code, version, FINAL_STATES]);
    const items: Foreseen[] = [];
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const looked = await Promise.all(
        rows.slice(at, at + AT_ONCE).map((row) => this.one(row.id, row.unitName, proposed, who)),
      );
      items.push(...looked.filter((one) => one !== null));
    }
    return { code, to: version, looked: items.length, items };
  }

  private async one(
    id: string,
    unitName: Words,
    { plan: next, madeBy, kept }: Proposed,
    who: Who,
  ): Promise<Foreseen | null> {
    const asked = [id, who.organisation, who.person, ''];
    const [row] = await this.database.run<NominationRow>(READ_NOMINATION, asked);
    if (!row || row.plan_version >= next.version) return null;
    const { plan } = await this.plans.find(row.organisation, row.plan_code, row.plan_version);
    const moment = this.clock.read(row.clock, plan.zone);
    const stored = storedOf(row);
    const before = nominationFacts(row, plan, moment, who);
    const steps = wouldChange(stored, before, nominationFacts(row, next, moment, who));
    const offer = kept ? migrationOffer(stored, before, next, madeBy) : null;
    return {
      id,
      code: row.code,
      kind: row.kind,
      name: row.dossier.name,
      post: row.dossier.post,
      unitName,
      state: row.state,
      heldSince: row.context.heldSince,
      version: row.version,
      planVersion: row.plan_version,
      steps,
      newBlocks: newBlocks(steps),
      offer: offer && { open: offer.open, findings: offer.findings },
    };
  }
}
