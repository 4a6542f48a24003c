import type { Day } from '../../../workflows/index.js';
import type { RegisterFact } from './words.js';

type Award = Extract<RegisterFact, { kind: 'award' }>;

interface Issuer {
  readonly issuer: string;
  readonly issuerName: string;
}

export const DIRECTOR: Issuer = { issuer: 'department', issuerName: 'Giám đốc Sở Công Thương' };
export const CHAIRMAN: Issuer = { issuer: 'provinceChairman', issuerName: 'Chủ tịch UBND tỉnh Hà Tĩnh' };
export const PARTY: Issuer = { issuer: 'provincialParty', issuerName: 'Ban Thường vụ Tỉnh ủy Hà Tĩnh' };
export const UNION: Issuer = { issuer: 'provincialUnion', issuerName: 'Liên đoàn Lao động tỉnh Hà Tĩnh' };
export const MINISTRY: Issuer = { issuer: 'centralBody', issuerName: 'Bộ trưởng Bộ Công Thương' };
export const INSPECTORATE: Issuer = { issuer: 'centralBody', issuerName: 'Tổng Thanh tra Chính phủ' };
export const PRIME_MINISTER: Issuer = { issuer: 'primeMinister', issuerName: 'Thủ tướng Chính phủ' };

/** One decision a year names those with Lao động tiên tiến and Chiến sĩ thi đua cơ sở. */
const TITLES_OF_YEAR: Readonly<Record<number, readonly [number: string, decidedOn: Day]>> = {
  2009: ['612/QĐ-SCT', '2009-12-24'],
  2010: ['655/QĐ-SCT', '2010-12-23'],
  2011: ['701/QĐ-SCT', '2011-12-26'],
  2012: ['744/QĐ-SCT', '2012-12-25'],
  2013: ['820/QĐ-SCT', '2013-12-24'],
  2014: ['866/QĐ-SCT', '2014-12-25'],
  2015: ['903/QĐ-SCT', '2015-12-24'],
  2016: ['987/QĐ-SCT', '2016-12-26'],
  2017: ['1042/QĐ-SCT', '2017-12-25'],
  2018: ['1133/QĐ-SCT', '2018-12-24'],
  2019: ['1207/QĐ-SCT', '2019-12-25'],
  2020: ['1315/QĐ-SCT', '2020-12-21'],
  2021: ['1301/QĐ-SCT', '2021-12-20'],
  2022: ['1352/QĐ-SCT', '2022-12-20'],
  2023: ['1384/QĐ-SCT', '2023-12-20'],
  2024: ['58/QĐ-SCT', '2025-02-14'],
};

const titleOf = (value: string, year: number): Award => {
  const decision = TITLES_OF_YEAR[year];
  if (decision === undefined) throw new RangeError(`No decision on the titles of ${year}`);
  const [number, decidedOn] = decision;
  return { kind: 'award', value, ...DIRECTOR, nature: 'merit', number, decidedOn, year };
};

/** Lao động tiên tiến. */
export const advancedWorker = (year: number): Award => titleOf('LAO_DONG_TIEN_TIEN', year);

/** Chiến sĩ thi đua cơ sở, in each of these years. */
export const grassroots = (...years: readonly number[]): Award[] =>
  years.map((year) => titleOf('CSTD_CO_SO', year));

/** Chiến sĩ thi đua cấp tỉnh: after three years running as Chiến sĩ thi đua cơ sở. */
export const provincial = (number: string, decidedOn: Day, year: number): Award => ({
  kind: 'award',
  value: 'CSTD_TINH',
  ...CHAIRMAN,
  nature: 'merit',
  number,
  decidedOn,
  year,
});

interface More {
  readonly year?: number;
  readonly nature?: 'merit' | 'thematic' | 'exceptional' | 'tenure';
  readonly revoked?: { readonly on: Day; readonly by: string };
}

const award =
  (value: string) =>
  (by: Issuer, number: string, decidedOn: Day, { year, nature = 'merit', revoked }: More = {}): Award => ({
    kind: 'award',
    value,
    ...by,
    nature,
    number,
    decidedOn,
    year: year ?? null,
    ...(revoked && { revoked }),
  });

/** Bằng khen. */
export const certificate = award('BANG_KHEN');
/** Bằng khen của Thủ tướng Chính phủ. */
export const primeMinistersCertificate = award('BANG_KHEN_TTG');
/** Giấy khen. */
export const letter = award('GIAY_KHEN');
/** Tập thể lao động xuất sắc. */
export const excellentCollective = award('TAP_THE_LDXS');
/** Vinh danh thực hiện Chỉ thị 05-CT/TW: for a theme, never for yearly merit. */
export const honour05 = (by: Issuer, number: string, decidedOn: Day): Award =>
  award('HONOUR_CT05')(by, number, decidedOn, { nature: 'thematic' });

/** Sáng kiến: recognition is one fact, application (áp dụng) another. */
export const initiative = (
  level: 'base' | 'province' | 'national',
  applied: boolean,
  number: string,
  decidedOn: Day,
  title?: string,
): RegisterFact => {
  const by = {
    base: DIRECTOR.issuerName,
    province: CHAIRMAN.issuerName,
    national: 'Bộ trưởng Bộ Khoa học và Công nghệ',
  };
  const named = title === undefined ? {} : { title };
  return { kind: 'initiative', value: level, applied, issuerName: by[level], number, decidedOn, ...named };
};

/** Kỷ luật, by the Director. */
export const disciplined = (severity: string, number: string, decidedOn: Day): RegisterFact => ({
  kind: 'discipline',
  value: severity,
  issuerName: DIRECTOR.issuerName,
  number,
  decidedOn,
});
