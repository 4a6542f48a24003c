import { decideNomination } from '../../../workflows/nomination/decide.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationOrder } from '../../../workflows/nomination/nomination.events.js';
import { showsBeside } from '../../../workflows/policy/reading.js';
import { actor } from '../../support/builders/cast.js';
import { exemplar, facts, on, ORDERS, RECEIPT, SCAN, stored } from '../../support/builders/nomination.js';

const DAY = '2021-04-05';
const SENT = exemplar({ province: 'sent' });
const HANDED: Partial<NominationContext> = { handed: { file: SCAN, receipt: RECEIPT, on: '2021-04-02' } };
const TAKE = { ...ORDERS.TAKE_RECEIPT, on: DAY } as const;

const give = (
  person: string,
  state: readonly string[],
  order: NominationOrder,
  context: Partial<NominationContext> = {},
) => decideNomination(stored(state, context), order, facts({ moment: on(DAY), actor: actor(person) }));

const codes = (...given: Parameters<typeof give>): string[] =>
  give(...given).findings.map(({ code }) => code);

const provinceOf = (state: readonly string[]): string | undefined =>
  state.find((leaf) => leaf.startsWith('exemplar.province.'));

describe('where links are blocked, the sealed file goes by hand', () => {
  test('the name stays where it is, and remembers file and code by their hashes alone', () => {
    const decision = give('mai', SENT, ORDERS.HAND_FILE);
    const handed = { ...HANDED.handed, on: DAY };
    expect(decision).toMatchObject({ ok: true, state: SENT, context: { handed }, notices: [] });
  });

  test('prepared once more, the file before is no longer in force', () => {
    const again = { ...ORDERS.HAND_FILE, receipt: 'ef'.repeat(32) };
    expect(give('hang', SENT, again, HANDED)).toMatchObject({
      ok: true,
      context: { handed: { receipt: 'ef'.repeat(32) } },
    });
  });

  test('sent anew after a correction it takes a file of its own', () => {
    const resent = give('hang', exemplar({ province: 'toCorrect' }), ORDERS.RESEND, HANDED);
    expect(resent).toMatchObject({ ok: true, context: { handed: null } });
    expect(codes('mai', SENT, TAKE, { handed: null })).toEqual(['NO_FILE_HANDED']);
  });

  test('a code that is no hash never enters the chain', () => {
    expect(codes('mai', SENT, { ...ORDERS.HAND_FILE, receipt: 'K7M2-9RTW' })).toEqual(['FILE_NOT_SEALED']);
    expect(codes('mai', SENT, { ...ORDERS.HAND_FILE, file: '' })).toEqual(['FILE_NOT_SEALED']);
  });
});

describe('the code read back', () => {
  test.each(['phone', 'letter', 'mail', 'inPerson'] as const)(
    'by %s: the province has received it',
    (way) => {
      const decision = give('mai', SENT, { ...TAKE, way }, HANDED);
      if (!decision.ok) throw new Error(JSON.stringify(decision.findings));
      expect(provinceOf(decision.state)).toBe('exemplar.province.received');
      expect(decision.tasks.filter(({ desk }) => desk === 'province')).toMatchObject([{ does: 'RECOGNISE' }]);
      expect(decision.notices.map(({ template }) => template)).toEqual(['told.TAKE_RECEIPT']);
    },
  );

  test.each([
    ['another code', { receipt: 'ef'.repeat(32) }, HANDED, ['RECEIPT_CODE_WRONG']],
    ['a code where no file went', {}, {}, ['NO_FILE_HANDED']],
    ['by nobody', { saidBy: ' ' }, HANDED, ['RECEIPT_BY_NOBODY']],
    ['today', { on: DAY }, HANDED, []],
    ['tomorrow', { on: '2021-04-06' }, HANDED, ['RECEIPT_DAY_AHEAD']],
    ['on the day it was handed over', { on: '2021-04-02' }, HANDED, []],
    ['the day before', { on: '2021-04-01' }, HANDED, ['RECEIPT_DAY_BEFORE']],
    ['on a day of no calendar', { on: '2021-02-30' }, HANDED, ['RECEIPT_DAY_UNKNOWN']],
    [
      'handed over when no day was kept',
      { on: '2021-04-01' },
      { handed: { file: SCAN, receipt: RECEIPT } },
      [],
    ],
    [
      'all of it wrong',
      { receipt: '', saidBy: '', on: '2022-01-01' },
      HANDED,
      ['RECEIPT_CODE_WRONG', 'RECEIPT_BY_NOBODY', 'RECEIPT_DAY_AHEAD'],
    ],
  ])('%s', (_what, over, context, expected) => {
    expect(codes('mai', SENT, { ...TAKE, ...over }, context)).toEqual(expected);
  });

  test('is the Office’s to record, not the province’s own, and not for oneself', () => {
    expect(codes('giang', SENT, TAKE, HANDED)).toEqual(['ROLE_MISSING']);
    expect(codes('binh', SENT, TAKE, HANDED)).toEqual(['ROLE_MISSING']);
    expect(give('hang', SENT, TAKE, HANDED).ok).toBe(true);
  });

  test('once received there is nothing left to receive', () => {
    expect(codes('mai', exemplar({ province: 'received' }), TAKE, HANDED)).toEqual(['NOT_FROM_THIS_STATE']);
  });

  test('the province may read what was recorded of it', () => {
    expect(showsBeside('sent', 'facts', 'TAKE_RECEIPT')).toBe(true);
    expect(showsBeside('own', 'facts', 'TAKE_RECEIPT')).toBe(false);
  });
});

describe('returned with items', () => {
  const returned = (items: readonly string[]) => ({ ...ORDERS.RETURN_FOR_CORRECTION, items });
  const received = exemplar({ province: 'received' });
  const [evidence = ''] = facts({ moment: on(DAY), actor: actor('giang') }).dossier.evidence;

  test('a field that may be corrected and a piece of evidence, each by its name', () => {
    expect(give('giang', received, returned(['name', 'narrative', evidence]))).toMatchObject({ ok: true });
  });

  test.each([
    ['a field no correction reaches', ['tier'], ['EVIDENCE_UNKNOWN']],
    ['evidence of another dossier', ['khác'], ['EVIDENCE_UNKNOWN']],
    ['one twice', [evidence, evidence], ['EVIDENCE_TWICE']],
  ])('%s is refused', (_what, items, expected) => {
    expect(codes('giang', received, returned(items))).toEqual(expected);
  });
});

describe('one letter, one mail', () => {
  test('what a letter of the round sends tells the province nothing name by name', () => {
    const decision = decideNomination(
      stored(['selected']),
      ORDERS.FORWARD,
      facts({ moment: on('2021-03-28'), actor: actor('khoi'), order: 'round' }),
    );
    if (!decision.ok) throw new Error(JSON.stringify(decision.findings));
    expect(decision.tasks.filter(({ desk }) => desk === 'province')).toMatchObject([{ does: 'RECEIVE' }]);
    expect(decision.notices.filter(({ desk }) => desk === 'province')).toEqual([]);
    // whoever else has something to do is told as ever
    expect(decision.notices.map(({ template }) => template)).toContain('task.FILE_FOSTERING_PLAN');
  });

  test('what one name is sent again by is told for that name', () => {
    const decision = give('hang', exemplar({ province: 'toCorrect' }), ORDERS.RESEND);
    expect(decision).toMatchObject({
      ok: true,
      notices: [{ template: 'task.RECEIVE', desk: 'province', unit: null, person: null }],
    });
  });
});
