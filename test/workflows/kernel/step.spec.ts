import { assign, setup } from 'xstate';
import { beginning, roadsFrom, type Stored, stepFrom, UnknownState } from '../../../workflows/kernel/step.js';

type Event = { type: 'START' } | { type: 'COUNT'; by: number } | { type: 'LOOK' } | { type: 'END' };
interface Count {
  readonly count: number;
}

/** A small life with everything ours have: a guard, a remembered number, regions, an end. */
const machine = setup({
  types: { context: {} as Count, events: {} as Event, input: {} as Count },
  guards: { positive: ({ event }) => event.type === 'COUNT' && event.by > 0 },
  actions: {
    count: assign({
      count: ({ context, event }) => (event.type === 'COUNT' ? context.count + event.by : context.count),
    }),
    note: () => {},
  },
}).createMachine({
  id: 'sample',
  context: ({ input }) => input,
  initial: 'idle',
  states: {
    idle: { on: { START: 'busy' } },
    busy: {
      type: 'parallel',
      on: { END: 'over' },
      states: {
        left: {
          initial: 'a',
          states: { a: { on: { COUNT: { guard: 'positive', target: 'b', actions: 'count' } } }, b: {} },
        },
        right: { initial: 'c', states: { c: { on: { LOOK: { actions: 'note' } } } } },
      },
    },
    over: { type: 'final' },
  },
});

const at = (...state: string[]): Stored<Count> => ({ state, context: { count: 2 } });
const BUSY = ['busy.left.a', 'busy.right.c'];

describe('roads', () => {
  test('are those of the state, of the regions in it, and of what it lies in', () => {
    expect(roadsFrom(machine, at('idle'))).toEqual(['START']);
    expect(roadsFrom(machine, at(...BUSY)).toSorted()).toEqual(['COUNT', 'END', 'LOOK']);
    expect(roadsFrom(machine, at('busy.left.b', 'busy.right.c')).toSorted()).toEqual(['END', 'LOOK']);
  });

  test('are shown whether or not their guard would let anyone pass', () => {
    expect(roadsFrom(machine, at(...BUSY))).toContain('COUNT');
    expect(stepFrom(machine, at(...BUSY), { type: 'COUNT', by: 0 } as Event)).toBe(null);
  });

  test('end with the life', () => {
    expect(roadsFrom(machine, at('over'))).toEqual([]);
  });
});

describe('a step', () => {
  test('gives the state it leads to and what is remembered then', () => {
    expect(stepFrom(machine, at(...BUSY), { type: 'COUNT', by: 3 } as Event)).toEqual({
      state: ['busy.left.b', 'busy.right.c'],
      context: { count: 5 },
    });
    expect(stepFrom(machine, at('idle'), { type: 'START' })).toEqual({ state: BUSY, context: { count: 2 } });
  });

  test('may lead back to where it began', () => {
    expect(stepFrom(machine, at(...BUSY), { type: 'LOOK' })).toEqual(at(...BUSY));
  });

  test('leaves what was stored as it was', () => {
    const stored = Object.freeze({ state: Object.freeze([...BUSY]), context: Object.freeze({ count: 2 }) });
    expect(stepFrom(machine, stored, { type: 'COUNT', by: 1 } as Event)?.context).toEqual({ count: 3 });
    expect(stored.context).toEqual({ count: 2 });
  });

  test('is not there for an order without a road, nor after the end', () => {
    expect(stepFrom(machine, at('idle'), { type: 'END' })).toBe(null);
    expect(stepFrom(machine, at('over'), { type: 'END' })).toBe(null);
  });
});

describe('a stored state is taken as it is or not at all', () => {
  test.each([
    ['unknown', ['elsewhere']],
    ['empty', []],
    ['a whole without its regions', ['busy']],
    ['half a state, which the library would quietly complete', ['busy.left.b']],
    ['a place that is not in its region', ['busy.left.c', 'busy.right.c']],
    ['a region in two places', [...BUSY, 'busy.left.b']],
    ['deeper than the machine', ['idle.deep']],
    ['a name every object has', ['constructor']],
    ['another such name', ['__proto__']],
  ])('%s', (_name, state) => {
    expect(() => roadsFrom(machine, at(...state))).toThrow(UnknownState);
    expect(() => stepFrom(machine, at(...state), { type: 'START' })).toThrow(UnknownState);
  });

  test('the error names the life and the state', () => {
    expect(() => roadsFrom(machine, at('elsewhere', 'else'))).toThrow(
      'sample knows no state elsewhere, else',
    );
  });
});

test('a life begins where its machine says', () => {
  expect(beginning(machine)).toEqual(['idle']);
});
