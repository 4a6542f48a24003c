import { decideSitting } from '../../../workflows/sitting/decide.js';
import { recorded } from '../../../workflows/sitting/sitting.events.js';
import { ANY_QUORUM, block, CHAIR, memberNamed, names, Sitting, withCouncil } from './council.js';

const agenda = [memberNamed('A', 'm4'), ...names('B', 'C')];
const answer = (marks: string, against: string) =>
  ({ type: 'CAST_BALLOT', marks: marks.split(''), against: against.split('') }) as const;

describe('a yes or a no to every name', () => {
  const voting = (marksMax = 3) => {
    const plan = withCouncil({ form: 'eachName', marksMax });
    return new Sitting({ agenda, plan }).open().openVoting();
  };
  const unanswered = [block('NAMES_UNANSWERED', { need: 3 })];

  test.each([
    ['all yes', 'ABC', ''],
    ['all no', '', 'ABC'],
    ['some of each, in whatever order', 'C', 'BA'],
  ])('%s', (_what, marks, against) => {
    const decision = voting().order('m5', answer(marks, against));
    const said = decision.ballot?.marks ?? {};
    expect(Object.keys(said)).toEqual(['A', 'B', 'C']);
    expect(Object.keys(said).filter((name) => said[name])).toEqual(marks.split('').toSorted());
  });

  test.each([
    ['a name without an answer', 'A', 'B'],
    ['a name with both', 'AB', 'BC'],
    ['a no to a name that is not there', 'AB', 'CD'],
    ['a no twice', 'AB', 'CC'],
    ['nothing', '', ''],
  ])('%s is refused, and which name it was is not said', (_what, marks, against) => {
    expect(voting().blocked('m5', answer(marks, against))).toEqual(unanswered);
  });

  test('no more yeses than the plan has room for', () => {
    expect(voting(2).blocked('m5', answer('ABC', ''))).toEqual([block('TOO_MANY_MARKS', { need: 2 })]);
    expect(voting(2).ask('m5', answer('AB', 'C')).ok).toBe(true);
  });

  test('his yes to himself is void like a mark', () => {
    expect(voting().order('m4', answer('AB', 'C')).ballot?.marks).toEqual({ A: false, B: true, C: false });
  });

  test('between equals one only chooses', () => {
    const plan = { ...withCouncil({ form: 'eachName', marksMax: 3 }) };
    const seats = { ...plan.quotas.selected, min: 1, max: 1 };
    const sitting = new Sitting({ plan: { ...plan, quotas: { ...plan.quotas, selected: seats } }, agenda });
    sitting.open().openVoting();
    for (const person of sitting.everybody) sitting.order(person, answer('BC', 'A'));
    expect(sitting.close().context.tied).toEqual(['B', 'C']);
    sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
    expect(sitting.blocked('m5', answer('B', 'C'))).toEqual([block('NO_ANSWERS_ASKED')]);
    expect(sitting.ask('m5', { type: 'CAST_BALLOT', marks: ['B'] }).ok).toBe(true);
  });

  test('where names are marked no answers are asked', () => {
    const marking = new Sitting({ agenda }).open().openVoting();
    expect(marking.blocked('m5', answer('A', 'B'))).toEqual([block('NO_ANSWERS_ASKED')]);
    expect(marking.ask('m5', answer('A', '')).ok).toBe(true);
  });
});

describe('an open vote has names', () => {
  const voting = (secret: boolean) =>
    new Sitting({ agenda, plan: withCouncil({ secret, quorum: ANY_QUORUM }) }).open().openVoting();

  test('no ballot lies apart: who voted for whom stands with the sitting, void marks left out', () => {
    const sitting = voting(false);
    expect(sitting.order('m4', { type: 'CAST_BALLOT', marks: ['A', 'B'] })).toMatchObject({
      ballot: null,
      context: { cast: ['m4'], votes: [{ person: 'm4', marks: ['B'] }] },
    });
    sitting.cast({ m2: 'AB', m1: 'ABC', m3: 'A', m5: 'A', m6: 'A' });
    const { context, keeps } = sitting.close();
    expect(context.votes).toEqual([]);
    expect(context.results[0]).toMatchObject({
      ballots: 6,
      selected: ['A'],
      open: [
        { person: 'm1', marks: ['A', 'B', 'C'] },
        { person: 'm2', marks: ['A', 'B'] },
        { person: 'm3', marks: ['A'] },
        { person: 'm4', marks: ['B'] },
        { person: 'm5', marks: ['A'] },
        { person: 'm6', marks: ['A'] },
      ],
    });
    expect(keeps.box).toBeUndefined();
    expect(keeps.vote).not.toHaveProperty('ballots');
    expect(sitting.box).toEqual([]);
  });

  test('in a secret one nothing of it is anywhere but on the ballot', () => {
    const sitting = voting(true);
    const { ballot, ...rest } = sitting.order('m5', { type: 'CAST_BALLOT', marks: ['A'] });
    expect(ballot?.marks).toMatchObject({ A: true });
    expect(rest.context.votes).toEqual([]);
    expect(sitting.close().context.results[0]).toMatchObject({ open: null });
  });

  test('a secret vote decided again from its record changes the same; an open one is recorded as it was', () => {
    const order = { type: 'CAST_BALLOT', marks: ['A', 'C'] } as const;
    const secret = voting(true);
    const facts = secret.facts('m5', order);
    const now = decideSitting(secret.stored, order, facts);
    const again = decideSitting(secret.stored, recorded(order), facts);
    expect(again).toMatchObject({ ok: true, context: now.ok ? now.context : {} });
    const open = voting(false);
    expect(decideSitting(open.stored, order, open.facts('m5', order))).toMatchObject({
      context: { votes: [{ person: 'm5', marks: ['A', 'C'] }] },
    });
  });

  test('one has one vote, open or not', () => {
    const sitting = voting(false).cast({ m5: 'A' });
    expect(sitting.blocked('m5', { type: 'CAST_BALLOT', marks: ['B'] })).toEqual([block('CAST_ALREADY')]);
  });
});
