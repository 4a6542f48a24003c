import { setup } from 'xstate';
import type { StateMeta } from '../nomination/state-meta.js';

type StoryEvent = {
  type: 'CONSENT_STORY' | 'WITHDRAW_CONSENT' | 'APPROVE_STORY' | 'PUBLISH_STORY' | 'RETRACT_STORY';
};

const noted = { actions: 'note' } as const;

/** One story about an exemplar (IV.3), told with his consent and taken back when he withdraws it. */
export const storyMachine = setup({
  types: { events: {} as StoryEvent, meta: {} as StateMeta },
  actions: { note: () => {} },
}).createMachine({
  id: 'story',
  version: '1.0.0',
  initial: 'drafted',
  states: {
    drafted: {
      meta: {
        tasks: [
          { desk: 'officeChief', offers: ['APPROVE_STORY'] },
          { desk: 'nominee', offers: ['CONSENT_STORY'] },
        ],
      },
      on: {
        CONSENT_STORY: noted,
        WITHDRAW_CONSENT: noted,
        APPROVE_STORY: 'approved',
        RETRACT_STORY: 'retracted',
      },
    },
    approved: {
      meta: {
        tasks: [
          { desk: 'clerk', offers: ['PUBLISH_STORY', 'RETRACT_STORY'] },
          { desk: 'nominee', offers: ['CONSENT_STORY'] },
        ],
      },
      on: {
        CONSENT_STORY: noted,
        WITHDRAW_CONSENT: noted,
        PUBLISH_STORY: 'published',
        RETRACT_STORY: 'retracted',
      },
    },
    published: { meta: { tasks: [] }, on: { WITHDRAW_CONSENT: 'retracted', RETRACT_STORY: 'retracted' } },
    retracted: { type: 'final' },
  },
});
