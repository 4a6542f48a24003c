import {
  decideFiling,
  type FilingFacts,
  filingOffer,
  filingOfferFor,
} from '../../../workflows/nomination/file.js';
import { actor } from '../../support/builders/cast.js';
import { on } from '../../support/builders/nomination.js';
import { seedDates, seedPlan } from '../../support/builders/plan.js';

const facts: FilingFacts = {
  plan: seedPlan(),
  moment: on('2021-03-20'),
  actor: actor('binh'),
  round: 'open',
  dates: seedDates(),
  registrationUntil: null,
  unit: 'QLTM',
  nominee: { kind: 'individual', person: 'anh', unit: 'QLTM', tier: 'staff', employment: 'civilServant' },
  already: null,
};

const told = (begins: FilingFacts['begins']) => {
  const decision = decideFiling(begins ? { ...facts, begins } : facts);
  return decision.ok ? 'ok' : decision.findings.map(({ code, clause }) => `${code} ${clause}`);
};

describe('a name put down with its evidence (IV.1, III)', () => {
  const entries = [{ id: 'a' }, { id: 'b' }];

  test.each([
    ['nothing named', undefined, 'ok'],
    ['what the register has about him', { evidence: ['a', 'b'], entries }, 'ok'],
    ['what it does not have about him', { evidence: ['a', 'c'], entries }, ['EVIDENCE_UNKNOWN III']],
    ['the same twice', { evidence: ['a', 'a'], entries }, ['EVIDENCE_TWICE III']],
  ])('%s', (_, begins, expected) => {
    expect(told(begins)).toEqual(expected);
  });
});

describe('the button beside one name', () => {
  const offer = filingOffer({ ...facts, registered: 0, nilReturn: false });
  const beside = (over: { employment?: string; already?: string }) =>
    offer &&
    filingOfferFor(offer, {
      plan: seedPlan(),
      nominee: { kind: 'individual', employment: over.employment ?? 'civilServant' },
      already: over.already ?? null,
    });

  test('open while nothing stands against this name or the list', () => {
    expect(beside({})).toEqual({ type: 'FILE', open: true, findings: [] });
  });

  test.each([
    ['he stands already', { already: 'HS-2021-0001' }, 'NOMINEE_STANDS_ALREADY'],
    ['contract staff (II.1)', { employment: 'contract' }, 'EMPLOYMENT_OUT_OF_SCOPE'],
  ])('closed and saying why: %s', (_, over, code) => {
    expect(beside(over)).toMatchObject({ open: false, findings: [{ code, effect: 'block' }] });
  });
});
