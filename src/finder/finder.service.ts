import { Injectable } from '@nestjs/common';
import {
  type AsOf,
  branchesOf,
  type BranchNamed,
  type Day,
  filingOfferFor,
  type Measured,
  measured,
  mayReadUnitList,
  type Nearness,
  type OpenOrClosed,
  planInForce,
  readingRights,
  type Words,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Readings } from '../history/readings.js';
import { Problem } from '../http/problem.js';
import { UnitLists } from '../nominations/unit-lists.js';
import { Actors, type Present } from '../people/actors.js';
import { type KeptPlan, Plans } from '../plans/plans.js';
import { OPEN_ROUND, STANDS, UNITS_NAMED } from './finder.sql.js';
import { type Found, Standings } from './standings.js';
import { type Subject, KnownSubjects, type Within } from './subjects.js';
import { cursorOf } from './vietnamese-order.js';
import { narrowed, type Wanted } from './wanted.js';

interface Named {
  readonly code: string;
  readonly name: Words;
}

interface Reader {
  readonly signedIn: SignedIn;
  readonly present: Present;
}

/** Where the page's people could be put down. */
interface OpenRound {
  readonly id: string;
  readonly name: string;
}

/** One who was found, with everything there is to say: on what is claimed, and on what the Office has seen. */
export interface FoundOne extends Pick<Subject, 'kind' | 'nominee' | 'name' | 'post' | 'tier' | 'list'> {
  readonly unit: Named;
  readonly claimed: Measured;
  readonly verified: Measured;
  /** Stands in the round already. */
  readonly stands: { readonly id: string; readonly code: string } | null;
  /** May the reader start a nomination? Null: it is not his business, or there is no round. */
  readonly filing: OpenOrClosed<'FILE'> | null;
}

export interface BranchCount extends BranchNamed {
  readonly counts: Readonly<Record<Nearness, number>>;
}

export interface FinderView {
  readonly plan: { readonly code: string; readonly version: number; readonly title: Words };
  readonly asOf: Day;
  readonly evidence: AsOf['evidence'];
  readonly today: Day;
  readonly round: OpenRound | null;
  /** Units the reader may ask about. */
  readonly units: readonly Named[];
  readonly tiers: readonly { readonly id: string; readonly name: Words }[];
  /** Of all that the filter means, whatever their standing. */
  readonly counts: Readonly<Record<Nearness, number>>;
  readonly branches: readonly BranchCount[];
  /** Of the standing and branch asked for. */
  readonly total: number;
  readonly items: readonly FoundOne[];
  readonly next: string | null;
}

const NOBODY = { meets: 0, lacksOne: 0, further: 0 };

/** Who meets the plan, who lacks exactly one and which, as of any day (IV.1 "căn cứ vào tiêu chí"). */
@Injectable()
export class FinderService {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly plans: Plans,
    private readonly standings: Standings,
    private readonly subjects: KnownSubjects,
    private readonly lists: UnitLists,
    private readonly readings: Readings,
  ) {}

  /** Throws Problem: 403 for whoever may see nobody or not that unit, 404 for a plan or unit there is not. */
  async find(signedIn: SignedIn, wanted: Wanted): Promise<FinderView> {
    const { organisation } = signedIn;
    const present = await this.actors.present(signedIn);
    const units = await this.readable(present, organisation, wanted.unit);
    const { kept, round } = await this.planOf(organisation, present.day, wanted.plan);
    const { plan } = kept;
    const asOf: AsOf = { day: wanted.asOf ?? present.day, evidence: wanted.evidence ?? 'claimed' };
    const everybody = await this.standings.of(organisation, kept, asOf);
    const own = units.everywhere ? null : units.named.map(({ code }) => code);
    const { page, more, total, counted } = narrowed(everybody, wanted, own);
    const about = `${plan.code}@${plan.version} ${asOf.day} ${wanted.unit ?? ''} ${wanted.q ?? ''}`.trim();
    await this.readings.note(present.actor, organisation, present.at, organisation, 'search', about);
    const last = page.at(-1);
    return {
      plan: { code: plan.code, version: plan.version, title: plan.title },
      asOf: asOf.day,
      evidence: asOf.evidence,
      today: present.day,
      round,
      units: units.named,
      tiers: plan.tiers.map(({ id, name }) => ({ id, name })),
      counts: counted.standing,
      branches: branchesOf(plan, asOf.evidence)
        .map((branch) => ({ ...branch, counts: counted.branches.get(branch.id) ?? NOBODY }))
        .filter(({ counts }) => counts.meets + counts.lacksOne + counts.further > 0),
      total,
      items: await this.shown(page, { organisation, plan, day: asOf.day }, units.all, round, {
        signedIn,
        present,
      }),
      next: more && last ? cursorOf(last) : null,
    };
  }

  private async readable({ actor, day }: Present, organisation: string, asked: string | undefined) {
    const { everywhere, units } = readingRights(actor, day);
    if (!everywhere && units.length === 0) throw new Problem(403, 'NOT_YOURS');
    const all = await this.database.run<Named>(UNITS_NAMED, [organisation]);
    if (asked !== undefined) {
      if (!mayReadUnitList(actor, day, asked)) throw new Problem(403, 'NOT_YOURS');
      if (!all.some(({ code }) => code === asked)) throw new Problem(404, 'NOT_FOUND');
    }
    return { everywhere, all, named: everywhere ? all : all.filter(({ code }) => units.includes(code)) };
  }

  /** The plan asked for; else that of the open round; else the one in force. */
  private async planOf(
    organisation: string,
    day: Day,
    asked: string | undefined,
  ): Promise<{ kept: KeptPlan; round: OpenRound | null }> {
    const [code, version] = asked?.split('@') ?? [];
    type Row = OpenRound & { readonly code: string; readonly version: number };
    const [open] = await this.database.run<Row>(OPEN_ROUND, [organisation, code ?? null]);
    const round = open ? { id: open.id, name: open.name } : null;
    const wanted = version === undefined ? open : { code: code ?? '', version: Number(version) };
    const pinned = wanted && (await this.plans.seek(organisation, wanted.code, wanted.version));
    if (pinned) return { kept: pinned, round };
    if (version !== undefined) throw new Problem(404, 'NOT_FOUND');
    const newest = await this.plans.newest(organisation);
    const plan = planInForce(
      newest.filter((one) => code === undefined || one.code === code),
      day,
    );
    if (!plan) throw new Problem(404, 'NOT_FOUND');
    return { kept: await this.plans.find(organisation, plan.code, plan.version), round };
  }

  /** The page's people as the register has them now, measured in full. */
  private async shown(
    page: readonly Found[],
    within: Within,
    units: readonly Named[],
    round: OpenRound | null,
    reader: Reader,
  ): Promise<FoundOne[]> {
    const of = (kind: Found['kind']): string[] =>
      page.filter((one) => one.kind === kind).map(({ nominee }) => nominee);
    const [people, collectives] = [of('individual'), of('collective')];
    const read = await Promise.all([
      this.subjects.these(within, people),
      this.subjects.units(within, collectives),
    ]);
    const subjects = new Map(read.flat().map((subject) => [subject.nominee, subject]));
    const stands = round ? await this.standing(round, people, collectives, within) : new Map();
    const lists = round ? await this.ownLists(round, page, reader) : new Map();
    const { plan, day } = within;
    return page.flatMap(({ nominee }) => {
      const subject = subjects.get(nominee);
      // gone since a moment ago
      if (!subject) return [];
      const { kind, name, post, tier, list, employment } = subject;
      const already = stands.get(nominee) ?? null;
      const filing = lists.get(list) ?? null;
      const facts = { plan, nominee: { kind, employment }, already: already?.code ?? null };
      return {
        kind,
        nominee,
        name,
        post,
        tier,
        list,
        unit: units.find(({ code }) => code === subject.unit) ?? {
          code: subject.unit,
          name: { vi: subject.unit, en: subject.unit },
        },
        claimed: measured(plan, subject, day, 'claimed'),
        verified: measured(plan, subject, day, 'verified'),
        stands: already,
        filing: filing && filingOfferFor(filing, facts),
      };
    });
  }

  private async standing(
    { id }: OpenRound,
    people: readonly string[],
    units: readonly string[],
    { organisation }: Within,
  ): Promise<ReadonlyMap<string, { id: string; code: string }>> {
    type Row = { nominee: string; id: string; code: string };
    const rows = await this.database.run<Row>(STANDS, [organisation, id, people, units]);
    return new Map(rows.map(({ nominee, ...rest }) => [nominee, rest]));
  }

  /** What may be done with the lists of this page that are the reader's own. */
  private async ownLists(
    { id }: OpenRound,
    page: readonly Found[],
    { signedIn, present: { actor, day } }: Reader,
  ): Promise<ReadonlyMap<string, OpenOrClosed<'FILE'>>> {
    const own = new Set(readingRights(actor, day).units);
    const lists = [...new Set(page.map(({ list }) => list))].filter((list) => own.has(list));
    const read = await Promise.all(
      lists.map(async (list) => [list, await this.lists.find(id, list, signedIn)] as const),
    );
    return new Map(
      read.flatMap(([list, found]) =>
        found.ok && found.value.filing ? [[list, found.value.filing] as const] : [],
      ),
    );
  }
}
