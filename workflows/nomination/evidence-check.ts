import type { Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';

type Seen = Pick<Settled, 'dossier' | 'entries'>;

/** Evidence that needs no second look: verified already. */
export const verifiedIn = (entries: Settled['entries']): string[] =>
  entries.filter(({ verified }) => verified).map(({ id }) => id);

/** Of the dossier's evidence, what the Office has said nothing about since it was sent, nor says now. */
export const evidenceLeft = (
  { dossier, entries }: Seen,
  { rejected = [] }: NominationContext,
  judgedNow: readonly string[],
): string[] => {
  const judged = new Set([...verifiedIn(entries), ...rejected, ...judgedNow]);
  return dossier.evidence.filter((id) => !judged.has(id));
};

/** How far the Office has come with the evidence of a dossier. */
export interface EvidenceCheck {
  /** Nothing is left, and somebody has said so: only then may it be accepted. */
  readonly done: boolean;
  /** Items of the dossier that still wait for a verdict. */
  readonly left: readonly string[];
}

export const evidenceCheck = (seen: Seen, context: NominationContext): EvidenceCheck => ({
  done: context.checked,
  left: evidenceLeft(seen, context, []),
});
