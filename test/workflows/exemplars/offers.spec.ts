import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import { offersOf } from '../../../workflows/nomination/offers.js';
import { actor } from '../../support/builders/cast.js';
import { exemplar, facts, on, part, stored } from '../../support/builders/nomination.js';

const offered = (
  person: string,
  type: string,
  context: Partial<NominationContext>,
  over: Partial<Settled>,
): string => {
  const offer = offersOf(
    stored(exemplar({ review: 'secondHalf' }), context),
    facts({ actor: actor(person), ...over }),
  ).find((one) => one.type === type);
  return offer === undefined ? 'none' : [offer.open, ...offer.findings.map(({ code }) => code)].join(' ');
};

describe('the final review on a page (IV.4)', () => {
  const final = (context: Partial<NominationContext>, over: Partial<Settled>) =>
    offered('khoi', 'REVIEW_FINAL', { midterm: 'keep', ...context }, { moment: on('2025-10-15'), ...over });
  const nothingReached = { entries: [], dossier: { ...facts().dossier, evidence: [] } };

  test('all is reached: nothing stands against it', () => {
    expect(final({}, {})).toBe('true');
  });

  test('something is missing: it can be said that it is, and what bars the confirmation is told', () => {
    expect(final({}, nothingReached)).toMatch(/^true (CRITERION_UNMET ?)+$/);
  });

  test('what stands against either answer closes it', () => {
    expect(final({}, { moment: on('2025-09-30') })).toBe('false REVIEW_NOT_OPEN');
    expect(final({ heldSince: '2025-10-01' }, nothingReached)).toMatch(/^false ON_HOLD/);
    expect(final({}, { ...nothingReached, nominee: { ...facts().nominee, person: 'khoi' } })).toMatch(
      /^false SOD_SELF/,
    );
  });
});

describe('a part that stands where the order fits', () => {
  const story = part('story', 'approved', { id: 's1' });

  test('a story waits for consent: whoever is to publish it is told so', () => {
    expect(offered('mai', 'PUBLISH_STORY', {}, { parts: [story] })).toBe('false CONSENT_MISSING');
    const consented = part('story', 'approved', { id: 's1', consented: true });
    expect(offered('mai', 'PUBLISH_STORY', {}, { parts: [consented] })).toBe('true');
  });

  test('an order that is not its next is not offered at all', () => {
    expect(offered('mai', 'PUBLISH_STORY', {}, { parts: [part('story', 'drafted')] })).toBe('none');
  });
});

describe('a year that nobody has called for', () => {
  const year = (years: readonly number[], day: string) =>
    offered('hang', 'EVALUATE_YEAR', { years }, { moment: on(day) });

  test('may be evaluated from its first day, once', () => {
    expect(year([], '2022-01-01')).toBe('true');
    expect(year([2021], '2022-01-01')).toBe('true');
    expect(year([2022], '2022-01-01')).toBe('false YEAR_EVALUATED_ALREADY');
    expect(year([], '2026-01-01')).toBe('false YEAR_OUTSIDE_PERIOD');
  });
});
