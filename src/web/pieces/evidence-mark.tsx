import type { Texts } from '../../texts/index.js';
import type { EvidenceRow } from '../view-models.js';

const SIGNS: Record<EvidenceRow['status'], string> = {
  claimed: '○',
  verified: '✓',
  rejected: '✕',
  revoked: '✕',
};

/** Claimed by the unit, or seen by the Office: a sign and words, never a colour alone. */
export const EvidenceMark = ({ status, t }: { status: EvidenceRow['status']; t: Texts }) => (
  <span class={`evidence-mark ${status}`}>
    <span aria-hidden="true">{SIGNS[status]} </span>
    {t.evidence.status[status]}
  </span>
);
