import type { Day } from '../../workflows/index.js';
import {
  certificate,
  CHAIRMAN,
  disciplined,
  grassroots,
  initiative,
  MINISTRY,
  provincial,
} from './department/honours.js';
import { DEPUTY, duty, SPECIALIST, staff, unitLeader } from './department/posts.js';
import type { Named, Person, Post, RegisterFact, Subject, UnitCode } from './department/words.js';
import { rated } from './department/yearly.js';

/** Something that the Office learns during the five years, on the day it learns it. */
export type LaterFact = { readonly on: Day } & (
  | { readonly what: 'entry'; readonly about: Subject; readonly fact: RegisterFact }
  | {
      readonly what: 'revocation';
      readonly about: Subject;
      readonly of: Named;
      readonly revokedOn: Day;
      readonly by: string;
    }
  | { readonly what: 'arrival'; readonly person: Person }
  /** His former post ends the day before. */
  | { readonly what: 'newPost'; readonly person: string; readonly post: Post }
  /** His posts and duties end on this day. */
  | { readonly what: 'departure'; readonly person: string; readonly reason: string }
);

const entry = (on: Day, about: Subject, fact: RegisterFact): LaterFact => ({
  on,
  what: 'entry',
  about,
  fact,
});
const person = (email: string): Subject => ({ person: email });
const unit = (code: UnitCode): Subject => ({ unit: code });

const HONOURS: readonly LaterFact[] = [
  // the inspectorate's only certificate within the period: 1 of 2
  entry(
    '2021-06-21',
    unit('TTr'),
    certificate(CHAIRMAN, '2093/QĐ-UBND', '2021-06-11', { nature: 'thematic' }),
  ),
  entry('2022-03-14', person('sondv@sct.example'), provincial('548/QĐ-UBND', '2022-03-04', 2021)),
  entry('2022-05-30', unit('QLCN'), certificate(CHAIRMAN, '1012/QĐ-UBND', '2022-05-20', { year: 2021 })),
  entry(
    '2022-11-28',
    person('hanglt@sct.example'),
    initiative(
      'province',
      true,
      '2466/QĐ-UBND',
      '2022-11-18',
      'Một cửa liên thông trong cấp phép kinh doanh xăng dầu',
    ),
  ),
  entry(
    '2023-05-22',
    person('baodq@sct.example'),
    certificate(CHAIRMAN, '1074/QĐ-UBND', '2023-05-12', { year: 2022 }),
  ),
  entry('2024-04-29', unit('QLCN'), certificate(CHAIRMAN, '945/QĐ-UBND', '2024-04-19', { year: 2023 })),
  entry(
    '2024-05-20',
    person('chauttb@sct.example'),
    certificate(MINISTRY, '1150/QĐ-BCT', '2024-05-14', { year: 2023 }),
  ),
  entry(
    '2025-03-24',
    person('tuanda@sct.example'),
    certificate(CHAIRMAN, '702/QĐ-UBND', '2025-03-14', { year: 2024 }),
  ),
  ...grassroots(2021).map((fact) => entry('2021-12-24', person('sondv@sct.example'), fact)),
  ...grassroots(2022).map((fact) => entry('2022-12-26', person('quyenttl@sct.example'), fact)),
  // the fourth of four: he could be nominated now
  ...grassroots(2024).map((fact) => entry('2025-02-24', person('namvh@sct.example'), fact)),
];

const TROUBLE: readonly LaterFact[] = [
  // a member when it was decided: the division is not confirmed, though he has left it since
  entry('2023-10-16', person('loctt@sct.example'), disciplined('reprimand', '1098/QĐ-SCT', '2023-10-12')),
  {
    on: '2024-06-17',
    what: 'revocation',
    about: person('tuanda@sct.example'),
    of: { value: 'BANG_KHEN', number: '4415/QĐ-UBND', decidedOn: '2020-12-18' },
    revokedOn: '2024-06-07',
    by: 'Quyết định số 1377/QĐ-UBND ngày 07/6/2024',
  },
];

const newcomer = (
  email: string,
  name: string,
  phone: string,
  post: Post,
  duties: Person['duties'] = [],
): LaterFact => ({
  on: post.from,
  what: 'arrival',
  person: { email, name, phone, posts: [post], duties, record: [] },
});

const MOVES: readonly LaterFact[] = [
  newcomer(
    'tramnlb@sct.example',
    'Nguyễn Lê Bảo Trâm',
    '0239 000 0507',
    staff('QLTM', SPECIALIST, '2022-06-01'),
  ),
  newcomer(
    'khanhtdq@sct.example',
    'Trần Đình Quốc Khánh',
    '0239 000 0910',
    staff('TTKC', { vi: 'Viên chức', en: 'Officer' }, '2022-09-05'),
  ),
  newcomer('mypth@sct.example', 'Phan Thị Hà My', '0239 000 0213', staff('VP', SPECIALIST, '2023-05-15'), [
    duty('clerk', '2023-05-15'),
  ]),
  newcomer('sanghv@sct.example', 'Hồ Viết Sang', '0239 000 0607', staff('QLCN', SPECIALIST, '2024-04-01')),
  { on: '2023-06-30', what: 'departure', person: 'laict@sct.example', reason: 'Nghỉ hưu' },
  {
    on: '2024-03-01',
    what: 'newPost',
    person: 'loctt@sct.example',
    post: staff('QLNL', SPECIALIST, '2024-03-01'),
  },
  {
    on: '2024-07-01',
    what: 'newPost',
    person: 'longbd@sct.example',
    post: unitLeader('QLTM', DEPUTY, '2024-07-01'),
  },
];

/** A letter a year, 2021 to 2025: e(xcellent), completed w(ell), c(ompleted), n(ot). */
const RATINGS: readonly (readonly [about: Subject, years: string])[] = [
  [person('khoitm@sct.example'), 'ewewe'],
  [person('thuyhtb@sct.example'), 'wwwww'],
  [person('vietlq@sct.example'), 'wwwew'],
  [person('hanglt@sct.example'), 'wewew'],
  [person('thunth@sct.example'), 'wewww'],
  [person('trangltq@sct.example'), 'ewwew'],
  [person('tuanda@sct.example'), 'wwewe'],
  [person('quyenttl@sct.example'), 'wewww'],
  [person('datlc@sct.example'), 'wwcww'],
  [person('anhptn@sct.example'), 'ewewe'],
  [person('longbd@sct.example'), 'wewee'],
  [person('phulv@sct.example'), 'wwwww'],
  [person('dungntt@sct.example'), 'eewww'],
  [person('vinhtq@sct.example'), 'wwwww'],
  [person('namvh@sct.example'), 'wwwee'],
  [person('loctt@sct.example'), 'wwnww'],
  [person('thinhnd@sct.example'), 'eewee'],
  [person('hanbg@sct.example'), 'wewew'],
  [person('lampv@sct.example'), 'wwwww'],
  [person('linhhk@sct.example'), 'wewww'],
  [person('cuongpd@sct.example'), 'wwwww'],
  [person('chauttb@sct.example'), 'wwewe'],
  [person('huongmtt@sct.example'), 'eweww'],
  [person('maivtt@sct.example'), 'wwwww'],
  [person('bachnx@sct.example'), 'wewww'],
  [person('baodq@sct.example'), 'wwewe'],
  [unit('VP'), 'wwwew'],
  [unit('TTr'), 'ewwew'],
  [unit('KHTCTH'), 'wwwcw'],
  [unit('QLTM'), 'wewwe'],
  [unit('QLCN'), 'eewee'],
  [unit('QLNL'), 'wewww'],
  [unit('KTATMT'), 'wwwww'],
  [unit('TTKC'), 'wwewe'],
];

const LEVELS: Readonly<Record<string, string>> = {
  e: 'excellent',
  w: 'completedWell',
  c: 'completed',
  n: 'notCompleted',
};

const YEARLY: readonly LaterFact[] = RATINGS.flatMap(([about, years]) =>
  [2021, 2022, 2023, 2024, 2025].map((year, index) => {
    const letter = years.charAt(index);
    const fact = rated(LEVELS[letter] ?? letter, year);
    return entry(fact.decidedOn, about, fact);
  }),
);

/** What comes after 15/3/2021, in the order in which it becomes known. */
export const LATER: readonly LaterFact[] = [...HONOURS, ...TROUBLE, ...MOVES, ...YEARLY].toSorted(
  (one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)),
);
