import { type Candidate, measured } from '../../../workflows/nomination/candidate.js';
import { seedPlan } from '../../support/builders/plan.js';
import {
  award,
  discipline,
  grassroots,
  initiative,
  ministryCertificate,
  provincialTitle,
  rating,
} from '../../support/builders/records.js';

const plan = seedPlan();
const DAY = '2021-03-15';
const unclaimed = { claimed: false, verified: false };

const staff = (records: Candidate['records'], over: Partial<Candidate> = {}) =>
  measured(plan, { kind: 'individual', tier: 'staff', employment: 'civilServant', records, ...over }, DAY);

const division = (records: Candidate['records']) =>
  measured(plan, { kind: 'collective', tier: null, employment: null, records }, DAY);

describe('how somebody measures up before a word is written (IV.1, III.2)', () => {
  test('papers count though nobody has named them yet', () => {
    const records = [award(unclaimed), award({ ...unclaimed, decidedOn: '2020-05-19' })];
    expect(staff(records)).toMatchObject({ fit: true, nearest: null });
  });

  test('only what papers decide is asked: no attestation, no movement, no target of the years', () => {
    expect(staff([]).criteria.map(({ id }) => id)).toEqual(['individual.honour', 'staff.threshold']);
    expect(division([]).criteria.map(({ id }) => id)).toEqual([
      'collective.rating.latest',
      'collective.discipline',
    ]);
  });

  test('the honour that is missing is noted and stops nobody', () => {
    const { fit, findings } = staff([
      grassroots('2017-01-10'),
      grassroots('2018-01-10'),
      grassroots('2019-01-10'),
      grassroots('2020-01-10'),
    ]);
    expect(fit).toBe(true);
    expect(findings.map(({ effect, params }) => [effect, params?.['criterion']])).toEqual([
      ['warn', 'individual.honour'],
    ]);
  });

  test.each([
    [
      'three titles of four',
      [grassroots('2017-01-10'), grassroots('2018-01-10'), grassroots('2019-01-10')],
      'staff.grassroots',
    ],
    ['one of the Chairman, none of a ministry', [award()], 'staff.chairman'],
    ['one of a ministry', [ministryCertificate('2019-05-01')], 'staff.central'],
    ['nothing: two papers are fewer than four, and two of one kind come first', [], 'staff.chairman'],
  ])('the nearest way: %s', (_, records, way) => {
    const { fit, nearest } = staff(records);
    expect([fit, nearest?.id]).toEqual([false, way]);
  });

  test('a leader of a unit is measured by his own threshold', () => {
    const leader = { tier: 'unitLeader' };
    expect(staff([provincialTitle('2019-02-01')], leader).fit).toBe(true);
    expect(staff([initiative({ applied: false })], leader)).toMatchObject({
      fit: false,
      nearest: { id: 'unitLeader.titles' },
    });
  });

  test('contract staff are not of the plan (II.1), whatever they have won', () => {
    const { fit, findings } = staff([award(), award({ decidedOn: '2020-05-19' })], {
      employment: 'contract',
    });
    expect(fit).toBe(false);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'EMPLOYMENT_OUT_OF_SCOPE', clause: 'II.1', effect: 'block' }),
    );
  });

  test('a collective: the latest rating, and no member disciplined in the period (III.1)', () => {
    expect(division([rating(2020)]).fit).toBe(true);
    expect(division([rating(2020, 'completed')])).toMatchObject({
      fit: false,
      nearest: { id: 'collective.rating.latest' },
    });
    expect(division([rating(2020), discipline('2021-02-01')])).toMatchObject({
      fit: false,
      nearest: { id: 'collective.discipline' },
    });
    expect(division([rating(2020), discipline('2020-02-01')]).fit).toBe(true);
  });
});
