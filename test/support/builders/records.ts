import type { Criterion } from '../../../workflows/criteria/criterion.js';
import { isComposite } from '../../../workflows/criteria/composite.js';
import type { Attestation, CriteriaFacts, RegisterEntry } from '../../../workflows/criteria/record.js';
import type { Plan } from '../../../workflows/plan/plan.js';
import { seedPlan } from './plan.js';

type Entry<Kind extends RegisterEntry['kind']> = Extract<RegisterEntry, { kind: Kind }>;

const seen = { claimed: true, verified: true, revokedOn: null };

/** A commendation, claimed and verified; by default a Bằng khen of the Chairman of the province. */
export const award = (over: Partial<Entry<'award'>> = {}): Entry<'award'> => {
  const { award: kind = 'BANG_KHEN', decidedOn = '2019-05-19', number = `QĐ ${decidedOn}` } = over;
  return {
    ...seen,
    kind: 'award',
    id: `${kind}/${number}`,
    label: `${kind}, ${number}`,
    award: kind,
    issuer: 'provinceChairman',
    issuerName: 'Chủ tịch UBND tỉnh Hà Tĩnh',
    nature: 'merit',
    number,
    decidedOn,
    year: Number(decidedOn.slice(0, 4)) - 1,
    ...over,
  };
};

/** Chiến sĩ thi đua cơ sở. */
export const grassroots = (decidedOn: string, over: Partial<Entry<'award'>> = {}): Entry<'award'> =>
  award({
    award: 'CSTD_CO_SO',
    issuer: 'department',
    issuerName: 'Giám đốc Sở Công Thương',
    decidedOn,
    ...over,
  });

/** Chiến sĩ thi đua cấp tỉnh. */
export const provincialTitle = (decidedOn: string, over: Partial<Entry<'award'>> = {}): Entry<'award'> =>
  award({ award: 'CSTD_TINH', decidedOn, ...over });

/** Bằng khen of the Ministry of Industry and Trade. */
export const ministryCertificate = (decidedOn: string, over: Partial<Entry<'award'>> = {}): Entry<'award'> =>
  award({ issuer: 'centralBody', issuerName: 'Bộ trưởng Bộ Công Thương', decidedOn, ...over });

/** Bằng khen of the provincial labour union. */
export const unionCertificate = (decidedOn: string, over: Partial<Entry<'award'>> = {}): Entry<'award'> =>
  award({ issuer: 'provincialUnion', issuerName: 'Liên đoàn Lao động tỉnh', decidedOn, ...over });

/** A provincial initiative, recognised and applied. */
export const initiative = (over: Partial<Entry<'initiative'>> = {}): Entry<'initiative'> => {
  const { decidedOn = '2019-11-20', number = `SK ${decidedOn}` } = over;
  return {
    ...seen,
    kind: 'initiative',
    id: `initiative/${number}`,
    label: `Sáng kiến, ${number}`,
    level: 'province',
    applied: true,
    number,
    decidedOn,
    year: null,
    ...over,
  };
};

export const rating = (
  year: number,
  level = 'completedWell',
  over: Partial<Entry<'rating'>> = {},
): Entry<'rating'> => ({
  ...seen,
  kind: 'rating',
  id: `rating-${year}`,
  label: `Xếp loại ${year}`,
  year,
  level,
  ...over,
});

export const discipline = (
  decidedOn: string,
  over: Partial<Entry<'discipline'>> = {},
): Entry<'discipline'> => ({
  ...seen,
  kind: 'discipline',
  id: `discipline-${decidedOn}`,
  label: `Khiển trách, ngày ${decidedOn}`,
  severity: 'reprimand',
  decidedOn,
  memberThen: true,
  ...over,
});

export const attestation = (key: string, text = 'Đã xác nhận.', year: number | null = null): Attestation => ({
  key,
  text,
  year,
});

const keysIn = (criterion: Criterion): string[] => {
  if (isComposite(criterion)) return criterion.of.flatMap(keysIn);
  return criterion.kind === 'attest' ? [criterion.key] : [];
};

/** Every attestation a plan asks for, answered for at entry. */
export const allAttested = (plan: Plan = seedPlan()): Attestation[] =>
  [...new Set(plan.criteria.flatMap(keysIn))].map((key) => attestation(key));

/** An individual with everything in order but what the records say. */
export const individual = (
  tier: string,
  records: readonly RegisterEntry[] = [],
  over: Partial<CriteriaFacts> = {},
): CriteriaFacts => ({
  kind: 'individual',
  tier,
  attestations: allAttested(),
  movement: 'patrioticEmulation',
  records,
  ...over,
});

/** A collective, likewise. */
export const collective = (
  records: readonly RegisterEntry[] = [],
  over: Partial<CriteriaFacts> = {},
): CriteriaFacts => ({
  kind: 'collective',
  tier: null,
  attestations: allAttested(),
  movement: 'patrioticEmulation',
  records,
  ...over,
});
