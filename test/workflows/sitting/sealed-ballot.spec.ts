import { SEALED } from '../../../workflows/sitting/ballot.js';
import { ANY_QUORUM, block, CHAIR, name, names, SECRETARY, Sitting, withCouncil } from './council.js';

const sealed = (...marks: string[]) => ({ type: 'CAST_ADVANCE', marks }) as const;
const cast = (...marks: string[]) => ({ type: 'CAST_BALLOT', marks }) as const;
const kin = (nomination: string) => ({ type: 'DECLARE_CONFLICT', nomination, kind: 'kin' }) as const;
const plan = withCouncil({ advanceBallots: true, quorum: ANY_QUORUM });
const six = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];

describe('a sealed ballot is left by a member who cannot come', () => {
  test('where the plan lets him', () => {
    expect(new Sitting().blocked('m9', sealed('A'))).toEqual([block('NO_ADVANCE_BALLOTS')]);
    expect(new Sitting({ plan }).order('m9', sealed('A'))).toMatchObject({
      state: ['convened'],
      context: { advance: ['m9'] },
      ballot: { ballotNo: SEALED, marks: { A: true, B: false, C: false, D: false, E: false, F: false } },
    });
  });

  test('with a second factor: what is enough in the room is not enough from afar', () => {
    const sitting = new Sitting({ plan });
    const facts = sitting.facts('m9', sealed('A'));
    expect(facts.actor.assurance).toBe('second');
    const order = sealed('A');
    expect(sitting.askAs({ ...facts.actor, assurance: 'room' }, 'm9', order)).toMatchObject({
      ok: false,
      because: 'forbidden',
      findings: [{ code: 'ASSURANCE_TOO_LOW' }],
    });
  });

  test('once', () => {
    const sitting = new Sitting({ plan });
    sitting.order('m9', sealed('A'));
    expect(sitting.blocked('m9', sealed('B'))).toEqual([block('CAST_ALREADY')]);
  });

  test('by nobody who is in the room', () => {
    const sitting = new Sitting({ plan }).open(six);
    expect(sitting.blocked('m4', sealed('A'))).toEqual([block('IN_THE_ROOM')]);
    expect(sitting.ask('m9', sealed('A')).ok).toBe(true);
  });

  test('by a member, on names that are there', () => {
    const sitting = new Sitting({ plan });
    expect(sitting.blocked('m20', sealed('A'))).toEqual([
      block('NOT_A_MEMBER', { params: { person: 'm20' } }),
    ]);
    expect(new Sitting({ plan, agenda: [] }).blocked('m9', sealed())).toEqual([
      block('NOBODY_TO_VOTE_ON', { need: 1, have: 0 }),
    ]);
    expect(sitting.blocked('m9', sealed('A', 'B', 'C', 'D', 'E', 'F'))).toEqual([
      block('TOO_MANY_MARKS', { need: 5 }),
    ]);
    expect(sitting.blocked('m9', sealed('Z'))).toEqual([block('MARK_NOT_ON_THE_BALLOT')]);
  });

  test.each([
    ['2021-03-23', 'MANDATE_ENDED', '2021-03-24'],
    ['2021-03-25', 'MANDATE_ENDS_BEFORE', '2021-03-26'],
    ['2021-03-26', null, null],
  ])('by one whose mandate lasts to the sitting: to %s', (until, code, have) => {
    const sitting = new Sitting({ plan });
    sitting.today = '2021-03-24';
    sitting.members = sitting.members.map((member) =>
      member.person === 'm9' ? { ...member, until } : member,
    );
    if (code === null) expect(sitting.ask('m9', sealed('A')).ok).toBe(true);
    else
      expect(sitting.blocked('m9', sealed('A'))).toContainEqual(
        block(code, { need: until, have: have ?? '' }),
      );
  });
});

describe('a conflict and a sealed ballot', () => {
  test('the mark is void before it is stored', () => {
    const sitting = new Sitting({ plan });
    sitting.order('m9', kin('A'));
    expect(sitting.order('m9', sealed('A', 'B'))).toMatchObject({
      ballot: { marks: { A: false, B: true } },
      findings: [{ code: 'MARKS_VOID', have: 1 }],
    });
  });

  test('is not declared after it: a ballot without a name cannot be found again', () => {
    const sitting = new Sitting({ plan });
    sitting.order('m9', sealed('A', 'B'));
    expect(sitting.blocked('m9', kin('A'))).toEqual([block('CAST_ALREADY')]);
    expect(sitting.ask('m8', kin('A')).ok).toBe(true);
  });

  test('who leaves the vote leaves no ballot for it', () => {
    const leaving = withCouncil({
      advanceBallots: true,
      quorum: ANY_QUORUM,
      voidMarks: [],
      leaveVote: ['kin'],
    });
    const sitting = new Sitting({ plan: leaving });
    sitting.order('m9', kin('A'));
    expect(sitting.blocked('m9', sealed('B'))).toEqual([block('LEFT_THE_VOTE')]);
    sitting.mark('A', { gone: true });
    expect(sitting.ask('m9', sealed('B')).ok).toBe(true);
  });
});

describe('sealed ballots are opened with the first vote', () => {
  const sealing = () => {
    const agenda = [...names('A', 'B', 'C', 'D', 'E'), { ...name('F'), held: true }];
    const sitting = new Sitting({ plan, agenda });
    sitting.order('m8', sealed('A', 'B'));
    sitting.order('m9', sealed('A', 'C'));
    return sitting;
  };

  test('counted once: in the ballots and with those who took part, not in the quorum', () => {
    const sitting = sealing();
    const strict = sealing();
    strict.plan = withCouncil({ advanceBallots: true });
    expect(
      strict.blocked(SECRETARY, { type: 'OPEN', present: six.slice(0, 5), secretary: SECRETARY }),
    ).toEqual([block('NO_QUORUM', { need: 6, have: 5, params: { members: 9 } })]);
    sitting.open(six).openVoting();
    expect(sitting.context).toMatchObject({ electorate: six, advance: ['m8', 'm9'] });
    sitting.cast({ m1: 'A', m2: 'A', m3: 'A' });
    const { context, keeps } = sitting.close();
    expect(context).toMatchObject({
      advance: [],
      results: [{ ballots: 5, advance: 2, took: ['m1', 'm2', 'm3', 'm8', 'm9'], base: 9, selected: ['A'] }],
    });
    // the seal is broken: what was sealed lies with the others under the ballot's number
    expect(keeps.box?.ballotNos).toEqual([SEALED, 1]);
    expect(keeps.box?.ballots.map(({ ballotNo }) => ballotNo)).toEqual([1, 1, 1, 1, 1]);
    expect(sitting.box).toHaveLength(5);
  });

  test('of those present, who voted from afar is one', () => {
    const present = withCouncil({
      advanceBallots: true,
      quorum: ANY_QUORUM,
      approve: { op: '>', share: { num: 1, den: 2 }, of: 'present' },
    });
    const sitting = new Sitting({ plan: present });
    sitting.order('m9', sealed('A'));
    sitting.open(six).openVoting().cast({ m1: 'A', m2: 'A', m3: 'A' });
    // six in the room and one from afar: more than three and a half
    expect(sitting.close().context.results[0]).toMatchObject({ base: 7, needed: 4, selected: ['A'] });
  });

  test('put right for the names there are: one gone takes its marks along, one come has none', () => {
    const sitting = sealing();
    sitting.mark('C', { gone: true }).mark('F', { held: false });
    sitting.open(six).openVoting();
    expect(sitting.context.candidates).toEqual(['A', 'B', 'D', 'E', 'F']);
    sitting.cast({ m1: 'AF' });
    const { context, keeps } = sitting.close();
    expect(context.results[0]?.counts.map(({ nomination, votes }) => [nomination, votes])).toEqual([
      ['A', 3],
      ['B', 1],
      ['F', 1],
      ['D', 0],
      ['E', 0],
    ]);
    for (const { marks } of keeps.box?.ballots ?? [])
      expect(Object.keys(marks)).toEqual(['A', 'B', 'D', 'E', 'F']);
  });

  test('who comes after all has voted, and votes again only in the next ballot', () => {
    const sitting = sealing()
      .open([...six, 'm9'])
      .openVoting();
    expect(sitting.context.electorate).toEqual(six);
    expect(sitting.blocked('m9', cast('A'))).toEqual([block('CAST_ALREADY')]);
    sitting.cast({ m1: 'A' }).close();
    sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
    expect(sitting.context.electorate).toEqual([...six, 'm9']);
    expect(sitting.ask('m9', cast('B')).ok).toBe(true);
  });

  test('never beside paper', () => {
    const sitting = sealing().open(six);
    const onPaper = { type: 'OPEN_VOTING', tellers: ['m4', 'm5'] } as const;
    expect(sitting.blocked(CHAIR, onPaper)).toEqual([block('SEALED_BALLOTS_WAIT')]);
    sitting.openVoting().cast({ m1: 'A' }).close();
    expect(sitting.ask(CHAIR, { type: 'SECOND_BALLOT', tellers: ['m4', 'm5'] }).ok).toBe(true);
  });

  test('broken off, they stay sealed for the vote that comes', () => {
    const sitting = sealing().open(six).openVoting().cast({ m1: 'A' });
    sitting.order(CHAIR, { type: 'ABANDON_BALLOT', reason: 'Mất điện' });
    expect(sitting.box.map(({ ballotNo }) => ballotNo)).toEqual([SEALED, SEALED]);
    sitting.openVoting().cast({ m1: 'A', m2: 'B' });
    expect(sitting.close().context.results).toMatchObject([{ ballotNo: 2, ballots: 4, advance: 2 }]);
  });

  test('opened again, the vote asks them anew, yes and no alike', () => {
    const each = withCouncil({
      advanceBallots: true,
      quorum: ANY_QUORUM,
      form: 'eachName',
      runoffsMax: 1,
      marksMax: 6,
    });
    const sitting = new Sitting({ plan: each }).open(six).openVoting();
    const yes = (marks: string) => ({
      type: 'CAST_BALLOT' as const,
      marks: marks.split(''),
      against: 'ABCDEF'.split('').filter((one) => !marks.includes(one)),
    });
    for (const person of six) sitting.order(person, yes('ABCDEF'));
    sitting.close();
    sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
    sitting.cast({ m1: 'ABCDE' }).close();
    sitting.order(CHAIR, { type: 'ASK_REOPEN', reason: 'Đọc nhầm danh sách' });
    sitting.order(SECRETARY, { type: 'REOPEN' });
    expect(sitting.blocked('m9', sealed('A'))).toEqual([block('NAMES_UNANSWERED', { need: 6 })]);
    expect(sitting.ask('m9', { ...yes('AB'), type: 'CAST_ADVANCE' }).ok).toBe(true);
  });
});
