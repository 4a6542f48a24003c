import { CHAIR, codes, SECRETARY, Sitting, VICE, withCouncil } from './council.js';

/** The chair, vice chair and secretary are among them whenever there are three. */
const some = (sitting: Sitting, count: number) => sitting.everybody.slice(0, count);

describe('quorum: two thirds of members by decision', () => {
  test.each([
    [5, 4],
    [7, 5],
    [9, 6],
    [11, 8],
    [13, 9],
  ])('%i members: %i are enough, one fewer is not', (size, needed) => {
    const sitting = new Sitting({ size });
    const order = (count: number) =>
      ({ type: 'OPEN', present: some(sitting, count), secretary: SECRETARY }) as const;

    expect(sitting.ask(SECRETARY, order(needed))).toMatchObject({ ok: true, state: ['open'], findings: [] });
    expect(sitting.ask(SECRETARY, order(needed - 1))).toEqual({
      ok: false,
      because: 'refused',
      findings: [
        {
          code: 'NO_QUORUM',
          clause: 'IV.1',
          effect: 'block',
          need: needed,
          have: needed - 1,
          params: { members: size },
        },
      ],
    });
  });

  test('the plan says how many: with one half, five of nine', () => {
    const sitting = new Sitting({ plan: withCouncil({ quorum: { num: 1, den: 2, of: 'members' } }) });
    const order = (count: number) =>
      ({ type: 'OPEN', present: some(sitting, count), secretary: SECRETARY }) as const;
    expect(sitting.ask(SECRETARY, order(5)).ok).toBe(true);
    expect(sitting.refusal(SECRETARY, order(4))).toEqual(['NO_QUORUM']);
  });

  test('is asked again when voting opens: a Council enlarged meanwhile needs more', () => {
    const sitting = new Sitting({ size: 9 }).open(['m1', 'm2', 'm3', 'm4', 'm5', 'm6']);
    sitting.members = new Sitting({ size: 11 }).members;
    expect(sitting.refusal(CHAIR, { type: 'OPEN_VOTING' })).toEqual(['NO_QUORUM']);
    sitting.open(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm10', 'm11']);
    expect(sitting.ask(CHAIR, { type: 'OPEN_VOTING' })).toMatchObject({ ok: true, state: ['voting'] });
  });

  test('someone no longer a member does not help to reach it', () => {
    const sitting = new Sitting({ size: 9 }).open(['m1', 'm2', 'm3', 'm4', 'm5', 'm9']);
    sitting.members = sitting.members.map((member) =>
      member.person === 'm9' ? { ...member, person: 'm10' } : member,
    );
    expect(sitting.refusal(CHAIR, { type: 'OPEN_VOTING' })).toEqual(['NO_QUORUM']);
  });
});

describe('the roll', () => {
  test('names members by decision, each once; all that is wrong is said at once', () => {
    const sitting = new Sitting();
    const decision = sitting.ask(SECRETARY, {
      type: 'OPEN',
      present: ['m1', 'm3', 'm4', 'm4', 'stranger'],
      secretary: 'm5',
    });
    expect(decision).toMatchObject({ ok: false, because: 'refused' });
    expect(decision.findings).toEqual([
      { code: 'NAMED_TWICE', clause: 'IV.1', effect: 'block', params: { person: 'm4' } },
      { code: 'NOT_A_MEMBER', clause: 'IV.1', effect: 'block', params: { person: 'stranger' } },
      expect.objectContaining({ code: 'NO_QUORUM', need: 6, have: 3 }),
      { code: 'SECRETARY_ABSENT', clause: 'IV.1', effect: 'block' },
    ]);
  });

  test('is kept, with who writes the minutes and who presides', () => {
    const { context } = new Sitting().open(['m1', 'm2', 'm3', 'm4', 'm5', 'm6']);
    expect(context).toMatchObject({
      present: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'],
      secretary: SECRETARY,
      chair: CHAIR,
    });
  });

  test('the secretary is not the one who presides: the minutes bear two signatures', () => {
    const sitting = new Sitting();
    expect(
      sitting.refusal(SECRETARY, { type: 'OPEN', present: sitting.everybody, secretary: CHAIR }),
    ).toEqual(['SECRETARY_IN_THE_CHAIR']);
  });

  test('the vice chair presides when the chair is away, and stays when he comes late', () => {
    const sitting = new Sitting().open(['m2', 'm3', 'm4', 'm5', 'm6', 'm7']);
    expect(sitting.context.chair).toBe(VICE);
    sitting.open(sitting.everybody);
    expect(sitting.context.chair).toBe(VICE);
  });

  test('the chair presides, wherever he stands in the decision that names the Council', () => {
    const sitting = new Sitting();
    sitting.members = sitting.members.toReversed();
    expect(sitting.open().context.chair).toBe(CHAIR);
  });

  test('with neither of them there is no sitting', () => {
    const sitting = new Sitting();
    const present = ['m3', 'm4', 'm5', 'm6', 'm7', 'm8'];
    expect(sitting.refusal(SECRETARY, { type: 'OPEN', present, secretary: SECRETARY })).toEqual([
      'CHAIR_ABSENT',
    ]);
  });

  test('is taken again when the chair has to leave while votes are cast: the vice chair goes on', () => {
    const sitting = new Sitting().open().openVoting();
    sitting.order('m4', { type: 'CAST_BALLOT', marks: ['A'] });
    sitting.open(sitting.everybody.filter((person) => person !== CHAIR));
    expect(sitting.stored.state).toEqual(['voting']);
    expect(sitting.context).toMatchObject({ chair: VICE, cast: ['m4'], ballotNo: 1 });
    sitting.cast({ m2: 'A', m3: 'A', m5: 'A', m6: 'A', m7: 'A' });
    expect(sitting.ask(VICE, { type: 'CLOSE_VOTING' })).toMatchObject({ ok: true, state: ['counted'] });
  });

  test('a late member votes in the next ballot: who may vote in this one was settled when it opened', () => {
    const sitting = new Sitting();
    sitting.open(some(sitting, 8)).openVoting();
    const ballot = { type: 'CAST_BALLOT', marks: ['B'] } as const;
    expect(sitting.refusal('m9', ballot)).toEqual(['NOT_ON_THE_ROLL']);
    sitting.open(sitting.everybody);
    expect(sitting.ask('m9', ballot)).toEqual({
      ok: false,
      because: 'refused',
      findings: [{ code: 'CAME_AFTER_THE_OPENING', clause: 'IV.1', effect: 'block' }],
    });
    for (const person of some(sitting, 8)) sitting.order(person, { type: 'CAST_BALLOT', marks: ['A'] });
    sitting.order(CHAIR, { type: 'CLOSE_VOTING' });
    expect(sitting.context.results[0]).toMatchObject({ electorate: some(sitting, 8), ballots: 8 });
    sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
    expect(codes(sitting.order('m9', ballot))).toEqual([]);
  });

  test('who has gone does not vote; who comes back does, for he was there when it opened', () => {
    const sitting = new Sitting().open().openVoting();
    const ballot = { type: 'CAST_BALLOT', marks: ['A'] } as const;
    sitting.open(some(sitting, 8));
    expect(sitting.refusal('m9', ballot)).toEqual(['NOT_ON_THE_ROLL']);
    sitting.open(sitting.everybody);
    expect(sitting.ask('m9', ballot).ok).toBe(true);
  });

  test('who has voted and gone has taken part', () => {
    const sitting = new Sitting().open().openVoting();
    sitting.everybody.forEach((person) => sitting.order(person, { type: 'CAST_BALLOT', marks: ['A'] }));
    sitting.open(some(sitting, 8));
    expect(sitting.order(CHAIR, { type: 'CLOSE_VOTING' }).context.results[0]).toMatchObject({
      ballots: 9,
      took: sitting.everybody.toSorted(),
    });
  });

  test('taken again with too few: it says who is there, and what is wrong; to open it takes a quorum', () => {
    const order = { type: 'OPEN', present: ['m1', 'm2', 'm3'], secretary: SECRETARY } as const;
    const missing = {
      code: 'NO_QUORUM',
      clause: 'IV.1',
      need: 6,
      have: 3,
      params: { members: 9 },
    };
    expect(new Sitting().ask(SECRETARY, order)).toMatchObject({
      ok: false,
      findings: [{ ...missing, effect: 'block' }],
    });
    const sitting = new Sitting().open();
    expect(sitting.order(SECRETARY, order)).toMatchObject({
      state: ['open'],
      context: { present: ['m1', 'm2', 'm3'] },
      findings: [{ ...missing, effect: 'warn' }],
    });
    expect(sitting.refusal(CHAIR, { type: 'OPEN_VOTING' })).toEqual(['NO_QUORUM']);
  });
});
