import { certificate, CHAIRMAN, DIRECTOR, grassroots, honour05, provincial } from '../honours.js';
import { DEPUTY, duty, HEAD, nominator, SENIOR, SPECIALIST, staff, unitLeader } from '../posts.js';
import type { Person } from '../words.js';

/** Phòng Quản lý Năng lượng. */
export const ENERGY: readonly Person[] = [
  {
    // exactly one title
    email: 'thinhnd@sct.example',
    name: 'Nguyễn Đức Thịnh',
    phone: '0239 000 0701',
    posts: [unitLeader('QLNL', HEAD, '2016-12-01')],
    duties: [duty('unitHead', '2016-12-01', 'QLNL')],
    record: [
      ...grassroots(2018, 2019, 2020),
      provincial('4502/QĐ-UBND', '2020-12-25', 2020),
      honour05(DIRECTOR, '513/QĐ-SCT', '2020-05-18'),
    ],
  },
  {
    email: 'thaoltp@sct.example',
    name: 'Lê Thị Phương Thảo',
    phone: '0239 000 0702',
    posts: [unitLeader('QLNL', DEPUTY, '2017-04-01')],
    duties: [duty('unitDeputy', '2017-04-01', 'QLNL')],
    record: [...grassroots(2015, 2016)],
  },
  {
    email: 'duytk@sct.example',
    name: 'Trần Khánh Duy',
    phone: '0239 000 0703',
    posts: [staff('QLNL', SPECIALIST, '2019-03-01')],
    duties: [nominator('QLNL')],
    record: [],
  },
  {
    // staff when she is nominated; the tier is frozen then, though she leads from 2022
    email: 'hanbg@sct.example',
    name: 'Bùi Gia Hân',
    phone: '0239 000 0704',
    posts: [
      staff('QLNL', SPECIALIST, '2007-09-03', { until: '2021-12-31' }),
      unitLeader('QLNL', DEPUTY, '2022-01-01'),
    ],
    duties: [duty('unitDeputy', '2022-01-01', 'QLNL')],
    record: [...grassroots(2009, 2012, 2015, 2019)],
  },
  {
    // two certificates, of which one was taken back
    email: 'lampv@sct.example',
    name: 'Phùng Văn Lâm',
    phone: '0239 000 0705',
    posts: [staff('QLNL', SENIOR, '2005-02-01')],
    duties: [],
    record: [
      certificate(CHAIRMAN, '1420/QĐ-UBND', '2014-05-23', { year: 2013 }),
      certificate(CHAIRMAN, '1391/QĐ-UBND', '2017-05-19', {
        year: 2016,
        revoked: { on: '2019-04-12', by: 'Quyết định số 1108/QĐ-UBND ngày 12/4/2019' },
      }),
    ],
  },
];
