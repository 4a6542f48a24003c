import { seedPlan } from '../../support/builders/plan.js';
import {
  decideRecord,
  type Entering,
  enteringFindings,
  type KnownDeed,
  type RecordCorrection,
  type RecordOrder,
  recordOrdersFrom,
  type Standing,
  STANDINGS,
} from '../../../workflows/register/record-order.js';
import type { Deed } from '../../../workflows/register/deed.js';

const TODAY = '2021-03-15';
const VERIFY: RecordOrder = { type: 'VERIFY_RECORD' };
const REJECT = { type: 'REJECT_RECORD', reason: 'Thiếu dấu' } as const;
const REVOKE = {
  type: 'REVOKE_RECORD',
  number: '90/QĐ-UBND',
  on: '2021-03-12',
  reason: 'Khai sai',
} as const;

const decide = (order: RecordOrder | RecordCorrection, standing: Standing, revokedOn: string | null = null) =>
  decideRecord(order, { standing, revokedOn, today: TODAY });

const said = (
  order: RecordOrder | RecordCorrection,
  standing: Standing,
  revokedOn: string | null = null,
): string => {
  const decision = decide(order, standing, revokedOn);
  return decision.ok
    ? `${decision.to}, told as ${decision.change}`
    : decision.findings.map(({ code }) => code).join();
};

describe('an entry goes from claimed to verified to revoked', () => {
  test.each<[RecordOrder, Record<Standing, string>]>([
    [
      VERIFY,
      {
        claimed: 'verified, told as verified',
        verified: 'RECORD_VERIFIED_ALREADY',
        rejected: 'verified, told as verified',
        revoked: 'REVOKED_ALREADY',
      },
    ],
    [
      REJECT,
      {
        claimed: 'rejected, told as rejected',
        verified: 'rejected, told as rejected',
        rejected: 'RECORD_REJECTED_ALREADY',
        revoked: 'REVOKED_ALREADY',
      },
    ],
    [
      REVOKE,
      {
        claimed: 'revoked, told as revoked',
        verified: 'revoked, told as revoked',
        rejected: 'revoked, told as revoked',
        revoked: 'REVOKED_ALREADY',
      },
    ],
  ])('$type', (order, expected) => {
    expect(Object.fromEntries(STANDINGS.map((standing) => [standing, said(order, standing)]))).toEqual(
      expected,
    );
  });

  test.each([
    [false, 'claimed'],
    [true, 'verified'],
  ])('a workbook corrects all but what was taken back; compared with the papers: %s', (verified, to) => {
    const correct = { type: 'CORRECT_RECORD', verified } as const;
    expect(STANDINGS.map((standing) => said(correct, standing))).toEqual([
      ...Array.from({ length: 3 }, () => `${to}, told as changed`),
      'REVOKED_ALREADY',
    ]);
  });

  test('what may be ordered is what has a road', () => {
    for (const standing of STANDINGS) {
      const roads = [VERIFY, REJECT, REVOKE].filter((order) => decide(order, standing).ok);
      expect(recordOrdersFrom(standing)).toEqual(roads.map(({ type }) => type));
    }
  });

  test.each<[string, RecordOrder, string]>([
    ['no reason', { ...REJECT, reason: ' \t' }, 'REASON_MISSING'],
    ['no number', { ...REVOKE, number: ' ' }, 'PAPER_MISSING'],
    ['a day that is none', { ...REVOKE, on: '2021-02-30' }, 'PAPER_MISSING'],
    ['a decision of tomorrow', { ...REVOKE, on: '2021-03-16' }, 'PAPER_DATED_LATER'],
    ['a decision of today', { ...REVOKE, on: TODAY }, 'revoked, told as revoked'],
    ['everything at once', { ...REVOKE, on: '2021-03-16', reason: '' }, 'PAPER_DATED_LATER,REASON_MISSING'],
  ])('with %s', (_what, order, expected) => {
    expect(said(order, 'verified')).toBe(expected);
  });

  test('taken back once: the second is told since when', () => {
    expect(decide(REVOKE, 'revoked', '2021-03-01')).toMatchObject({
      ok: false,
      findings: [{ code: 'REVOKED_ALREADY', have: '2021-03-01' }],
    });
  });
});

const DEED: Deed = {
  kind: 'award',
  value: 'BANG_KHEN',
  issuer: 'provinceChairman',
  number: '812/QĐ-UBND',
  decidedOn: '2021-03-05',
  year: 2020,
  title: null,
  applied: null,
};

const known = (over: Partial<KnownDeed> = {}): KnownDeed => ({
  ...DEED,
  id: 'k',
  standing: 'verified',
  value: 'CSTD_TINH',
  ...over,
});

const BODY = { name: 'Chủ tịch UBND tỉnh Hà Tĩnh', from: '1991-08-12', until: '2021-03-05' };

const entering = (over: Partial<Entering> = {}, bodies = [BODY]) => {
  const plan = seedPlan();
  const issuers = plan.issuers.map((level) =>
    level.id === 'provinceChairman' ? { ...level, bodies } : { ...level, bodies: [] },
  );
  const asked: Entering = { deed: DEED, issuerName: null, sure: false, known: [], today: TODAY, ...over };
  return enteringFindings(asked, { issuers });
};

const codes = (...asked: Parameters<typeof entering>): string[] =>
  entering(...asked).map(({ code, effect }) => `${code} ${effect}`);

describe('what is entered', () => {
  test('is not dated after today', () => {
    expect(codes({ deed: { ...DEED, decidedOn: '2021-03-16' } })).toEqual(['PAPER_DATED_LATER block']);
    expect(codes({ deed: { ...DEED, decidedOn: TODAY } })).toEqual([]);
  });

  test.each([
    ['on its last day', '2021-03-05', []],
    ['a day later', '2021-03-06', ['ISSUER_NOT_THEN block']],
    ['on its first day', '1991-08-12', []],
    ['a day before', '1991-08-11', ['ISSUER_NOT_THEN block']],
  ])('is decided by a body that was there: %s', (_when, decidedOn, expected) => {
    const issuerName = 'chủ tịch ubnd tỉnh  Hà Tĩnh';
    expect(codes({ deed: { ...DEED, decidedOn }, issuerName })).toEqual(expected);
  });

  test('says which body it is and when it was there; of bodies the plan does not name it asks nothing', () => {
    const [finding] = entering({
      deed: { ...DEED, decidedOn: '2021-03-06' },
      issuerName: BODY.name,
    });
    expect(finding).toMatchObject({
      have: '2021-03-06',
      params: { issuer: BODY.name, from: '1991-08-12', until: '2021-03-05' },
    });
    expect(codes({ deed: { ...DEED, decidedOn: '2021-03-06' }, issuerName: 'Bộ Công Thương' })).toEqual([]);
    const since = { name: BODY.name, from: '2021-03-06', until: null } as unknown as typeof BODY;
    expect(
      codes({ deed: { ...DEED, decidedOn: '2021-03-06' }, issuerName: BODY.name }, [BODY, since]),
    ).toEqual([]);
  });

  test.each<[string, Partial<KnownDeed>, string[]]>([
    ['the same number and day with another value', {}, ['SIMILAR_ENTRY block']],
    ['one that was not accepted', { standing: 'rejected' }, []],
    ['the same itself: that is answered with the first', { value: 'BANG_KHEN' }, []],
  ])('is compared with %s', (_what, over, expected) => {
    expect(codes({ known: [known(over)] })).toEqual(expected);
  });

  test('may be entered by whoever is sure; it is noted all the same', () => {
    const [finding] = entering({ known: [known()], sure: true });
    expect(finding).toMatchObject({
      code: 'SIMILAR_ENTRY',
      effect: 'warn',
      params: { entry: 'k', number: '812/QĐ-UBND', on: '2021-03-05' },
    });
  });
});
