import { certificate, CHAIRMAN, grassroots, initiative, MINISTRY } from '../honours.js';
import { council, DEPUTY, duty, HEAD, nominator, SENIOR, SPECIALIST, staff, unitLeader } from '../posts.js';
import type { Person } from '../words.js';

/** Phòng Kế hoạch - Tài chính - Tổng hợp. */
export const PLANNING: readonly Person[] = [
  {
    email: 'yenvth@sct.example',
    name: 'Vũ Thị Hải Yến',
    phone: '0239 000 0401',
    posts: [unitLeader('KHTCTH', HEAD, '2017-01-01')],
    duties: [duty('unitHead', '2017-01-01', 'KHTCTH'), council('councilMember')],
    record: [initiative('province', true, '3518/QĐ-UBND', '2018-11-16'), ...grassroots(2018)],
  },
  {
    email: 'toannk@sct.example',
    name: 'Nguyễn Khắc Toàn',
    phone: '0239 000 0402',
    posts: [unitLeader('KHTCTH', DEPUTY, '2016-05-01')],
    duties: [duty('unitDeputy', '2016-05-01', 'KHTCTH')],
    record: [...grassroots(2014, 2015)],
  },
  {
    // kế toán trưởng is no "lãnh đạo cấp phòng": staff, one certificate and three titles
    email: 'quyenttl@sct.example',
    name: 'Trần Thị Lệ Quyên',
    phone: '0239 000 0403',
    posts: [staff('KHTCTH', { vi: 'Kế toán trưởng', en: 'Chief accountant' }, '2012-01-01')],
    duties: [],
    record: [
      ...grassroots(2015, 2018, 2019),
      certificate(CHAIRMAN, '2466/QĐ-UBND', '2017-08-25', { nature: 'thematic' }),
    ],
  },
  {
    // two of the Chairman's; the second does not stand for ever (later.ts)
    email: 'tuanda@sct.example',
    name: 'Đoàn Anh Tuấn',
    phone: '0239 000 0404',
    posts: [staff('KHTCTH', SENIOR, '2008-03-01')],
    duties: [],
    record: [
      certificate(CHAIRMAN, '1266/QĐ-UBND', '2016-05-13', { year: 2015 }),
      certificate(CHAIRMAN, '4415/QĐ-UBND', '2020-12-18', { nature: 'thematic' }),
      ...grassroots(2014, 2015),
    ],
  },
  {
    email: 'nhungpth@sct.example',
    name: 'Phan Thị Hồng Nhung',
    phone: '0239 000 0405',
    posts: [staff('KHTCTH', SPECIALIST, '2016-02-01')],
    duties: [nominator('KHTCTH')],
    record: [certificate(MINISTRY, '1804/QĐ-BCT', '2018-05-11', { nature: 'thematic' })],
  },
  {
    // one decision, typed twice by two clerks: one certificate
    email: 'datlc@sct.example',
    name: 'Lê Công Đạt',
    phone: '0239 000 0406',
    posts: [staff('KHTCTH', SPECIALIST, '2013-08-01')],
    duties: [],
    record: [
      certificate(CHAIRMAN, '1765/QĐ-UBND', '2019-06-12', { nature: 'thematic' }),
      certificate(CHAIRMAN, '1765 / qđ-ubnd', '2019-06-12', { nature: 'thematic' }),
    ],
  },
];
