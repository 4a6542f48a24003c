import fc from 'fast-check';
import { parsePlan } from '../../../workflows/plan/parse-plan.js';
import { rawSeed } from '../../support/builders/plan.js';
import {
  counted,
  mistakesOf,
  type Place,
  type Raw,
  said,
  spoilt,
  told,
} from '../../support/builders/spoilt-plan.js';

const { text, at } = counted;

describe('a plan that is right', () => {
  test('is taken whole', () => {
    const parsed = parsePlan(rawSeed());
    expect(parsed).toEqual({ ok: true, plan: rawSeed() });
  });

  test.each([
    ['a number and a day', ['issued', 'day'], 20],
    ['no plan above it', ['parentPlan'], null],
    ['nobody to tell', ['recipients'], []],
    ['both dates on one day', ['deadlines', 'registration', 'date'], '2021-03-30'],
    ['"more than none"', ['council', 'approve', 'share'], { num: 0, den: 1 }],
    ['"all of them"', ['council', 'quorum'], { num: 3, den: 3 }],
    ['no least number per unit', ['quotas', 'perUnit', 'min'], 0],
    ['natures named', ['criteria'], [{ ...counted, natures: ['merit'] }]],
    [
      'some years back',
      ['criteria'],
      [{ ...counted, window: { over: 'yearsBack', years: 5, by: 'achievement' } }],
    ],
    [
      'two of two',
      ['criteria'],
      [{ id: 'n', kind: 'atLeast', n: 2, clause: 'I', text, at, of: [said, { ...said, id: 'b' }] }],
    ],
    [
      'a ceiling by name',
      ['criteria'],
      [
        {
          id: 'd',
          kind: 'discipline',
          clause: 'I',
          text,
          at,
          ceiling: 'warning',
          of: 'self',
          window: { over: 'career', by: 'decision' },
        },
      ],
    ],
  ] as [string, Place, unknown][])('may have %s', (_what, path, value) => {
    expect(told(spoilt(path, value))).toEqual([]);
  });
});

describe('values', () => {
  test.each([
    ['a missing key', ['quotas', 'perUnit', 'max'], undefined, 'quotas.perUnit.max: MISSING_KEY'],
    ['a missing clause', ['quotas', 'perUnit', 'clause'], undefined, 'quotas.perUnit.clause: MISSING_KEY'],
    ['an empty clause', ['quotas', 'perUnit', 'clause'], ' ', 'quotas.perUnit.clause: BLANK'],
    ['an unknown key', ['quotas', 'perUnit', 'most'], 3, 'quotas.perUnit.most: UNKNOWN_KEY'],
    ['a text for a group', ['quotas'], 'two', 'quotas: WRONG_TYPE'],
    ['a list for a group', ['quotas'], [], 'quotas: WRONG_TYPE'],
    ['nothing for a group', ['quotas'], null, 'quotas: WRONG_TYPE'],
    ['a group for a list', ['recipients'], {}, 'recipients: WRONG_TYPE'],
    ['a number for a text', ['symbol'], 7, 'symbol: WRONG_TYPE'],
    ['letters in pieces', ['symbol'], 'Kế hoạch'.normalize('NFD'), 'symbol: NOT_NFC'],
    ['an id with accents', ['code'], 'kế-hoạch', 'code: NOT_AN_ID'],
    ['an id from a digit', ['code'], '2021-sct', 'code: NOT_AN_ID'],
    ['half a name', ['supplement', 'days'], 1.5, 'supplement.days: NOT_WHOLE'],
    ['a number in quotes', ['supplement', 'days'], '2', 'supplement.days: NOT_WHOLE'],
    ['less than none', ['supplement', 'days'], -1, 'supplement.days: NOT_WHOLE'],
    ['too many', ['supplement', 'days'], 3651, 'supplement.days: NOT_WHOLE'],
    ['a day that is none', ['period', 'to'], '2025-02-29', 'period.to: NOT_A_DAY'],
    ['a day that a month lacks', ['issued', 'day'], 32, 'issued.day: NOT_WHOLE'],
    ['a day the year lacks', ['issued'], { year: 2021, month: 2, day: 29 }, 'issued.day: NOT_A_DAY'],
    ['a month-day that is none', ['yearly', 'dueMonthDay'], '02-29', 'yearly.dueMonthDay: NOT_A_DAY'],
    ['a zone that is none', ['zone'], '+07:00', 'zone: NOT_A_ZONE'],
    ['a word that is no choice', ['notSelected', 'become'], 'forgotten', 'notSelected.become: NOT_ONE_OF'],
    [
      'the wrong event bound',
      ['deadlines', 'registration', 'binds'],
      'FORWARD',
      'deadlines.registration.binds: NOT_ONE_OF',
    ],
    ['a text for the units', ['units'], 'VP', 'units: WRONG_TYPE'],
    ['no unit', ['units', 'nominating'], [], 'units.nominating: TOO_FEW'],
    ['an empty list to name from', ['natures'], [], 'natures: TOO_FEW'],
    ['no criterion at all', ['criteria'], [], 'criteria: TOO_FEW'],
  ] as [string, Place, unknown, string][])('%s', (_what, path, value, expected) => {
    expect(told(spoilt(path, value))).toContain(expected);
  });

  test.each([null, undefined, 7, 'plan', [], true])('%p is no plan', (value) => {
    expect(told(value)).toEqual([': WRONG_TYPE']);
  });
});

describe('values that make no sense together', () => {
  test.each([
    ['min above max', ['quotas', 'selected', 'min'], 6, 'quotas.selected: MIN_ABOVE_MAX'],
    ['nothing to divide by', ['council', 'quorum', 'den'], 0, 'council.quorum: BAD_FRACTION'],
    ['more than the whole', ['council', 'quorum'], { num: 4, den: 3 }, 'council.quorum: BAD_FRACTION'],
    [
      'more than all',
      ['council', 'approve', 'share'],
      { num: 2, den: 2 },
      'council.approve.share: NEVER_REACHED',
    ],
    ['a period that ends before it begins', ['period', 'from'], '2026-01-01', 'period.to: OUT_OF_ORDER'],
    [
      'the province before the units',
      ['deadlines', 'registration', 'date'],
      '2021-03-31',
      'deadlines.province.date: OUT_OF_ORDER',
    ],
    [
      'the same day, but one day shorter',
      ['deadlines', 'registration'],
      { date: '2021-03-30', boundary: 'by', binds: 'ENDORSE', extendedBy: 'officeChief', clause: 'IV.1' },
      'deadlines.province.date: OUT_OF_ORDER',
    ],
    [
      'registration closed before the plan is issued',
      ['issued'],
      { year: 2021, month: 3, day: 25 },
      'deadlines.registration.date: OUT_OF_ORDER',
    ],
    [
      'issued in the month before the plan above',
      ['parentPlan', 'issuedOn'],
      '2021-02-01',
      'parentPlan.issuedOn: OUT_OF_ORDER',
    ],
    ['issued the day before the plan above', ['issued', 'day'], 10, 'parentPlan.issuedOn: OUT_OF_ORDER'],
    [
      'a review due before it opens',
      ['milestones', 0, 'due'],
      '2023-05-31',
      'milestones.0.due: OUT_OF_ORDER',
    ],
    [
      'data from beyond the period',
      ['milestones', 1, 'dataTo'],
      '2026-01-01',
      'milestones.1.dataTo: OUT_OF_ORDER',
    ],
    [
      'data from before the period',
      ['milestones', 0, 'dataTo'],
      '2020-12-31',
      'milestones.0.dataTo: OUT_OF_ORDER',
    ],
    [
      'the end before the middle',
      ['milestones', 1, 'opens'],
      '2023-06-01',
      'milestones.1.opens: OUT_OF_ORDER',
    ],
    ['two midterm reviews', ['milestones', 1, 'id'], 'midterm', 'milestones.1.id: DUPLICATE_ID'],
    ['an id twice in a list', ['awards', 1, 'id'], 'LAO_DONG_TIEN_TIEN', 'awards.1.id: DUPLICATE_ID'],
    ['a unit named twice', ['units', 'nominating', 1], 'VP', 'units.nominating.1: DUPLICATE_ID'],
    ['leaders through no unit', ['units', 'through', 0, 'unit'], 'LDS', 'units.through.0.unit: UNKNOWN_ID'],
    ['a stand-in for no award', ['awards', 3, 'standsFor'], ['CSTD'], 'awards.3.standsFor.0: UNKNOWN_ID'],
  ] as [string, Place, unknown, string][])('%s', (_what, path, value, expected) => {
    expect(told(spoilt(path, value))).toContain(expected);
  });
});

describe('all mistakes at once', () => {
  test('each where it is, in one answer', () => {
    const plan = rawSeed() as Raw;
    delete plan['symbol'];
    plan['colour'] = 'red';
    (plan['quotas'] as Raw)['perUnit'] = { min: 3, max: 2, clause: '' };
    (plan['period'] as Raw)['to'] = '2025-13-01';
    (plan['criteria'] as Raw[])[0]!['kind'] = 'vote';
    expect(told(plan)).toEqual([
      'symbol: MISSING_KEY',
      'colour: UNKNOWN_KEY',
      'period.to: NOT_A_DAY',
      'quotas.perUnit.except: MISSING_KEY',
      'quotas.perUnit.clause: BLANK',
      'quotas.perUnit: MIN_ABOVE_MAX',
      'criteria.0.kind: NOT_ONE_OF',
    ]);
  });

  test('a list that is missing is one mistake, not one at every name taken from it', () => {
    expect(told(spoilt(['awards']))).toEqual(['awards: MISSING_KEY']);
  });

  test('a wrong name is found though the list has another mistake', () => {
    const plan = spoilt(['awards', 0, 'name'], 'Lao động tiên tiến') as Raw;
    plan['criteria'] = [{ ...counted, awards: ['LAO_DONG'] }];
    expect(told(plan)).toEqual(['awards.0.name: WRONG_TYPE', 'criteria.0.awards.0: UNKNOWN_ID']);
  });

  test('each says in both languages what is wrong and what would be right', () => {
    const [mistake] = mistakesOf(spoilt(['units', 'through', 0, 'unit'], 'LDS'));
    expect(mistake).toEqual({
      path: ['units', 'through', 0, 'unit'],
      code: 'UNKNOWN_ID',
      message: {
        vi: 'mã "LDS" không có trong "nominating"; ở đây có: VP, TTr, KHTCTH, QLTM, QLCN, QLNL, KTATMT, TTKC',
        en: '"LDS" is not named under "nominating"; known here: VP, TTr, KHTCTH, QLTM, QLCN, QLNL, KTATMT, TTKC',
      },
    });
  });
});

describe('whatever it is given', () => {
  test('it answers, never throws, and says something of every mistake', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const mute = mistakesOf(value).filter(
          ({ code, message }) => !/^[A-Z_]+$/.test(code) || message.vi === '' || message.en === '',
        );
        expect(mute).toEqual([]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('nor when any one part of a plan is replaced by anything', () => {
    const keys = Object.keys(rawSeed());
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }), (key, value) => {
        expect(typeof parsePlan({ ...rawSeed(), [key]: value }).ok).toBe('boolean');
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  test('a key named like a part of every object is just unknown', () => {
    const plan = JSON.parse(`{"__proto__": {"code": "x"}, "constructor": 1, "toString": 2}`) as unknown;
    expect(told(plan)).toEqual(
      expect.arrayContaining([
        '__proto__: UNKNOWN_KEY',
        'constructor: UNKNOWN_KEY',
        'toString: UNKNOWN_KEY',
        'code: MISSING_KEY',
      ]),
    );
  });
});
