import type { Finding } from '../../../workflows/kernel/finding.js';
import type { Refused } from '../../../workflows/kernel/decision.js';
import type { AccountFacts, PeopleDecided } from '../../../workflows/people/decide.js';
import type { Account, HeldGrant } from '../../../workflows/people/people.rules.js';
import type { Role } from '../../../workflows/policy/roles.js';
import { actor, grant } from '../../support/builders/cast.js';

export const DAY = '2021-03-15';

export const held = (role: Role, unit: string | null = null, over: Partial<HeldGrant> = {}): HeldGrant => ({
  ...grant(role, unit, over),
  id: `${role}-${unit ?? ''}`,
  ...over,
});

export const account = (grants: readonly HeldGrant[] = [], over: Partial<Account> = {}): Account => ({
  person: 'bao',
  name: 'Đặng Quốc Bảo',
  disabled: false,
  grants,
  ...over,
});

/** They administer for good. */
export const administering = (...people: readonly string[]): AccountFacts['administrators'] =>
  people.map((person) => ({ person, from: '2021-01-01', until: null }));

/** The administrator, asked on 15 March about somebody; a second administrator can sign in as well. */
export const facts = (person: Account, over: Partial<AccountFacts> = {}): AccountFacts => ({
  actor: actor('quyen'),
  day: DAY,
  person,
  administrators: administering('quyen', 'other'),
  ...over,
});

const worded = ({ code, effect, need, have }: Finding): string =>
  [effect === 'warn' ? `(${code})` : code, need, have].filter((part) => part !== undefined).join(' ');

/** What was decided, and every reason; a warning stands in brackets. */
export const said = (decided: PeopleDecided | Refused): string =>
  [decided.ok ? 'ok' : decided.because, ...decided.findings.map(worded)].join(' · ');
