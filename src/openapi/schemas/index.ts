import { COUNCIL } from './council.js';
import { FINDINGS } from './findings.js';
import { FINDER } from './finder.js';
import { HISTORY } from './history.js';
import { HOUSE } from './house.js';
import type { Described, Named } from './named.js';
import { NOMINATION } from './nomination.js';
import { PLAN } from './plan.js';
import { REGISTER } from './register.js';

export const ANSWERS: Described<keyof Named> = {
  ...FINDINGS,
  ...FINDER,
  ...NOMINATION,
  ...COUNCIL,
  ...HISTORY,
  ...HOUSE,
  ...PLAN,
  ...REGISTER,
};
