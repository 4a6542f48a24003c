import type { DeskAbove } from '../plan/plan.js';
import type { Desk } from '../policy/roles.js';

/**
 * V.1: the heads of units answer to the Director, and for their own people; the Office urges (V.2) and answers to him
 * as well. Whoever comes later on a nomination's way is not above whoever it waits for, and learns nothing.
 */
export const ABOVE: Readonly<Partial<Record<Desk, readonly DeskAbove[]>>> = {
  nominator: ['unitHead', 'officeChief', 'director'],
  unitHead: ['officeChief', 'director'],
  clerk: ['officeChief', 'director'],
  officeChief: ['director'],
  councilChair: ['officeChief', 'director'],
};
