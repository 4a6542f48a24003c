import { decideWorkingYear, yearChanges } from '../../../workflows/working-days/change-year.js';
import type { WorkingYear } from '../../../workflows/working-days/working-year.js';
import { grant, someone } from '../../support/builders/cast.js';

const TET = { day: '2021-02-10', name: { vi: 'Tết Âm lịch', en: 'Tết' } };
const NEW = { day: '2021-03-19', name: { vi: 'Kỷ niệm ngành', en: 'Day of the trade' } };
const SATURDAY = { day: '2021-03-20', instead: '2021-03-19' };
const PAPER = { number: '12/TB-SCT', issuer: 'Sở Công Thương', about: { vi: 'nghỉ', en: 'off' } };

const year = (over: Partial<WorkingYear> = {}): WorkingYear => ({
  year: 2021,
  law: 'Điều 112',
  sources: [PAPER],
  off: [TET],
  worked: [],
  ...over,
});

const NOTHING = { added: [], removed: [], reworded: [] };

describe('what a version would change', () => {
  test('days, exchanges and papers that come, go, or are said otherwise', () => {
    const renamed = { ...TET, name: { vi: 'Tết Nguyên đán', en: 'Tết' } };
    expect(yearChanges(year(), year({ off: [renamed, NEW], worked: [SATURDAY], sources: [] }))).toEqual({
      off: { added: [NEW], removed: [], reworded: [{ before: TET, after: renamed }] },
      worked: { ...NOTHING, added: [SATURDAY] },
      sources: { ...NOTHING, removed: [PAPER] },
      otherwise: false,
    });
  });

  test('of a year nobody has known, all of it is new', () => {
    expect(yearChanges(null, year())).toMatchObject({
      off: { added: [TET] },
      sources: { added: [PAPER] },
      otherwise: false,
    });
  });

  test('the order of keys is no change, a doubt that is settled is one', () => {
    const turned = { name: { en: 'Tết', vi: 'Tết Âm lịch' }, day: '2021-02-10' };
    expect(yearChanges(year(), year({ off: [turned] })).off).toEqual(NOTHING);
    const doubted = { ...TET, note: { vi: 'chưa đối chiếu', en: 'not checked' } };
    expect(yearChanges(year({ off: [doubted] }), year()).off.reworded).toHaveLength(1);
    expect(yearChanges(year({ note: doubted.note }), year()).otherwise).toBe(true);
  });
});

describe('may it be put in force?', () => {
  const facts = (over: Partial<Parameters<typeof decideWorkingYear>[0]> = {}) => ({
    year: year({ off: [TET, NEW] }),
    now: year(),
    seen: 2,
    version: 2,
    actor: someone([grant('admin')]),
    day: '2021-03-15',
    ...over,
  });

  test('by the administrator, from what holds', () => {
    expect(decideWorkingYear(facts())).toMatchObject({ ok: true, capacity: { role: 'admin' } });
    expect(decideWorkingYear(facts({ now: null, seen: 0, version: 0 }))).toMatchObject({ ok: true });
  });

  test.each([
    ['from what somebody has changed meanwhile', { seen: 1 }, ['WORKING_YEAR_CHANGED']],
    ['where it says nothing else', { year: year() }, ['WORKING_YEAR_UNCHANGED']],
    ['both', { seen: 1, year: year() }, ['WORKING_YEAR_CHANGED', 'WORKING_YEAR_UNCHANGED']],
  ])('not %s', (_, over, codes) => {
    const decision = decideWorkingYear(facts(over));
    expect(decision).toMatchObject({ ok: false, because: 'refused' });
    expect(decision.ok ? [] : decision.findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each(['officeChief', 'director', 'auditor', 'clerk'] as const)('by nobody else: %s', (role) => {
    const decision = decideWorkingYear(facts({ actor: someone([grant(role)]) }));
    expect(decision).toMatchObject({ ok: false, because: 'forbidden', findings: [{ code: 'ROLE_MISSING' }] });
  });
});
