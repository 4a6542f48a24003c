import { toldByVoid } from '../../../workflows/sitting/ballot.js';
import { recorded, type SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import { decideSitting } from '../../../workflows/sitting/decide.js';
import {
  actor,
  ANY_QUORUM,
  CHAIR,
  codes,
  memberNamed,
  name,
  names,
  Sitting,
  withCouncil,
} from './council.js';

const cast = (...marks: string[]): SittingOrder => ({ type: 'CAST_BALLOT', marks });

test('a ballot can be told where a voter may not vote for a name on it, and only there', () => {
  const sitting = new Sitting({ agenda: [memberNamed('A', 'm4'), ...names('B', 'C')] });
  const { members, agenda, plan } = sitting;
  const facts = { members, agenda, plan };
  const kin = { conflicts: [{ person: 'm5', nomination: 'B', kind: 'kin' }] } as const;
  const none = { conflicts: [] };
  expect(toldByVoid(['m1', 'm4'], ['A', 'B', 'C'], facts, none)).toBe(true);
  expect(toldByVoid(['m1', 'm5'], ['A', 'B', 'C'], facts, kin)).toBe(true);
  expect(toldByVoid(['m1', 'm5'], ['A', 'B', 'C'], facts, none)).toBe(false);
  // he did not vote, or the name is not on this ballot
  expect(toldByVoid(['m1', 'm2'], ['A', 'B', 'C'], facts, kin)).toBe(false);
  expect(toldByVoid(['m4', 'm5'], ['C'], facts, kin)).toBe(false);
});

describe('a ballot', () => {
  test('is stored as the names on it, each marked or not, under the number of the ballot', () => {
    const sitting = new Sitting().open().openVoting();
    expect(sitting.order('m4', cast('A', 'C')).ballot).toEqual({
      ballotNo: 1,
      marks: { A: true, B: false, C: true, D: false, E: false, F: false },
    });
  });

  test('all are of one shape, whatever was marked and in what order', () => {
    const agenda = [memberNamed('A', 'm4'), ...names('B', 'C', 'D', 'E', 'F')];
    const sitting = new Sitting({ agenda }).open().openVoting();
    const marked = [['F', 'A'], ['B'], [], ['A', 'B', 'C', 'D', 'E'], ['E', 'D', 'C']];
    const ballots = marked.map((marks, at) => sitting.order(`m${at + 1}`, cast(...marks)).ballot);
    const shapes = ballots.map((ballot) => ({
      keys: Object.keys(ballot ?? {}),
      names: Object.keys(ballot?.marks ?? {}),
      kinds: [...new Set(Object.values(ballot?.marks ?? {}).map((mark) => typeof mark))],
    }));
    expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1);
    expect(shapes[0]).toEqual({
      keys: ['ballotNo', 'marks'],
      names: ['A', 'B', 'C', 'D', 'E', 'F'],
      kinds: ['boolean'],
    });
  });

  test('may be blank', () => {
    const sitting = new Sitting({ agenda: names('A', 'B') }).open().openVoting();
    expect(sitting.order('m4', cast()).ballot?.marks).toEqual({ A: false, B: false });
  });

  test('each member has one', () => {
    const sitting = new Sitting().open().openVoting();
    sitting.order('m4', cast('A'));
    expect(sitting.refusal('m4', cast('B'))).toEqual(['CAST_ALREADY']);
    sitting.order('m5', cast('A'));
    expect(sitting.context.cast).toEqual(['m4', 'm5']);
  });

  test('and another one in the next ballot', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9 });
    sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
    expect(sitting.order('m4', cast('B')).context.cast).toEqual(['m4']);
  });

  test('is cast in the room, by nobody else in his name', () => {
    const sitting = new Sitting().open().openVoting();
    const order = cast('A');
    const facts = sitting.facts('m4', order);
    expect(
      decideSitting(sitting.stored, order, { ...facts, actor: actor('m4', 'councilMember', 'session') }),
    ).toMatchObject({ ok: false, because: 'forbidden', findings: [{ code: 'ASSURANCE_TOO_LOW' }] });
    const substitute = {
      ...actor('m20', 'clerk'),
      substitutions: [
        {
          principal: 'm4',
          grants: actor('m4', 'councilMember').grants,
          actions: ['CAST_BALLOT'],
          from: '2021-01-01',
          until: '2021-12-31',
        },
      ],
    };
    expect(decideSitting(sitting.stored, order, { ...facts, actor: substitute })).toMatchObject({
      ok: false,
      because: 'forbidden',
      findings: [{ code: 'ROLE_MISSING' }, { code: 'NOT_ON_THE_ROLL' }],
    });
  });
});

describe('marks that are not allowed', () => {
  const held = { ...name('G'), held: true };
  const unqualified = { ...name('H'), qualified: false };
  const gone = { ...name('I'), gone: true };
  const agenda = [...names('A', 'B', 'C', 'D', 'E', 'F'), held, unqualified, gone];
  const sitting = () => new Sitting({ agenda }).open().openVoting();

  test('five are, six are not', () => {
    expect(sitting().ask('m4', cast('A', 'B', 'C', 'D', 'E')).ok).toBe(true);
    expect(sitting().refusal('m4', cast('A', 'B', 'C', 'D', 'E', 'F'))).toEqual(['TOO_MANY_MARKS']);
  });

  test.each([
    ['a name on hold when voting opened', 'G'],
    ['a name that is not qualified', 'H'],
    ['a name withdrawn', 'I'],
    ['no name at all', 'Z'],
  ])('%s', (_what, mark) => {
    expect(sitting().refusal('m4', cast('A', mark))).toEqual(['MARK_NOT_ON_THE_BALLOT']);
  });

  test('one name twice', () => {
    expect(sitting().refusal('m4', cast('A', 'A'))).toEqual(['MARKED_TWICE']);
  });

  test('all that is wrong is said at once, and of the marks themselves nothing', () => {
    const decision = sitting().ask('m4', cast('A', 'A', 'B', 'C', 'H', 'Z'));
    expect(decision).toEqual({
      ok: false,
      because: 'refused',
      findings: [
        { code: 'TOO_MANY_MARKS', clause: 'IV.1', effect: 'block', need: 5 },
        { code: 'MARK_NOT_ON_THE_BALLOT', clause: 'IV.1', effect: 'block' },
        { code: 'MARKED_TWICE', clause: 'IV.1', effect: 'block' },
      ],
    });
  });

  test('a name put on hold while votes are cast stays on the ballot', () => {
    const voting = sitting();
    voting.agenda = voting.agenda.map((item) => (item.nomination === 'A' ? { ...item, held: true } : item));
    expect(voting.order('m4', cast('A')).ballot?.marks).toMatchObject({ A: true });
  });
});

describe('void marks are taken out before storing; the base stays', () => {
  const agenda = [memberNamed('A', 'm4'), ...names('B', 'C')];

  test('for himself', () => {
    const sitting = new Sitting({ agenda }).open().openVoting();
    const decision = sitting.order('m4', cast('A', 'B'));
    expect(decision.ballot?.marks).toEqual({ A: false, B: true, C: false });
    expect(decision.findings).toEqual([{ code: 'MARKS_VOID', clause: 'IV.1', effect: 'info', have: 1 }]);
    expect(sitting.order('m5', cast('A', 'B')).ballot?.marks).toEqual({ A: true, B: true, C: false });
  });

  test.each(['kin', 'interest'] as const)('for declared %s, of the one who declared it only', (kind) => {
    const sitting = new Sitting({ agenda }).open();
    sitting.order('m5', { type: 'DECLARE_CONFLICT', nomination: 'B', kind });
    sitting.openVoting();
    expect(sitting.order('m5', cast('A', 'B')).ballot?.marks).toEqual({ A: true, B: false, C: false });
    expect(sitting.order('m6', cast('A', 'B')).ballot?.marks).toEqual({ A: true, B: true, C: false });
  });

  test('a collective is not its head: his mark for it counts', () => {
    const headed = [name('A', { nominee: { kind: 'collective', person: 'm4', unit: 'X' } })];
    const decision = new Sitting({ agenda: headed }).open().openVoting().order('m4', cast('A'));
    expect(decision).toMatchObject({ ballot: { marks: { A: true } }, findings: [] });
  });

  test('of the same unit: shown, and void only where the plan says so', () => {
    const ofM5 = [name('A', { nominee: { kind: 'collective', person: null, unit: 'U5' } }), name('B')];
    const shown = new Sitting({ agenda: ofM5 }).open().openVoting().order('m5', cast('A', 'B'));
    expect(shown.ballot?.marks).toEqual({ A: true, B: true });
    expect(shown.findings).toEqual([{ code: 'SAME_UNIT', clause: 'IV.1', effect: 'info', have: 1 }]);

    const plan = withCouncil({ voidMarks: ['self', 'unit'] });
    const voided = new Sitting({ agenda: ofM5, plan }).open().openVoting().order('m5', cast('A', 'B'));
    expect(voided.ballot?.marks).toEqual({ A: false, B: true });
    expect(codes(voided)).toEqual(['MARKS_VOID', 'SAME_UNIT']);
  });

  test('what the plan does not list is not void', () => {
    const sitting = new Sitting({ agenda, plan: withCouncil({ voidMarks: ['kin'] }) }).open().openVoting();
    expect(sitting.order('m4', cast('A')).ballot?.marks).toMatchObject({ A: true });
  });

  test('his own mark does not carry him over the threshold: five of nine, one of them his own', () => {
    const five = ['m4', 'm5', 'm6', 'm7', 'm8'];
    const run = (supporters: readonly string[]) => {
      const sitting = new Sitting({ agenda }).open().openVoting();
      sitting.everybody.forEach((person) =>
        sitting.order(person, cast(...(supporters.includes(person) ? ['A'] : []))),
      );
      return sitting.order(CHAIR, { type: 'CLOSE_VOTING' }).context;
    };
    expect(run(five)).toMatchObject({ selected: [], results: [{ members: 9, needed: 5, ballots: 9 }] });
    expect(run(five).results[0]?.counts[0]).toEqual({ nomination: 'A', votes: 4 });
    expect(run([...five, 'm9']).selected).toEqual([{ nomination: 'A', ballotNo: 1, by: 'votes', votes: 5 }]);
  });
});

describe('a conflict is declared', () => {
  const kin = (nomination: string): SittingOrder => ({ type: 'DECLARE_CONFLICT', nomination, kind: 'kin' });

  test('by the member himself, once, about a name of this sitting', () => {
    const sitting = new Sitting().open();
    expect(sitting.order('m5', kin('B')).context.conflicts).toEqual([
      { person: 'm5', nomination: 'B', kind: 'kin' },
    ]);
    expect(sitting.refusal('m5', { ...kin('B'), kind: 'interest' } as SittingOrder)).toEqual([
      'CONFLICT_DECLARED_ALREADY',
    ]);
    expect(sitting.refusal('m5', kin('Z'))).toEqual(['NOT_ON_THE_AGENDA']);
    expect(sitting.ask('m6', kin('B')).ok).toBe(true);
    expect(sitting.ask('m5', kin('C')).ok).toBe(true);
    expect(sitting.refusal('m20', kin('B'))).toEqual(['NOT_A_MEMBER']);
  });

  test('while votes are cast, as long as his own is not: a ballot without a name cannot be found again', () => {
    const sitting = new Sitting().open().openVoting();
    sitting.order('m5', kin('B'));
    expect(sitting.order('m5', cast('A', 'B')).ballot?.marks).toMatchObject({ A: true, B: false });
    expect(sitting.refusal('m5', kin('C'))).toEqual(['CAST_ALREADY']);
  });
});

describe('the vote is secret', () => {
  const agenda = [memberNamed('A', 'm4'), ...names('B', 'C', 'D', 'E', 'F')];
  const ways = [[], ['A'], ['B'], ['B', 'C'], ['F', 'E', 'D', 'C', 'B'], ['A', 'C', 'E']];

  test.each(['m4', 'm5'])('whatever %s marks, all but the ballot is the same', (person) => {
    const outcomes = ways.map((marks) => {
      const sitting = new Sitting({ agenda }).open().openVoting();
      const { ballot, ...rest } = sitting.order(person, cast(...marks));
      return { ballot, rest: JSON.stringify(rest) };
    });
    expect(new Set(outcomes.map(({ rest }) => rest)).size).toBe(1);
    expect(new Set(outcomes.map(({ ballot }) => JSON.stringify(ballot))).size).toBeGreaterThan(3);
  });

  test('no mark is found in what the history keeps, from the first ballot to the last', () => {
    const sitting = new Sitting({ agenda }).open().openVoting();
    const kept: string[] = [];
    for (const person of sitting.everybody) {
      const { ballot, ...rest } = sitting.order(person, cast('A', 'B', 'C', 'D', 'E'));
      expect(ballot).not.toBeNull();
      kept.push(JSON.stringify(rest));
    }
    const { ballot, keeps, ...closed } = sitting.order(CHAIR, { type: 'CLOSE_VOTING' });
    const { box, vote, ...others } = keeps;
    kept.push(JSON.stringify({ closed, others, vote }), JSON.stringify(sitting.stored));
    expect(ballot).toBeNull();
    // the box alone has marks: the chain commits to them only when the result is released
    expect(box?.ballots).toHaveLength(9);
    // a mark is a name beside true or false; nothing kept is a truth about a name, or called marks
    expect(
      kept.filter((text) => /"marks"|true,|"[A-F]":(true|false)/.test(text.replace('"ok":true,', ''))),
    ).toEqual([]);
  });

  test('the box after the close is the same, whoever cast which ballot in whatever order', () => {
    const marked = [['B', 'C'], ['B'], [], ['F', 'E'], ['C', 'D']];
    const boxAfter = (voters: readonly string[], concerned: boolean) => {
      const plan = withCouncil({ quorum: ANY_QUORUM });
      const sitting = new Sitting({ agenda: concerned ? agenda : names('A', 'B', 'C', 'D', 'E', 'F'), plan });
      sitting.open().openVoting();
      voters.forEach((person, at) => sitting.order(person, cast(...(marked[at] ?? []))));
      return JSON.stringify(sitting.order(CHAIR, { type: 'CLOSE_VOTING' }).keeps.box);
    };
    const here = ['m1', 'm2', 'm3', 'm4', 'm5'];
    for (const concerned of [false, true]) {
      const boxes = [here, here.toReversed(), ['m3', 'm5', 'm1', 'm2', 'm4']].map((voters) =>
        boxAfter(voters, concerned),
      );
      expect(new Set(boxes).size).toBe(1);
    }
  });

  test('where a void mark would tell a ballot only the sums are kept, and no ballot is fuller than it need be', () => {
    const one = [memberNamed('A', 'm4'), ...names('B', 'C')];
    const boxOf = (ofM4: string, ofM5: string) => {
      const sitting = new Sitting({ agenda: one }).open().openVoting();
      const marked: Record<string, string> = { m4: ofM4, m5: ofM5 };
      for (const person of sitting.everybody)
        sitting.order(person, cast(...(marked[person] ?? 'AB').split('')));
      return sitting.order(CHAIR, { type: 'CLOSE_VOTING' });
    };
    // one ballot without A, his; for C one vote, his own or another’s: afterwards nothing tells the two apart
    const his = boxOf('BC', 'AB');
    const another = boxOf('B', 'ABC');
    expect(his.keeps.box).toEqual(another.keeps.box);
    expect(his.context.results[0]?.counts).toEqual(another.context.results[0]?.counts);

    const ballots = his.keeps.box?.ballots.map(({ marks }) => marks) ?? [];
    const sums = ['A', 'B', 'C'].map((letter) => ballots.filter((marks) => marks[letter] === true).length);
    expect(sums).toEqual([8, 9, 1]);
    const fullest = Math.max(...ballots.map((marks) => Object.values(marks).filter(Boolean).length));
    expect(fullest).toBe(2);
  });

  test('decided again from its record, the same happens', () => {
    const sitting = new Sitting({ agenda }).open().openVoting();
    const order = cast('B', 'C');
    const written = recorded(order);
    expect(JSON.stringify(written)).toBe('{"type":"CAST_BALLOT","marks":[],"apart":true}');
    const { ballot: _one, ...first } = sitting.ask('m5', order) as { ballot: unknown };
    const { ballot: _other, ...again } = sitting.ask('m5', written) as { ballot: unknown };
    expect(again).toEqual(first);
  });

  test('the record of any other order is the order', () => {
    const order: SittingOrder = { type: 'DRAW_MINUTES', reason: 'Chỉ 03 hồ sơ đạt quá nửa số phiếu' };
    expect(recorded(order)).toBe(order);
  });
});
