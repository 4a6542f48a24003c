import type { CouncilRules } from '../../../workflows/plan/plan.js';
import { ballotsOfDue, membersNow } from '../../../workflows/sitting/electorate.js';
import {
  ANY_QUORUM,
  block,
  CHAIR,
  memberNamed,
  names,
  SECRETARY,
  Sitting,
  TIE_ON_THE_LAST_SEAT,
  VICE,
  withCouncil,
} from './council.js';

const cast = (...marks: string[]) => ({ type: 'CAST_BALLOT', marks }) as const;
const kin = (nomination: string) => ({ type: 'DECLARE_CONFLICT', nomination, kind: 'kin' }) as const;

const endingOn = (sitting: Sitting, person: string, until: string): Sitting => {
  sitting.members = sitting.members.map((member) =>
    member.person === person ? { ...member, until } : member,
  );
  return sitting;
};

describe('a mandate holds to its last day, that day included', () => {
  const [yesterday, today] = ['2021-03-25', '2021-03-26'];
  const ended = block('MANDATE_ENDED', { need: yesterday, have: today });

  test('ending today he is on the roll, votes and counts', () => {
    const sitting = endingOn(new Sitting({ plan: withCouncil({ quorum: ANY_QUORUM }) }), 'm9', today);
    sitting.open().openVoting().order('m9', cast('A'));
    expect(sitting.close().context.results[0]).toMatchObject({ members: 9, took: ['m9'] });
  });

  test('ended yesterday he is no member: not on the roll, nor in quorum and base', () => {
    const sitting = endingOn(new Sitting(), 'm9', yesterday);
    expect(
      sitting.blocked(SECRETARY, { type: 'OPEN', present: sitting.everybody, secretary: SECRETARY }),
    ).toEqual([block('NOT_A_MEMBER', { params: { person: 'm9' } })]);
    const eight = sitting.everybody.slice(0, 8);
    const opened = sitting.order(SECRETARY, { type: 'OPEN', present: eight, secretary: SECRETARY });
    expect(opened.keeps.members?.map(({ person }) => person)).toEqual(eight);
    sitting.openVoting().vote({ A: 5, B: 4 });
    expect(sitting.context.results[0]).toMatchObject({ members: 8, base: 8, needed: 5, selected: ['A'] });
  });

  test.each([
    ['CAST_BALLOT', cast('A'), ['NOT_ON_THE_ROLL']],
    ['DECLARE_CONFLICT', kin('A'), ['NOT_A_MEMBER']],
    ['ASK_OFFICE', { type: 'ASK_OFFICE', nomination: 'A', question: 'Còn thiếu gì?' }, ['NOT_A_MEMBER']],
  ] as const)('of him is refused %s', (_type, order, others) => {
    const sitting = endingOn(new Sitting(), 'm9', yesterday).open(new Sitting().everybody.slice(0, 8));
    if (order.type === 'CAST_BALLOT') sitting.openVoting();
    const findings = sitting.blocked('m9', order);
    expect(findings).toContainEqual(ended);
    expect(findings.map(({ code }) => code).toSorted()).toEqual(['MANDATE_ENDED', ...others].toSorted());
  });

  test('one who was on the roll when the ballot opened, and whose mandate ends before it is closed', () => {
    const sitting = endingOn(new Sitting(), 'm9', today).open().openVoting();
    sitting.today = '2021-03-27';
    expect(sitting.blocked('m9', cast('A'))).toEqual([
      block('MANDATE_ENDED', { need: today, have: '2021-03-27' }),
    ]);
  });

  test('who presides conducts the vote as long as he is a member; then another does', () => {
    const over = block('MANDATE_ENDED', { need: today, have: '2021-03-27' });
    const orders = [
      ['OPEN_VOTING', (sitting: Sitting) => sitting],
      [
        'CLOSE_VOTING',
        (sitting: Sitting) =>
          sitting.openVoting().cast({ m2: 'A', m3: 'A', m4: 'A', m5: 'A', m6: 'A', m7: 'A' }),
      ],
      ['SECOND_BALLOT', (sitting: Sitting) => sitting.openVoting().vote({ A: 9 })],
      ['OPEN_RUNOFF', (sitting: Sitting) => sitting.openVoting().vote(TIE_ON_THE_LAST_SEAT)],
    ] as const;
    for (const [type, reach] of orders) {
      const sitting = reach(endingOn(new Sitting(), CHAIR, today).open());
      expect(sitting.ask(CHAIR, { type }).ok).toBe(true);
      sitting.today = '2021-03-27';
      expect(sitting.blocked(CHAIR, { type })).toEqual([over]);
      sitting.open(sitting.everybody.filter((person) => person !== CHAIR));
      expect(sitting.ask(VICE, { type }).ok).toBe(true);
    }
    const agreeing = endingOn(new Sitting({ plan: withCouncil({ chairMustAgree: true }) }), CHAIR, today);
    agreeing.open().openVoting().vote({ A: 9 });
    const equal = endingOn(new Sitting({ plan: withCouncil({ runoffsMax: 0 }) }), CHAIR, today);
    equal.open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
    agreeing.today = equal.today = '2021-03-27';
    expect(agreeing.blocked(CHAIR, { type: 'AGREE', names: ['A'] })).toEqual([over]);
    const breakTie = { type: 'BREAK_TIE', nomination: 'E', reason: 'Lĩnh vực mới' } as const;
    expect(equal.blocked(CHAIR, breakTie)).toEqual([over]);
  });

  test('asked in writing, who answered while he was a member counts, though it is closed after that', () => {
    const plan = withCouncil({
      inWriting: true,
      approve: { op: '>=', share: { num: 1, den: 2 }, of: 'members' },
    });
    const sitting = endingOn(new Sitting({ plan }), 'm9', today);
    sitting.inWriting = true;
    sitting.open().openVoting().cast({ m9: 'A' });
    sitting.today = '2021-03-29';
    sitting.cast({ m1: 'A', m2: 'A', m3: 'A', m4: '', m5: '', m6: '' });
    // four would be half of the eight who are members now; of the nine who might vote they are not
    expect(sitting.close().context.results[0]).toMatchObject({
      members: 8,
      base: 9,
      needed: 5,
      selected: [],
    });
  });

  test('without a last day he is a member until another decision', () => {
    const moment = { at: '2099-01-01T00:00:00.000Z', day: '2099-01-01' };
    const members = [
      { person: 'm1', role: 'councilMember', unit: null, until: null },
      { person: 'm2', role: 'councilMember', unit: null },
      { person: 'm3', role: 'councilMember', unit: null, until: '2098-12-31' },
      { person: 'm4', role: 'councilMember', unit: null, until: '2099-01-01' },
    ] as const;
    expect(membersNow({ members, moment }).map(({ person }) => person)).toEqual(['m1', 'm2', 'm4']);
  });
});

describe('where the plan has those concerned leave the vote', () => {
  const plan = withCouncil({ voidMarks: ['interest'], leaveVote: ['self', 'kin'] });
  const agenda = [memberNamed('A', 'm4'), ...names('B', 'C', 'D', 'E')];

  test('they are not of the electorate, and cast no ballot; of interest only the mark is void', () => {
    const sitting = new Sitting({ agenda, plan }).open();
    sitting.order('m5', kin('B'));
    sitting.order('m6', { ...kin('C'), kind: 'interest' });
    sitting.openVoting();
    expect(sitting.context.electorate).toEqual(['m1', 'm2', 'm3', 'm6', 'm7', 'm8', 'm9']);
    expect(sitting.blocked('m4', cast('C'))).toEqual([block('LEFT_THE_VOTE')]);
    expect(sitting.blocked('m5', cast())).toEqual([block('LEFT_THE_VOTE')]);
    expect(sitting.order('m6', cast('B', 'C')).ballot?.marks).toMatchObject({ B: true, C: false });
    expect(ballotsOfDue(sitting.context)).toEqual({ cast: 1, due: 7 });
  });

  test('who finds out while votes are cast leaves then; he is said not to have voted', () => {
    const sitting = new Sitting({ agenda, plan }).open().openVoting();
    sitting.order('m7', kin('B'));
    expect(sitting.blocked('m7', cast('C'))).toEqual([block('LEFT_THE_VOTE')]);
    sitting.cast({ m1: 'B', m2: 'B', m3: 'B', m5: 'B', m6: 'B', m8: 'B' });
    expect(sitting.close().findings).toEqual([
      { code: 'BALLOTS_MISSING', clause: 'IV.1', effect: 'warn', need: 8, have: 6 },
    ]);
  });

  test('he is back where his name is not on the ballot', () => {
    const sitting = new Sitting({ agenda, plan }).open().openVoting();
    sitting.cast(Object.fromEntries(sitting.context.electorate.map((person) => [person, 'A'])));
    expect(sitting.close().context.selected).toMatchObject([{ nomination: 'A', votes: 8 }]);
    sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
    expect(sitting.context.electorate).toContain('m4');
    expect(sitting.ask('m4', cast('B')).ok).toBe(true);
  });

  test('who presides and would leave the vote does not decide between equals', () => {
    const noRunoff = withCouncil({ runoffsMax: 0, voidMarks: [], leaveVote: ['kin'], marksMax: 6 });
    const sitting = new Sitting({ plan: noRunoff }).open().openVoting();
    sitting.vote({ A: 9, B: 9, C: 9, D: 9, E: 5, F: 5 });
    sitting.order(CHAIR, kin('E'));
    const order = { type: 'BREAK_TIE', nomination: 'F', reason: 'Lĩnh vực mới' } as const;
    expect(sitting.blocked(CHAIR, order)).toEqual([block('CHAIR_HAS_CONFLICT')]);
  });
});

describe('a quorum of those entitled to vote', () => {
  const of = (base: CouncilRules['quorum']['of']) =>
    withCouncil({ quorum: { num: 2, den: 3, of: base }, voidMarks: [], leaveVote: ['kin'] });
  const five = ['m1', 'm2', 'm3', 'm6', 'm7'];
  const reach = (base: CouncilRules['quorum']['of']) => {
    const sitting = new Sitting({ plan: of(base) });
    sitting.order('m4', kin('A'));
    sitting.order('m5', kin('B'));
    return sitting;
  };
  const open = (present: readonly string[]) => ({ type: 'OPEN', present, secretary: SECRETARY }) as const;

  test('leaves out whoever leaves the vote: five of seven are enough, of nine they are not', () => {
    expect(reach('entitled').ask(SECRETARY, open(five)).ok).toBe(true);
    expect(reach('members').blocked(SECRETARY, open(five))).toEqual([
      block('NO_QUORUM', { need: 6, have: 5, params: { members: 9 } }),
    ]);
  });

  test('one fewer is too few, and whoever leaves the vote does not help', () => {
    expect(reach('entitled').blocked(SECRETARY, open(['m1', 'm2', 'm3', 'm4', 'm5', 'm6']))).toEqual([
      block('NO_QUORUM', { need: 5, have: 4, params: { members: 7 } }),
    ]);
  });

  test('at the close is about the names of that ballot: who is kin to another has not left a runoff', () => {
    const agenda = names('A', 'B', 'C', 'D', 'E', 'F', 'G');
    const sitting = new Sitting({ agenda, plan: withCouncil({ ...of('entitled').council, marksMax: 6 }) });
    for (const person of ['m7', 'm8', 'm9']) sitting.order(person, kin('G'));
    sitting.open().openVoting();
    sitting.cast({ m1: 'ABCDE', m2: 'ABCDF', m3: 'ABCDEF', m4: 'ABCDEF', m5: 'ABCDEF', m6: 'ABCDEF' });
    expect(sitting.close().context.tied).toEqual(['E', 'F']);
    // three go; with the three who are kin to G six of nine are there for the runoff
    sitting.open(['m1', 'm2', 'm3', 'm7', 'm8', 'm9']);
    sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
    expect(sitting.context.electorate).toEqual(['m1', 'm2', 'm3', 'm7', 'm8', 'm9']);
    sitting.cast({ m1: 'E', m2: '', m3: '', m7: 'E', m8: 'F', m9: '' });
    expect(sitting.close().context.selected.at(-1)).toMatchObject({ nomination: 'E', votes: 2 });
  });
});

describe('what the votes are measured against', () => {
  const agenda = [memberNamed('A', 'm4'), ...names('B', 'C')];
  const there = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'];
  /** Nine by decision, seven in the room, six vote; m4 is A, and m9, away, is kin to B. */
  const played = (of: CouncilRules['approve']['of'], conflictsShrinkBase: boolean) => {
    const plan = withCouncil({
      approve: { op: '>', share: { num: 1, den: 2 }, of },
      conflictsShrinkBase,
    });
    const sitting = new Sitting({ agenda, plan });
    sitting.order('m9', kin('B'));
    sitting.open(there).openVoting();
    sitting.cast({ m1: 'ABC', m2: 'ABC', m3: 'AB', m4: 'ABC', m5: '', m6: '' });
    const { base, needed, counts, selected } = sitting.close().context.results[0] ?? {};
    return {
      base,
      needed,
      own: Object.fromEntries(counts?.map((c) => [c.nomination, c.own]) ?? []),
      selected,
    };
  };
  const none = { A: undefined, B: undefined, C: undefined };

  // votes: A 3, B 4, C 3
  test.each([
    ['members by decision', 'members', { base: 9, needed: 5, own: none, selected: [] }],
    ['those in the room at the opening', 'present', { base: 7, needed: 4, own: none, selected: ['B'] }],
    ['ballots cast', 'cast', { base: 6, needed: 4, own: none, selected: ['B'] }],
  ] as const)('%s, conflicts or not', (_what, of, expected) => {
    expect(played(of, false)).toEqual(expected);
  });

  test.each([
    // 9 − 1 = 8: more than four is five, for A and for B
    [
      'members',
      {
        base: 9,
        needed: 5,
        own: { ...none, A: { base: 8, needed: 5 }, B: { base: 8, needed: 5 } },
        selected: [],
      },
    ],
    // m9 was not in the room: for B nobody is left out
    ['present', { base: 7, needed: 4, own: { ...none, A: { base: 6, needed: 4 } }, selected: ['B'] }],
    ['cast', { base: 6, needed: 4, own: { ...none, A: { base: 5, needed: 3 } }, selected: ['B', 'A'] }],
  ] as const)('of %s those kept from a name are left out', (of, expected) => {
    expect(played(of, true)).toEqual(expected);
  });

  test('who came after the opening or had gone before it is not of those present', () => {
    const plan = withCouncil({
      quorum: ANY_QUORUM,
      approve: { op: '>', share: { num: 1, den: 2 }, of: 'present' },
    });
    const sitting = new Sitting({ plan }).open(there).openVoting();
    sitting.open(sitting.everybody);
    sitting.cast({ m1: 'A', m2: 'A', m3: 'A', m4: 'A' });
    expect(sitting.close().context.results[0]).toMatchObject({ base: 7, needed: 4, selected: ['A'] });
  });
});
