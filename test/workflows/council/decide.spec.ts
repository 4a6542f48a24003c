import type { CouncilPaper, KnownPerson } from '../../../workflows/council/council.rules.js';
import {
  type CouncilFacts,
  decideCouncil,
  mayRecordCouncil,
  newRoster,
} from '../../../workflows/council/decide.js';
import type { Seat } from '../../../workflows/council/roster.js';
import type { Role } from '../../../workflows/policy/roles.js';
import { grant } from '../../support/builders/cast.js';

const TODAY = '2021-03-15';
const SINCE = '2020-02-12';

const actor = (...roles: Role[]): CouncilFacts['actor'] => ({
  person: 'huyen',
  assurance: 'session',
  grants: roles.map((role) => grant(role)),
  substitutions: [],
});

const person = (name: string, over: Partial<KnownPerson> = {}): KnownPerson => ({
  person: name,
  name,
  disabled: false,
  posts: [{ from: '2018-01-01', until: null }],
  grants: [],
  ...over,
});

const PEOPLE = ['an', 'binh', 'chi', 'dung', 'giang'];
const named = (...seats: (readonly [string, Seat])[]): CouncilPaper['members'] =>
  seats.map(([name, seat]) => ({ person: name, seat }));

const CHAIR = ['an', 'councilChair'] as const;
const SECRETARY = ['binh', 'councilSecretary'] as const;
const MEMBER = ['chi', 'councilMember'] as const;
const ANOTHER = ['dung', 'councilMember'] as const;

const PAPER: CouncilPaper = {
  number: '126/QĐ-SCT',
  issuedOn: '2021-03-12',
  from: '2021-03-20',
  members: named(CHAIR, SECRETARY, MEMBER),
};

const held = (id: string, name: string, role: Seat, until: string | null = null) => ({
  id,
  person: name,
  role,
  from: SINCE,
  until,
});

const FACTS: CouncilFacts = {
  actor: actor('councilSecretary'),
  day: TODAY,
  people: PEOPLE.map((name) => person(name)),
  decisions: [{ id: 'first', number: '93/QĐ-SCT', issuedOn: SINCE, from: SINCE }],
  seats: [
    held('s1', 'an', 'councilChair'),
    held('s2', 'binh', 'councilSecretary'),
    held('s3', 'giang', 'councilMember'),
  ],
  sittings: [],
};

const codes = (paper: Partial<CouncilPaper>, facts: Partial<CouncilFacts> = {}): string[] =>
  decideCouncil({ ...PAPER, ...paper }, { ...FACTS, ...facts }).findings.map(
    ({ code, effect }) => `${effect} ${code}`,
  );

/** Of a row without facts the ordinary ones: jest would hand over a callback in their place. */
const whole = <Case extends readonly [string, string[], unknown, Partial<CouncilFacts>?]>(
  cases: readonly Case[],
) =>
  cases.map(([what, expected, said, facts = {}]): [string, string[], Case[2], Partial<CouncilFacts>] => [
    what,
    expected,
    said,
    facts,
  ]);

describe('a decision on the Council', () => {
  test('in order: nothing stands against it', () => {
    expect(decideCouncil(PAPER, FACTS)).toMatchObject({ ok: true, findings: [] });
  });

  type Case = readonly [string, string[], Partial<CouncilPaper>, Partial<CouncilFacts>?];

  test.each(
    whole<Case>([
      ['dated today', [], { issuedOn: TODAY }],
      ['dated tomorrow', ['block COUNCIL_DATED_AHEAD'], { issuedOn: '2021-03-16' }],
      ['beginning on its own day', [], { from: '2021-03-12' }],
      ['beginning the day before', ['block COUNCIL_BEFORE_ITS_DATE'], { from: '2021-03-11' }],
      ['beginning the day after the last one', [], { issuedOn: '2020-02-12', from: '2020-02-13' }],
      [
        'beginning with the last one',
        ['block COUNCIL_NOT_AFTER_THE_LAST'],
        { issuedOn: '2020-02-12', from: SINCE },
      ],
      [
        'beginning before one that is yet to take effect',
        ['block COUNCIL_NOT_AFTER_THE_LAST'],
        {},
        { decisions: [{ id: 'next', number: '130/QĐ-SCT', issuedOn: '2021-03-10', from: '2021-04-01' }] },
      ],
      [
        'beginning with a seat granted before decisions were kept',
        ['block COUNCIL_NOT_AFTER_THE_LAST'],
        {},
        { decisions: [], seats: [{ ...held('s1', 'an', 'councilChair'), from: '2021-03-20' }] },
      ],
      ['the first of all', [], {}, { decisions: [], seats: [] }],
      ['of another number', [], { number: '93a/QĐ-SCT', issuedOn: '2020-12-31', from: '2021-01-04' }],
      [
        'of the same number in the same year',
        ['block COUNCIL_NUMBER_TAKEN'],
        { number: '93/QÐ-SCT', issuedOn: '2020-12-31', from: '2021-01-04' },
      ],
      ['of the same number a year later', [], { number: '93/QĐ-SCT' }],
      ['seen by whoever copies it with the last one', [], { last: 'first' }],
      ['by somebody who saw none', ['block COUNCIL_DECIDED_MEANWHILE'], { last: null }],
      ['the first, by somebody who saw none', [], { last: null }, { decisions: [], seats: [] }],
    ]),
  )('%s', (_which, expected, paper, facts) => {
    expect(codes(paper, facts)).toEqual(expected);
  });
});

describe('whom it names', () => {
  type Case = readonly [string, string[], CouncilPaper['members'], Partial<CouncilFacts>?];

  test.each(
    whole<Case>([
      ['no chair', ['block COUNCIL_CHAIR_NOT_ONE'], named(['an', 'councilMember'], SECRETARY, MEMBER)],
      ['two chairs', ['block COUNCIL_CHAIR_NOT_ONE'], named(CHAIR, SECRETARY, ['chi', 'councilChair'])],
      ['a vice chair beside the chair', [], named(CHAIR, SECRETARY, ['chi', 'councilViceChair'])],
      ['no secretary', ['block COUNCIL_SECRETARY_NOT_ONE'], named(CHAIR, MEMBER, ANOTHER)],
      [
        'two secretaries',
        ['block COUNCIL_SECRETARY_NOT_ONE'],
        named(CHAIR, SECRETARY, ['chi', 'councilSecretary']),
      ],
      [
        'a chair who is the secretary',
        ['block COUNCIL_SECRETARY_IS_CHAIR', 'block COUNCIL_MEMBER_TWICE'],
        named(CHAIR, ['an', 'councilSecretary'], MEMBER, ANOTHER),
      ],
      ['two people', ['block COUNCIL_TOO_SMALL'], named(CHAIR, SECRETARY)],
      ['four people', ['warn COUNCIL_EVEN'], named(CHAIR, SECRETARY, MEMBER, ANOTHER)],
      [
        'somebody twice',
        ['block COUNCIL_MEMBER_TWICE'],
        named(CHAIR, SECRETARY, MEMBER, ['chi', 'councilViceChair']),
      ],
      [
        'somebody of another house',
        ['block COUNCIL_MEMBER_UNKNOWN'],
        named(CHAIR, SECRETARY, ['xuan', 'councilMember']),
      ],
    ]),
  )('%s', (_which, expected, members, facts) => {
    expect(codes({ members }, facts)).toEqual(expected);
  });

  const chi = (over: Partial<KnownPerson>): Partial<CouncilFacts> => ({
    people: [person('an'), person('binh'), person('chi', over)],
  });
  const holding = (role: Role, until: string | null = null) => ({
    grants: [{ role, from: SINCE, until }],
  });

  test.each<readonly [string, string[], Partial<KnownPerson>]>([
    ['an auditor', ['block COUNCIL_MEMBER_AUDITS'], holding('auditor')],
    ['an auditor until the day before', [], holding('auditor', '2021-03-19')],
    ['an auditor on the first day', ['block COUNCIL_MEMBER_AUDITS'], holding('auditor', '2021-03-20')],
    ['an administrator', ['block COUNCIL_MEMBER_ADMINISTERS'], holding('admin')],
    ['the contact of the province', ['block COUNCIL_MEMBER_OF_THE_PROVINCE'], holding('provinceContact')],
    ['a head of a unit', [], holding('unitHead')],
    [
      'somebody whose post ends the day before',
      ['warn COUNCIL_MEMBER_WITHOUT_POST'],
      { posts: [{ from: SINCE, until: '2021-03-19' }] },
    ],
    ['somebody whose post ends on the first day', [], { posts: [{ from: SINCE, until: '2021-03-20' }] }],
    ['somebody who cannot sign in', ['warn COUNCIL_MEMBER_LOCKED_OUT'], { disabled: true }],
  ])('%s', (_whom, expected, over) => {
    expect(codes({}, chi(over))).toEqual(expected);
  });
});

describe('beside a sitting', () => {
  const sitting = (state: string, openedOn: string | null) => ({
    sittings: [{ code: 'PH-2021-01', state: [state], openedOn }],
  });
  const fromToday = { from: TODAY };

  test.each(['open', 'voting', 'counted', 'runoff', 'minutes'])(
    'that is under way (%s) no seat changes until today',
    (state) => {
      expect(codes(fromToday, sitting(state, '2021-03-14'))).toEqual(['block COUNCIL_SITTING_UNDER_WAY']);
    },
  );

  test('that is under way no seat changes later either: its keepers would be gone before they sign', () => {
    expect(codes({ from: '2021-03-16' }, sitting('voting', TODAY))).toEqual([
      'block COUNCIL_SITTING_UNDER_WAY',
    ]);
  });

  test.each([
    ['2022-03-15', []],
    ['2022-03-16', ['block COUNCIL_BEGINS_TOO_LATE']],
    ['2121-03-16', ['block COUNCIL_BEGINS_TOO_LATE']],
  ])('a first day of %s, the decision being of this day', (from, expected) => {
    expect(codes({ from, issuedOn: TODAY })).toEqual(expected);
  });

  test.each([
    ['convened', null],
    ['cancelled', null],
    ['concluded', '2021-03-14'],
  ])('that is %s seats may change from today', (state, openedOn) => {
    expect(codes(fromToday, sitting(state, openedOn))).toEqual([]);
  });

  test.each([
    ['the day before', '2021-03-14', []],
    ['on that day', TODAY, ['warn COUNCIL_SITTING_HELD_SINCE']],
  ])('that was held %s', (_when, openedOn, expected) => {
    expect(codes(fromToday, sitting('concluded', openedOn))).toEqual(expected);
  });
});

describe('what it does to the seats', () => {
  test('whoever is not named ends the day before, whoever comes begins, whoever stays stays', () => {
    expect(newRoster(PAPER, FACTS)).toEqual({
      ends: [{ seat: 's3', person: 'giang', until: '2021-03-19' }],
      begins: [{ person: 'chi', role: 'councilMember' }],
      changes: [
        { person: 'chi', before: null, after: 'councilMember' },
        { person: 'giang', before: 'councilMember', after: null },
      ],
    });
  });

  test('whoever changes seat ends and begins', () => {
    const members = named(CHAIR, ['giang', 'councilSecretary'], ['binh', 'councilMember']);
    expect(newRoster({ ...PAPER, members }, FACTS)).toMatchObject({
      ends: [{ seat: 's2' }, { seat: 's3' }],
      begins: [
        { person: 'giang', role: 'councilSecretary' },
        { person: 'binh', role: 'councilMember' },
      ],
    });
  });

  test('a seat that has ended is left alone; one with an end of its own is given anew', () => {
    const seats = [
      held('old', 'chi', 'councilMember', '2021-03-19'),
      held('ending', 'an', 'councilChair', '2021-12-31'),
      held('s2', 'binh', 'councilSecretary'),
    ];
    expect(newRoster(PAPER, { ...FACTS, seats })).toEqual({
      ends: [{ seat: 'ending', person: 'an', until: '2021-03-19' }],
      begins: [
        { person: 'an', role: 'councilChair' },
        { person: 'chi', role: 'councilMember' },
      ],
      changes: [],
    });
  });
});

describe('who may record it', () => {
  test.each<[Role, boolean]>([
    ['officeChief', true],
    ['officeDeputy', true],
    ['councilSecretary', true],
    ['councilChair', false],
    ['councilMember', false],
    ['clerk', false],
    ['director', false],
    ['admin', false],
    ['auditor', false],
  ])('%s: %s', (role, may) => {
    expect(mayRecordCouncil(actor(role), TODAY)).toBe(may);
    const decision = decideCouncil(PAPER, { ...FACTS, actor: actor(role) });
    expect(decision.ok).toBe(may);
    if (!decision.ok)
      expect(decision).toMatchObject({ because: 'forbidden', findings: [{ code: 'ROLE_MISSING' }] });
  });

  test('whoever may not hears what stands against it as well', () => {
    expect(codes({ issuedOn: '2021-03-16' }, { actor: actor('clerk') })).toEqual([
      'block ROLE_MISSING',
      'block COUNCIL_DATED_AHEAD',
    ]);
  });
});
