import type { Window } from '../../../workflows/criteria/criterion.js';
import { ask, leaf, outcome, weighed } from '../../support/builders/criteria.js';
import { award, individual, ministryCertificate, unionCertificate } from '../../support/builders/records.js';

const career: Window = { over: 'career', by: 'decision' };

const certificates = (window: Window = career, natures?: string[]) =>
  leaf({
    kind: 'count',
    awards: ['BANG_KHEN'],
    issuers: ['provinceChairman', 'primeMinister'],
    window,
    min: 2,
    ...(natures && { natures }),
  });

const of = (...records: ReturnType<typeof award>[]) => individual('staff', records);

const first = award({ id: 'first', decidedOn: '2018-01-10' });
const second = award({ id: 'second', decidedOn: '2019-01-10' });

describe('so many awards of a kind, from issuers of a level (III.2)', () => {
  test('as many as needed: met, each named, oldest first', () => {
    const found = ask(certificates(), of(second, first));
    expect(outcome(found)).toBe('met 2/2');
    expect(found.counted).toEqual([
      { entry: 'first', label: first.label, on: '2018-01-10' },
      { entry: 'second', label: second.label, on: '2019-01-10' },
    ]);
    expect(found.notCounted).toEqual([]);
  });

  test('more than needed is met too, and shows how many', () => {
    expect(outcome(ask(certificates(), of(first, second, award({ decidedOn: '2020-01-10' }))))).toBe(
      'met 3/2',
    );
  });

  test('one short: unmet', () => {
    expect(outcome(ask(certificates(), of(first)))).toBe('unmet 1/2');
  });

  test.each([
    ['of a union of the province', unionCertificate('2019-01-10', { id: 'x' }), 'x: ISSUER_LEVEL'],
    [
      'of a ministry, where the Chairman’s are asked',
      ministryCertificate('2019-01-10', { id: 'x' }),
      'x: ISSUER_LEVEL',
    ],
    ['revoked', award({ id: 'x', revokedOn: '2020-06-01' }), 'x: REVOKED'],
    ['revoked this very day', award({ id: 'x', revokedOn: '2021-03-24' }), 'x: REVOKED'],
    ['decided tomorrow', award({ id: 'x', decidedOn: '2021-03-25' }), 'x: AFTER_DATE'],
    ['not yet seen by the Office', award({ id: 'x', verified: false }), 'x: NOT_VERIFIED'],
  ])('one %s does not count, and says why', (_what, entry, reason) => {
    const found = ask(certificates(), of(first, entry));
    expect(outcome(found)).toBe('unmet 1/2');
    expect(weighed(found)).toEqual(['first', reason]);
  });

  test.each([
    ['decided today', award({ id: 'x', decidedOn: '2021-03-24' })],
    ['revoked only tomorrow', award({ id: 'x', revokedOn: '2021-03-25' })],
    ['seen by the Office though the unit did not name it', award({ id: 'x', claimed: false })],
  ])('one %s counts', (_what, entry) => {
    expect(outcome(ask(certificates(), of(first, entry)))).toBe('met 2/2');
  });

  test('awards of another kind are not even listed', () => {
    const found = ask(certificates(), of(first, award({ award: 'GIAY_KHEN', issuer: 'department' })));
    expect(weighed(found)).toEqual(['first']);
  });

  test('the reason that no paper can mend comes before the one a clerk can mend', () => {
    const unseen = unionCertificate('2030-01-01', { id: 'x', verified: false, claimed: false });
    expect(weighed(ask(certificates(), of(unseen)))).toEqual(['x: ISSUER_LEVEL']);
  });
});

describe('when the unit proposes, what it claims counts', () => {
  test.each([
    ['claimed and not yet seen', { claimed: true, verified: false }, 'met 2/2', 'x'],
    ['in the register and not claimed', { claimed: false, verified: true }, 'unmet 1/2', 'x: NOT_CLAIMED'],
  ])('%s', (_what, over, expected, reason) => {
    const found = ask(certificates(), of(first, award({ id: 'x', ...over })), { gate: 'register' });
    expect(outcome(found)).toBe(expected);
    expect(weighed(found)).toContain(reason);
  });
});

describe('nature: only of the kinds the plan names, when it names any', () => {
  test.each([
    ['merit', 'met 2/2', 'second'],
    ['exceptional', 'unmet 1/2', 'second: NATURE'],
  ])('%s', (nature, expected, reason) => {
    const found = ask(certificates(career, ['merit']), of(first, { ...second, nature }));
    expect(outcome(found)).toBe(expected);
    expect(weighed(found)).toContain(reason);
  });
});

describe('window', () => {
  const period: Window = { over: 'period', by: 'decision' };
  const back: Window = { over: 'yearsBack', years: 3, by: 'decision' };
  const periodYear: Window = { over: 'period', by: 'achievement' };
  const backYear: Window = { over: 'yearsBack', years: 3, by: 'achievement' };
  const at = { gate: 'confirm', day: '2026-02-10' } as const;

  test.each([
    ['period, the day before it', period, { decidedOn: '2020-12-31' }, 'x: OUTSIDE_WINDOW'],
    ['period, its first day', period, { decidedOn: '2021-01-01' }, 'x'],
    ['period, its last day', period, { decidedOn: '2025-12-31' }, 'x'],
    ['period, the day after it', period, { decidedOn: '2026-01-01' }, 'x: OUTSIDE_WINDOW'],
    ['three years back to the day', back, { decidedOn: '2023-02-10' }, 'x'],
    ['a day more than three years back', back, { decidedOn: '2023-02-09' }, 'x: OUTSIDE_WINDOW'],
    [
      'for 2020, decided within the period',
      periodYear,
      { decidedOn: '2021-02-01', year: 2020 },
      'x: OUTSIDE_WINDOW',
    ],
    ['for 2021', periodYear, { decidedOn: '2022-02-01', year: 2021 }, 'x'],
    ['for 2025, decided after the period', periodYear, { decidedOn: '2026-02-01', year: 2025 }, 'x'],
    ['for 2026', periodYear, { decidedOn: '2026-02-01', year: 2026 }, 'x: OUTSIDE_WINDOW'],
    ['for a year nobody knows', periodYear, { decidedOn: '2022-02-01', year: null }, 'x: YEAR_UNKNOWN'],
    ['for three years back', backYear, { decidedOn: '2024-01-01', year: 2023 }, 'x'],
    ['for four years back', backYear, { decidedOn: '2024-01-01', year: 2022 }, 'x: OUTSIDE_WINDOW'],
    [
      'decided after the day, whatever the window',
      backYear,
      { decidedOn: '2026-02-11', year: 2025 },
      'x: AFTER_DATE',
    ],
  ])('%s', (_what, window, over, expected) => {
    expect(weighed(ask(certificates(window), of(award({ id: 'x', ...over })), at))).toEqual([expected]);
  });

  test('a career has no beginning and asks for no year', () => {
    const old = award({ id: 'x', decidedOn: '1987-09-02', year: null });
    expect(weighed(ask(certificates({ over: 'career', by: 'achievement' }), of(old)))).toEqual(['x']);
  });
});

describe('a higher title may stand in, when the plan lists it', () => {
  test('it counts and names the title it stands in for', () => {
    const higher = award({ id: 'x', award: 'BANG_KHEN_TTG', issuer: 'primeMinister' });
    const found = ask(certificates(), of(first, higher));
    expect(outcome(found)).toBe('met 2/2');
    expect(found.counted).toContainEqual({
      entry: 'x',
      label: higher.label,
      on: higher.decidedOn,
      standsFor: 'BANG_KHEN',
    });
  });

  test('a stand-in that does not count is named with the same words', () => {
    const higher = award({ id: 'x', award: 'BANG_KHEN_TTG', issuer: 'other' });
    expect(ask(certificates(), of(higher)).notCounted).toEqual([
      { entry: 'x', label: higher.label, on: higher.decidedOn, standsFor: 'BANG_KHEN', why: 'ISSUER_LEVEL' },
    ]);
  });

  test('a lower title never stands in for a higher', () => {
    const titles = leaf({
      kind: 'count',
      awards: ['CSTD_TOAN_QUOC'],
      issuers: ['provinceChairman'],
      window: career,
      min: 1,
    });
    expect(weighed(ask(titles, of(award({ award: 'CSTD_TINH' }))))).toEqual([]);
  });

  test('a kind of award the plan does not know stands in for nothing', () => {
    expect(weighed(ask(certificates(), of(award({ award: 'HUY_CHUONG' }))))).toEqual([]);
  });
});

describe('the same decision entered twice counts once', () => {
  test.each([
    ['word for word', {}],
    ['in other letters and spaces', { number: ' 12/qđ-UBND', issuerName: 'chủ tịch  UBND tỉnh' }],
  ])('%s', (_what, over) => {
    const one = award({ id: 'a', number: '12/QĐ-UBND', issuerName: 'Chủ tịch UBND tỉnh' });
    const found = ask(certificates(), of({ ...one, id: 'b', ...over }, one));
    expect(outcome(found)).toBe('unmet 1/2');
    expect(weighed(found)).toEqual(['a', 'b: DUPLICATE']);
  });

  test.each([
    ['number', { number: '13/QĐ-UBND' }],
    ['issuer', { issuerName: 'Chủ tịch UBND tỉnh khác' }],
    ['day', { decidedOn: '2019-05-20' }],
  ])('another %s is another decision', (_what, over) => {
    const one = award({ id: 'a', number: '12/QĐ-UBND' });
    expect(outcome(ask(certificates(), of(one, { ...one, id: 'b', ...over })))).toBe('met 2/2');
  });

  test('one that does not count takes nothing from its double', () => {
    const one = award({ id: 'a', verified: false });
    expect(weighed(ask(certificates(), of(one, { ...one, id: 'b', verified: true })))).toEqual([
      'b',
      'a: NOT_VERIFIED',
    ]);
  });
});
