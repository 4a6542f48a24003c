import { seedDates } from '../../support/builders/plan.js';
import { newRound } from '../../../workflows/round/round.context.js';
import { roundTasks } from '../../../workflows/round/tasks.js';
import { roadsFrom } from '../../../workflows/kernel/step.js';
import { roundMachine } from '../../../workflows/round/round.machine.js';
import { moved, ORDERS, STATES } from './rounds.js';

const tasksAt = (state: string, provinceUntil: string | null = null) =>
  roundTasks([state], { ...newRound(seedDates()), provinceUntil });

const officeTask = (does: string, due: string | null) => ({
  key: `round/${does}/${due ?? ''}`,
  desk: 'officeChief',
  unit: null,
  person: null,
  does,
  part: null,
  due,
  barred: [],
});

describe('a round waits for the Office chief, until the province must have the list', () => {
  test.each([
    ['open', 'COMPILE', null, '2021-03-29'],
    ['open', 'COMPILE', '2021-04-05', '2021-04-05'],
    ['compiling', 'PUT_BEFORE_COUNCIL', null, '2021-03-29'],
    ['compiling', 'PUT_BEFORE_COUNCIL', '2021-04-05', '2021-04-05'],
    ['forwarding', 'CLOSE', null, null],
    ['forwarding', 'CLOSE', '2021-04-05', null],
  ])('%s: %s, extended to %s: due %s', (state, does, provinceUntil, due) => {
    expect(tasksAt(state, provinceUntil)).toEqual([officeTask(does, due)]);
  });

  test.each(['beforeCouncil', 'closed'])('%s: nothing; the Council has its own, or all is done', (state) => {
    expect(tasksAt(state, '2021-04-05')).toEqual([]);
  });

  test('every task is something its state offers', () => {
    const offered = STATES.flatMap((state) =>
      tasksAt(state).map(({ does }) =>
        roadsFrom(roundMachine, { state: [state], context: newRound(seedDates()) }).includes(does),
      ),
    );
    expect(offered).toEqual([true, true, true]);
  });
});

describe('a decision hands over the tasks of where the round now is', () => {
  test('compiled: the next step', () => {
    expect(moved('open', ORDERS.COMPILE).tasks).toEqual([officeTask('PUT_BEFORE_COUNCIL', '2021-03-29')]);
  });

  test.each([
    ['open', 'COMPILE', '2021-04-05'],
    ['compiling', 'PUT_BEFORE_COUNCIL', '2021-04-05'],
    ['forwarding', 'CLOSE', null],
  ] as const)('EXTEND_PROVINCE while %s: the same task with the new date', (state, does, due) => {
    expect(moved(state, ORDERS.EXTEND_PROVINCE).tasks).toEqual([officeTask(does, due)]);
  });

  test('an extension for the units does not move it', () => {
    expect(moved('open', ORDERS.EXTEND).tasks).toEqual([officeTask('COMPILE', '2021-03-29')]);
  });

  test('the Council has sat: to close; closed: nothing', () => {
    expect(moved('beforeCouncil', ORDERS.TAKE_RESULT).tasks).toEqual([officeTask('CLOSE', null)]);
    expect(moved('forwarding', ORDERS.CLOSE).tasks).toEqual([]);
  });
});
