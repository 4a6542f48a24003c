import { parsePlan } from '../../../workflows/plan/parse-plan.js';
import { fullCouncil } from '../../../workflows/plan/read-council.js';
import { readPlan } from '../../../src/plans/read-plan-file.js';
import { rawSeed, seedPlan, seedText } from '../../support/builders/plan.js';
import { mistakesOf, told } from '../../support/builders/spoilt-plan.js';

/** A council as every plan file wrote it before there was a choice. */
const BARE = {
  quorum: { num: 2, den: 3 },
  marksMax: 5,
  approve: { op: '>', share: { num: 1, den: 2 } },
  runoffsMax: 1,
  secondBallots: 1,
  voidMarks: ['self', 'kin', 'interest'],
  clause: 'IV.1',
} as const;

const withCouncil = (council: object, quotas?: object): Record<string, unknown> => {
  const seed = rawSeed();
  return { ...seed, council, quotas: { ...(seed['quotas'] as object), ...quotas } };
};

const councilOf = (council: object) => {
  const parsed = parsePlan(withCouncil(council));
  return parsed.ok ? parsed.plan.council : parsed.mistakes;
};

const ask = (over: object): string[] => told(withCouncil({ ...BARE, ...over }));

describe('a council that says nothing of the rest', () => {
  const READ = {
    quorum: { num: 2, den: 3, of: 'members' },
    secret: true,
    form: 'marks',
    marksMax: 5,
    approve: { op: '>', share: { num: 1, den: 2 }, of: 'members' },
    chairMustAgree: false,
    advanceBallots: false,
    inWriting: false,
    runoffsMax: 1,
    afterRunoffs: 'chair',
    secondBallots: 1,
    voidMarks: ['self', 'kin', 'interest'],
    leaveVote: [],
    conflictsShrinkBase: false,
    clause: 'IV.1',
  };

  test('votes in secret, by marks, of the members by decision; the chair settles what runoffs leave', () => {
    expect(councilOf(BARE)).toEqual(READ);
  });

  test('which is what the seed says of itself, word by word', () => {
    expect(seedPlan().council).toEqual(READ);
  });

  test('and is read so from a version kept before there was a choice', () => {
    expect(fullCouncil(BARE)).toEqual(READ);
    expect(fullCouncil(seedPlan().council)).toEqual(seedPlan().council);
  });

  test('what it does say is kept, in a version of then as in one of now', () => {
    const said = {
      ...BARE,
      quorum: { num: 1, den: 2, of: 'entitled' },
      approve: { op: '>=', share: { num: 4, den: 5 }, of: 'present' },
      secret: false,
      form: 'eachName',
      chairMustAgree: true,
      inWriting: true,
      afterRunoffs: 'nobody',
      leaveVote: ['unit'],
      conflictsShrinkBase: true,
    } as const;
    expect(councilOf(said)).toEqual({ ...said, advanceBallots: false });
    expect(fullCouncil(said)).toEqual({ ...said, advanceBallots: false });
  });
});

describe('a word no council knows is told where it stands', () => {
  test.each<[string, object, string]>([
    ['a quorum of others', { quorum: { num: 2, den: 3, of: 'present' } }, 'quorum.of: NOT_ONE_OF'],
    ['votes of others', { approve: { ...BARE.approve, of: 'entitled' } }, 'approve.of: NOT_ONE_OF'],
    ['secrecy in words', { secret: 'no' }, 'secret: WRONG_TYPE'],
    ['nothing for secrecy', { secret: null }, 'secret: WRONG_TYPE'],
    ['another form', { form: 'list' }, 'form: NOT_ONE_OF'],
    ['the chair in numbers', { chairMustAgree: 1 }, 'chairMustAgree: WRONG_TYPE'],
    ['sealed ballots in words', { advanceBallots: 'yes' }, 'advanceBallots: WRONG_TYPE'],
    ['writing in words', { inWriting: 'văn bản' }, 'inWriting: WRONG_TYPE'],
    ['a lot', { afterRunoffs: 'lot' }, 'afterRunoffs: NOT_ONE_OF'],
    ['a conflict that is none', { leaveVote: ['friend'] }, 'leaveVote.0: NOT_ONE_OF'],
    ['one twice', { leaveVote: ['unit', 'unit'] }, 'leaveVote.1: DUPLICATE_ID'],
    ['no list', { leaveVote: 'unit' }, 'leaveVote: WRONG_TYPE'],
    ['the base in words', { conflictsShrinkBase: 'base' }, 'conflictsShrinkBase: WRONG_TYPE'],
    ['a key mistyped', { afterRunoff: 'chair' }, 'afterRunoff: UNKNOWN_KEY'],
  ])('%s', (_what, over, expected) => {
    expect(ask(over)).toEqual([`council.${expected}`]);
  });

  test('on its line, with the words that would do', () => {
    const spoilt = seedText().replace('afterRunoffs: chair', 'afterRunoffs: Chủ tịch');
    const line = spoilt.split('\n').findIndex((one) => one.includes('afterRunoffs:'));
    const read = readPlan(spoilt);
    expect(read.ok ? [] : read.mistakes).toMatchObject([
      { line: line + 1, code: 'NOT_ONE_OF', path: ['council', 'afterRunoffs'] },
    ]);
    expect(read.ok ? '' : read.mistakes[0]?.message.en).toContain('chair, nobody');
  });
});

describe('what cannot stand together', () => {
  const SEALED = { advanceBallots: true };

  test.each<[string, object, string[]]>([
    ['sealed ballots of a secret vote', SEALED, []],
    ['an open vote without them', { secret: false }, []],
    ['sealed, and open', { ...SEALED, secret: false }, ['council.advanceBallots: SEALED_BUT_OPEN']],
    ['in writing alone', { inWriting: true }, []],
    ['an open vote in writing', { inWriting: true, secret: false }, []],
    ['sealed where it meets, and in writing at other times', { ...SEALED, inWriting: true }, []],
    ['other conflicts leave than are void', { voidMarks: ['self', 'kin'], leaveVote: ['unit'] }, []],
    [
      'one that leaves and is void',
      { voidMarks: ['self', 'kin'], leaveVote: ['kin', 'unit'] },
      ['council.voidMarks.1: CONFLICT_TWICE'],
    ],
    [
      'two of them',
      { voidMarks: ['self', 'kin'], leaveVote: ['kin', 'self'] },
      ['council.voidMarks.0: CONFLICT_TWICE', 'council.voidMarks.1: CONFLICT_TWICE'],
    ],
    [
      'more than all of the ballots',
      { approve: { op: '>', share: { num: 1, den: 1 }, of: 'cast' } },
      ['council.approve.share: NEVER_REACHED'],
    ],
    ['all of the ballots', { approve: { op: '>=', share: { num: 1, den: 1 }, of: 'cast' } }, []],
  ])('%s', (_what, over, expected) => {
    expect(ask(over)).toEqual(expected);
  });

  test('is told in both languages with the way out', () => {
    const [twice] = mistakesOf(withCouncil({ ...BARE, leaveVote: ['kin'] }));
    expect(twice?.message).toEqual({
      vi: '"kin" ghi cả ở "voidMarks" lẫn "leaveVote"; ai không tham gia bỏ phiếu thì không có dấu nào để bỏ tính; chỉ giữ một nơi',
      en: '"kin" stands under "voidMarks" and under "leaveVote"; whoever leaves the vote has no mark that could be void; keep one of the two',
    });
    const sealed = mistakesOf(withCouncil({ ...BARE, advanceBallots: true, secret: false, inWriting: true }));
    expect(sealed.map(({ message }) => message.en)).toEqual([
      'an open vote (secret: false) has no sealed ballots; write false, or vote in secret (secret: true)',
    ]);
  });
});

describe('what a document may say though nothing comes of it', () => {
  test.each([
    ['a tie that nobody settles, without a runoff', { runoffsMax: 0, afterRunoffs: 'nobody' }],
    ['a quorum of the entitled where nobody leaves', { quorum: { num: 2, den: 3, of: 'entitled' } }],
    ['a base that shrinks by nobody', { voidMarks: [], conflictsShrinkBase: true }],
  ])('%s', (_what, over) => {
    expect(ask(over)).toEqual([]);
  });
});

describe('marks for at least four seats', () => {
  const seats = { selected: { min: 4, max: 5, clause: 'IV.1' } };
  const marks = (marksMax: number, over: object): string[] =>
    told(withCouncil({ ...BARE, secondBallots: 0, marksMax, ...over }, seats));
  const share = (op: string, num: number, den: number, of = 'members') => ({
    approve: { op, share: { num, den }, of },
  });
  const TOO_FEW = ['council.marksMax: TOO_FEW_MARKS'];

  test.each<[string, number, object, string[]]>([
    ['as many as seats', 4, share('>', 1, 2), []],
    ['fewer, spread over the names', 3, share('>', 1, 2), []],
    ['two each, and more than half: three names at most', 2, share('>', 1, 2), TOO_FEW],
    ['two each, and half: four names', 2, share('>=', 1, 2), []],
    ['two each, but a second ballot', 2, { ...share('>', 1, 2), secondBallots: 1 }, []],
    ['three each, and nine in ten: three names', 3, share('>=', 9, 10), TOO_FEW],
    ['four each, and nine in ten', 4, share('>=', 9, 10), []],
    ['two each, of those present', 2, share('>', 1, 2, 'present'), TOO_FEW],
    ['two each, of ballots cast', 2, share('>', 1, 2, 'cast'), TOO_FEW],
    [
      'two each, of a base that conflicts make smaller',
      2,
      { ...share('>', 1, 2), conflictsShrinkBase: true },
      [],
    ],
    [
      'two each, of a base that no conflict makes smaller',
      2,
      { ...share('>', 1, 2), conflictsShrinkBase: true, voidMarks: [] },
      TOO_FEW,
    ],
    [
      'two each, of a base that those who leave make smaller',
      2,
      { ...share('>', 1, 2), conflictsShrinkBase: true, voidMarks: [], leaveVote: ['unit'] },
      [],
    ],
    ['any share at all', 1, share('>', 0, 1), []],
  ])('%s', (_what, marksMax, over, expected) => {
    expect(marks(marksMax, over)).toEqual(expected);
  });
});
