import {
  type Capacity,
  type Finding,
  permission,
  type RecordKind,
  type Standing,
  type Taken,
  WRITTEN_AS,
} from '../../workflows/index.js';
import type { Present } from '../people/actors.js';

/** Whom an entry is about, and the units this one belongs to today. */
export interface About {
  readonly person: string | null;
  readonly units: readonly string[];
  /** Of an entry that is there: how it stands. */
  readonly standing?: Standing;
}

export type Authority =
  | { readonly ok: true; readonly capacity: Capacity }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** May he do this with an entry about this one? For any of the units somebody belongs to. */
export function authorityFor(
  action: string,
  kind: RecordKind,
  { person, units, standing }: About,
  { actor, day }: Present,
  claimedBy: readonly string[] = [],
): Authority {
  const taken: Taken[] = claimedBy.map((by) => ({ type: 'CLAIM_RECORD', by }));
  let refused: readonly Finding[] = [];
  for (const unit of units.length > 0 ? units : [null]) {
    const may = permission({
      life: 'register',
      action,
      state: [standing === undefined ? kind : `${kind}.${standing}`],
      day,
      actor,
      unit,
      nominee: person === null ? null : { kind: 'individual', person },
      taken,
    });
    if (may.allow) return { ok: true, capacity: may.capacity };
    if (refused.length === 0) refused = may.findings;
  }
  return { ok: false, findings: refused };
}

export type WritingAction = keyof typeof WRITTEN_AS;

export type WritingAuthority =
  | { readonly ok: true; readonly action: WritingAction; readonly capacity: Capacity }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const isNotHis = ({ code }: Finding): boolean => code === 'ROLE_MISSING' || code === 'ROLE_NOT_HERE';

/** The Office enters what it has seen; whoever may not, claims it, where that is his. What is closest to his says why. */
export function writingAuthority(kind: RecordKind, about: About, present: Present): WritingAuthority {
  const enter = authorityFor('ENTER_RECORD', kind, about, present);
  if (enter.ok) return { ...enter, action: 'ENTER_RECORD' };
  const claim = authorityFor('CLAIM_RECORD', kind, about, present);
  if (claim.ok) return { ...claim, action: 'CLAIM_RECORD' };
  return enter.findings.every(isNotHis) ? claim : enter;
}
