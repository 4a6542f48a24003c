import { isIn, type Leaves } from '../kernel/leaves.js';

/** In which part of the compiled list (danh sách tổng hợp) a name stands; null: in none. */
export type ListPlace = 'qualified' | 'unqualified' | 'held' | 'pending' | null;

const ENDED = ['withdrawn', 'ineligible', 'lapsed'];
const WITH_THE_UNIT = ['draft', 'unitReview'];
const PENDING = ['officeReview', 'supplement'];

/** IV.1: what the Office has accepted, what it reports unqualified, what is parked, and what it still has to conclude. */
export const listPlace = ({ state, held }: { readonly state: Leaves; readonly held: boolean }): ListPlace => {
  if (isIn(state, ...ENDED, ...WITH_THE_UNIT)) return null;
  if (held) return 'held';
  if (isIn(state, 'unqualified')) return 'unqualified';
  return isIn(state, ...PENDING) ? 'pending' : 'qualified';
};
