import { decideNomination } from '../../../workflows/nomination/decide.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationOrder } from '../../../workflows/nomination/nomination.events.js';
import { offersOf } from '../../../workflows/nomination/offers.js';
import { tasksOf } from '../../../workflows/nomination/tasks.js';
import { actor, standingIn } from '../../support/builders/cast.js';
import { exemplar, facts, NOMINEE, on, ORDERS, SCAN, stored } from '../../support/builders/nomination.js';

const IN_MAY: Partial<Settled> = { moment: on('2021-05-10') };
const DECISION = { number: '1644/QĐ-UBND', date: '2021-05-07' };
const SENT = exemplar({ province: 'sent' });
const RECEIVED = exemplar({ province: 'received' });

const give = (
  person: string,
  state: readonly string[],
  order: NominationOrder,
  context: Partial<NominationContext> = {},
  over: Partial<Settled> = {},
) => decideNomination(stored(state, context), order, facts({ ...IN_MAY, actor: actor(person), ...over }));

const moved = (...given: Parameters<typeof give>) => {
  const decision = give(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.findings));
  return decision;
};

const codes = (...given: Parameters<typeof give>): string[] =>
  give(...given).findings.map(({ code }) => code);

const recognised = { ...ORDERS.RECORD_ANSWER, decision: DECISION } as const;
const declined = { ...recognised, answer: 'declined', reason: 'Chưa đủ thời gian.' } as const;

const provinceOf = (state: readonly string[]): string | undefined =>
  state.find((leaf) => leaf.startsWith('exemplar.province.'));

describe('the province answers on paper', () => {
  const recorded = moved('mai', RECEIVED, recognised);

  test('what one of the Office records changes nothing yet, and waits for another', () => {
    expect(recorded.state).toEqual(RECEIVED);
    expect(recorded.context.tier).toBe(null);
    expect(recorded.context.recorded).toEqual({ answer: 'recognised', decision: DECISION, scan: SCAN });
    expect(recorded.tasks.filter(({ does }) => does === 'CONFIRM_ANSWER')).toMatchObject([
      { desk: 'officeChief', unit: null, due: null, barred: ['anh', 'mai'] },
    ]);
    expect(recorded.notices).toEqual([
      { template: 'task.CONFIRM_ANSWER', desk: 'officeChief', unit: null, person: null },
    ]);
  });

  test('no word of the paper stays in the context: it lies beside the chain', () => {
    const told = moved('mai', RECEIVED, { ...declined, reference: 'Sổ đến 77' });
    expect(JSON.stringify(told.context)).not.toContain('Chưa đủ thời gian');
    expect(JSON.stringify(told.context)).not.toContain('Sổ đến');
  });

  test('confirmed by another it takes effect, and nothing waits any more', () => {
    const confirmed = moved('hang', RECEIVED, ORDERS.CONFIRM_ANSWER, recorded.context);
    expect(provinceOf(confirmed.state)).toBe('exemplar.province.recognised');
    expect(confirmed.context).toMatchObject({ tier: 'province', recorded: null });
    expect(confirmed.tasks.filter(({ does }) => does === 'CONFIRM_ANSWER')).toEqual([]);
  });

  test.each([
    ['sent', { ...recognised, answer: 'received' }, 'received', null],
    ['sent', recognised, 'recognised', 'province'],
    ['received', declined, 'declined', 'department'],
    ['received', { ...declined, answer: 'returned' }, 'toCorrect', null],
    ['recognised', declined, 'declined', 'department'],
    ['declined', recognised, 'recognised', 'province'],
  ] as const)('from %s %j it comes to %s', (at, order, to, tier) => {
    const state = exemplar({ province: at });
    const { context } = moved('mai', state, order);
    const confirmed = moved('dung', state, ORDERS.CONFIRM_ANSWER, context);
    expect([provinceOf(confirmed.state), confirmed.context.tier]).toEqual([`exemplar.province.${to}`, tier]);
  });

  test('to be corrected and sent again, it is answered anew', () => {
    const { context } = moved('mai', RECEIVED, { ...declined, answer: 'returned' });
    const back = moved('hang', RECEIVED, ORDERS.CONFIRM_ANSWER, context);
    const again = moved('hang', back.state, ORDERS.RESEND, back.context);
    expect(provinceOf(again.state)).toBe('exemplar.province.sent');
    expect(codes('mai', again.state, recognised, again.context)).toEqual([]);
  });
});

describe('two people', () => {
  test.each(['hang', 'dung', 'lan'])('%s does not confirm what he recorded himself', (person) => {
    const { context } = moved(person, RECEIVED, recognised);
    expect(codes(person, RECEIVED, ORDERS.CONFIRM_ANSWER, context)).toEqual(['SOD_PRIOR_STEP']);
    const another = person === 'hang' ? 'dung' : 'hang';
    expect(codes(another, RECEIVED, ORDERS.CONFIRM_ANSWER, context)).toEqual([]);
  });

  test('nor by another’s hand, nor for the one he recorded it for', () => {
    const byThao = {
      actor: standingIn('hang', 'thao', 'RECORD_ANSWER', 'CONFIRM_ANSWER'),
      moment: on('2021-03-25'),
    };
    const { context } = moved('thao', RECEIVED, ORDERS.RECORD_ANSWER, {}, byThao);
    expect(context.taken.filter(({ type }) => type === 'RECORD_ANSWER').map(({ by }) => by)).toEqual([
      'thao',
      'hang',
    ]);
    expect(codes('thao', RECEIVED, ORDERS.CONFIRM_ANSWER, context, byThao)).toContain('SOD_PRIOR_STEP');
    expect(codes('hang', RECEIVED, ORDERS.CONFIRM_ANSWER, context)).toEqual(['SOD_PRIOR_STEP']);
    expect(codes('lan', RECEIVED, ORDERS.CONFIRM_ANSWER, context)).toEqual([]);
  });

  test('the next paper is another matter: whoever recorded the first may confirm it', () => {
    const first = moved('hang', SENT, { ...recognised, answer: 'received' });
    const received = moved('dung', SENT, ORDERS.CONFIRM_ANSWER, first.context);
    const second = moved('mai', received.state, recognised, received.context);
    expect(codes('hang', received.state, ORDERS.CONFIRM_ANSWER, second.context)).toEqual([]);
  });

  test('a clerk records and does not confirm; nobody does either about himself', () => {
    const { context } = moved('hang', RECEIVED, recognised);
    expect(codes('mai', RECEIVED, ORDERS.CONFIRM_ANSWER, context)).toEqual(['ROLE_MISSING']);
    const himself = { nominee: { ...NOMINEE, person: 'dung' } };
    expect(codes('dung', RECEIVED, recognised, {}, himself)).toEqual(['SOD_SELF']);
    expect(codes('dung', RECEIVED, ORDERS.CONFIRM_ANSWER, context, himself)).toEqual(['SOD_SELF']);
  });

  test('the Office says nothing in the province’s place by itself', () => {
    for (const order of [ORDERS.RECOGNISE, ORDERS.DECLINE, ORDERS.RETURN_FOR_CORRECTION]) {
      expect(codes('hang', RECEIVED, order)).toEqual(['ROLE_MISSING']);
    }
    expect(codes('mai', SENT, ORDERS.RECEIVE)).toEqual(['ROLE_MISSING']);
    expect(codes('hang', exemplar({ province: 'declined' }), ORDERS.CHANGE_ANSWER)).toEqual(['ROLE_MISSING']);
    expect(codes('giang', RECEIVED, recognised)).toEqual(['ROLE_MISSING']);
  });
});

describe('an answer that waits', () => {
  const { context } = moved('mai', RECEIVED, declined);

  test('keeps a second one out until it is dropped, with a reason', () => {
    expect(codes('hang', RECEIVED, recognised, context)).toEqual(['ANSWER_WAITING']);
    expect(codes('mai', RECEIVED, { ...ORDERS.DISMISS_ANSWER, reason: ' ' }, context)).toEqual([
      'REASON_MISSING',
    ]);
    const dropped = moved('mai', RECEIVED, ORDERS.DISMISS_ANSWER, context);
    expect(dropped.state).toEqual(RECEIVED);
    expect(dropped.context).toMatchObject({ recorded: null, taken: [{ type: 'FILE', by: 'binh' }] });
    expect(codes('hang', RECEIVED, recognised, dropped.context)).toEqual([]);
  });

  test('is overtaken by the province’s own word', () => {
    const spoken = moved('giang', RECEIVED, { type: 'RECOGNISE', decision: DECISION }, context);
    expect(spoken.context.recorded).toBe(null);
    expect(codes('hang', spoken.state, ORDERS.CONFIRM_ANSWER, spoken.context)).toEqual(['NO_ANSWER_WAITING']);
  });

  test('a recognition does not pass an open matter; a refusal does', () => {
    const held = { heldSince: '2021-05-08' };
    const good = moved('mai', RECEIVED, recognised, held);
    expect(codes('hang', RECEIVED, ORDERS.CONFIRM_ANSWER, good.context)).toEqual(['ON_HOLD']);
    expect(codes('hang', RECEIVED, ORDERS.CONFIRM_ANSWER, { ...context, ...held })).toEqual([]);
  });

  test('nothing waits in nominations that were begun before there were such answers', () => {
    const { recorded: _, ...older } = stored(RECEIVED).context;
    const known = facts({ ...IN_MAY, actor: actor('hang') });
    expect(tasksOf(RECEIVED, older, known).map(({ does }) => does)).not.toContain('CONFIRM_ANSWER');
    const decision = decideNomination({ state: RECEIVED, context: older }, ORDERS.CONFIRM_ANSWER, known);
    expect(decision.findings.map(({ code }) => code)).toEqual(['NO_ANSWER_WAITING']);
  });

  test('is a button of those who may settle it, and no button where nothing waits', () => {
    const buttons = (person: string, over: Partial<NominationContext>) =>
      offersOf(stored(RECEIVED, over), facts({ ...IN_MAY, actor: actor(person) }))
        .filter(({ type }) => type.endsWith('_ANSWER'))
        .map(({ type, open }) => `${type} ${open ? 'open' : 'closed'}`);
    expect(buttons('hang', context)).toEqual([
      'RECORD_ANSWER closed',
      'CONFIRM_ANSWER open',
      'DISMISS_ANSWER open',
    ]);
    expect(buttons('mai', context)).toEqual(['RECORD_ANSWER closed', 'DISMISS_ANSWER open']);
    expect(buttons('mai', {})).toEqual(['RECORD_ANSWER open']);
    expect(buttons('giang', context)).toEqual([]);
  });
});
