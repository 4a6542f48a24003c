import { isIn, type Leaves } from '../../workflows/index.js';

/** What a name that was not selected has become, by the state its verdict led to. */
export const becameOf = (to: Leaves): 'exemplar' | 'ended' | 'ineligible' => {
  if (isIn(to, 'exemplar')) return 'exemplar';
  return isIn(to, 'ineligible') ? 'ineligible' : 'ended';
};
