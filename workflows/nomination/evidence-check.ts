import { unjudged } from '../rules/evidence.rule.js';
import type { Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';

/** How far the Office has come with the evidence of a dossier. */
export interface EvidenceCheck {
  /** Nothing is left, and somebody has said so: only then may it be accepted. */
  readonly done: boolean;
  /** Items of the dossier that still wait for a verdict. */
  readonly left: readonly string[];
}

export const evidenceCheck = (
  { dossier, entries }: Pick<Settled, 'dossier' | 'entries'>,
  { checked, rejected = [] }: NominationContext,
): EvidenceCheck => ({
  done: checked,
  left: unjudged({
    items: [],
    evidence: dossier.evidence,
    settled: entries.filter(({ verified }) => verified).map(({ id }) => id),
    rejected,
  }),
});
