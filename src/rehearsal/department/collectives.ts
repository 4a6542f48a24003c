import { certificate, CHAIRMAN, DIRECTOR, excellentCollective, letter, MINISTRY, UNION } from './honours.js';
import type { RegisterFact, UnitCode } from './words.js';
import { rated } from './yearly.js';

const years = (in2018: string, in2019: string, in2020: string): RegisterFact[] => [
  rated(in2018, 2018),
  rated(in2019, 2019),
  rated(in2020, 2020),
];

/** What the nominating units have won as collectives, and how they were rated (III.1). */
export const COLLECTIVES: Readonly<Partial<Record<UnitCode, readonly RegisterFact[]>>> = {
  VP: [
    ...years('completedWell', 'completedWell', 'completedWell'),
    letter(DIRECTOR, '14/QĐ-SCT', '2018-01-12', { year: 2017 }),
  ],
  // its certificate is of November 2020: outside "trong giai đoạn"
  TTr: [
    ...years('completedWell', 'completedWell', 'excellent'),
    certificate(CHAIRMAN, '3872/QĐ-UBND', '2020-11-12', { nature: 'thematic' }),
  ],
  // its latest year is not "từ hoàn thành tốt nhiệm vụ trở lên"
  KHTCTH: years('completedWell', 'excellent', 'completed'),
  QLTM: [
    ...years('completedWell', 'completed', 'completedWell'),
    certificate(UNION, '96/QĐ-LĐLĐ', '2019-04-26', { nature: 'thematic' }),
  ],
  QLCN: [
    ...years('completedWell', 'excellent', 'excellent'),
    excellentCollective(CHAIRMAN, '512/QĐ-UBND', '2020-02-14', { year: 2019 }),
    excellentCollective(CHAIRMAN, '688/QĐ-UBND', '2021-02-26', { year: 2020 }),
  ],
  QLNL: [...years('excellent', 'completedWell', 'completedWell')],
  KTATMT: [
    ...years('completedWell', 'completedWell', 'completedWell'),
    certificate(CHAIRMAN, '1430/QĐ-UBND', '2018-05-18', { year: 2017 }),
  ],
  TTKC: [
    ...years('completedWell', 'completedWell', 'completedWell'),
    certificate(MINISTRY, '1219/QĐ-BCT', '2019-05-10', { year: 2018 }),
  ],
};
