import { decideNomination } from '../../../workflows/nomination/decide.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationOrder } from '../../../workflows/nomination/nomination.events.js';
import { offersOf } from '../../../workflows/nomination/offers.js';
import { tasksOf } from '../../../workflows/nomination/tasks.js';
import { actor } from '../../support/builders/cast.js';
import { doing, exemplar, facts, ORDERS, stored } from '../../support/builders/nomination.js';
import { discipline } from '../../support/builders/records.js';

const SENT: Partial<NominationContext> = { registered: true, checked: true };

const give = (
  state: string | readonly string[],
  order: NominationOrder,
  context: Partial<NominationContext> = SENT,
  over: Partial<Settled> = {},
) =>
  decideNomination(stored(state, context), order, facts({ ...doing(order.type, [state].flat()), ...over }));

const recount = (over: Partial<Extract<NominationOrder, { type: 'RECOUNT' }>> = {}): NominationOrder => ({
  ...ORDERS.RECOUNT,
  ...over,
});

const opened = (decision: ReturnType<typeof give>): string[] => {
  if (!decision.ok) throw new Error(decision.findings.map(({ code }) => code).join());
  return decision.tasks.filter(({ does }) => does === 'RECHECK').map(({ desk }) => desk);
};

const unnamed = (): Partial<Settled> => ({ dossier: { ...facts().dossier, evidence: [] } });
const measure = discipline('2021-03-08', { id: 'kl' });
const measured = (): Partial<Settled> => ({ entries: [...facts().entries, measure] });

describe('what a recount takes away waits for somebody to look', () => {
  test.each([['officeReview'], ['supplement'], ['compiled'], ['beforeCouncil'], ['selected'], [exemplar()]])(
    'at %s, once the unit has registered the name',
    (state) => {
      expect(opened(give(state, recount()))).toEqual(['officeChief']);
    },
  );

  test.each([
    ['before the unit has sent it: it is the unit’s alone', 'unitReview', recount(), {}, {}],
    ['of what the dossier does not name', 'compiled', recount(), SENT, unnamed()],
    ['of what is entered', 'compiled', recount({ change: 'entered' }), SENT, {}],
    ['of what is verified', 'compiled', recount({ change: 'verified' }), SENT, {}],
    ['of a measure taken back', 'compiled', recount({ entry: 'kl' }), SENT, measured()],
    ['of an entry nobody knows', 'compiled', recount({ entry: 'lạ' }), SENT, {}],
  ] as const)('nothing waits %s', (_what, state, order, context, over) => {
    expect(opened(give(state, order, context, over))).toEqual([]);
  });

  test.each([
    ['not accepted after all', recount({ change: 'rejected' }), {}],
    [
      'a measure that came up, which no dossier names',
      recount({ entry: 'kl', change: 'entered' }),
      measured(),
    ],
    ['a measure that was verified', recount({ entry: 'kl', change: 'verified' }), measured()],
  ] as const)('%s waits', (_what, order, over) => {
    expect(opened(give('compiled', order, SENT, over))).toEqual(['officeChief']);
  });

  test('several are one task, each entry remembered once; a held name waits for its release first', () => {
    const once = give('compiled', recount());
    if (!once.ok) throw new Error('refused');
    const again = give('compiled', recount(), once.context);
    const both = again.ok && give('compiled', recount({ entry: 'bk-tinh' }), again.context);
    expect(both && both.ok && both.context.recounted).toEqual(['bk-bo', 'bk-tinh']);
    const held = { ...once.context, heldSince: '2021-03-19' };
    expect(tasksOf(['compiled'], held, facts()).map(({ does }) => does)).toEqual(['RELEASE']);
  });

  test('a nomination that began under an earlier law knows nothing of recounts', () => {
    const { recounted: _, ...before } = stored('compiled', SENT).context;
    expect(tasksOf(['compiled'], before, facts())).toEqual([]);
    const told = decideNomination(
      { state: ['compiled'], context: before },
      recount(),
      facts(doing('RECOUNT', ['compiled'])),
    );
    expect(told.ok && told.context.recounted).toEqual(['bk-bo']);
  });
});

describe('whoever looks', () => {
  const WAITING = { ...SENT, recounted: ['bk-bo'] };

  test('says what he makes of it, and the task closes', () => {
    const looked = give('selected', ORDERS.RECHECK, WAITING);
    expect(looked).toMatchObject({ ok: true, state: ['selected'], context: { recounted: [] } });
    expect(opened(looked)).toEqual([]);
  });

  test.each([
    ['with nothing to look at', ORDERS.RECHECK, SENT, ['NOTHING_RECOUNTED']],
    ['without a word', { ...ORDERS.RECHECK, opinion: ' ' }, WAITING, ['REASON_MISSING']],
  ] as const)('is refused %s', (_what, order, context, reasons) => {
    const refused = give('selected', order, context);
    expect(refused.ok).toBe(false);
    expect(refused.findings.map(({ code }) => code)).toEqual(reasons);
  });

  test('does not look at his own: then it is the Director’s', () => {
    const nominee = { ...facts().nominee, person: 'hang' };
    const own = give('selected', ORDERS.RECHECK, WAITING, { actor: actor('hang'), nominee });
    expect(own).toMatchObject({ ok: false, because: 'forbidden' });
    expect(own.findings.map(({ code }) => code)).toContain('SOD_SELF');
    expect(give('selected', ORDERS.RECHECK, WAITING, { actor: actor('khoi'), nominee }).ok).toBe(true);
    const [task] = tasksOf(['selected'], stored('selected', WAITING).context, { ...facts(), nominee });
    expect(task).toMatchObject({ does: 'RECHECK', barred: ['hang'] });
  });

  test('has a button only while something waits', () => {
    const buttons = (context: Partial<NominationContext>): string[] =>
      offersOf(stored('selected', context), { ...facts(), actor: actor('hang') }).map(({ type }) => type);
    expect(buttons(WAITING)).toContain('RECHECK');
    expect(buttons(SENT)).not.toContain('RECHECK');
  });
});

describe('who is told of a recount', () => {
  const told = (order: NominationOrder, over: Partial<Settled> = {}): string[] => {
    const decision = give('compiled', order, SENT, over);
    return decision.ok ? decision.notices.map(({ template, desk }) => `${template} ${desk}`) : ['refused'];
  };

  test('the Office and the unit, of what takes something away', () => {
    expect(told(recount())).toEqual([
      'task.RECHECK officeChief',
      'told.RECOUNT officeChief',
      'told.RECOUNT unitHead',
    ]);
  });

  test('nobody, of what only adds: it stands in the chain for whoever looks', () => {
    expect(told(recount({ change: 'verified' }))).toEqual([]);
    expect(told(recount({ change: 'entered' }))).toEqual([]);
  });
});
