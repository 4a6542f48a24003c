import fc from 'fast-check';
import { SHIPPED_YEARS } from '../../../src/working-days/shipped.js';
import { addDays } from '../../../workflows/kernel/days.js';
import { workingDaysIn } from '../../../workflows/kernel/working-days.js';
import type { LeadTimes } from '../../../workflows/plan/plan.js';
import { type Outlook, type OutlookFacts, outlooks } from '../../../workflows/round/outlook.js';
import { newRound } from '../../../workflows/round/round.context.js';
import { calendarOf } from '../../../workflows/working-days/working-year.js';
import { seedDates, seedPlan } from '../../support/builders/plan.js';
import { entrant, namesFromAll } from './rounds.js';

const CALENDAR = calendarOf(SHIPPED_YEARS.map(({ year }) => year));
const UNITS = seedPlan().units.nominating;

const times = (check: number, compile: number, sitting: number, letter: number): LeadTimes => ({
  check,
  compile,
  sitting,
  letter,
  clause: 'V.2',
});

/** On 15/3/2021, three units silent, the others' names passed by the Office. */
const facts = (over: Partial<OutlookFacts> = {}): OutlookFacts => ({
  state: ['open'],
  context: newRound(seedDates()),
  today: '2021-03-15',
  units: UNITS,
  silent: UNITS.slice(0, 3),
  entrants: namesFromAll(...UNITS.slice(0, 3)),
  leadTimes: seedPlan().leadTimes,
  calendar: CALENDAR,
  ...over,
});

const of = (what: Outlook['what'], over: Partial<OutlookFacts> = {}): Outlook | undefined =>
  outlooks(facts(over)).find((one) => one.what === what);

describe('the units are to send before 25/3 (IV.1)', () => {
  test('the arithmetic is told: who is awaited, what it needs, what is left', () => {
    expect(of('registration')).toEqual({
      what: 'registration',
      lastDay: '2021-03-24',
      clause: 'IV.1',
      silent: 3,
      units: UNITS.length,
      unchecked: 0,
      steps: [{ step: 'send', days: 1 }],
      stepsClause: '-',
      from: '2021-03-15',
      left: 8,
      needed: 1,
      verdict: 'ok',
    });
  });

  test.each([
    ['the day before the last', '2021-03-23', 2, 'ok'],
    ['the last day is a day, whatever the hour', '2021-03-24', 1, 'tight'],
    ['the day after', '2021-03-25', 0, 'over'],
  ])('%s', (_, today, left, verdict) => {
    expect(of('registration', { today })).toMatchObject({ left, verdict });
  });

  test('extended to a Sunday there is nobody to send on its last days', () => {
    const context = { ...newRound(seedDates()), extensions: [{ unit: null, until: '2021-03-28' }] };
    expect(of('registration', { today: '2021-03-26', context })).toMatchObject({ left: 1, verdict: 'tight' });
    expect(of('registration', { today: '2021-03-27', context })).toMatchObject({
      left: 0,
      verdict: 'atRisk',
    });
  });

  test('of two units the one with the extension is told once the other is late', () => {
    const [late = '', extended = ''] = UNITS;
    const context = { ...newRound(seedDates()), extensions: [{ unit: extended, until: '2021-03-26' }] };
    const both = { context, silent: [late, extended] };
    expect(of('registration', { ...both, today: '2021-03-24' })?.lastDay).toBe('2021-03-24');
    expect(of('registration', { ...both, today: '2021-03-25' })).toMatchObject({
      lastDay: '2021-03-26',
      left: 2,
      verdict: 'ok',
    });
  });

  test.each([
    ['all have answered', { silent: [] }],
    ['the list is being compiled', { state: ['compiling'] }],
    ['nothing binds', { context: newRound({ registration: null, province: null }) }],
  ])('nothing is said where %s', (_, over) => {
    expect(of('registration', over)).toBeUndefined();
  });
});

describe('the list is to reach the province before 30/3 (IV.3)', () => {
  test('with units awaited the Office begins when their last day is over: three days, three needed', () => {
    expect(of('province')).toMatchObject({
      lastDay: '2021-03-29',
      silent: 3,
      from: '2021-03-25',
      steps: [
        { step: 'check', days: 1 },
        { step: 'compile', days: 0 },
        { step: 'sitting', days: 1 },
        { step: 'letter', days: 1 },
      ],
      stepsClause: 'V.2',
      left: 3,
      needed: 3,
      verdict: 'tight',
    });
  });

  test.each([
    ['two days', times(1, 0, 1, 0), 2, 'ok'],
    ['three', times(1, 0, 1, 1), 3, 'tight'],
    ['four', times(1, 1, 1, 1), 4, 'atRisk'],
  ])('steps that need %s', (_, leadTimes, needed, verdict) => {
    expect(of('province', { leadTimes })).toMatchObject({ left: 3, needed, verdict });
  });

  test('a unit let in until 26/3 leaves one day', () => {
    const [extended = ''] = UNITS;
    const context = { ...newRound(seedDates()), extensions: [{ unit: extended, until: '2021-03-26' }] };
    expect(of('province', { context, silent: [extended] })).toMatchObject({
      from: '2021-03-27',
      left: 1,
      verdict: 'atRisk',
    });
  });

  test('all have answered: the days begin today', () => {
    const all = { silent: [], entrants: namesFromAll() };
    expect(of('province', all)).toMatchObject({ from: '2021-03-15', left: 11, needed: 2, verdict: 'ok' });
  });

  const sitting = { state: ['beforeCouncil'], silent: [], entrants: [entrant('n1', 'beforeCouncil')] };

  test.each([
    ['25/3', '2021-03-25', 3, 'ok'],
    ['Friday 26/3', '2021-03-26', 2, 'tight'],
    ['the Saturday after', '2021-03-27', 1, 'atRisk'],
    ['Monday 29/3', '2021-03-29', 1, 'atRisk'],
    ['30/3', '2021-03-30', 0, 'over'],
  ])('sitting and letter need two working days: on %s', (_, today, left, verdict) => {
    expect(of('province', { ...sitting, today })).toMatchObject({
      steps: [
        { step: 'sitting', days: 1 },
        { step: 'letter', days: 1 },
      ],
      left,
      needed: 2,
      verdict,
    });
  });

  test('the province agreed to 5/4: the same Monday has days to spare', () => {
    const context = { ...newRound(seedDates()), provinceUntil: '2021-04-05' };
    expect(of('province', { ...sitting, context, today: '2021-03-29' })).toMatchObject({
      left: 6,
      verdict: 'ok',
    });
  });

  test('after the Council only the letter is left, and a further sitting for whoever is released late', () => {
    const state = ['forwarding'];
    const selected = entrant('n1', 'selected');
    const stepsOf = (...entrants: OutlookFacts['entrants']) =>
      of('province', { state, silent: [], entrants })?.steps.map(({ step }) => step);
    expect(stepsOf(selected)).toEqual(['letter']);
    expect(stepsOf(selected, entrant('n2', 'compiled'))).toEqual(['sitting', 'letter']);
    expect(stepsOf(entrant('n1', 'exemplar'))).toBeUndefined();
  });

  test.each([
    ['the round is closed', { state: ['closed'] }],
    ['nobody is proposed and nobody awaited', { silent: [], entrants: [] }],
    ['the only name is held', { silent: [], entrants: [entrant('n1', 'compiled', { held: true })] }],
    ['nothing binds', { context: newRound({ registration: seedDates().registration, province: null }) }],
  ])('nothing is said where %s', (_, over) => {
    expect(of('province', over)).toBeUndefined();
  });

  test('names still at the Office are counted', () => {
    const entrants = [entrant('n1', 'officeReview'), entrant('n2', 'supplement'), entrant('n3', 'compiled')];
    expect(of('province', { state: ['compiling'], silent: [], entrants })).toMatchObject({
      unchecked: 2,
      steps: [{ step: 'check' }, { step: 'compile' }, { step: 'sitting' }, { step: 'letter' }],
    });
  });
});

test('on any day the verdict is what the shown numbers say, and it never gets better by waiting', () => {
  const RANK = ['ok', 'tight', 'atRisk', 'over'];
  const day = fc.nat(30).map((count) => addDays('2021-03-05', count));
  const lead = fc.nat({ max: 4 });
  fc.assert(
    fc.property(day, fc.tuple(lead, lead, lead, lead), (today, [check, compile, sitting, letter]) => {
      const on = (asked: string) =>
        outlooks(facts({ today: asked, leadTimes: times(check, compile, sitting, letter) }));
      const tomorrow = on(addDays(today, 1));
      for (const [index, one] of on(today).entries()) {
        expect(one.left).toBe(workingDaysIn(one.from, one.lastDay, CALENDAR));
        expect(one.needed).toBe(one.steps.reduce((sum, { days }) => sum + days, 0));
        expect(one.verdict === 'over').toBe(today > one.lastDay);
        expect(RANK.indexOf(tomorrow[index]?.verdict ?? '')).toBeGreaterThanOrEqual(
          RANK.indexOf(one.verdict),
        );
      }
    }),
  );
});
