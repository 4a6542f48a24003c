import fc from 'fast-check';
import { councilChanges } from '../../../workflows/council/changes.js';
import { councilOn, type HeldSeat, type Seat, SEATS, seatsOn } from '../../../workflows/council/roster.js';
import { addDays } from '../../../workflows/kernel/days.js';

const seat = (person: string, role: Seat, from = '2020-02-12', until: string | null = null): HeldSeat => ({
  person,
  role,
  from,
  until,
  posts: [{ unit: 'VP', from: '2018-01-01', until: null }],
});

describe('the Council on a day', () => {
  const leaving = seat('an', 'councilMember', '2020-02-12', '2021-03-19');
  const coming = seat('binh', 'councilMember', '2021-03-20');

  test.each([
    ['the day before it begins', '2020-02-11', []],
    ['on its first day', '2020-02-12', ['an']],
    ['on the last day of whoever leaves', '2021-03-19', ['an']],
    ['on the first day of whoever comes', '2021-03-20', ['binh']],
  ])('%s', (_when, day, people) => {
    expect(councilOn(day, [leaving, coming]).map(({ person }) => person)).toEqual(people);
  });

  test('one seat a person: the highest he holds that day', () => {
    const seats = [seat('an', 'councilMember'), seat('an', 'councilSecretary', '2021-01-01')];
    expect(councilOn('2020-12-31', seats).map(({ role }) => role)).toEqual(['councilMember']);
    expect(councilOn('2021-01-01', seats).map(({ role }) => role)).toEqual(['councilSecretary']);
  });

  test.each([
    ['where he works that day', '2021-03-01', 'QLTM'],
    ['nowhere after his post has ended', '2021-06-01', null],
  ])('his unit: %s', (_where, day, unit) => {
    const posts = [{ unit: 'QLTM', from: '2019-01-01', until: '2021-05-31' }];
    expect(councilOn(day, [{ ...seat('an', 'councilMember'), posts }])).toEqual([
      { person: 'an', role: 'councilMember', unit, until: null },
    ]);
  });
});

describe('the last day of a mandate', () => {
  const until = (...seats: HeldSeat[]): string | null | undefined => councilOn('2021-03-15', seats)[0]?.until;

  test.each<[string, string | null, HeldSeat[]]>([
    ['none where no decision ends it', null, [seat('an', 'councilMember')]],
    ['that of his seat', '2021-03-19', [seat('an', 'councilMember', '2020-02-12', '2021-03-19')]],
    [
      'none for whoever changes his seat',
      null,
      [seat('an', 'councilMember', '2020-02-12', '2021-03-19'), seat('an', 'councilSecretary', '2021-03-20')],
    ],
    [
      'that of the seat that follows without a gap',
      '2021-06-30',
      [
        seat('an', 'councilMember', '2020-02-12', '2021-03-19'),
        seat('an', 'councilSecretary', '2021-03-20', '2021-06-30'),
      ],
    ],
    [
      'before a gap of a single day',
      '2021-03-19',
      [seat('an', 'councilMember', '2020-02-12', '2021-03-19'), seat('an', 'councilMember', '2021-03-21')],
    ],
  ])('is %s', (_which, last, seats) => {
    expect(until(...seats)).toBe(last);
  });

  const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2021-03-01', count));
  const seats = fc.array(
    fc
      .tuple(fc.constantFrom('an', 'binh'), fc.constantFrom(...SEATS), day, fc.option(day))
      .map(([person, role, from, end]) => seat(person, role, from, end === null || end < from ? null : end)),
    { maxLength: 6 },
  );

  test('holds to the day: a member until then, none the day after; the order of the seats changes nothing', () => {
    fc.assert(
      fc.property(day, seats, (today, held) => {
        const council = councilOn(today, held);
        expect(councilOn(today, held.toReversed())).toEqual(council);
        for (const { person, until: last } of council) {
          if (last === null) continue;
          const sits = (on: string): boolean => seatsOn(on, held).some((one) => one.person === person);
          for (let on = today; on <= last; on = addDays(on, 1)) expect(sits(on)).toBe(true);
          expect(sits(addDays(last, 1))).toBe(false);
        }
      }),
    );
  });
});

describe('two Councils', () => {
  const before = [seat('an', 'councilChair'), seat('binh', 'councilMember'), seat('chi', 'councilMember')];

  test('the same: nobody is named', () => {
    expect(councilChanges(before, before.toReversed())).toEqual([]);
  });

  test('who joins, who leaves and who changes seat; who stays is not named', () => {
    const after = [
      seat('an', 'councilChair'),
      seat('chi', 'councilSecretary'),
      seat('dung', 'councilMember'),
    ];
    expect(councilChanges(before, after)).toEqual([
      { person: 'chi', before: 'councilMember', after: 'councilSecretary' },
      { person: 'binh', before: 'councilMember', after: null },
      { person: 'dung', before: null, after: 'councilMember' },
    ]);
  });
});
