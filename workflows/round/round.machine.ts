import { assign, setup } from 'xstate';
import { blocks } from '../kernel/finding.js';
import type { StateMeta } from '../nomination/state-meta.js';
import type { RoundContext } from './round.context.js';
import type { RoundEvent } from './round.events.js';

const extend = { EXTEND: { guard: 'allowed', actions: 'extend' } } as const;
const nudge = { NUDGE: { guard: 'allowed', actions: 'remind' } } as const;
const extendProvince = { EXTEND_PROVINCE: { guard: 'allowed', actions: 'extendProvince' } } as const;

/** One round of selection, from the units' lists to the letter to the province (IV.1). */
export const roundMachine = setup({
  types: {
    context: {} as RoundContext,
    events: {} as RoundEvent,
    input: {} as RoundContext,
    meta: {} as StateMeta,
  },
  guards: { allowed: ({ event }) => !blocks(event.findings) },
  actions: {
    note: () => {},
    remind: assign(({ context: { reminded = [] }, event }) =>
      event.type === 'NUDGE' && event.byClock ? { reminded: [...reminded, event.slot] } : {},
    ),
    nilReturn: assign({
      nilReturns: ({ context, event }) =>
        event.type === 'NIL_RETURN' ? [...context.nilReturns, event.unit] : context.nilReturns,
    }),
    extend: assign({
      extensions: ({ context, event }) =>
        event.type === 'EXTEND'
          ? [...context.extensions, { unit: event.unit, until: event.until }]
          : context.extensions,
      // a unit let in after all is no longer one that has nothing
      nilReturns: ({ context, event }) =>
        event.type === 'EXTEND'
          ? context.nilReturns.filter((unit) => unit !== event.unit)
          : context.nilReturns,
    }),
    extendProvince: assign({
      provinceUntil: ({ context, event }) =>
        event.type === 'EXTEND_PROVINCE' ? event.until : context.provinceUntil,
    }),
    compile: assign({
      missing: ({ context, event }) =>
        event.type === 'COMPILE' ? event.missing.map(({ unit }) => unit) : context.missing,
    }),
  },
}).createMachine({
  id: 'round',
  version: '1.1.0',
  context: ({ input }) => input,
  initial: 'open',
  states: {
    open: {
      on: {
        NIL_RETURN: { guard: 'allowed', actions: 'nilReturn' },
        COMPILE: { guard: 'allowed', target: 'compiling', actions: 'compile' },
        ...nudge,
        ...extend,
        ...extendProvince,
      },
    },
    compiling: {
      on: {
        NIL_RETURN: { guard: 'allowed', actions: 'nilReturn' },
        PUT_BEFORE_COUNCIL: { guard: 'allowed', target: 'beforeCouncil' },
        // nobody was proposed, or nobody is left: there is nothing for the Council
        CLOSE: { guard: 'allowed', target: 'closed' },
        ...nudge,
        ...extend,
        ...extendProvince,
      },
    },
    beforeCouncil: {
      on: {
        // a name released from its hold in time joins the same sitting
        PUT_BEFORE_COUNCIL: { guard: 'allowed', actions: 'note' },
        TAKE_RESULT: { guard: 'allowed', target: 'forwarding' },
        ...extendProvince,
      },
    },
    forwarding: {
      on: {
        // a name released after the Council sat goes before a further sitting
        PUT_BEFORE_COUNCIL: { guard: 'allowed', actions: 'note' },
        TAKE_RESULT: { guard: 'allowed', actions: 'note' },
        FORWARD: { guard: 'allowed', actions: 'note' },
        CLOSE: { guard: 'allowed', target: 'closed' },
        ...extendProvince,
      },
    },
    closed: { type: 'final' },
  },
});
