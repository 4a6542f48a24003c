import type { RecordKind } from './deed.js';

/** What happened to an entry, as the nominations that weigh it are told. */
export type RecordChange = 'entered' | 'verified' | 'rejected' | 'revoked' | 'restored' | 'changed';

/** Ratings and disciplinary measures weigh whether or not a dossier names them; an award only where it is named. */
const WEIGHS_UNNAMED: ReadonlySet<RecordKind> = new Set(['rating', 'discipline']);

/** What the criteria make of this nominee may be another now than it was before the change. */
export const weighsIn = (
  { id, kind }: { readonly id: string; readonly kind: RecordKind },
  { evidence }: { readonly evidence: readonly string[] },
): boolean => WEIGHS_UNNAMED.has(kind) || evidence.includes(id);

/** Some that counted for him counts no longer, or something that counts against him has come up. */
export const takesAway = (kind: RecordKind, change: RecordChange): boolean =>
  // corrected by an import: what it says now may be more or less than before
  change === 'changed' ||
  (kind === 'discipline'
    ? change === 'entered' || change === 'verified' || change === 'restored'
    : change === 'revoked' || change === 'rejected');
