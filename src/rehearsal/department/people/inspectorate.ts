import {
  certificate,
  CHAIRMAN,
  DIRECTOR,
  disciplined,
  grassroots,
  honour05,
  INSPECTORATE,
  MINISTRY,
  provincial,
} from '../honours.js';
import { duty, nominator, SPECIALIST, staff, unitLeader } from '../posts.js';
import type { Person } from '../words.js';

const INSPECTOR = { vi: 'Thanh tra viên', en: 'Inspector' };

/** Thanh tra Sở. */
export const INSPECTORATE_PEOPLE: readonly Person[] = [
  {
    email: 'manhtd@sct.example',
    name: 'Tống Duy Mạnh',
    phone: '0239 000 0301',
    posts: [unitLeader('TTr', { vi: 'Chánh Thanh tra', en: 'Chief inspector' }, '2015-11-01')],
    duties: [duty('unitHead', '2015-11-01', 'TTr')],
    record: [...grassroots(2011, 2012, 2013), provincial('733/QĐ-UBND', '2014-03-21', 2013)],
  },
  {
    email: 'lienntk@sct.example',
    name: 'Nguyễn Thị Kim Liên',
    phone: '0239 000 0302',
    posts: [unitLeader('TTr', { vi: 'Phó Chánh Thanh tra', en: 'Deputy chief inspector' }, '2018-07-01')],
    duties: [duty('unitDeputy', '2018-07-01', 'TTr')],
    record: [...grassroots(2016)],
  },
  {
    email: 'tuanhv@sct.example',
    name: 'Hà Văn Tuấn',
    phone: '0239 000 0303',
    posts: [staff('TTr', INSPECTOR, '2013-03-01')],
    duties: [nominator('TTr')],
    record: [...grassroots(2015, 2017)],
  },
  {
    // two certificates of central bodies
    email: 'trangltq@sct.example',
    name: 'Lê Thị Quỳnh Trang',
    phone: '0239 000 0304',
    posts: [staff('TTr', INSPECTOR, '2010-09-01')],
    duties: [],
    record: [
      certificate(INSPECTORATE, '1602/QĐ-TTCP', '2017-11-10', { nature: 'thematic' }),
      certificate(MINISTRY, '1377/QĐ-BCT', '2020-05-14', { year: 2019 }),
      honour05(DIRECTOR, '512/QĐ-SCT', '2020-05-18'),
    ],
  },
  {
    // before the period: it does not count against the inspectorate
    email: 'trungbd@sct.example',
    name: 'Bạch Đình Trung',
    phone: '0239 000 0305',
    posts: [staff('TTr', SPECIALIST, '2014-04-01')],
    duties: [],
    record: [
      disciplined('reprimand', '390/QĐ-SCT', '2018-06-08'),
      certificate(CHAIRMAN, '3320/QĐ-UBND', '2016-10-14', { nature: 'exceptional' }),
    ],
    ratedOtherwise: { 2018: 'notCompleted', 2019: 'completed' },
  },
];
