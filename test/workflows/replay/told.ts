import { commentOf } from '../../../workflows/kernel/comment.js';
import type { Instant } from '../../../workflows/kernel/days.js';
import type { Leaves } from '../../../workflows/kernel/leaves.js';
import type { Stored } from '../../../workflows/kernel/step.js';
import { decideNomination } from '../../../workflows/nomination/decide.js';
import { type Dossier, emptyDossier } from '../../../workflows/nomination/dossier.js';
import type { PartFacts, Settled } from '../../../workflows/nomination/facts.js';
import { decideFiling, filed } from '../../../workflows/nomination/file.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationOrder } from '../../../workflows/nomination/nomination.events.js';
import { partsAfter } from '../../../workflows/nomination/parts.js';
import type { Plan } from '../../../workflows/plan/plan.js';
import type { Capacity } from '../../../workflows/policy/decide-policy.js';
import type { Actor } from '../../../workflows/policy/roles.js';
import type { Beside, Past, PastEvent, ToldLife } from '../../../workflows/replay/past.js';
import { decideConvening } from '../../../workflows/sitting/convene.js';
import { recorded, type SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import { actor } from '../../support/builders/cast.js';
import { doing, facts, NOMINEE, on } from '../../support/builders/nomination.js';
import { seedPlan } from '../../support/builders/plan.js';
import { CHAIR, RULES, type Rules, SECRETARY, Sitting, actor as member } from '../sitting/council.js';

export const LAW = 'law-1';

const hashOf = ({ version }: Pick<Plan, 'version'>): string => `plan-${version}`;
const named = ({ code, version }: Plan): PastEvent['plan'] => ({
  code,
  version,
  sha256: hashOf({ version }),
});

interface Deed {
  readonly type: string;
  readonly at: Instant;
  readonly from: Leaves;
  readonly to: Leaves;
  readonly part?: PastEvent['part'] | undefined;
  readonly plan: Plan;
  readonly planAfter?: Plan | undefined;
  readonly who: Actor;
  readonly capacity: Capacity;
  readonly beside: Partial<Record<Beside, unknown>>;
}

/** A chain in the making, written down as the road writes it. */
class Chain {
  readonly events: PastEvent[] = [];
  readonly plans: Record<string, Plan> = {};

  constructor(readonly life: ToldLife) {}

  get past(): Past {
    return { life: this.life, law: LAW, events: this.events, plans: this.plans };
  }

  write({ type, at, from, to, part, plan, planAfter, who, capacity, beside }: Deed): void {
    this.plans[hashOf(plan)] = plan;
    if (planAfter) this.plans[hashOf(planAfter)] = planAfter;
    const kept = Object.entries(beside).filter(([, value]) => value !== undefined && value !== null);
    this.events.push({
      seq: this.events.length + 1,
      at,
      type,
      from,
      to,
      ...(part && { part }),
      law: { machine: 'm@1', bundle: LAW },
      plan: named(plan),
      ...(planAfter && { planAfter: named(planAfter) }),
      actor: { person: who.person, ...capacity },
      via: {
        channel: who.person === 'system' ? 'timer' : who.only ? 'link' : 'page',
        assurance: who.assurance,
      },
      private: Object.fromEntries(kept.map(([field]) => [field, 'hash'])),
      // what lies beside is kept as text: nothing of it is the law's own object any more
      disclosed: JSON.parse(JSON.stringify(Object.fromEntries(kept))) as PastEvent['disclosed'],
    });
  }
}

/** A nomination of QLTM, moved by whoever moves it in the ordinary course. */
export class ToldNomination extends Chain {
  stored: Stored<NominationContext>;
  dossier: Dossier;
  parts: readonly PartFacts[] = [];
  plan: Plan = seedPlan();

  constructor(evidence: readonly string[] = []) {
    super('nomination');
    const known = facts({ actor: actor('binh'), dossier: emptyDossier('Phan Thị Ngọc Ánh', 'Chuyên viên') });
    const { plan, dossier, ...kept } = known;
    const filing = { nominee: NOMINEE, already: null, evidence, entries: evidence.map((id) => ({ id })) };
    const { round, moment, nominee } = kept;
    const may = decideFiling({
      plan,
      moment,
      actor: kept.actor,
      round: round.state,
      dates: round.dates,
      registrationUntil: null,
      unit: nominee.unit,
      nominee,
      already: null,
      begins: filing,
    });
    if (!may.ok) throw new Error('it was not to be filed');
    const begun = filed(kept.actor, may.capacity, dossier, evidence);
    this.stored = { state: begun.state, context: begun.context };
    this.dossier = begun.dossier;
    this.write({
      type: 'FILE',
      at: moment.at,
      from: [],
      to: begun.state,
      plan,
      who: kept.actor,
      capacity: may.capacity,
      beside: {
        facts: { order: { type: 'FILE', evidence }, ...kept, filing },
        findings: [],
        dossier: begun.dossier,
      },
    });
  }

  order(order: NominationOrder, over: Partial<Settled> = {}): this {
    const { order: orderedBy, ...who } = doing(order.type, this.stored.state);
    const known = facts({
      plan: this.plan,
      parts: this.parts,
      ...who,
      ...(orderedBy && { order: orderedBy }),
      ...over,
      dossier: this.dossier,
    });
    const decision = decideNomination(this.stored, order, known);
    if (!decision.ok) {
      throw new Error(`${order.type}: ${decision.findings.map(({ code }) => code).join(', ')}`);
    }
    const { plan, nextPlan, dossier, order: by, ...kept } = known;
    const { changes } = decision;
    this.write({
      type: order.type,
      at: known.moment.at,
      from: decision.from,
      to: decision.state,
      part: changes.part
        ? { life: changes.part.life, id: changes.part.id, from: changes.part.from, to: changes.part.to }
        : undefined,
      plan,
      planAfter: changes.plan === undefined ? undefined : (nextPlan ?? undefined),
      who: known.actor,
      capacity: decision.capacity,
      beside: {
        facts: { ...kept, order, ...(by && { orderedBy: by }) },
        findings: decision.findings,
        comment: commentOf(order),
        dossier,
      },
    });
    this.stored = { state: decision.state, context: decision.context };
    this.dossier = changes.dossier ?? this.dossier;
    this.parts = partsAfter(this.parts, changes.part);
    if (changes.plan !== undefined && nextPlan) this.plan = nextPlan;
    return this;
  }
}

/** A sitting of nine, with its ballots apart. */
export class ToldSitting extends Chain {
  readonly sitting: Sitting;
  private readonly whole: Plan;

  constructor(rules: Rules = RULES) {
    super('sitting');
    this.whole = { ...seedPlan(), ...rules };
    this.sitting = new Sitting({ plan: this.whole });
    const known = this.sitting.facts(SECRETARY, { type: 'CANCEL', reason: '' });
    const { plan: _, ...convened } = {
      ...known,
      moment: on('2021-03-22'),
      actor: member(SECRETARY, 'councilSecretary'),
      agenda: [],
    };
    const begun = decideConvening({ ...convened, plan: this.whole });
    if (!begun.ok) throw new Error(`CONVENE: ${begun.findings.map(({ code }) => code).join(', ')}`);
    const { plannedFor, inWriting, round } = convened;
    this.write({
      type: 'CONVENE',
      at: convened.moment.at,
      from: [],
      to: begun.state,
      plan: this.whole,
      who: convened.actor,
      capacity: begun.capacity,
      beside: {
        facts: { order: { type: 'CONVENE', round, plannedFor, inWriting }, ...convened },
        findings: begun.findings,
      },
    });
  }

  order(person: string, order: SittingOrder): this {
    const { plan: _, ballots: __, ...known } = this.sitting.facts(person, order);
    const decision = this.sitting.order(person, order);
    this.write({
      type: order.type,
      at: known.moment.at,
      from: decision.from,
      to: decision.state,
      plan: this.whole,
      who: known.actor,
      capacity: decision.capacity,
      beside: {
        // an open vote has names
        facts: { order: this.whole.council.secret ? recorded(order) : order, ...known, ballots: [] },
        findings: decision.findings,
        comment: commentOf(order),
        vote: decision.keeps.vote,
      },
    });
    if (decision.keeps.members) this.sitting.members = [...decision.keeps.members];
    return this;
  }

  /** Each votes for the names of his word. */
  cast(ballots: Readonly<Record<string, string>>): this {
    for (const [person, marks] of Object.entries(ballots)) {
      this.order(person, { type: 'CAST_BALLOT', marks: marks.split('') });
    }
    return this;
  }

  opened(): this {
    const present = this.sitting.everybody;
    return this.order(SECRETARY, { type: 'OPEN', present, secretary: SECRETARY }).order(CHAIR, {
      type: 'OPEN_VOTING',
    });
  }

  /** Drawn up, signed by both and concluded. */
  concluded(): this {
    return this.order(CHAIR, { type: 'DRAW_MINUTES' })
      .order(SECRETARY, { type: 'SIGN_MINUTES' })
      .order(CHAIR, { type: 'SIGN_MINUTES' })
      .order(CHAIR, { type: 'CONCLUDE' });
  }
}
