import {
  decideHandOver,
  type HandOver,
  type HandOverFacts,
  leftBehind,
} from '../../../workflows/people/decide.js';
import { account, administering, DAY, facts, held, said } from './people.js';

const HEAD = held('unitHead', 'QLTM');
const LAST = '2021-03-31';
const NEXT = '2021-04-01';
const nga = account([], { person: 'nga', name: 'Chu Thị Nga' });

const handing = (over: Partial<HandOverFacts> = {}): HandOverFacts => ({
  ...facts(account([HEAD])),
  successors: [nga],
  units: ['QLTM'],
  heldByOthers: [],
  sittings: [],
  ...over,
});

const to = (person: string | null): HandOver => ({ lastDay: LAST, to: { [HEAD.id]: person }, lock: false });

const asked = (order: HandOver, over: Partial<HandOverFacts> = {}): string =>
  said(decideHandOver(order, handing(over)));

describe('what he leaves behind', () => {
  test.each([
    ['his last day', LAST, 0],
    ['the day after', NEXT, 1],
    ['no day', null, 1],
  ])('an office that lasts until %s', (_until, until, left) => {
    expect(leftBehind([{ ...HEAD, until }], LAST).offices).toHaveLength(left);
  });

  test('a seat on the Council is no office to be handed over', () => {
    const seat = held('councilMember');
    expect(leftBehind([HEAD, seat], LAST)).toEqual({ offices: [HEAD], seats: [seat] });
  });
});

describe('it goes to somebody', () => {
  test('from the day after his last, for as long as he had it', () => {
    const year = { ...HEAD, until: '2021-12-31' };
    expect(decideHandOver(to('nga'), handing({ person: account([year]) }))).toMatchObject({
      ok: true,
      ends: [year],
      gives: [
        { role: 'unitHead', unit: 'QLTM', from: NEXT, until: '2021-12-31', person: 'nga', grant: HEAD.id },
      ],
    });
  });

  test('one that begins later goes on from its own first day', () => {
    const later = { ...HEAD, from: '2021-05-01' };
    expect(decideHandOver(to('nga'), handing({ person: account([later]) }))).toMatchObject({
      ends: [],
      voids: [later],
      gives: [{ from: '2021-05-01', until: null }],
    });
  });

  test.each([
    ['himself', 'bao', [account()], 'refused · SUCCESSOR_IS_HIMSELF'],
    ['nobody of this house', 'nga', [], 'refused · SUCCESSOR_UNKNOWN'],
    ['one locked out', 'nga', [{ ...nga, disabled: true }], 'refused · SUCCESSOR_LOCKED_OUT'],
    ['an auditor', 'nga', [{ ...nga, grants: [held('auditor')] }], 'refused · GRANT_WATCHERS_APART'],
    [
      'one who is auditor until his last day',
      'nga',
      [{ ...nga, grants: [held('auditor', null, { until: LAST })] }],
      'ok',
    ],
    ['one who holds the same already', 'nga', [{ ...nga, grants: [HEAD] }], 'ok'],
  ])('%s', (_who, person, successors, expected) => {
    expect(asked(to(person), { successors })).toBe(expected);
  });

  test.each([
    ['from the day after', NEXT, null, []],
    ['from June', '2021-06-01', null, [{ from: NEXT, until: '2021-05-31' }]],
    ['until his last day', '2021-01-01', LAST, [{ from: NEXT, until: null }]],
    ['until the day after', '2021-01-01', NEXT, [{ from: '2021-04-02', until: null }]],
    [
      'in May',
      '2021-05-01',
      '2021-05-31',
      [
        { from: NEXT, until: '2021-04-30' },
        { from: '2021-06-01', until: null },
      ],
    ],
  ])('one who holds the same %s is given the days he lacks', (_when, from, until, lacking) => {
    const successors = [{ ...nga, grants: [{ ...HEAD, from, until }] }];
    const decision = decideHandOver(to('nga'), handing({ successors }));
    const given = { role: 'unitHead', unit: 'QLTM', person: 'nga', grant: HEAD.id };
    expect(decision).toMatchObject({ ok: true, gives: lacking.map((span) => ({ ...given, ...span })) });
    expect(decision.ok && decision.gives).toHaveLength(lacking.length);
  });

  test('two offices of one desk that follow each other: no day is given twice', () => {
    const [now, then] = [
      { ...HEAD, until: '2021-06-30' },
      { ...HEAD, id: 'later', from: '2021-06-15' },
    ];
    const order = { ...to('nga'), to: { [HEAD.id]: 'nga', later: 'nga' } };
    expect(decideHandOver(order, handing({ person: account([now, then]) }))).toMatchObject({
      ends: [now],
      voids: [then],
      gives: [
        { from: NEXT, until: '2021-06-30', grant: HEAD.id },
        { from: '2021-07-01', until: null, grant: 'later' },
      ],
    });
  });

  test('whose unit is there no more', () => {
    expect(asked(to('nga'), { units: [] })).toBe('refused · GRANT_UNIT_UNKNOWN');
  });
});

describe('it goes to nobody', () => {
  test.each([
    ['and nobody else sits there', [], 'ok · (NOBODY_SUCCEEDS)'],
    ['and somebody else sits there', ['unitHead:QLTM'], 'ok'],
    ['and somebody sits there in another unit', ['unitHead:VP'], 'ok · (NOBODY_SUCCEEDS)'],
  ])('%s', (_what, heldByOthers, expected) => {
    expect(asked(to(null), { heldByOthers })).toBe(expected);
  });

  test.each([
    [
      'the last administrator’s',
      administering('bao'),
      'refused · LAST_ADMINISTRATOR 2021-04-01 · (NOBODY_SUCCEEDS)',
    ],
    ['one of two administrators’', administering('bao', 'quyen'), 'ok · (NOBODY_SUCCEEDS)'],
  ])('%s', (_whose, administrators, expected) => {
    const person = account([held('admin')]);
    expect(asked({ ...to(null), to: {} }, { person, administrators })).toBe(expected);
  });

  test.each([
    ['until the end of the last day', LAST, NEXT],
    ['a day longer', NEXT, '2021-04-02'],
  ])('an administrator’s, and the other is so only %s', (_how, until, from) => {
    const administrators = [...administering('bao'), { person: 'quyen', from: '2021-01-01', until }];
    expect(asked({ ...to(null), to: {} }, { person: account([held('admin')]), administrators })).toBe(
      `refused · LAST_ADMINISTRATOR ${from} · (NOBODY_SUCCEEDS)`,
    );
  });

  test('an administrator’s to one who is so from June: he is from the next day on', () => {
    const administers = held('admin', null, { from: '2021-06-01' });
    const over = {
      person: account([held('admin')]),
      successors: [{ ...nga, grants: [administers] }],
      administrators: [...administering('bao'), { ...administers, person: 'nga' }],
    };
    expect(decideHandOver({ ...to('nga'), to: { 'admin-': 'nga' } }, handing(over))).toMatchObject({
      ok: true,
      gives: [{ from: NEXT, until: '2021-05-31' }],
    });
  });

  test('the last administrator’s goes to another who takes it', () => {
    const order = { ...to('nga'), to: { 'admin-': 'nga' } };
    expect(asked(order, { person: account([held('admin')]), administrators: administering('bao') })).toBe(
      'ok',
    );
  });
});

describe('the handing over as a whole', () => {
  test.each([
    ['today is his last day', DAY, 'ok'],
    ['yesterday was', '2021-03-14', `refused · LAST_DAY_IN_THE_PAST ${DAY} 2021-03-14`],
    ['in a year', '2022-03-15', 'ok'],
    ['in a year and a day', '2022-03-16', 'refused · LAST_DAY_TOO_FAR_AHEAD 2022-03-15 2022-03-16'],
  ])('%s', (_when, lastDay, expected) => {
    expect(asked({ ...to('nga'), lastDay })).toBe(expected);
  });

  test.each([
    ['on his last day', DAY, 'ok'],
    ['the day before it', '2021-03-16', `refused · LOCKED_BEFORE_LAST_DAY ${DAY} 2021-03-16`],
  ])('his account is locked %s', (_when, lastDay, expected) => {
    expect(asked({ ...to('nga'), lastDay, lock: true })).toBe(expected);
  });

  test('an office that moved since the page was opened stops it', () => {
    expect(asked({ ...to('nga'), to: { ...to('nga').to, gone: 'nga' } })).toBe(
      'refused · HANDED_OVER_MEANWHILE',
    );
  });

  test('seats and sittings stop nothing, and are told', () => {
    const over = { person: account([HEAD, held('councilMember')]), sittings: ['HD-2021-1'] };
    expect(asked(to('nga'), over)).toBe('ok · (SEAT_CANNOT_MOVE) · (SITTING_UNDER_WAY)');
  });

  test('nobody hands over his own, and nobody but an administrator does', () => {
    expect(asked(to('nga'), { person: account([HEAD], { person: 'quyen' }) })).toBe(
      'refused · PERSON_IS_ONESELF',
    );
    const actor = { ...handing().actor, grants: [held('auditor')] };
    expect(asked(to('nga'), { actor })).toBe('forbidden · ROLE_MISSING');
  });
});
