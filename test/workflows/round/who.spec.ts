import { seedDates } from '../../support/builders/plan.js';
import { type Actor, SYSTEM } from '../../../workflows/policy/roles.js';
import { decideRound } from '../../../workflows/round/decide.js';
import { newRound } from '../../../workflows/round/round.context.js';
import { actor, CAST, grant, someone, standingIn } from '../../support/builders/cast.js';
import { ask, factsFor, moved, ORDER_TYPES, ORDERS, type RoundState, type RoundType } from './rounds.js';

const CHIEFS = { hang: 'officeChief', dung: 'officeDeputy KT.', lan: 'officeDeputy KT.' };
const OFFICE = { mai: 'clerk', tuan: 'clerk', ...CHIEFS };
const DIRECTORS = {
  khoi: 'director',
  phuong: 'deputyDirector KT.',
  son: 'deputyDirector KT.',
  yen: 'deputyDirector KT.',
};
const COUNCIL = {
  khoi: 'councilChair',
  phuong: 'councilViceChair KT.',
  hang: 'councilSecretary',
  ...Object.fromEntries(
    ['vinh', 'cuong', 'hieu', 'hung', 'thinh', 'tung'].map((person) => [person, 'councilMember']),
  ),
};

/** Where it is ordered, and everyone in the house who may, in the capacity that goes on the paper. */
const MAY: { readonly [T in RoundType]: readonly [RoundState, Readonly<Record<string, string>>] } = {
  NIL_RETURN: ['open', { hieu: 'unitHead', nga: 'unitDeputy KT.' }],
  NUDGE: ['open', OFFICE],
  EXTEND: ['open', CHIEFS],
  EXTEND_PROVINCE: ['compiling', DIRECTORS],
  COMPILE: ['open', CHIEFS],
  PUT_BEFORE_COUNCIL: ['compiling', CHIEFS],
  TAKE_RESULT: ['beforeCouncil', COUNCIL],
  FORWARD: ['forwarding', DIRECTORS],
  CLOSE: ['forwarding', CHIEFS],
};
const missing = { code: 'ROLE_MISSING', clause: 'V', effect: 'block' };
const forbidden = (...findings: unknown[]) => ({ ok: false, because: 'forbidden', findings });

describe.each(ORDER_TYPES)('%s', (type) => {
  const [state, may] = MAY[type];
  const by = (who: Actor) => ask(state, ORDERS[type], { actor: who });

  test('exactly these may, in this capacity', () => {
    const allowed = CAST.flatMap(({ id }) => {
      const decision = by(actor(id));
      if (!decision.ok) return [];
      const { role, as, for: principal } = decision.capacity;
      expect(principal).toBeNull();
      return [[id, `${role} ${as}`.trim()]];
    });
    expect(Object.fromEntries(allowed)).toEqual(may);
  });

  test.each(CAST.filter(({ id }) => !(id in may)).map(({ id, name }) => [name, id]))(
    '%s may not',
    (_name, id) => {
      expect(by(actor(id))).toEqual(forbidden(missing));
    },
  );

  test('the clock may urge on the plan’s days (V.2), and order nothing else', () => {
    if (type === 'NUDGE') expect(by(SYSTEM)).toMatchObject({ ok: true, capacity: { role: 'system' } });
    else expect(by(SYSTEM)).toEqual(forbidden(missing));
  });
});

test.each(CAST.map(({ id }) => id))('TAKE_RESULT is nobody’s own order: not even %s gives it', (id) => {
  const { order: _ofTheSitting, ...byHimself } = factsFor('TAKE_RESULT', { actor: actor(id) });
  for (const state of ['beforeCouncil', 'forwarding']) {
    expect(
      decideRound({ state: [state], context: newRound(seedDates()) }, ORDERS.TAKE_RESULT, byHimself),
    ).toEqual(
      forbidden({ code: 'ONLY_BY_ORDER', clause: 'V', effect: 'block', params: { order: 'sitting' } }),
    );
  }
});

describe('proof of the person', () => {
  const tooLow = { code: 'ASSURANCE_TOO_LOW', clause: 'V', effect: 'block', params: { need: 'second' } };

  test.each(['EXTEND_PROVINCE', 'FORWARD'] as const)('%s needs a second factor', (type) => {
    const [state] = MAY[type];
    const proving = (assurance: Actor['assurance']) =>
      ask(state, ORDERS[type], { actor: actor('khoi', { assurance }) });
    for (const assurance of ['session', 'pin', 'room'] as const) {
      expect(proving(assurance)).toEqual(forbidden(tooLow));
    }
    for (const assurance of ['second', 'rehearsal'] as const) expect(proving(assurance).ok).toBe(true);
  });

  test.each([
    'NIL_RETURN',
    'NUDGE',
    'EXTEND',
    'COMPILE',
    'PUT_BEFORE_COUNCIL',
    'TAKE_RESULT',
    'CLOSE',
  ] as const)('%s is given from a session', (type) => {
    const [state, may] = MAY[type];
    const [person = ''] = Object.keys(may);
    expect(ask(state, ORDERS[type], { actor: actor(person, { assurance: 'session' }) }).ok).toBe(true);
  });
});

describe('whose unit, which days, for whom', () => {
  test('a unit head speaks for his own unit', () => {
    const ofVp = { ...ORDERS.NIL_RETURN, unit: 'VP' };
    expect(ask('open', ofVp, { actor: actor('hieu') })).toEqual(forbidden(missing));
    expect(ask('open', ofVp, { actor: actor('hang') }).ok).toBe(true);
  });

  test('an office is held from its first day to its last', () => {
    const chief = (from: string, until: string) => someone([grant('officeChief', null, { from, until })]);
    const on20March = (who: Actor) => ask('forwarding', ORDERS.CLOSE, { actor: who });
    expect(on20March(chief('2021-03-20', '2021-03-20')).ok).toBe(true);
    expect(on20March(chief('2021-03-21', '2021-12-31'))).toEqual(forbidden(missing));
    expect(on20March(chief('2021-01-01', '2021-03-19'))).toEqual(forbidden(missing));
  });

  test('a substitute signs TUQ. for what he was given, and nothing else', () => {
    const mai = standingIn('khoi', 'mai', 'FORWARD');
    expect(moved('forwarding', ORDERS.FORWARD, { actor: mai }).capacity).toEqual({
      role: 'director',
      as: 'TUQ.',
      for: 'khoi',
    });
    expect(ask('forwarding', ORDERS.EXTEND_PROVINCE, { actor: mai })).toEqual(forbidden(missing));
  });

  test('who may not also learns what speaks against the matter', () => {
    const order = { ...ORDERS.FORWARD, nominations: [] };
    expect(ask('forwarding', order, { actor: actor('mai') })).toEqual(
      forbidden(missing, { code: 'NOBODY_NAMED', clause: 'IV.1', effect: 'block' }),
    );
  });
});
