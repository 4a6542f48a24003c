import type { Texts } from '../../texts/index.js';
import type { EvidenceRow } from '../view-models.js';
import { type Sign, SignIcon } from './mark.js';

const SIGNS: Record<EvidenceRow['status'], Sign> = {
  claimed: 'open',
  unseen: 'open',
  verified: 'check',
  rejected: 'cross',
  revoked: 'cross',
};

/** Claimed by the unit, or seen by the Office: a sign and words, never a colour alone. */
export const EvidenceMark = ({ status, t }: { status: EvidenceRow['status']; t: Texts }) => (
  <span class={`evidence-mark ${status}`}>
    <SignIcon sign={SIGNS[status]} /> {t.evidence.status[status]}
  </span>
);
