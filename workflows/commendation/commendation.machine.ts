import { setup } from 'xstate';
import type { StateMeta } from '../nomination/state-meta.js';

type CommendationEvent = {
  type: 'ADVISE_COMMENDATION' | 'DECIDE_COMMENDATION' | 'REFUSE_COMMENDATION';
};

/** One proposal to commend an exemplar (IV.2 "đề xuất biểu dương khen thưởng … được kịp thời"). */
export const commendationMachine = setup({
  types: { events: {} as CommendationEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'commendation',
  version: '1.0.0',
  initial: 'proposed',
  states: {
    proposed: {
      meta: { tasks: [{ desk: 'officeChief', offers: ['ADVISE_COMMENDATION'] }] },
      on: { ADVISE_COMMENDATION: 'advised' },
    },
    advised: {
      meta: { tasks: [{ desk: 'director', offers: ['DECIDE_COMMENDATION', 'REFUSE_COMMENDATION'] }] },
      on: { DECIDE_COMMENDATION: 'decided', REFUSE_COMMENDATION: 'refused' },
    },
    decided: { type: 'final' },
    refused: { type: 'final' },
  },
});
