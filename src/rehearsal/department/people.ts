import { CENTRE } from './people/centre.js';
import { ENERGY } from './people/energy.js';
import { INDUSTRY } from './people/industry.js';
import { INSPECTORATE_PEOPLE } from './people/inspectorate.js';
import { LEADERS } from './people/leaders.js';
import { OFFICE } from './people/office.js';
import { OUTSIDE } from './people/outside.js';
import { PLANNING } from './people/planning.js';
import { SAFETY } from './people/safety.js';
import { TRADE } from './people/trade.js';
import type { Person } from './words.js';

/** Everyone, in the order of the units. */
export const PEOPLE: readonly Person[] = [
  ...LEADERS,
  ...OFFICE,
  ...INSPECTORATE_PEOPLE,
  ...PLANNING,
  ...TRADE,
  ...INDUSTRY,
  ...ENERGY,
  ...SAFETY,
  ...CENTRE,
  ...OUTSIDE,
];
