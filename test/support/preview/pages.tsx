import type { VNode } from 'preact';
import { calendarOf, type Plan, type Role } from '../../../workflows/index.js';
import type { Language } from '../../../src/texts/index.js';
import { PEOPLE } from '../../../src/rehearsal/department/people.js';
import type { PeopleOfRole } from '../../../src/access/invented-people.js';
import { pickerOf } from '../../../src/pages/people-picker.js';
import { ORGANISATION } from '../../../src/rehearsal/department/organisation.js';
import { SHIPPED_YEARS } from '../../../src/working-days/shipped.js';
import { Inbox } from '../../../src/web/pages/inbox.js';
import { Message } from '../../../src/web/pages/message.js';
import { Nomination } from '../../../src/web/pages/nomination.js';
import { Receipt } from '../../../src/web/pages/receipt.js';
import { SignIn } from '../../../src/web/pages/sign-in.js';
import { findingSentence, textsIn } from '../../../src/texts/index.js';
import type { Frame, Section, TaskRow } from '../../../src/web/view-models.js';
import { actorCalled, postOf, unitNamed } from './department.js';
import * as cases from './cases.js';
import { nominationView } from './nomination-view.js';

const CALENDAR = calendarOf(SHIPPED_YEARS.map(({ year }) => year));

const NONCE = '0f5b1c2e-7a3d-4c55-9b60-1f2e3d4c5b6a';

const frameFor = (
  lang: Language,
  viewer: string | null,
  now: string,
  section: Section | null,
  tasks = 31,
): Frame => {
  const roles = viewer === null ? [] : actorCalled(viewer).grants.map(({ role }) => role);
  const unit = viewer === null ? null : actorCalled(viewer).grants.find((grant) => grant.unit !== null)?.unit;
  return {
    lang,
    otherLanguage: `?lang=${lang === 'vi' ? 'en' : 'vi'}`,
    organisation: ORGANISATION.name,
    assetVersion: 'preview',
    rehearsal: { now, href: viewer === null ? null : '/rehearsal' },
    account:
      viewer === null
        ? null
        : {
            name: viewer,
            roles,
            unit: unit ? unitNamed(unit) : null,
            signOut: { action: '/sign-out', nonce: NONCE },
          },
    nav:
      viewer === null
        ? []
        : [
            { section: 'tasks', href: '/tasks', count: tasks },
            { section: 'nominations', href: '/nominations' },
            { section: 'rounds', href: '/rounds' },
            { section: 'sittings', href: '/sittings' },
          ],
    section,
  };
};

const task = (
  does: string,
  about: string,
  post: string | null,
  code: string,
  unit: string | null,
  due: string | null,
): TaskRow => ({
  href: `/nominations/${code}`,
  life: does === 'COMPILE' ? 'round' : 'nomination',
  does,
  about,
  kind: does === 'COMPILE' ? null : post === null ? 'collective' : 'individual',
  post,
  code,
  unit: unit === null ? null : unitNamed(unit),
  due,
  inPlaceOf: null,
  returned: false,
});

const TASKS: readonly TaskRow[] = [
  task('ACCEPT', 'Tập thể Phòng Quản lý Thương mại', null, 'HS-2021-0007', 'QLTM', '2021-03-20'),
  task('CHECK_EVIDENCE', 'Nguyễn Đức Thịnh', 'Trưởng phòng', 'HS-2021-0012', 'QLNL', '2021-03-23'),
  task('CHECK_EVIDENCE', 'Phan Thị Ngọc Ánh', 'Chuyên viên', 'HS-2021-0009', 'QLTM', '2021-03-24'),
  task('CHECK_EVIDENCE', 'Mai Thị Thu Hương', 'Viên chức', 'HS-2021-0014', 'TTKC', '2021-03-25'),
  task('ACCEPT', 'Lê Thị Quỳnh Trang', 'Thanh tra viên', 'HS-2021-0003', 'TTr', '2021-03-29'),
  task('ACCEPT', 'Đoàn Anh Tuấn', 'Chuyên viên chính', 'HS-2021-0004', 'KHTCTH', '2021-03-29'),
  task('COMPILE', 'Đợt 1 năm 2021', null, 'DX-2021-01', null, '2021-03-29'),
  task('RELEASE', 'Hồ Khánh Linh', 'Chuyên viên', 'HS-2021-0011', 'KTATMT', null),
];

const ROLES_SHOWN: readonly Role[] = [
  'nominator',
  'unitHead',
  'unitDeputy',
  'clerk',
  'officeChief',
  'officeDeputy',
  'councilMember',
  'councilSecretary',
  'councilChair',
  'councilViceChair',
  'director',
  'deputyDirector',
  'provinceContact',
  'auditor',
  'admin',
];

const groups = (lang: Language): PeopleOfRole[] =>
  ROLES_SHOWN.map((role) => ({
    role,
    people: PEOPLE.filter(({ duties }) => duties.some((duty) => duty.role === role)).map((person) => {
      const post = postOf(person, '2021-03-15');
      return {
        id: person.email,
        name: person.name,
        post: post?.title[lang] ?? '',
        unit: post ? unitNamed(post.unit)[lang] : '',
      };
    }),
  }));

const MONDAY = '2021-03-15T01:00:00.000Z';
const AT_WORK = '2021-03-22T01:30:00.000Z';
const TOO_LATE = '2021-03-25T01:10:00.000Z';
const YEARS_LATER = '2022-06-13T02:00:00.000Z';

const inboxPages = (lang: Language): [string, VNode][] => {
  const common = {
    today: '2021-03-22',
    first: null,
    own: [],
    awaited: [],
    erasures: [],
    suggestions: [],
  } as const;
  return [
    [
      'inbox',
      <Inbox
        {...common}
        frame={frameFor(lang, 'Lê Thu Hằng', AT_WORK, 'tasks')}
        open={31}
        tasks={TASKS}
        next="?after=2021-03-29_7"
        calendar={CALENDAR}
        outlook={[]}
        deadlines={[
          {
            what: 'registration',
            round: null,
            lastDay: '2021-03-24',
            clause: 'IV.1',
            units: { done: 5, of: 8 },
          },
        ]}
      />,
    ],
    [
      'inbox-empty',
      <Inbox
        {...common}
        frame={frameFor(lang, 'Võ Thị Minh Nguyệt', AT_WORK, 'tasks', 0)}
        open={0}
        tasks={[]}
        next={null}
        calendar={CALENDAR}
        outlook={[]}
        deadlines={[]}
        suggestions={[
          { to: 'unitList', href: '/nominations/new' },
          { to: 'nominations', href: '/nominations' },
          { to: 'calendar', href: '/plans' },
        ]}
      />,
    ],
  ];
};

const nominationPages = async (lang: Language, plan: Plan): Promise<[string, VNode][]> => {
  const look = { code: 'HS-2021-0009' } as const;
  const chief = await nominationView(cases.checked(plan), {
    ...look,
    frame: frameFor(lang, 'Lê Thu Hằng', AT_WORK, 'nominations'),
    viewer: 'Lê Thu Hằng',
    at: AT_WORK,
    gate: 'accept',
  });
  const clerk = await nominationView(cases.returnedOnce(plan), {
    ...look,
    frame: frameFor(lang, 'Trần Thị Mỹ Duyên', AT_WORK, 'nominations'),
    viewer: 'Trần Thị Mỹ Duyên',
    at: AT_WORK,
    gate: 'register',
    sent: {
      sent: { choice: 'RETURN', values: { 'RETURN.items': ['entry-1'] } },
      errors: [
        {
          field: null,
          text: findingSentence({ code: 'REASON_MISSING', clause: '-', effect: 'block' }, lang),
        },
      ],
    },
  });
  const late = await nominationView(cases.refused(plan), {
    code: 'HS-2021-0019',
    frame: frameFor(lang, 'Nguyễn Xuân Bách', TOO_LATE, 'nominations'),
    viewer: 'Nguyễn Xuân Bách',
    at: TOO_LATE,
    gate: 'register',
  });
  const years = await nominationView(cases.exemplar(plan), {
    code: 'HS-2021-0002',
    frame: frameFor(lang, 'Đinh Văn Sơn', YEARS_LATER, 'nominations'),
    viewer: 'Đinh Văn Sơn',
    at: YEARS_LATER,
    gate: 'accept',
    shown: 'progress',
  });
  return [
    ['nomination-chief', <Nomination {...chief} />],
    ['nomination-clerk', <Nomination {...clerk} />],
    ['nomination-refused', <Nomination {...late} />],
    ['nomination-exemplar', <Nomination {...years} />],
    [
      'receipt',
      <Receipt
        frame={frameFor(lang, 'Lê Thu Hằng', AT_WORK, 'tasks')}
        today="2021-03-22"
        life="nomination"
        type="ACCEPT"
        about={{ name: 'Phan Thị Ngọc Ánh', code: 'HS-2021-0009', href: '/nominations/1' }}
        at={AT_WORK}
        capacity={{ name: 'Lê Thu Hằng', role: 'officeChief', as: '', forName: null }}
        state={['compiled']}
        event={{ seq: 8, hash: chief.seal.hash }}
        via="link"
        ordered={[]}
        findings={[]}
        next={chief.waiting}
        tasks="/"
        nextTask="/nominations/2"
      />,
    ],
  ];
};

const messagePages = (lang: Language): [string, VNode][] => {
  const t = textsIn(lang).problems;
  const frame = frameFor(lang, 'Nguyễn Xuân Bách', TOO_LATE, 'nominations');
  const problem = (status: number, code: keyof typeof t.codes) => ({
    status,
    title: t.codes[code].title,
    detail: t.codes[code].todo,
  });
  return [
    [
      'message-refused',
      <Message
        frame={frame}
        problem={{
          ...problem(409, 'REFUSED'),
          findings: [
            { code: 'LATE', clause: 'IV.1', effect: 'block', need: '2021-03-24', have: '2021-03-25' },
            { code: 'UNIT_QUOTA_FULL', clause: 'IV.1', effect: 'block', need: 2, have: 3 },
          ],
        }}
        wrote="nothing"
        decided={null}
        back="/nominations/1"
        again={null}
        search={null}
      />,
    ],
    [
      'message-unknown',
      <Message
        frame={frame}
        problem={{
          ...problem(503, 'UNKNOWN_OUTCOME'),
          instance: 'urn:uuid:5b0f3a52-33cf-4f2b-9f0e-0a4f6f1c2d7e',
        }}
        wrote="unknown"
        decided={null}
        back="/nominations/1"
        again={{ action: '/nominations/1/decisions', fields: [['nonce', NONCE]] }}
        search={null}
      />,
    ],
    [
      'message-decided',
      <Message
        frame={frame}
        problem={problem(409, 'ALREADY_DECIDED')}
        wrote="nothing"
        decided={{
          by: { name: 'Lê Thị Ngân Hà', role: 'unitDeputy', as: 'KT.', forName: null },
          at: AT_WORK,
          type: 'ENDORSE',
        }}
        back="/nominations/1"
        again={null}
        search={null}
      />,
    ],
  ];
};

/** Every page of this face, by name, in one language. */
export const previewPages = async (lang: Language, plan: Plan): Promise<ReadonlyMap<string, VNode>> => {
  const signIn = {
    frame: frameFor(lang, null, MONDAY, null),
    action: '/sign-in',
    nonce: NONCE,
    email: '',
    next: null,
  } as const;
  return new Map<string, VNode>([
    [
      'sign-in',
      <SignIn
        {...signIn}
        problem={null}
        rehearsal={pickerOf(groups(lang), {}, { page: '/sign-in', next: null, me: null })}
      />,
    ],
    [
      'sign-in-wrong',
      <SignIn
        {...signIn}
        frame={{ ...signIn.frame, rehearsal: null }}
        email="hanglt@sct.example"
        next="/nominations/1"
        problem={{ kind: 'wrong' }}
        rehearsal={null}
      />,
    ],
    ...inboxPages(lang),
    ...(await nominationPages(lang, plan)),
    ...messagePages(lang),
  ]);
};
