import { CHAIRMAN, certificate, grassroots, honour05, initiative, PARTY, provincial } from '../honours.js';
import { council, duty, HEAD, leader, unitLeader } from '../posts.js';
import type { Person } from '../words.js';

const DIRECTOR = { vi: 'Giám đốc Sở', en: 'Director' };
const DEPUTY_DIRECTOR = { vi: 'Phó Giám đốc Sở', en: 'Deputy director' };

/** III.2, "lãnh đạo Sở": two provincial titles, or two provincial initiatives recognised and applied. */
export const LEADERS: readonly Person[] = [
  {
    email: 'khoitm@sct.example',
    name: 'Trần Minh Khôi',
    phone: '0239 000 0101',
    posts: [
      leader('LDS', DEPUTY_DIRECTOR, '2011-05-16', { until: '2016-07-31' }),
      leader('LDS', DIRECTOR, '2016-08-01'),
    ],
    duties: [duty('director', '2016-08-01'), council('councilChair')],
    record: [
      ...grassroots(2012, 2013, 2014, 2015, 2016, 2017),
      provincial('715/QĐ-UBND', '2015-03-06', 2014),
      provincial('692/QĐ-UBND', '2018-03-09', 2017),
      honour05(PARTY, '1187-QĐ/TU', '2019-05-17'),
    ],
  },
  {
    // one title of two
    email: 'thuyhtb@sct.example',
    name: 'Hoàng Thị Bích Thủy',
    phone: '0239 000 0102',
    posts: [leader('LDS', DEPUTY_DIRECTOR, '2017-03-01')],
    duties: [duty('deputyDirector', '2017-03-01'), council('councilViceChair')],
    record: [
      ...grassroots(2014, 2015, 2016),
      provincial('640/QĐ-UBND', '2017-03-08', 2016),
      certificate(CHAIRMAN, '2218/QĐ-UBND', '2013-07-19', { nature: 'thematic' }),
    ],
  },
  {
    // one title and one initiative: neither "02" nor "02"
    email: 'vietlq@sct.example',
    name: 'Lương Quốc Việt',
    phone: '0239 000 0103',
    posts: [
      unitLeader('QLCN', HEAD, '2012-10-01', { until: '2019-05-31' }),
      leader('LDS', DEPUTY_DIRECTOR, '2019-06-01'),
    ],
    duties: [duty('deputyDirector', '2019-06-01')],
    record: [
      ...grassroots(2013, 2014, 2015),
      provincial('598/QĐ-UBND', '2016-03-04', 2015),
      initiative('province', true, '3310/QĐ-UBND', '2017-11-10'),
    ],
  },
];
