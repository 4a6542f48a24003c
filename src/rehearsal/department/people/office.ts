import {
  certificate,
  CHAIRMAN,
  DIRECTOR,
  grassroots,
  honour05,
  initiative,
  letter,
  UNION,
} from '../honours.js';
import { council, duty, nominator, SENIOR, SPECIALIST, staff, unitLeader } from '../posts.js';
import type { Person } from '../words.js';

const DEPUTY_CHIEF = { vi: 'Phó Chánh Văn phòng', en: 'Deputy chief of the Office' };

/** Văn phòng Sở: its chiefs lead a nominating unit and check what all units send (V.2). */
const CHIEFS: readonly Person[] = [
  {
    // "được công nhận và áp dụng hiệu quả": recognised, not applied
    email: 'hanglt@sct.example',
    name: 'Lê Thu Hằng',
    phone: '0239 000 0201',
    posts: [unitLeader('VP', { vi: 'Chánh Văn phòng', en: 'Chief of the Office' }, '2018-04-01')],
    duties: [
      duty('officeChief', '2018-04-01'),
      duty('unitHead', '2018-04-01', 'VP'),
      council('councilMember'),
    ],
    record: [initiative('province', false, '3655/QĐ-UBND', '2019-11-22'), ...grassroots(2017)],
  },
  {
    email: 'sondv@sct.example',
    name: 'Đinh Văn Sơn',
    phone: '0239 000 0202',
    posts: [unitLeader('VP', DEPUTY_CHIEF, '2016-09-01')],
    duties: [duty('officeDeputy', '2016-09-01'), duty('unitDeputy', '2016-09-01', 'VP')],
    record: [...grassroots(2019, 2020), initiative('base', true, '418/QĐ-SCT', '2018-06-15')],
  },
  {
    email: 'thunth@sct.example',
    name: 'Nguyễn Thị Hoài Thu',
    phone: '0239 000 0203',
    posts: [
      staff('VP', SENIOR, '2011-02-01', { until: '2019-02-28' }),
      unitLeader('VP', DEPUTY_CHIEF, '2019-03-01'),
    ],
    duties: [duty('officeDeputy', '2019-03-01'), duty('unitDeputy', '2019-03-01', 'VP')],
    record: [
      initiative('province', true, '3604/QĐ-UBND', '2020-11-06'),
      honour05(DIRECTOR, '506/QĐ-SCT', '2019-05-17'),
    ],
  },
];

const SPECIALISTS: readonly Person[] = [
  {
    email: 'duyenttm@sct.example',
    name: 'Trần Thị Mỹ Duyên',
    phone: '0239 000 0204',
    posts: [staff('VP', SENIOR, '2010-06-01')],
    duties: [duty('clerk', '2018-01-02')],
    record: [
      certificate(CHAIRMAN, '2105/QĐ-UBND', '2016-07-15', { nature: 'thematic' }),
      ...grassroots(2013, 2016),
    ],
  },
  {
    email: 'minhpc@sct.example',
    name: 'Phạm Công Minh',
    phone: '0239 000 0205',
    posts: [staff('VP', SPECIALIST, '2014-03-01')],
    duties: [duty('clerk', '2018-01-02')],
    record: [letter(DIRECTOR, '77/QĐ-SCT', '2019-02-15', { year: 2018 })],
  },
  {
    email: 'phuoclh@sct.example',
    name: 'Lê Hữu Phước',
    phone: '0239 000 0206',
    posts: [staff('VP', SPECIALIST, '2019-10-01')],
    duties: [duty('clerk', '2020-01-02')],
    record: [],
  },
  {
    email: 'huyendtt@sct.example',
    name: 'Dương Thị Thanh Huyền',
    phone: '0239 000 0207',
    posts: [
      staff(
        'VP',
        { vi: 'Chuyên viên chính phụ trách thi đua, khen thưởng', en: 'Senior specialist for emulation' },
        '2012-08-01',
      ),
    ],
    duties: [council('councilSecretary')],
    record: [
      ...grassroots(2012),
      certificate(CHAIRMAN, '1988/QĐ-UBND', '2017-07-07', { nature: 'thematic' }),
    ],
  },
  {
    email: 'quanghn@sct.example',
    name: 'Hoàng Nhật Quang',
    phone: '0239 000 0208',
    posts: [staff('VP', SPECIALIST, '2017-05-02')],
    duties: [nominator('VP')],
    record: [],
  },
];

const SUPPORT: readonly Person[] = [
  {
    email: 'laict@sct.example',
    name: 'Cao Thị Lài',
    phone: '0239 000 0209',
    posts: [staff('VP', { vi: 'Cán sự văn thư, lưu trữ', en: 'Records officer' }, '1996-01-02')],
    duties: [],
    record: [
      certificate(CHAIRMAN, '2740/QĐ-UBND', '2009-09-04', { nature: 'tenure' }),
      letter(DIRECTOR, '81/QĐ-SCT', '2018-02-09', { year: 2017 }),
    ],
  },
  {
    email: 'ngatt@sct.example',
    name: 'Trịnh Thị Nga',
    phone: '0239 000 0210',
    posts: [staff('VP', { vi: 'Kế toán', en: 'Accountant' }, '2009-04-01')],
    duties: [],
    record: [...grassroots(2010, 2014)],
  },
  {
    // four titles, and out of scope: II.1 names no contract staff
    email: 'lucnv@sct.example',
    name: 'Nguyễn Văn Lực',
    phone: '0239 000 0211',
    posts: [staff('VP', { vi: 'Nhân viên lái xe', en: 'Driver' }, '2005-07-01', { employment: 'contract' })],
    duties: [],
    record: [
      ...grassroots(2010, 2013, 2016, 2017),
      certificate(UNION, '88/QĐ-LĐLĐ', '2016-04-29', { nature: 'thematic' }),
    ],
  },
  {
    email: 'nghiadt@sct.example',
    name: 'Doãn Trọng Nghĩa',
    phone: '0239 000 0212',
    posts: [staff('VP', { vi: 'Chuyên viên công nghệ thông tin', en: 'IT specialist' }, '2015-09-01')],
    duties: [duty('admin', '2021-01-04')],
    record: [],
  },
];

export const OFFICE: readonly Person[] = [...CHIEFS, ...SPECIALISTS, ...SUPPORT];
