import { decideNomination } from '../../../workflows/nomination/decide.js';
import { evidenceCheck } from '../../../workflows/nomination/evidence-check.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationOrder } from '../../../workflows/nomination/nomination.events.js';
import { actor } from '../../support/builders/cast.js';
import { doing, exemplar, facts, ORDERS, stored } from '../../support/builders/nomination.js';

const give = (
  state: string | readonly string[],
  order: NominationOrder,
  context: Partial<NominationContext> = {},
  over: Partial<Settled> = {},
) => {
  const before = stored(state, context);
  return decideNomination(before, order, facts({ ...doing(order.type, before.state), ...over }));
};

const moved = (...given: Parameters<typeof give>) => {
  const decision = give(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.findings));
  return decision;
};

const expectRefusal = (...given: Parameters<typeof give>): string[] => {
  const { ok, findings } = give(...given);
  return ok ? [] : findings.map(({ code }) => code);
};

const said = (
  entry: string,
  verdict: 'verified' | 'rejected',
): { entry: string; verdict: 'verified' | 'rejected'; note?: string } =>
  verdict === 'rejected' ? { entry, verdict, note: 'Thiếu dấu.' } : { entry, verdict };
const check = (...items: ReturnType<typeof said>[]) => ({ type: 'CHECK_EVIDENCE' as const, items });

/** Three pieces claimed, `bk-tinh`, `bk-bo` and `vinh-danh`, none of them seen yet. */
const unseen = { entries: facts().entries.map((entry) => ({ ...entry, verified: false })) };

describe('the Office checks item by item', () => {
  test('one verdict is kept, and what is left is said', () => {
    const { context, findings, tasks, changes, notices } = moved(
      'officeReview',
      check(said('bk-bo', 'rejected')),
      {},
      unseen,
    );
    expect([context.checked, context.rejected]).toEqual([false, ['bk-bo']]);
    expect(changes.verified).toEqual([said('bk-bo', 'rejected')]);
    expect(tasks.map(({ does }) => does)).toEqual(['CHECK_EVIDENCE']);
    expect(notices).toEqual([]);
    expect(findings).toEqual([{ code: 'EVIDENCE_LEFT', clause: 'IV.1', effect: 'info', need: 3, have: 1 }]);
  });

  test('what is not accepted is explained', () => {
    const order = (note?: string) => check({ entry: 'bk-bo', verdict: 'rejected', ...(note && { note }) });
    expect(expectRefusal('officeReview', order(), {}, unseen)).toContain('REJECTION_UNEXPLAINED');
    expect(expectRefusal('officeReview', order(' '), {}, unseen)).toContain('REJECTION_UNEXPLAINED');
    expect(expectRefusal('officeReview', order('Thiếu dấu.'), {}, unseen)).toEqual([]);
  });

  test('the last verdict ends the check; what was rejected before counts as looked at', () => {
    const two = check(said('bk-tinh', 'verified'), said('vinh-danh', 'rejected'));
    const { context, findings, tasks } = moved('officeReview', two, { rejected: ['bk-bo'] }, unseen);
    expect([context.checked, context.rejected]).toEqual([true, ['bk-bo', 'vinh-danh']]);
    expect(findings).toEqual([]);
    expect(tasks.map(({ does }) => does)).toEqual(['ACCEPT']);
  });

  test('a verdict may be taken back: the latest holds, and the rest stays checked', () => {
    const before = { rejected: ['bk-bo', 'bk-tinh', 'vinh-danh'], checked: true };
    const { context } = moved('officeReview', check(said('bk-bo', 'verified')), before, unseen);
    expect([context.checked, context.rejected]).toEqual([true, ['bk-tinh', 'vinh-danh']]);
  });

  test('to judge nothing is no check, unless nothing is left', () => {
    expect(expectRefusal('officeReview', check(), { rejected: ['bk-bo'] }, unseen)).toEqual([
      'EVIDENCE_LEFT',
    ]);
    expect(moved('officeReview', check()).context.checked).toBe(true);
    const all = { rejected: ['bk-bo', 'bk-tinh', 'vinh-danh'] };
    expect(moved('officeReview', check(), all, unseen).context.checked).toBe(true);
  });

  test('half checked, it is neither accepted nor reported unqualified', () => {
    const half = { rejected: ['bk-bo'] };
    expect(expectRefusal('officeReview', ORDERS.ACCEPT, half)).toEqual(['EVIDENCE_UNCHECKED']);
    expect(expectRefusal('officeReview', ORDERS.REPORT_UNQUALIFIED, half)).toEqual(['EVIDENCE_UNCHECKED']);
  });

  test('who wrote or endorsed it checks no single item of it', () => {
    const endorsed = { taken: [{ type: 'ENDORSE', by: 'mai' }] };
    expect(expectRefusal('officeReview', check(said('bk-bo', 'verified')), endorsed, unseen)).toEqual([
      'SOD_PRIOR_STEP',
      'EVIDENCE_LEFT',
    ]);
  });

  test('sent again, or before another checker, it begins anew', () => {
    const before = { rejected: ['bk-bo'], registered: true, checked: true };
    const returned = moved('officeReview', ORDERS.RETURN, before);
    expect([returned.context.checked, returned.context.rejected]).toEqual([false, ['bk-bo']]);
    expect(moved('unitReview', ORDERS.ENDORSE, before).context.rejected).toEqual([]);
    expect(moved('unqualified', ORDERS.OBJECT, before).context.rejected).toEqual([]);
  });

  test('a nomination begun under the earlier law has nothing rejected yet', () => {
    const { rejected: _, ...context } = stored('officeReview').context;
    const order = check(said('bk-bo', 'rejected'));
    const decision = decideNomination(
      { state: ['officeReview'], context },
      order,
      facts({ ...unseen, actor: actor('mai') }),
    );
    expect(decision).toMatchObject({ ok: true, context: { checked: false, rejected: ['bk-bo'] } });
    expect(evidenceCheck(facts(unseen), context).left).toHaveLength(3);
  });

  test('how far it has come is told', () => {
    const { context } = stored('officeReview', { rejected: ['bk-bo'] });
    expect(evidenceCheck(facts(unseen), context)).toEqual({ done: false, left: ['bk-tinh', 'vinh-danh'] });
    expect(evidenceCheck(facts(), { ...context, checked: true })).toEqual({ done: true, left: [] });
  });

  test('an exemplar’s new evidence is checked the same way', () => {
    const { context } = moved(exemplar(), check(said('bk-bo', 'rejected')), { checked: true }, unseen);
    expect([context.checked, context.rejected]).toEqual([false, ['bk-bo']]);
  });
});
