import type { Refused } from '../kernel/decision.js';
import { blocks, type Finding } from '../kernel/finding.js';
import type { Permission } from './decide-policy.js';

/** Allowed, with what is to be noted beside it. */
export interface Decided<C> {
  readonly ok: true;
  /** Warnings. */
  readonly findings: readonly Finding[];
  readonly capacity: C;
}

type Denied = Extract<Permission, { allow: false }>;

/** Whoever may not is told that first, and with it all that stands against the matter. */
export function decided<C>(
  may: { readonly allow: true; readonly capacity: C } | Denied,
  findings: readonly Finding[],
): Decided<C> | Refused {
  if (!may.allow) return { ok: false, because: 'forbidden', findings: [...may.findings, ...findings] };
  if (blocks(findings)) return { ok: false, because: 'refused', findings };
  return { ok: true, findings, capacity: may.capacity };
}
