import type { Finding } from '../../../workflows/kernel/finding.js';
import { nominationMachine } from '../../../workflows/nomination/nomination.machine.js';
import type { RoundOrder } from '../../../workflows/round/round.events.js';
import { ask, entrant, type Known, ORDERS, type RoundState } from './rounds.js';

const blocked = (code: string, rest: Partial<Finding> = {}): Finding => ({
  code,
  clause: 'IV.1',
  effect: 'block',
  ...rest,
});
const about = (code: string, nomination: string) => blocked(code, { params: { nomination } });

const expectRefused = (state: RoundState, order: RoundOrder, known: Known, findings: readonly Finding[]) =>
  expect(ask(state, order, known)).toEqual({ ok: false, because: 'refused', findings });
const expectAllowed = (state: RoundState, order: RoundOrder, known: Known) =>
  expect(ask(state, order, known)).toMatchObject({ ok: true, findings: [] });

const compiled = entrant('n1', 'compiled');

describe.each(['compiling', 'beforeCouncil', 'forwarding'] as const)(
  'PUT_BEFORE_COUNCIL while %s: the list goes whole',
  (state) => {
    const put = ORDERS.PUT_BEFORE_COUNCIL;

    test.each(['convened', 'open'])('accepted before a sitting that is %s', (at) =>
      expectAllowed(state, put, { sitting: { id: 'PH-01', state: at } }),
    );

    test.each(['voting', 'counted', 'runoff', 'concluded'])('refused before one that is %s', (at) =>
      expectRefused(state, put, { sitting: { id: 'PH-01', state: at } }, [
        blocked('SITTING_NOT_READY', { have: at }),
      ]),
    );

    test('refused before a sitting there is not', () =>
      expectRefused(state, put, { sitting: null }, [blocked('SITTING_NOT_READY', { have: '-' })]));

    test.each(['draft', 'unitReview', 'officeReview', 'supplement'])('refused while a name is in %s', (at) =>
      expectRefused(state, put, { entrants: [compiled, entrant('n2', at), entrant('n3', at)] }, [
        about('NOMINATION_PENDING', 'N2'),
        about('NOMINATION_PENDING', 'N3'),
      ]),
    );

    test.each(['draft', 'unitReview', 'officeReview', 'supplement'])(
      'accepted when that one is parked in %s',
      (at) => expectAllowed(state, put, { entrants: [compiled, entrant('n2', at, { held: true })] }),
    );

    test.each(['officeReview', 'supplement'])('a name in %s stands in the way without a place too', (at) =>
      expectRefused(state, put, { entrants: [compiled, entrant('n2', at, { registered: false })] }, [
        about('NOMINATION_PENDING', 'N2'),
      ]),
    );

    test.each(['draft', 'unitReview'])('accepted while a name never endorsed is with its unit, in %s', (at) =>
      expectAllowed(state, put, { entrants: [compiled, entrant('n2', at, { registered: false })] }),
    );

    test.each(['unqualified', 'lapsed', 'withdrawn', 'ineligible', 'beforeCouncil', 'selected'])(
      'a name that is %s does not stand in the way',
      (at) => expectAllowed(state, put, { entrants: [compiled, entrant('n2', at)] }),
    );

    test.each([
      ['no name at all', []],
      ['only a parked one', [entrant('n1', 'compiled', { held: true })]],
      ['only such as are not in the list', [entrant('n1', 'unqualified'), entrant('n2', 'beforeCouncil')]],
    ])('refused with %s', (_what, entrants) =>
      expectRefused(state, put, { entrants }, [blocked('NOTHING_COMPILED', { need: 1, have: 0 })]),
    );

    test('all that is wrong is said at once', () =>
      expectRefused(state, put, { sitting: null, entrants: [entrant('n1', 'supplement')] }, [
        blocked('SITTING_NOT_READY', { have: '-' }),
        about('NOMINATION_PENDING', 'N1'),
        blocked('NOTHING_COMPILED', { need: 1, have: 0 }),
      ]));
  },
);

describe('FORWARD: the letter names the selected, and only them', () => {
  const naming = (...nominations: string[]): RoundOrder => ({ ...ORDERS.FORWARD, nominations });
  const lettered = (number: string, date: string): RoundOrder => ({
    ...ORDERS.FORWARD,
    letter: { number, date },
  });
  const entrants = [
    entrant('n1', 'selected'),
    entrant('n2', 'selected'),
    entrant('n3', 'beforeCouncil'),
    entrant('n4', ['exemplar.province.sent', 'exemplar.fostering.awaitingPlan']),
  ];

  test.each([
    ['one of two', naming('n1')],
    ['both', naming('n2', 'n1')],
    ['one twice', naming('n1', 'n1')],
  ])('accepted with %s', (_what, order) => expectAllowed('forwarding', order, { entrants }));

  test.each([
    ['nobody', naming(), [blocked('NOBODY_NAMED')]],
    ['one the Council has not selected', naming('n1', 'n3'), [about('NOT_SELECTED', 'N3')]],
    ['one sent already', naming('n4'), [about('NOT_SELECTED', 'N4')]],
    ['one nobody knows', naming('n1', 'n9'), [blocked('NOMINATION_UNKNOWN', { have: 1 })]],
    ['one unknown named twice', naming('n9', 'n9'), [blocked('NOMINATION_UNKNOWN', { have: 1 })]],
    [
      'every kind of wrong name',
      naming('n3', 'n9', 'n8', 'n4'),
      [about('NOT_SELECTED', 'N3'), about('NOT_SELECTED', 'N4'), blocked('NOMINATION_UNKNOWN', { have: 2 })],
    ],
    ['a letter without a number', lettered('', '2021-03-20'), [blocked('PAPER_MISSING', { clause: '-' })]],
    [
      'a letter of tomorrow',
      lettered('12/TTr-SCT', '2021-03-21'),
      [blocked('PAPER_DATED_LATER', { clause: '-', need: '2021-03-20', have: '2021-03-21' })],
    ],
  ])('refused with %s', (_what, order, findings) =>
    expectRefused('forwarding', order, { entrants }, findings),
  );

  test('accepted with a letter of today', () =>
    expectAllowed('forwarding', lettered('12/TTr-SCT', '2021-03-20'), { entrants }));
});

describe('CLOSE: no registered name is left undecided', () => {
  const UNDECIDED = [
    // a supplement that its unit head returned is a draft again, and still registered
    'draft',
    'unitReview',
    'officeReview',
    'supplement',
    'unqualified',
    'compiled',
    'beforeCouncil',
    'selected',
  ];
  const DECIDED = [
    'exemplar.province.sent',
    'confirmed',
    'notConfirmed',
    'notSelected',
    'withdrawn',
    'ineligible',
    'revoked',
    'replaced',
    'lapsed',
  ];

  test('every state of a nomination is on one side or the other', () => {
    const topmost = [...UNDECIDED, ...DECIDED].map((state) => state.split('.')[0]);
    expect(topmost.map(String).toSorted()).toEqual(Object.keys(nominationMachine.states).toSorted());
  });

  test.each(UNDECIDED)('refused while one is in %s', (at) =>
    expectRefused('forwarding', ORDERS.CLOSE, { entrants: [entrant('n1', at)] }, [
      about('NAME_NOT_FORWARDED', 'N1'),
    ]),
  );

  test.each(UNDECIDED)('refused while a held one is in %s: it waits for its release', (at) =>
    expectRefused('forwarding', ORDERS.CLOSE, { entrants: [entrant('n1', at, { held: true })] }, [
      about('NAME_NOT_FORWARDED', 'N1'),
    ]),
  );

  test.each(UNDECIDED)('accepted when the one in %s takes no place', (at) =>
    expectAllowed('forwarding', ORDERS.CLOSE, { entrants: [entrant('n1', at, { registered: false })] }),
  );

  test.each(DECIDED)('accepted when all are %s', (at) =>
    expectAllowed('forwarding', ORDERS.CLOSE, { entrants: [entrant('n1', at), entrant('n2', at)] }),
  );

  test('accepted when there is none', () => expectAllowed('forwarding', ORDERS.CLOSE, { entrants: [] }));

  test('each one left behind is named', () =>
    expectRefused(
      'forwarding',
      ORDERS.CLOSE,
      {
        entrants: [
          entrant('n1', 'selected'),
          entrant('n2', 'exemplar.province.sent'),
          entrant('n3', 'compiled'),
        ],
      },
      [about('NAME_NOT_FORWARDED', 'N1'), about('NAME_NOT_FORWARDED', 'N3')],
    ));
});
