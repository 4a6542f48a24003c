import { decideNomination } from '../nomination/decide.js';
import type { Dossier } from '../nomination/dossier.js';
import type { NominationFacts, Nominee, PartFacts } from '../nomination/facts.js';
import { decideFiling, filed, type FilingFacts } from '../nomination/file.js';
import type { NominationContext } from '../nomination/nomination.context.js';
import type { NominationOrder } from '../nomination/nomination.events.js';
import { partsAfter } from '../nomination/parts.js';
import { listUnitOf } from '../rules/list-unit.js';
import { unlike } from './compare.js';
import type { Again, KeptFacts, Told } from './past.js';

/** As it lies beside the chain: without the dossier, which is committed to by itself. */
type Kept = Omit<NominationFacts, 'order' | 'dossier'> & KeptFacts;

interface Filing {
  readonly nominee: FilingFacts['nominee'];
  readonly already: string | null;
  readonly evidence: readonly string[];
  readonly entries: readonly { readonly id: string }[];
}

/** What no later fact may contradict: the nominee as frozen, and what the orders have made of dossier and parts. */
interface Said {
  readonly nominee: ReturnType<typeof frozen>;
  readonly dossier: Dossier;
  readonly parts: readonly PartFacts[];
}

const frozen = ({ kind, person, unit, tier, employment, subject }: Nominee) => ({
  kind,
  person,
  unit,
  tier,
  employment,
  subject,
});

const byId = (parts: readonly PartFacts[]): PartFacts[] =>
  parts.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** A name is put down. */
function filedAgain({ event, facts, plan }: Told): Again {
  const { order, filing, ...kept } = facts as Kept & { order: { evidence?: string[] }; filing?: Filing };
  // recorded before it was kept what only a filing is asked
  if (filing === undefined) return { missing: null };
  const dossier = event.disclosed.dossier as Dossier | undefined;
  if (dossier === undefined) return { missing: 'dossier' };
  const { nominee, already, evidence, entries } = filing;
  const { kind, person, tier, employment, unit } = kept.nominee;
  const decision = decideFiling({
    plan,
    moment: kept.moment,
    actor: kept.actor,
    round: kept.round.state,
    dates: kept.round.dates,
    registrationUntil: kept.round.registrationUntil,
    unit,
    nominee,
    already,
    begins: { evidence, entries },
  });
  const said: Said = { nominee: frozen(kept.nominee), dossier, parts: [] };
  if (!decision.ok) return { decision, contradictions: [], said };
  const begun = filed(kept.actor, decision.capacity, dossier, evidence);
  return {
    decision: { ...decision, ...begun, findings: [] },
    contradictions: [
      ...unlike('nominee', { kind, person, tier, employment }, { ...nominee, unit: undefined }),
      ...unlike('nominee.unit', unit, listUnitOf(nominee, plan.units.through)),
      ...unlike('evidence', evidence, order.evidence ?? []),
      ...unlike('dossier', dossier, begun.dossier),
      ...unlike('parts', kept.parts, []),
    ],
    said,
  };
}

function movedAgain(told: Told, fold: NonNullable<Told['fold']>): Again {
  const { event, facts, plan, nextPlan } = told;
  const { order, orderedBy, ...kept } = facts as Kept & { order: NominationOrder };
  const said = fold.said as Said;
  const dossier = (event.disclosed.dossier as Dossier | undefined) ?? said.dossier;
  const decision = decideNomination(
    { state: fold.state, context: fold.context as NominationContext },
    order,
    {
      ...kept,
      plan,
      dossier,
      ...(orderedBy && { order: orderedBy }),
      ...(order.type === 'MIGRATE' && { nextPlan }),
    },
  );
  const contradictions = [
    ...unlike('nominee', frozen(kept.nominee), said.nominee),
    ...unlike('dossier', dossier, said.dossier),
    ...unlike('parts', byId(kept.parts), byId(said.parts)),
  ];
  if (!decision.ok) return { decision, contradictions, said };
  const { changes, ...moved } = decision;
  return {
    decision: {
      ...moved,
      part: changes.part,
      ...(changes.plan !== undefined && { planVersion: changes.plan }),
    },
    contradictions,
    said: {
      ...said,
      dossier: changes.dossier ?? dossier,
      parts: partsAfter(kept.parts, changes.part),
    } satisfies Said,
  };
}

/** One move of a nomination, decided again. */
export const nominationAgain = (told: Told): Again =>
  told.fold === null ? filedAgain(told) : movedAgain(told, told.fold);
