import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import { minutesSigned } from '../../../workflows/sitting/standing.js';
import { sittingTasks } from '../../../workflows/sitting/tasks.js';
import { block, CHAIR, SECRETARY, Sitting, TIE_ON_THE_LAST_SEAT, VICE } from './council.js';

const draw: SittingOrder = { type: 'DRAW_MINUTES' };
const sign: SittingOrder = { type: 'SIGN_MINUTES' };
const conclude: SittingOrder = { type: 'CONCLUDE' };
const reopen: SittingOrder = { type: 'REOPEN' };
const keep: SittingOrder = { type: 'KEEP_RESULT' };
const ask = (reason = 'Danh sách đọc trước khi bỏ phiếu ghi sai một hồ sơ'): SittingOrder => ({
  type: 'ASK_REOPEN',
  reason,
});

const counted = () => new Sitting().open().openVoting().vote({ A: 9, B: 8, C: 7, D: 6 });
const drawn = () => {
  const sitting = counted();
  sitting.order(CHAIR, draw);
  return sitting;
};
const waiting = (sitting: Sitting) =>
  sittingTasks(sitting.stored.state, sitting.context, sitting.facts(CHAIR, draw)).map(
    ({ does, person }) => `${does} ${person ?? ''}`,
  );

describe('the minutes', () => {
  test('are drawn up by whoever presides', () => {
    expect(counted().blocked(SECRETARY, draw)).toEqual([block('NOT_IN_THE_CHAIR')]);
    expect(drawn().stored.state).toEqual(['minutes']);
  });

  test.each([
    ['the secretary first', SECRETARY, CHAIR],
    ['the chair first', CHAIR, SECRETARY],
  ])('are signed by both, %s; nothing is released before', (_order, one, other) => {
    const sitting = drawn();
    expect(waiting(sitting)).toEqual([`SIGN_MINUTES ${SECRETARY}`, `SIGN_MINUTES ${CHAIR}`]);
    expect(sitting.blocked(CHAIR, conclude)).toEqual([block('MINUTES_UNSIGNED', { need: 2, have: 0 })]);
    sitting.order(one, sign);
    expect(waiting(sitting)).toEqual([`SIGN_MINUTES ${other}`]);
    expect(minutesSigned(sitting.context)).toBe(false);
    expect(sitting.blocked(CHAIR, conclude)).toEqual([block('MINUTES_UNSIGNED', { need: 2, have: 1 })]);
    sitting.order(other, sign);
    expect(minutesSigned(sitting.context)).toBe(true);
    expect(waiting(sitting)).toEqual([`CONCLUDE ${CHAIR}`]);
    expect(sitting.order(CHAIR, conclude).orders).not.toEqual([]);
  });

  test('each signs once, and nobody else', () => {
    const sitting = drawn();
    expect(sitting.blocked(VICE, sign)).toEqual([block('NOT_CHAIR_NOR_SECRETARY')]);
    sitting.order(CHAIR, sign);
    expect(sitting.blocked(CHAIR, sign)).toEqual([block('SIGNED_ALREADY')]);
    expect(sitting.context.signatures).toEqual([CHAIR]);
  });

  test('are signed by whoever presided in the end, not by the chair of the Council', () => {
    const sitting = counted();
    sitting.order(CHAIR, { type: 'HAND_OVER_CHAIR', to: VICE });
    sitting.order(VICE, draw);
    expect(sitting.blocked(CHAIR, sign)).toEqual([block('NOT_CHAIR_NOR_SECRETARY')]);
    sitting.order(VICE, sign);
    sitting.order(SECRETARY, sign);
    expect(sitting.blocked(CHAIR, conclude)).toEqual([block('NOT_IN_THE_CHAIR')]);
    expect(sitting.ask(VICE, conclude).ok).toBe(true);
  });

  test('drawn up again, they are signed again', () => {
    const sitting = drawn();
    sitting.order(CHAIR, sign);
    sitting.order(SECRETARY, sign);
    sitting.order(CHAIR, draw);
    expect(sitting.context.signatures).toEqual([]);
    expect(sitting.blocked(CHAIR, conclude)).toEqual([block('MINUTES_UNSIGNED', { need: 2, have: 0 })]);
    expect(sitting.ask(SECRETARY, sign).ok).toBe(true);
  });

  test('are not drawn up over a tie', () => {
    const sitting = new Sitting().open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
    expect(sitting.blocked(CHAIR, draw)).toEqual([block('TIE_OPEN', { need: 0, have: 2 })]);
  });
});

describe('a mistake before the release is opened again by both together', () => {
  const at = [
    ['when it is counted', counted],
    ['when the minutes are drawn up', drawn],
    [
      'when one has signed',
      () => {
        const sitting = drawn();
        sitting.order(SECRETARY, sign);
        return sitting;
      },
    ],
    [
      'when both have signed',
      () => {
        const sitting = drawn();
        sitting.order(SECRETARY, sign);
        sitting.order(CHAIR, sign);
        return sitting;
      },
    ],
  ] as const;

  test.each(at)(
    '%s: one asks with a reason, the other agrees, and the vote is held again',
    (_when, reach) => {
      for (const [one, other] of [
        [CHAIR, SECRETARY],
        [SECRETARY, CHAIR],
      ] as const) {
        const sitting = reach();
        sitting.order(one, ask());
        expect(waiting(sitting)).toContain(`REOPEN ${other}`);
        expect(sitting.blocked(one, reopen)).toEqual([block('REOPENING_BY_ONE')]);
        expect(sitting.blocked(VICE, reopen)).toEqual([block('NOT_CHAIR_NOR_SECRETARY')]);
        expect(sitting.order(other, reopen)).toMatchObject({
          state: ['open'],
          context: { struck: [1], results: [], selected: [], signatures: [], reopening: null },
          orders: [],
        });
        expect(sitting.blocked(CHAIR, draw)).toContainEqual(block('VOTE_NOT_HELD', { have: 6 }));
      }
    },
  );

  test('not without a reason, nor by anybody else, nor twice', () => {
    const sitting = drawn();
    expect(sitting.blocked(CHAIR, ask('  '))).toEqual([block('REASON_MISSING', { clause: '-' })]);
    expect(sitting.blocked(VICE, ask())).toEqual([block('NOT_CHAIR_NOR_SECRETARY')]);
    expect(sitting.blocked(CHAIR, reopen)).toEqual([block('REOPENING_NOT_ASKED')]);
    expect(sitting.blocked(CHAIR, keep)).toEqual([block('REOPENING_NOT_ASKED')]);
    sitting.order(CHAIR, ask());
    expect(sitting.blocked(SECRETARY, ask())).toEqual([block('REOPENING_ASKED')]);
  });

  test('while it is asked nothing is signed, drawn up, released, or put to the vote', () => {
    const stopped = [block('REOPENING_ASKED')];
    const sitting = drawn();
    sitting.order(SECRETARY, sign);
    sitting.order(CHAIR, sign);
    sitting.order(SECRETARY, ask());
    expect(sitting.blocked(CHAIR, conclude)).toEqual(stopped);
    expect(sitting.blocked(CHAIR, draw)).toEqual(stopped);
    expect(sitting.blocked(CHAIR, sign)).toContainEqual(block('REOPENING_ASKED'));
    const tied = new Sitting().open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
    tied.order(CHAIR, ask());
    expect(tied.blocked(CHAIR, { type: 'OPEN_RUNOFF' })).toEqual(stopped);
    const few = new Sitting().open().openVoting().vote({ A: 9 });
    few.order(CHAIR, ask());
    expect(few.blocked(CHAIR, { type: 'SECOND_BALLOT' })).toEqual(stopped);
  });

  test.each([
    ['who asked', CHAIR],
    ['the other', SECRETARY],
  ])('kept by %s: what was signed stays signed, and it goes on', (_who, by) => {
    const sitting = drawn();
    sitting.order(SECRETARY, sign);
    sitting.order(CHAIR, ask());
    expect(sitting.blocked(VICE, keep)).toEqual([block('NOT_CHAIR_NOR_SECRETARY')]);
    expect(sitting.order(by, keep).context).toMatchObject({
      reopening: null,
      signatures: [SECRETARY],
      struck: [],
    });
    sitting.order(CHAIR, sign);
    expect(sitting.ask(CHAIR, conclude).ok).toBe(true);
  });

  test('not any more once it is released', () => {
    const sitting = counted();
    sitting.conclude();
    expect(sitting.ask(CHAIR, ask())).toMatchObject({ ok: false, because: 'noRoad' });
  });

  test('struck ballots count for nothing: neither as runoff or second ballot held, nor in what is released', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9 });
    sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
    sitting.vote({ B: 9, C: 9 });
    sitting.order(CHAIR, ask());
    sitting.order(SECRETARY, reopen);
    expect(sitting.context).toMatchObject({ struck: [1, 2], secondBallots: 0, runoffs: 0 });
    sitting.openVoting();
    expect(sitting.context).toMatchObject({ ballotNo: 3, kind: 'first', candidates: { length: 6 } });
    sitting.vote({ D: 8, E: 7, F: 6 });
    expect(sitting.order(CHAIR, { type: 'SECOND_BALLOT' }).context.candidates).toEqual(['A', 'B', 'C']);
    sitting.vote({ A: 5 });
    const released = sitting
      .conclude()
      .orders.flatMap(({ id, order }) =>
        order.type === 'TAKE_RESULT'
          ? []
          : [`${id} ${order.type} ${'votes' in order ? String(order.votes) : ''}`],
      );
    expect(released).toEqual([
      'A SELECT 5',
      'B NOT_SELECT 0',
      'C NOT_SELECT 0',
      'D SELECT 8',
      'E SELECT 7',
      'F SELECT 6',
    ]);
  });

  test('its ballots are destroyed; those of the vote that is held again lie under their own number', () => {
    const sitting = counted();
    sitting.order(CHAIR, ask());
    sitting.order(SECRETARY, reopen);
    sitting.openVoting().vote({ A: 9, B: 8, C: 7, D: 6 });
    const byNumber = (no: number) => sitting.box.filter(({ ballotNo }) => ballotNo === no).length;
    expect([byNumber(1), byNumber(2)]).toEqual([0, 9]);
  });
});
