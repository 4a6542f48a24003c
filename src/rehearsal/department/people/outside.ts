import { duty } from '../posts.js';
import type { Person } from '../words.js';

/** Ban Thi đua, khen thưởng tỉnh: receives the submission and answers it (IV.1). No post in the department. */
export const OUTSIDE: readonly Person[] = [
  {
    email: 'vanctk@tinh.example',
    name: 'Cù Thị Khánh Vân',
    phone: '0239 000 1001',
    posts: [],
    duties: [duty('provinceContact', '2021-01-04')],
    record: [],
  },
];
