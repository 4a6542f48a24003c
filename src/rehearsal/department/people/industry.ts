import { certificate, CHAIRMAN, grassroots, provincial, UNION } from '../honours.js';
import { council, DEPUTY, duty, HEAD, nominator, SENIOR, SPECIALIST, staff, unitLeader } from '../posts.js';
import type { Person } from '../words.js';

/** Phòng Quản lý Công nghiệp. */
export const INDUSTRY: readonly Person[] = [
  {
    // his title was taken back
    email: 'vinhtq@sct.example',
    name: 'Trịnh Quang Vinh',
    phone: '0239 000 0601',
    posts: [
      unitLeader('QLCN', DEPUTY, '2013-04-01', { until: '2019-05-31' }),
      unitLeader('QLCN', HEAD, '2019-06-01'),
    ],
    duties: [duty('unitHead', '2019-06-01', 'QLCN'), council('councilMember')],
    record: [
      ...grassroots(2013, 2014, 2015),
      {
        ...provincial('604/QĐ-UBND', '2016-03-04', 2015),
        revoked: { on: '2018-07-20', by: 'Quyết định số 2114/QĐ-UBND ngày 20/7/2018' },
      },
    ],
  },
  {
    email: 'dungntt@sct.example',
    name: 'Ngô Thị Thùy Dung',
    phone: '0239 000 0602',
    posts: [unitLeader('QLCN', DEPUTY, '2016-10-01')],
    duties: [duty('unitDeputy', '2016-10-01', 'QLCN')],
    record: [...grassroots(2016, 2017, 2018), provincial('655/QĐ-UBND', '2019-03-08', 2018)],
  },
  {
    email: 'tuhtc@sct.example',
    name: 'Hoàng Thị Cẩm Tú',
    phone: '0239 000 0603',
    posts: [staff('QLCN', SPECIALIST, '2015-12-01')],
    duties: [nominator('QLCN')],
    record: [certificate(CHAIRMAN, '2890/QĐ-UBND', '2019-09-13', { nature: 'exceptional' })],
  },
  {
    // three of four
    email: 'namvh@sct.example',
    name: 'Võ Hoài Nam',
    phone: '0239 000 0604',
    posts: [staff('QLCN', SPECIALIST, '2012-06-01')],
    duties: [],
    record: [...grassroots(2016, 2018, 2020)],
  },
  {
    email: 'loctt@sct.example',
    name: 'Tạ Tiến Lộc',
    phone: '0239 000 0605',
    posts: [staff('QLCN', SPECIALIST, '2017-08-01')],
    duties: [],
    record: [certificate(UNION, '104/QĐ-LĐLĐ', '2020-05-08', { nature: 'thematic' })],
  },
  {
    email: 'haotv@sct.example',
    name: 'Thái Văn Hào',
    phone: '0239 000 0606',
    posts: [
      staff('KTATMT', SPECIALIST, '2009-11-02', { until: '2019-08-31' }),
      staff('QLCN', SENIOR, '2019-09-01'),
    ],
    duties: [],
    record: [...grassroots(2012, 2013)],
  },
];
