import {
  certificate,
  CHAIRMAN,
  grassroots,
  honour05,
  initiative,
  MINISTRY,
  PRIME_MINISTER,
  primeMinistersCertificate,
  UNION,
} from '../honours.js';
import { council, duty, nominator, staff, unitLeader } from '../posts.js';
import type { Person } from '../words.js';

const DEPUTY_DIRECTOR = { vi: 'Phó Giám đốc Trung tâm', en: 'Deputy director of the centre' };
const OFFICER = { vi: 'Viên chức', en: 'Officer' };

/** Trung tâm Khuyến công và Tư vấn phát triển công nghiệp: its people are viên chức. */
export const CENTRE: readonly Person[] = [
  {
    // a national initiative stands in for a provincial one
    email: 'bachnx@sct.example',
    name: 'Nguyễn Xuân Bách',
    phone: '0239 000 0901',
    posts: [unitLeader('TTKC', { vi: 'Giám đốc Trung tâm', en: 'Director of the centre' }, '2015-02-01')],
    duties: [duty('unitHead', '2015-02-01', 'TTKC'), council('councilMember')],
    record: [initiative('national', true, '2870/QĐ-BKHCN', '2018-09-28'), ...grassroots(2017)],
  },
  {
    email: 'haltn@sct.example',
    name: 'Lê Thị Ngân Hà',
    phone: '0239 000 0902',
    posts: [unitLeader('TTKC', DEPUTY_DIRECTOR, '2017-09-01')],
    duties: [duty('unitDeputy', '2017-09-01', 'TTKC')],
    record: [...grassroots(2018, 2019)],
  },
  {
    email: 'phongth@sct.example',
    name: 'Trần Hoài Phong',
    phone: '0239 000 0903',
    posts: [unitLeader('TTKC', DEPUTY_DIRECTOR, '2018-11-01')],
    duties: [duty('unitDeputy', '2018-11-01', 'TTKC')],
    record: [certificate(MINISTRY, '1220/QĐ-BCT', '2019-05-10', { year: 2018 })],
  },
  {
    // heads of rooms inside the Trung tâm are staff
    email: 'maivtt@sct.example',
    name: 'Võ Thị Tuyết Mai',
    phone: '0239 000 0904',
    posts: [
      staff(
        'TTKC',
        {
          vi: 'Trưởng phòng Hành chính - Tổng hợp của Trung tâm',
          en: "Head of the centre's administration room",
        },
        '2010-03-01',
      ),
    ],
    duties: [],
    record: [...grassroots(2011, 2013, 2017, 2019)],
  },
  {
    // two certificates of the provincial union: no "Bộ, ngành, đoàn thể Trung ương"
    email: 'baodq@sct.example',
    name: 'Đặng Quốc Bảo',
    phone: '0239 000 0905',
    posts: [staff('TTKC', OFFICER, '2012-09-04')],
    duties: [],
    record: [
      certificate(UNION, '91/QĐ-LĐLĐ', '2017-04-28', { nature: 'thematic' }),
      certificate(UNION, '105/QĐ-LĐLĐ', '2020-05-08', { nature: 'thematic' }),
    ],
  },
  {
    // the Prime Minister's stands in for the Chairman's
    email: 'huongmtt@sct.example',
    name: 'Mai Thị Thu Hương',
    phone: '0239 000 0906',
    posts: [
      staff(
        'TTKC',
        { vi: 'Trưởng phòng Khuyến công của Trung tâm', en: "Head of the centre's promotion room" },
        '2007-06-01',
      ),
    ],
    duties: [],
    record: [
      certificate(CHAIRMAN, '1477/QĐ-UBND', '2015-05-29', { year: 2014 }),
      primeMinistersCertificate(PRIME_MINISTER, '1120/QĐ-TTg', '2019-08-30', { year: 2018 }),
      honour05(CHAIRMAN, '1402/QĐ-UBND', '2020-05-15'),
    ],
  },
  {
    email: 'huypg@sct.example',
    name: 'Phạm Gia Huy',
    phone: '0239 000 0907',
    posts: [staff('TTKC', OFFICER, '2016-04-01')],
    duties: [nominator('TTKC')],
    record: [],
  },
  {
    email: 'linhntd@sct.example',
    name: 'Nguyễn Thị Diệu Linh',
    phone: '0239 000 0908',
    posts: [staff('TTKC', OFFICER, '2020-07-01')],
    duties: [],
    record: [],
  },
  {
    email: 'trilm@sct.example',
    name: 'Lê Minh Trí',
    phone: '0239 000 0909',
    posts: [
      staff('TTKC', { vi: 'Nhân viên kỹ thuật', en: 'Technician' }, '2018-05-02', { employment: 'contract' }),
    ],
    duties: [],
    record: [],
  },
];
