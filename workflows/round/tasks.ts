import { isIn, type Leaves } from '../kernel/leaves.js';
import type { Task } from '../nomination/tasks.js';
import { provinceTerm, type RoundContext } from './round.context.js';

const officeTask = (does: string, due: string | null): Task => ({
  key: ['round', does, due ?? ''].join('/'),
  desk: 'officeChief',
  unit: null,
  person: null,
  does,
  part: null,
  due,
  barred: [],
});

/** What a round waits for by itself, whatever its nominations do. */
export const roundTasks = (state: Leaves, context: RoundContext): Task[] => {
  const due = provinceTerm(context)?.lastDay ?? null;
  if (isIn(state, 'open')) return [officeTask('COMPILE', due)];
  if (isIn(state, 'compiling')) return [officeTask('PUT_BEFORE_COUNCIL', due)];
  return isIn(state, 'forwarding') ? [officeTask('CLOSE', null)] : [];
};
