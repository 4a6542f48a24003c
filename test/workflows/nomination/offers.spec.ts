import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import { offersOf } from '../../../workflows/nomination/offers.js';
import { actor } from '../../support/builders/cast.js';
import { exemplar, facts, on, part, stored } from '../../support/builders/nomination.js';

const offered = (
  person: string,
  state: string | readonly string[],
  context: Partial<NominationContext> = {},
  over: Partial<Settled> = {},
) =>
  offersOf(stored(state, context), facts({ actor: actor(person), ...over })).map(
    ({ type, part: id, open, findings }) =>
      `${type}${id === null ? '' : ` ${id}`}: ${open ? 'open' : findings.map(({ code }) => code).join(' ')}`,
  );

describe('the buttons of a page', () => {
  test('a unit head before a good case', () => {
    expect(offered('hieu', 'unitReview')).toEqual(['ENDORSE: open', 'RETURN: open', 'WITHDRAW: open']);
  });

  test('what stands against it is said before anything is filled in', () => {
    const late = { moment: on('2021-03-25'), others: 2 };
    expect(offered('hieu', 'unitReview', {}, late)).toEqual([
      'ENDORSE: LATE UNIT_QUOTA_FULL',
      'RETURN: open',
      'WITHDRAW: open',
    ]);
  });

  test('somebody with a conflict sees the button and why it is not his', () => {
    const ofHimself = { nominee: { ...facts().nominee, person: 'hieu' } };
    expect(offered('hieu', 'unitReview', {}, ofHimself)).toContain('ENDORSE: SOD_SELF');
  });

  test('somebody without the role sees none', () => {
    expect(offered('kien', 'unitReview')).toEqual([]);
    expect(offered('quyen', exemplar())).toEqual([]);
    expect(offered('thinh', 'unitReview')).toEqual([]);
  });

  test('the nominator takes back his own draft, until the unit has registered it', () => {
    expect(offered('binh', 'draft')).toContain('WITHDRAW: open');
    expect(offered('binh', 'draft', { registered: true }).join(' ')).not.toContain('WITHDRAW');
    expect(offered('binh', 'unitReview').join(' ')).not.toContain('WITHDRAW');
    expect(offered('hieu', 'draft', { registered: true })).toContain('WITHDRAW: open');
  });

  test('what only the round or the sitting orders has none', () => {
    expect(offered('hang', 'beforeCouncil')).toEqual(offered('hang', 'selected'));
    expect(offered('hang', 'compiled').filter((one) => one.startsWith('PUT_'))).toEqual([]);
    expect(offered('hang', 'beforeCouncil')).toEqual([
      'HOLD: open',
      'CORRECT: open',
      'NUDGE: open',
      'WITHDRAW: open',
      'DISQUALIFY: open',
    ]);
  });

  test('one selected name can be forwarded from its page', () => {
    expect(offered('khoi', 'selected')).toEqual(['FORWARD: open', 'HOLD: open']);
  });

  test('each part has its own', () => {
    const parts = [
      part('commendation', 'advised', { id: 'c1' }),
      part('commendation', 'proposed', { id: 'c2' }),
      part('story', 'drafted', { id: 's1' }),
    ];
    const chief = offered('hang', exemplar({ fostering: 'underway' }), {}, { parts });
    expect(chief).toEqual(expect.arrayContaining(['ADVISE_COMMENDATION c2: open', 'APPROVE_STORY s1: open']));
    expect(chief.filter((one) => /ADVISE|APPROVE/.test(one))).toHaveLength(2);
    expect(offered('khoi', exemplar(), {}, { parts })).toContain('DECIDE_COMMENDATION c1: open');
    expect(offered('anh', exemplar(), {}, { parts })).toEqual(
      expect.arrayContaining(['CONTEST_FACTS: open', 'CONSENT_STORY s1: open']),
    );
  });

  test('a form still empty is held against nobody', () => {
    expect(offered('hieu', exemplar())).toEqual(expect.arrayContaining(['FILE_FOSTERING_PLAN: open']));
    expect(offered('mai', 'compiled')).toEqual(expect.arrayContaining(['CORRECT: open']));
    expect(offered('mai', 'officeReview')).toEqual(
      expect.arrayContaining(['CHECK_EVIDENCE: open', 'RETURN: open']),
    );
  });
});
