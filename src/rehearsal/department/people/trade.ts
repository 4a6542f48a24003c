import { certificate, CHAIRMAN, DIRECTOR, grassroots, honour05, letter, MINISTRY } from '../honours.js';
import { council, DEPUTY, duty, HEAD, nominator, SENIOR, SPECIALIST, staff, unitLeader } from '../posts.js';
import type { Person } from '../words.js';

/** Phòng Quản lý Thương mại. */
export const TRADE: readonly Person[] = [
  {
    email: 'nghianh@sct.example',
    name: 'Nguyễn Hữu Nghĩa',
    phone: '0239 000 0501',
    posts: [unitLeader('QLTM', HEAD, '2014-12-01')],
    duties: [duty('unitHead', '2014-12-01', 'QLTM'), council('councilMember')],
    record: [...grassroots(2016), certificate(MINISTRY, '1190/QĐ-BCT', '2016-05-12', { year: 2015 })],
  },
  {
    email: 'tamttt@sct.example',
    name: 'Trần Thị Thanh Tâm',
    phone: '0239 000 0502',
    posts: [unitLeader('QLTM', DEPUTY, '2015-06-01')],
    duties: [duty('unitDeputy', '2015-06-01', 'QLTM')],
    record: [...grassroots(2011)],
  },
  {
    email: 'phulv@sct.example',
    name: 'Lê Văn Phú',
    phone: '0239 000 0503',
    posts: [unitLeader('QLTM', DEPUTY, '2019-01-01')],
    duties: [duty('unitDeputy', '2019-01-01', 'QLTM')],
    // two certificates would do for staff, not for a leader of a unit
    record: [
      certificate(CHAIRMAN, '1512/QĐ-UBND', '2015-06-05', { year: 2014 }),
      certificate(CHAIRMAN, '1633/QĐ-UBND', '2018-06-08', { year: 2017 }),
    ],
  },
  {
    email: 'nguyetvtm@sct.example',
    name: 'Võ Thị Minh Nguyệt',
    phone: '0239 000 0504',
    posts: [staff('QLTM', SPECIALIST, '2018-09-04')],
    duties: [nominator('QLTM')],
    record: [letter(DIRECTOR, '92/QĐ-SCT', '2020-02-20', { year: 2019 })],
  },
  {
    // one of each kind: the mixed branch
    email: 'anhptn@sct.example',
    name: 'Phan Thị Ngọc Ánh',
    phone: '0239 000 0505',
    posts: [staff('QLTM', SPECIALIST, '2011-10-03')],
    duties: [],
    record: [
      certificate(CHAIRMAN, '1544/QĐ-UBND', '2017-06-02', { year: 2016 }),
      certificate(MINISTRY, '1385/QĐ-BCT', '2020-05-14', { year: 2019 }),
      honour05(DIRECTOR, '498/QĐ-SCT', '2018-05-18'),
    ],
  },
  {
    email: 'longbd@sct.example',
    name: 'Bùi Đức Long',
    phone: '0239 000 0506',
    posts: [staff('QLTM', SENIOR, '2006-07-03')],
    duties: [],
    record: [...grassroots(2014, 2016, 2017, 2020)],
  },
];
