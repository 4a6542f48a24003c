import type { Day } from '../kernel/days.js';
import { type Permission, permission } from './decide-policy.js';
import type { Actor, Role } from './roles.js';

/** Somebody to whom a setting-up code would be read out, and the roles he holds. */
export interface CodeFor {
  readonly person: string;
  readonly roles: readonly Role[];
}

/** Whoever is nothing but the province's contact has no account here: the Office looks after him. */
const stateOf = ({ roles }: CodeFor): readonly string[] =>
  roles.length > 0 && roles.every((role) => role === 'provinceContact') ? ['provinceContact'] : ['account'];

/** May this person issue a code by which that one sets his PIN, and in which capacity? */
export const mayIssuePinCode = (actor: Actor, day: Day, about: CodeFor): Permission =>
  permission({
    life: 'person',
    action: 'ISSUE_PIN_CODE',
    state: stateOf(about),
    day,
    actor,
    unit: null,
    nominee: { kind: 'individual', person: about.person },
    taken: [],
  });
