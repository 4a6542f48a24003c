import {
  certificate,
  CHAIRMAN,
  DIRECTOR,
  disciplined,
  grassroots,
  honour05,
  initiative,
  UNION,
} from '../honours.js';
import { council, duty, HEAD, nominator, SPECIALIST, staff, unitLeader } from '../posts.js';
import type { Person } from '../words.js';

/** Phòng Kỹ thuật an toàn - Môi trường. */
export const SAFETY: readonly Person[] = [
  {
    // two initiatives, of the lowest level
    email: 'cuongpd@sct.example',
    name: 'Phan Đình Cường',
    phone: '0239 000 0801',
    posts: [unitLeader('KTATMT', HEAD, '2013-07-01')],
    duties: [duty('unitHead', '2013-07-01', 'KTATMT')],
    record: [
      initiative('base', true, '402/QĐ-SCT', '2017-06-16'),
      initiative('base', true, '427/QĐ-SCT', '2019-06-14'),
      ...grassroots(2017),
    ],
  },
  {
    email: 'vintt@sct.example',
    name: 'Nguyễn Thị Tường Vi',
    phone: '0239 000 0802',
    posts: [
      unitLeader(
        'KTATMT',
        {
          vi: 'Phó Trưởng phòng, Chủ tịch Công đoàn cơ quan',
          en: 'Deputy head of division, chair of the union',
        },
        '2016-03-01',
      ),
    ],
    duties: [duty('unitDeputy', '2016-03-01', 'KTATMT'), council('councilMember')],
    record: [certificate(UNION, '97/QĐ-LĐLĐ', '2019-04-26', { nature: 'thematic' })],
  },
  {
    email: 'huylq@sct.example',
    name: 'Lê Quang Huy',
    phone: '0239 000 0803',
    posts: [staff('KTATMT', SPECIALIST, '2014-08-01')],
    duties: [nominator('KTATMT')],
    record: [...grassroots(2016)],
  },
  {
    // two of the Chairman's; a matter is opened about her in March 2021 and closed without finding
    email: 'linhhk@sct.example',
    name: 'Hồ Khánh Linh',
    phone: '0239 000 0804',
    posts: [staff('KTATMT', SPECIALIST, '2010-01-04')],
    duties: [],
    record: [
      certificate(CHAIRMAN, '1509/QĐ-UBND', '2016-06-03', { year: 2015 }),
      certificate(CHAIRMAN, '1688/QĐ-UBND', '2020-06-05', { year: 2019 }),
      honour05(DIRECTOR, '514/QĐ-SCT', '2020-05-18'),
    ],
  },
  {
    // one of the Chairman's, one of the provincial union, which counts for neither kind
    email: 'chauttb@sct.example',
    name: 'Trần Thị Bảo Châu',
    phone: '0239 000 0805',
    posts: [staff('KTATMT', SPECIALIST, '2013-01-02')],
    duties: [],
    record: [
      certificate(CHAIRMAN, '2231/QĐ-UBND', '2018-07-27', { nature: 'thematic' }),
      certificate(UNION, '98/QĐ-LĐLĐ', '2019-04-26', { nature: 'thematic' }),
    ],
  },
  {
    // within the period: for this the whole division cannot be nominated
    email: 'tungdv@sct.example',
    name: 'Đậu Văn Tùng',
    phone: '0239 000 0806',
    posts: [staff('KTATMT', SPECIALIST, '2012-04-02')],
    duties: [],
    record: [disciplined('reprimand', '96/QĐ-SCT', '2021-02-26')],
  },
  {
    email: 'vinhlt@sct.example',
    name: 'Lại Thế Vinh',
    phone: '0239 000 0807',
    posts: [
      staff(
        'KTATMT',
        {
          vi: 'Chuyên viên, Trưởng ban Thanh tra nhân dân',
          en: "Specialist, head of the people's inspection board",
        },
        '2008-05-02',
      ),
    ],
    duties: [duty('auditor', '2021-01-04')],
    record: [...grassroots(2011, 2012)],
  },
];
