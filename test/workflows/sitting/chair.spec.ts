import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import { decideSitting } from '../../../workflows/sitting/decide.js';
import {
  actor,
  CHAIR,
  memberNamed,
  name,
  names,
  RULES,
  SECRETARY,
  Sitting,
  TIE_ON_THE_LAST_SEAT,
  VICE,
  withCouncil,
} from './council.js';

const tied = (plan = RULES): Sitting => new Sitting({ plan }).open().openVoting().vote(TIE_ON_THE_LAST_SEAT);

const withChairNamed = () =>
  new Sitting({ agenda: [memberNamed('A', CHAIR), ...names('B', 'C', 'D', 'E', 'F')] });

describe('the chair who is a nominee hands over before voting opens', () => {
  test('he cannot open the voting; who takes the chair can', () => {
    const sitting = withChairNamed().open();
    expect(sitting.refusal(CHAIR, { type: 'OPEN_VOTING' })).toEqual(['CHAIR_IS_NOMINEE']);

    sitting.order(CHAIR, { type: 'HAND_OVER_CHAIR', to: 'm5' });
    expect(sitting.stored.state).toEqual(['open']);
    expect(sitting.context.chair).toBe('m5');
    expect(sitting.refusal(CHAIR, { type: 'OPEN_VOTING' })).toEqual(['NOT_IN_THE_CHAIR']);
    expect(sitting.ask('m5', { type: 'OPEN_VOTING' })).toMatchObject({ ok: true, state: ['voting'] });
  });

  test('an ordinary member in the chair may pass it on too', () => {
    const sitting = new Sitting().open();
    sitting.order(CHAIR, { type: 'HAND_OVER_CHAIR', to: 'm5' });
    expect(sitting.order('m5', { type: 'HAND_OVER_CHAIR', to: VICE }).context.chair).toBe(VICE);
  });

  test('a name on hold or not qualified is on the agenda all the same', () => {
    const held = new Sitting({ agenda: [{ ...memberNamed('A', CHAIR), held: true }, name('B')] }).open();
    expect(held.refusal(CHAIR, { type: 'OPEN_VOTING' })).toEqual(['CHAIR_IS_NOMINEE']);
    const unqualified = new Sitting({
      agenda: [{ ...memberNamed('A', CHAIR), qualified: false }, name('B')],
    }).open();
    expect(unqualified.refusal(CHAIR, { type: 'OPEN_VOTING' })).toEqual(['CHAIR_IS_NOMINEE']);
  });

  test('a collective is not its head: he stays in the chair', () => {
    const agenda = [name('A', { nominee: { kind: 'collective', person: CHAIR, unit: 'U1' } })];
    expect(new Sitting({ agenda }).open().ask(CHAIR, { type: 'OPEN_VOTING' }).ok).toBe(true);
  });

  test.each([
    ['someone not on the roll', 'm9', ['SUCCESSOR_ABSENT']],
    ['another nominee', 'm4', ['SUCCESSOR_IS_NOMINEE']],
    ['who keeps the minutes', SECRETARY, ['SUCCESSOR_IS_SECRETARY']],
    ['himself', CHAIR, ['SUCCESSOR_IN_THE_CHAIR']],
  ])('not to %s', (_whom, to, expected) => {
    const sitting = new Sitting({ agenda: [memberNamed('A', 'm4'), name('B')] });
    sitting.open(sitting.everybody.filter((person) => person !== 'm9'));
    expect(sitting.refusal(CHAIR, { type: 'HAND_OVER_CHAIR', to })).toEqual(expected);
  });
});

describe('what holds when voting opens holds at each later step too', () => {
  const reason = 'Ghi rõ trong biên bản';
  const steps: readonly (readonly [SittingOrder, Readonly<Record<string, number>>, number])[] = [
    [{ type: 'OPEN_RUNOFF' }, TIE_ON_THE_LAST_SEAT, 1],
    [{ type: 'BREAK_TIE', nomination: 'E', reason }, TIE_ON_THE_LAST_SEAT, 0],
    [{ type: 'SECOND_BALLOT' }, { B: 9, C: 9 }, 1],
  ];
  const counted = (votes: Readonly<Record<string, number>>, runoffsMax: number) => {
    const agenda = [...names('A', 'B', 'C', 'D', 'E', 'F'), memberNamed('G', CHAIR)];
    const sitting = new Sitting({ agenda, plan: withCouncil({ runoffsMax }) }).open();
    sitting.order(CHAIR, { type: 'HAND_OVER_CHAIR', to: 'm5' });
    return sitting.openVoting().vote(votes);
  };

  test.each(steps.map(([order, votes, runoffsMax]) => [order.type, order, votes, runoffsMax] as const))(
    '%s: not by a nominee; the chair does not come back to him when his successor leaves',
    (_type, order, votes, runoffsMax) => {
      const sitting = counted(votes, runoffsMax);
      expect(sitting.ask('m5', order).ok).toBe(true);
      sitting.open(sitting.everybody.filter((person) => person !== 'm5'));
      expect(sitting.context.chair).toBe(VICE);
      expect(sitting.refusal(CHAIR, order)).toEqual(['NOT_IN_THE_CHAIR']);
      expect(sitting.ask(VICE, order).ok).toBe(true);
    },
  );

  test.each(['OPEN_RUNOFF', 'SECOND_BALLOT'] as const)('%s: not without a quorum', (type) => {
    const sitting = counted(type === 'OPEN_RUNOFF' ? TIE_ON_THE_LAST_SEAT : { B: 9, C: 9 }, 1);
    sitting.open(['m1', 'm2', 'm3', 'm4', 'm5']);
    expect(sitting.refusal('m5', { type })).toEqual(['NO_QUORUM']);
  });

  test('SECOND_BALLOT: not without a name', () => {
    const sitting = new Sitting({ agenda: names('A') }).open().openVoting().vote({ A: 9 });
    expect(sitting.refusal(CHAIR, { type: 'SECOND_BALLOT' })).toEqual(['NOBODY_TO_VOTE_ON']);
  });
});

describe('only the one in the chair conducts the vote, whatever he is by grant', () => {
  const at: readonly (readonly [SittingOrder, () => Sitting])[] = [
    [{ type: 'HAND_OVER_CHAIR', to: 'm5' }, () => new Sitting().open()],
    [{ type: 'OPEN_VOTING' }, () => new Sitting().open()],
    [
      { type: 'CLOSE_VOTING' },
      () => {
        const sitting = new Sitting().open().openVoting();
        sitting.everybody.forEach((person) => sitting.order(person, { type: 'CAST_BALLOT', marks: [] }));
        return sitting;
      },
    ],
    [{ type: 'OPEN_RUNOFF' }, () => tied()],
    [
      { type: 'BREAK_TIE', nomination: 'E', reason: 'Thành tích có sức lan tỏa rộng hơn' },
      () => tied(withCouncil({ runoffsMax: 0 })),
    ],
    [{ type: 'SECOND_BALLOT' }, () => new Sitting().open().openVoting().vote({ A: 9 })],
    [{ type: 'DRAW_MINUTES' }, () => new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 9, D: 9 })],
  ];

  test.each(at.map(([order, reach]) => [order.type, order, reach] as const))('%s', (_type, order, reach) => {
    const sitting = reach();
    expect(sitting.refusal(VICE, order)).toEqual(['NOT_IN_THE_CHAIR']);
    expect(sitting.ask(CHAIR, order).ok).toBe(true);
  });

  test('a substitute does not sit in the chair for him', () => {
    const sitting = new Sitting().open();
    const order = { type: 'OPEN_VOTING' } as const;
    const substitute = {
      ...actor('m20', 'clerk'),
      substitutions: [
        {
          principal: CHAIR,
          grants: actor(CHAIR, 'councilChair').grants,
          actions: ['OPEN_VOTING'],
          from: '2021-01-01',
          until: '2021-12-31',
        },
      ],
    };
    expect(
      decideSitting(sitting.stored, order, { ...sitting.facts(CHAIR, order), actor: substitute }),
    ).toMatchObject({
      ok: false,
      because: 'forbidden',
      findings: [{ code: 'ROLE_MISSING' }, { code: 'NOT_IN_THE_CHAIR' }],
    });
  });
});

describe('the chair between equals', () => {
  const breakTie = { type: 'BREAK_TIE', nomination: 'F', reason: 'Điển hình trên lĩnh vực mới' } as const;

  test('not between his own kin and another: he hands over first', () => {
    const sitting = tied(withCouncil({ runoffsMax: 0 }));
    sitting.order(CHAIR, { type: 'DECLARE_CONFLICT', nomination: 'E', kind: 'kin' });
    expect(sitting.refusal(CHAIR, breakTie)).toEqual(['CHAIR_HAS_CONFLICT']);
    sitting.order(CHAIR, { type: 'HAND_OVER_CHAIR', to: VICE });
    expect(sitting.order(VICE, breakTie).context.selected.at(-1)).toMatchObject({
      nomination: 'F',
      by: 'chair',
    });
  });

  test('a conflict with a name that is not in the tie does not matter', () => {
    const sitting = tied(withCouncil({ runoffsMax: 0 }));
    sitting.order(CHAIR, { type: 'DECLARE_CONFLICT', nomination: 'A', kind: 'kin' });
    expect(sitting.ask(CHAIR, breakTie).ok).toBe(true);
  });
});
