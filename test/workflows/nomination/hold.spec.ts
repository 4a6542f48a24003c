import { roadsFrom } from '../../../workflows/kernel/step.js';
import { decideNomination } from '../../../workflows/nomination/decide.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationOrder, NominationType } from '../../../workflows/nomination/nomination.events.js';
import { nominationMachine } from '../../../workflows/nomination/nomination.machine.js';
import { tasksOf } from '../../../workflows/nomination/tasks.js';
import { actor } from '../../support/builders/cast.js';
import {
  doing,
  exemplar,
  facts,
  NOMINEE,
  on,
  ORDER_TYPES,
  ORDERS,
  part,
  stored,
} from '../../support/builders/nomination.js';

/** Whatever brings a name further, praises it or makes it known, and whatever ends its term. */
const STOPPED: readonly NominationType[] = [
  'SUBMIT',
  'ENDORSE',
  'ACCEPT',
  'REPORT_UNQUALIFIED',
  'OBJECT',
  'PUT_BEFORE_COUNCIL',
  'SELECT',
  'NOT_SELECT',
  'FORWARD',
  'RECOGNISE',
  'RESEND',
  'CHANGE_ANSWER',
  'FILE_FOSTERING_PLAN',
  'PROPOSE_COMMENDATION',
  'ADVISE_COMMENDATION',
  'DECIDE_COMMENDATION',
  'APPROVE_STORY',
  'PUBLISH_STORY',
  'RECORD_ACTIVITY',
  'REVIEW_MIDTERM',
  'REVIEW_FINAL',
  'HOLD',
  'LAPSE',
  'REOPEN',
];

const ACTIVE: readonly (readonly string[])[] = [
  ...['draft', 'unitReview', 'officeReview', 'supplement', 'unqualified', 'compiled', 'beforeCouncil'].map(
    (s) => [s],
  ),
  ['selected'],
  ['lapsed'],
  exemplar(),
  exemplar({ province: 'sent', review: 'improving', fostering: 'underway' }),
  exemplar({
    province: 'received',
    review: 'secondHalf',
    commendation: 'commended',
    dissemination: 'published',
  }),
  exemplar({ province: 'toCorrect' }),
  exemplar({ province: 'recognised' }),
  exemplar({ province: 'declined' }),
];

const HELD: Partial<NominationContext> = { heldSince: '2021-03-16', checked: true, lapsedFrom: 'draft' };

const give = (
  state: readonly string[],
  order: NominationOrder,
  context: Partial<NominationContext> = {},
  over: Partial<Settled> = {},
) =>
  decideNomination(
    stored(state, context),
    order,
    facts({
      ...doing(order.type, state),
      parts: [
        order.type.includes('COMMENDATION') ? part('commendation', 'advised') : part('story', 'approved'),
      ],
      ...over,
    }),
  );

const codesOf = (decision: ReturnType<typeof give>): string[] => decision.findings.map(({ code }) => code);

const roadsAt = (state: readonly string[]): NominationType[] => {
  const roads = roadsFrom(nominationMachine, stored(state));
  return ORDER_TYPES.filter((type) => roads.includes(type));
};

describe('an open matter stops everything forward', () => {
  test.each(ACTIVE.map((state) => [state.join(' '), state] as const))('from %s', (_name, state) => {
    for (const type of roadsAt(state)) {
      const decision = give(state, ORDERS[type], HELD);
      const codes = codesOf(decision);
      if (STOPPED.includes(type))
        expect([type, decision.ok, codes.includes('ON_HOLD')]).toEqual([type, false, true]);
      else expect([type, codes.includes('ON_HOLD')]).toEqual([type, false]);
    }
  });

  test('each of the stopped orders has a road from one of these states', () => {
    const met = new Set(ACTIVE.flatMap(roadsAt));
    expect(ORDER_TYPES.filter((type) => !met.has(type))).toEqual([]);
  });

  test('what still passes leads nowhere but back, out, or to what the province did', () => {
    const led = ACTIVE.flatMap((state) =>
      roadsAt(state)
        .filter((type) => !STOPPED.includes(type))
        .map((type) => ({ type, state, decision: give(state, ORDERS[type], HELD) }))
        .flatMap(({ type, decision }) =>
          decision.ok && decision.state.join() !== state.join()
            ? decision.state.filter((leaf) => !state.includes(leaf)).map((leaf) => `${type} → ${leaf}`)
            : [],
        ),
    );
    expect([...new Set(led)].toSorted()).toEqual([
      'DECLINE → exemplar.province.declined',
      'DISQUALIFY → ineligible',
      'DISQUALIFY → revoked',
      'RECEIVE → exemplar.province.received',
      'REPLACE → replaced',
      'RETURN → draft',
      'RETURN → supplement',
      'RETURN_FOR_CORRECTION → exemplar.province.toCorrect',
      'WITHDRAW → withdrawn',
    ]);
  });

  test('the finding says since when, and by which clause of the plan', () => {
    expect(give(['unitReview'], ORDERS.ENDORSE, HELD)).toEqual({
      ok: false,
      because: 'refused',
      findings: [{ code: 'ON_HOLD', clause: 'II.2', effect: 'block', params: { since: '2021-03-16' } }],
    });
  });

  test('the province may take its recognition back, not give it', () => {
    const recognised = exemplar({ province: 'recognised' });
    const back = { ...ORDERS.CHANGE_ANSWER, to: 'declined' } as const;
    expect(give(recognised, back, HELD)).toMatchObject({
      ok: true,
      state: exemplar({ province: 'declined' }),
    });
    expect(codesOf(give(exemplar({ province: 'declined' }), ORDERS.CHANGE_ANSWER, HELD))).toEqual([
      'ON_HOLD',
    ]);
  });

  test('no lapse strikes a held name, however late', () => {
    const late = { moment: on('2021-12-31') };
    expect(codesOf(give(['draft'], ORDERS.LAPSE, HELD, late))).toEqual(['ON_HOLD']);
    expect(give(['draft'], ORDERS.LAPSE, {}, late)).toMatchObject({ ok: true, state: ['lapsed'] });
  });
});

describe('hold and release', () => {
  test('a hold notes its day, and is not laid on twice', () => {
    expect(give(['compiled'], ORDERS.HOLD)).toMatchObject({ ok: true, context: { heldSince: '2021-03-20' } });
    expect(codesOf(give(['compiled'], ORDERS.HOLD, HELD))).toEqual(['ON_HOLD']);
  });

  test('only what is held is released', () => {
    expect(give(['compiled'], ORDERS.RELEASE)).toEqual({
      ok: false,
      because: 'refused',
      findings: [{ code: 'NOT_ON_HOLD', clause: '-', effect: 'block' }],
    });
  });

  test('the Director or the Office chief decides on it, not about himself', () => {
    const release = (person: string, nominee = NOMINEE) =>
      give(['compiled'], ORDERS.RELEASE, HELD, { actor: actor(person), nominee });
    expect(release('khoi')).toMatchObject({ ok: true, capacity: { role: 'director' } });
    expect(release('lan')).toMatchObject({ ok: true, capacity: { role: 'officeDeputy', as: 'KT.' } });
    expect(codesOf(release('hieu'))).toEqual(['ROLE_MISSING']);
    expect(codesOf(release('hang', { ...NOMINEE, person: 'hang' }))).toEqual(['SOD_SELF']);
  });

  test('a released name has a fresh term of five days, the last included', () => {
    const released = give(['unitReview'], ORDERS.RELEASE, HELD, { moment: on('2021-05-03') });
    if (!released.ok) throw new Error('not released');
    expect(released.context).toMatchObject({ heldSince: null, termUntil: '2021-05-08' });
    const endorse = (day: string) =>
      give(['unitReview'], ORDERS.ENDORSE, released.context, { moment: on(day) });
    expect(endorse('2021-05-08')).toMatchObject({ ok: true, state: ['officeReview'] });
    expect(endorse('2021-05-09')).toEqual({
      ok: false,
      because: 'refused',
      findings: [{ code: 'LATE', clause: 'IV.1', effect: 'block', need: '2021-05-08', have: '2021-05-09' }],
    });
    const lapse = (day: string) => give(['unitReview'], ORDERS.LAPSE, released.context, { moment: on(day) });
    expect(codesOf(lapse('2021-05-08'))).toEqual(['TERM_NOT_OVER']);
    expect(lapse('2021-05-09')).toMatchObject({ ok: true, state: ['lapsed'] });
  });

  test('the same before the province', () => {
    const released = give(['selected'], ORDERS.RELEASE, HELD, { moment: on('2021-05-03') });
    const forward = (day: string) =>
      give(['selected'], ORDERS.FORWARD, released.ok ? released.context : {}, { moment: on(day) });
    expect(forward('2021-05-08')).toMatchObject({ ok: true });
    expect(codesOf(forward('2021-05-09'))).toEqual(['LATE']);
  });

  test('a fresh term shortens nothing: neither the plan’s date nor a longer supplement', () => {
    const early = give(['unitReview'], ORDERS.RELEASE, HELD, { moment: on('2021-03-01') });
    expect(
      give(['unitReview'], ORDERS.ENDORSE, early.ok ? early.context : {}, { moment: on('2021-03-24') }),
    ).toMatchObject({
      ok: true,
    });
    const held = { ...HELD, registered: true, termUntil: '2021-04-30' };
    expect(give(['supplement'], ORDERS.RELEASE, held)).toMatchObject({
      ok: true,
      context: { termUntil: '2021-04-30' },
    });
  });

  test('a fostering plan that fell due meanwhile has a fresh term too', () => {
    const due = (fosteringDue: string | null) => {
      const released = give(exemplar(), ORDERS.RELEASE, { ...HELD, fosteringDue });
      return released.ok && released.context.fosteringDue;
    };
    expect(due('2021-03-18')).toBe('2021-03-25');
    expect(due('2021-04-28')).toBe('2021-04-28');
    expect(due(null)).toBe(null);
  });
});

describe('a held name is parked', () => {
  const tasksAt = (state: readonly string[], context: Partial<NominationContext>) =>
    tasksOf(state, stored(state, context).context, facts({ parts: [part('commendation', 'proposed')] }));

  test.each(ACTIVE.map((state) => [state.join(' '), state] as const))(
    '%s: one task is left, its release',
    (_name, state) => {
      expect(tasksAt(state, HELD)).toEqual([
        {
          key: 'held/officeChief/RELEASE///',
          desk: 'officeChief',
          unit: null,
          person: null,
          does: 'RELEASE',
          part: null,
          due: null,
          barred: ['anh'],
        },
      ]);
    },
  );

  test('a life that is over waits for nothing', () => {
    expect(tasksAt(['revoked'], HELD)).toEqual([]);
  });

  test('its tasks come back with the release, and their desks are told', () => {
    const released = give(['unitReview'], ORDERS.RELEASE, HELD);
    expect(released).toMatchObject({
      ok: true,
      tasks: [{ desk: 'unitHead', unit: 'QLTM', does: 'ENDORSE', due: '2021-03-25' }],
      notices: [
        { template: 'task.ENDORSE', desk: 'unitHead', unit: 'QLTM', person: null },
        { template: 'told.RELEASE', desk: 'unitHead', unit: 'QLTM', person: null },
      ],
    });
  });
});
