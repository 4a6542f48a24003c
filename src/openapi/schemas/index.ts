import { COUNCIL } from './council.js';
import { FINDINGS } from './findings.js';
import { HISTORY } from './history.js';
import { HOUSE } from './house.js';
import type { Described, Named } from './named.js';
import { NOMINATION } from './nomination.js';
import { PLAN } from './plan.js';

export const ANSWERS: Described<keyof Named> = {
  ...FINDINGS,
  ...NOMINATION,
  ...COUNCIL,
  ...HISTORY,
  ...HOUSE,
  ...PLAN,
};
