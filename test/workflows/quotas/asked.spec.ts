import type { Finding } from '../../../workflows/kernel/finding.js';
import type { FurtherQuota } from '../../../workflows/plan/plan.js';
import { decideNomination } from '../../../workflows/nomination/decide.js';
import { filingOffer } from '../../../workflows/nomination/file.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import { roundOffers } from '../../../workflows/round/offers.js';
import { newRound } from '../../../workflows/round/round.context.js';
import { isSilent } from '../../../workflows/round/round.rules.js';
import { actor } from '../../support/builders/cast.js';
import { facts, on, ORDERS, stored, withoutCriteria } from '../../support/builders/nomination.js';
import { seedDates, seedPlan } from '../../support/builders/plan.js';
import { ask, entrant, factsFor, namesFromAll, ORDERS as ROUND } from '../round/rounds.js';
import { CHAIR, name as onAgenda, Sitting } from '../sitting/council.js';
import { planWith, quota } from './quotas.js';

const said = (findings: readonly Finding[]) =>
  findings.map(({ code, effect, need, have }) => `${code} ${effect} ${have}/${need}`);

describe('as a name is endorsed', () => {
  const individuals = (over: Partial<FurtherQuota> = {}) =>
    quota({ id: 'individuals', for: { kinds: ['individual'] }, max: 3, ...over });
  const endorse = (also: FurtherQuota, others: number, over: Partial<Settled> = {}) => {
    const plan = withoutCriteria(planWith(also));
    return decideNomination(
      stored('unitReview'),
      ORDERS.ENDORSE,
      facts({ plan, counts: { [also.id]: others }, ...over }),
    );
  };

  test('the last place is taken, the next is refused with what the plan calls it', () => {
    expect(endorse(individuals(), 2)).toMatchObject({ ok: true, findings: [] });
    expect(endorse(individuals(), 3)).toMatchObject({
      ok: false,
      findings: [
        {
          code: 'FURTHER_QUOTA_FULL',
          clause: 'IV.2',
          effect: 'block',
          need: 3,
          have: 4,
          about: { vi: 'Hộ gia đình', en: 'Households' },
        },
      ],
    });
  });

  test('or only warned about, where the plan only warns', () => {
    const endorsed = endorse(individuals({ effect: 'warn' }), 3);
    expect(endorsed.ok).toBe(true);
    expect(said(endorsed.findings)).toEqual(['FURTHER_QUOTA_FULL warn 4/3']);
  });

  test('whom it does not count it does not stop', () => {
    expect(endorse(individuals({ for: { kinds: ['household'] } }), 9).ok).toBe(true);
    expect(endorse(individuals({ for: { units: ['QLCN'] } }), 9).ok).toBe(true);
    expect(endorse(individuals({ for: { fields: ['industry'] } }), 9).ok).toBe(true);
    expect(endorse(individuals({ for: { tiers: ['unitLeader'] } }), 9).ok).toBe(true);
    expect(endorse(individuals({ counts: 'selected', effect: 'warn' }), 9).findings).toEqual([]);
  });

  test('a part of a hundred is asked of the whole list, not of a name', () => {
    const { max: _, ...share } = individuals({ percentMax: 0 });
    expect(endorse(share, 9)).toMatchObject({ ok: true, findings: [] });
  });

  test('a unit that the plan gives another count has that', () => {
    const seed = seedPlan();
    const perUnit = { ...seed.quotas.perUnit, except: [{ units: ['QLTM'], min: 1, max: 4 }] };
    const plan = withoutCriteria({ ...seed, quotas: { ...seed.quotas, perUnit } });
    const at = (others: number) =>
      said(decideNomination(stored('unitReview'), ORDERS.ENDORSE, facts({ plan, others })).findings);
    expect(at(3)).toEqual([]);
    expect(at(4)).toEqual(['UNIT_QUOTA_FULL block 5/4']);
  });

  test('foretold on the unit’s list, as far as it asks for no more than the unit', () => {
    const offer = (also: FurtherQuota, others: number) =>
      filingOffer({
        plan: planWith(also),
        moment: on('2021-03-20'),
        actor: actor('binh'),
        round: 'open',
        dates: seedDates(),
        registrationUntil: null,
        unit: 'QLTM',
        registered: 0,
        counts: { [also.id]: others },
        nilReturn: false,
      })?.findings ?? [];
    const all = quota({ max: 2 });
    expect(said(offer(all, 1))).toEqual([]);
    expect(said(offer(all, 2))).toEqual(['FURTHER_QUOTA_FULL warn 3/2']);
    expect(said(offer(quota({ max: 2, for: { units: ['QLTM'] } }), 2))).toHaveLength(1);
    expect(said(offer(quota({ max: 2, for: { units: ['QLCN'] } }), 2))).toEqual([]);
    expect(said(offer(quota({ max: 2, for: { kinds: ['household'] } }), 2))).toEqual([]);
  });
});

describe('as the list is compiled', () => {
  const compile = (
    also: FurtherQuota,
    entrants = namesFromAll(),
    missing: { unit: string; reason: string }[] = [],
  ) => ask('open', { ...ROUND.COMPILE, missing }, { plan: planWith(also), entrants });
  const households = (over: Partial<FurtherQuota>) => quota({ for: { kinds: ['household'] }, ...over });
  const all = namesFromAll();
  const having = (count: number) =>
    all.map((one, at) => (at < count ? { ...one, kind: 'household' as const } : one));

  test('too few of a kind: how many there are, how many are needed', () => {
    expect(said(compile(households({ min: 2 }), having(1)).findings)).toEqual([
      'FURTHER_QUOTA_SHORT block 1/2',
    ]);
    expect(compile(households({ min: 2 }), having(1)).ok).toBe(false);
    expect(compile(households({ min: 2 }), having(2))).toMatchObject({ ok: true, findings: [] });
    expect(compile(households({ min: 2, effect: 'warn' }), having(1))).toMatchObject({
      ok: true,
      findings: [{ code: 'FURTHER_QUOTA_SHORT', effect: 'warn' }],
    });
  });

  test('of eight names 30% are three: two are too few, three not too many', () => {
    expect(all).toHaveLength(8);
    expect(said(compile(households({ percentMin: 30 }), having(2)).findings)).toEqual([
      'FURTHER_SHARE_SHORT block 2/3',
    ]);
    expect(compile(households({ percentMin: 30 }), having(3)).ok).toBe(true);
    expect(said(compile(households({ percentMax: 30 }), having(3)).findings)).toEqual([
      'FURTHER_SHARE_OVER block 3/2',
    ]);
    expect(compile(households({ percentMax: 30 }), having(2)).ok).toBe(true);
  });

  test('only registered names are counted', () => {
    const draft = entrant('draft', 'draft', { kind: 'household', registered: false });
    expect(compile(households({ min: 1 }), [...all, draft]).ok).toBe(false);
  });

  test('of each unit: one that said why it has nobody, or for which the Office says so, owes nothing', () => {
    const each = households({ per: 'unit', min: 1, for: { kinds: ['household'], units: ['QLTM'] } });
    expect(compile(each, all)).toMatchObject({
      ok: false,
      findings: [{ code: 'FURTHER_QUOTA_SHORT', params: { unit: 'QLTM', total: 1 } }],
    });
    expect(compile(each, all, [{ unit: 'QLTM', reason: 'Không có hộ nào đăng ký.' }]).ok).toBe(true);
    expect(compile(each, all, [{ unit: 'QLTM', reason: ' ' }]).ok).toBe(false);
  });

  test('a unit that still owes a name is awaited like one that has sent nothing', () => {
    const each = households({ per: 'unit', min: 1 });
    const known = (also: FurtherQuota) => factsFor('COMPILE', { plan: planWith(also), entrants: all });
    const context = newRound(seedDates());
    expect(isSilent('QLTM', known(each), context)).toBe(true);
    expect(isSilent('QLTM', known({ ...each, effect: 'warn' }), context)).toBe(false);
    expect(isSilent('QLTM', known(households({ min: 1 })), context)).toBe(false);
    expect(isSilent('QLTM', known(each), { ...context, nilReturns: ['QLTM'] })).toBe(false);
  });
});

describe('as the minutes are drawn up, and as the sitting concludes', () => {
  const agenda = ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => ({
    ...onAgenda(id),
    nominee: {
      ...onAgenda(id).nominee,
      kind: id === 'A' ? ('model' as const) : ('individual' as const),
      tier: 'staff',
      fields: [],
    },
  }));
  const concluded = (votesForA: number, over: Partial<FurtherQuota>) => {
    const also = [quota({ counts: 'selected', effect: 'warn', for: { kinds: ['model'] }, ...over })];
    const sitting = new Sitting({ agenda });
    sitting.plan = { ...sitting.plan, quotas: { ...sitting.plan.quotas, also } };
    sitting.open().openVoting().vote({ A: votesForA, B: 9, C: 8, D: 7, E: 6, F: 0 });
    const drawn = sitting.ask(CHAIR, { type: 'DRAW_MINUTES' });
    const released = sitting.conclude();
    expect(drawn.findings).toEqual(released.findings);
    return released;
  };

  test('what the plan asks of the selected is told with its numbers, and never stands in the way', () => {
    expect(said(concluded(0, { min: 1 }).findings)).toEqual(['FURTHER_QUOTA_SHORT warn 0/1']);
    expect(said(concluded(9, { min: 1 }).findings)).toEqual([]);
    expect(said(concluded(9, { max: 0 }).findings)).toEqual(['FURTHER_QUOTA_OVER warn 1/0']);
    expect(said(concluded(9, { percentMin: 20 }).findings)).toEqual([]);
    expect(said(concluded(9, { percentMin: 21 }).findings)).toEqual(['FURTHER_SHARE_SHORT warn 1/2']);
    expect(said(concluded(9, { percentMax: 19 }).findings)).toEqual(['FURTHER_SHARE_OVER warn 1/0']);
  });

  test('what it asks of the registered is not asked again', () => {
    expect(said(concluded(0, { counts: 'registered', min: 1 }).findings)).toEqual([]);
  });
});

test('where the plan takes no “không có”, nobody is offered it', () => {
  const offered = (allowed: boolean) => {
    const seed = seedPlan();
    const plan = { ...seed, nilReturn: { ...seed.nilReturn, allowed } };
    const state = { state: ['open'], context: newRound(seedDates()) };
    return roundOffers(state, factsFor('NIL_RETURN', { plan }), 'QLTM').map(({ type }) => type);
  };
  expect(offered(true)).toContain('NIL_RETURN');
  expect(offered(false)).not.toContain('NIL_RETURN');
});
