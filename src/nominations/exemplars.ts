import { Injectable } from '@nestjs/common';
import {
  type Assessment,
  assessmentsAt,
  type Day,
  offersOf,
  readingRights,
  type Words,
  type SubjectKind,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import { Actors, whoIs } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { nominationFacts, type NominationRow, storedOf } from '../road/lives/nomination.facts.js';
import { READ_NOMINATION } from '../road/lives/nomination.read.js';
import { EXEMPLARS_OF, exemplarsCounted, exemplarsListed } from './exemplars.sql.js';
import type { ExemplarTier, Lack, WantedExemplars } from './exemplars-wanted.js';
import { shownGate } from './nomination-view.js';

interface Row {
  /** By the tier. */
  readonly rank: number;
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly post: string | null;
  readonly unit: Words;
  readonly state: readonly string[];
  readonly tier: ExemplarTier;
  /** What it has been called to, and until when (IV.4). */
  readonly called: readonly { readonly what: string; readonly due: Day }[];
  readonly lacks: readonly Lack[];
}

export interface ListedExemplar extends Row {
  /** The criteria as the final review asks them, on what is known today. */
  readonly atFinal: readonly Assessment[];
  /** The final review is being held, or has been: what is missing is missing now. */
  readonly reviewed: boolean;
  /** Orders this reader could give it now. */
  readonly mine: readonly string[];
}

export interface ExemplarList {
  readonly items: readonly ListedExemplar[];
  readonly next: string | null;
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Lack, number>>>;
  readonly rounds: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly code: string; readonly name: Words }[];
  readonly today: Day;
}

const PAGE = 25;

/** The exemplars somebody may read, over the years (IV.2–IV.4). */
@Injectable()
export class Exemplars {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
    private readonly actors: Actors,
  ) {}

  async list(signedIn: SignedIn, wanted: WantedExemplars): Promise<ExemplarList> {
    const { organisation } = signedIn;
    const { actor, day } = await this.actors.present(signedIn);
    const rights = readingRights(actor, day);
    const listed = exemplarsListed(organisation, rights, wanted);
    const counted = exemplarsCounted(organisation, rights, wanted);
    type Choices = Pick<ExemplarList, 'rounds' | 'units'>;
    const [rows, counts, [choices]] = await Promise.all([
      this.database.run<Row>(listed.statement, listed.values),
      this.database.run<{ what: string; count: number }>(counted.statement, counted.values),
      this.database.run<Choices>(EXEMPLARS_OF, [organisation]),
    ]);
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    const { all = 0, ...lacking } = Object.fromEntries(counts.map(({ what, count }) => [what, count]));
    return {
      items: await Promise.all(shown.map((row) => this.measured(row, signedIn))),
      next: rows.length > PAGE && last ? `${last.rank}_${last.code}` : null,
      total: all,
      counts: lacking,
      rounds: choices?.rounds ?? [],
      units: choices?.units ?? [],
      today: day,
    };
  }

  /** How far it is to the final review, and what the reader could do now: as the law has it on all its facts. */
  private async measured(row: Row, signedIn: SignedIn): Promise<ListedExemplar> {
    const asked = [row.id, signedIn.organisation, signedIn.person, ''];
    const [whole] = await this.database.run<NominationRow>(READ_NOMINATION, asked);
    if (!whole) return { ...row, atFinal: [], reviewed: false, mine: [] };
    const { plan } = await this.plans.find(signedIn.organisation, whole.plan_code, whole.plan_version);
    const moment = this.clock.read(whole.clock, plan.zone);
    const facts = nominationFacts(whole, plan, moment, whoIs(signedIn, 'page'));
    return {
      ...row,
      atFinal: assessmentsAt('confirm', facts),
      reviewed: shownGate('confirm', facts) === 'confirm',
      mine: offersOf(storedOf(whole), facts)
        .filter(({ open }) => open)
        .map(({ type }) => type),
    };
  }
}
