import {
  type CountedName,
  countedBeside,
  type Dossier,
  extendedFor,
  type Moment,
  type NominationContext,
  type PartFacts,
  type Plan,
  type RoundContext,
  type Settled,
  type Stored,
  type SubjectKind,
} from '../../../workflows/index.js';
import type { Who } from '../command.js';
import { actorOf, type SeenRow } from '../seen.js';
import { type EntryRow, entryOf } from './register-entries.js';

export interface NominationRow extends SeenRow {
  readonly context: NominationContext;
  readonly kind: SubjectKind;
  readonly person: string | null;
  /** A household or a model, by its id. */
  readonly subject: string | null;
  readonly unit: string;
  readonly tier: string | null;
  readonly employment: string | null;
  readonly dossier: Dossier;
  readonly dossier_version: number;
  /** A sitting of its round is convened and has not ended. */
  readonly invited: boolean;
  readonly round_id: string;
  readonly round_version: number;
  readonly round_state: string[];
  readonly round_context: RoundContext;
  readonly positions: readonly { tier: string; from: string; until: string | null }[];
  readonly entries: readonly EntryRow[];
  readonly parts: readonly PartFacts[];
  readonly scans: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly string[];
  readonly others: number;
  /** The other registered names of the round; null where the plan counts none of them. */
  readonly beside: readonly CountedName[] | null;
}

export const storedOf = (row: NominationRow): Stored<NominationContext> => ({
  state: row.state,
  context: row.context,
});

const tierNow = ({ positions, tier }: NominationRow, day: string): string | null => {
  const now = positions.find(({ from, until }) => from <= day && (until === null || until >= day));
  return now?.tier ?? tier;
};

/** Turns what was read into the facts the law asks for. */
export function nominationFacts(
  row: NominationRow,
  plan: Plan,
  moment: Moment,
  who: Who,
  order?: 'round' | 'sitting',
): Settled {
  const claimed = new Set(row.dossier.evidence);
  const now = tierNow(row, moment.day);
  return {
    plan,
    moment,
    actor: actorOf(row, who),
    nominee: {
      kind: row.kind,
      person: row.person,
      unit: row.unit,
      tier: row.tier,
      employment: row.employment,
      ...(row.subject !== null && { subject: row.subject }),
      ...(now !== row.tier && { tierNow: now }),
    },
    dossier: row.dossier,
    entries: row.entries.map((entry) => entryOf(entry, claimed, plan)),
    round: {
      state: row.round_state[0] ?? '',
      dates: row.round_context.dates,
      registrationUntil: extendedFor(row.unit, row.round_context),
      provinceUntil: row.round_context.provinceUntil,
    },
    others: row.others,
    ...(row.beside && { counts: countedBeside(plan.quotas.also, row.unit, row.beside) }),
    nilReturn: row.round_context.nilReturns.includes(row.unit),
    parts: row.parts,
    ...(Object.keys(row.scans).length > 0 && { scans: row.scans }),
    ...(row.files.length > 0 && { files: row.files }),
    ...(order && { order }),
  };
}
