import { mistakesOf, type Place, said, spoilt, told } from '../../support/builders/spoilt-plan.js';

const at = { accept: 'block' };

/** What is said of the one mistake, in Vietnamese and in English. */
const words = (path: Place, value: unknown): string[] => {
  const mistakes = mistakesOf(spoilt(path, value));
  expect(mistakes).toHaveLength(1);
  return mistakes.flatMap(({ message }) => [message.vi, message.en]);
};

describe('a group that is none is told its shape', () => {
  test.each<[string, Place, unknown, string]>([
    [
      'words of both languages',
      ['title'],
      'Kế hoạch',
      'must be a group, like {vi: …, en: …}, not "Kế hoạch"',
    ],
    ['nothing', ['hold'], null, 'must be a group, like {freshTermDays: …, clause: …}, not null (left empty)'],
    ['a part', ['council', 'quorum'], '2/3', 'must be a part, like {num: 2, den: 3}, not "2/3"'],
    ['per cent', ['council', 'quorum'], '75%', 'must be a part, like {num: 75, den: 100}, not "75%"'],
    ['neither', ['council', 'quorum'], 'half', 'must be a part, like {num: 3, den: 4}, not "half"'],
  ])('%s', (_what, path, value, expected) => {
    expect(words(path, value)[1]).toBe(expected);
  });

  test('and that null is one left empty', () => {
    expect(words(['hold'], null)[0]).toMatch(/không phải null \(để trống\)$/);
  });
});

describe('the rest of a text after a comma', () => {
  const name = ['movements', 0, 'name'];

  test('is asked about', () => {
    const [vi, en] = words(name, { vi: 'Giỏi việc nước', 'đảm việc nhà': null, en: 'Good' });
    expect(vi).toMatch(/hay đây là phần sau dấu phẩy .* dấu ngoặc kép/);
    expect(en).toMatch(/the rest of a text that holds a comma\? .* quotation marks/);
  });

  test('but not where a key has a value, or was mistyped', () => {
    for (const other of [{ fr: 'Bon' }, { vii: null }])
      expect(words(name, { vi: 'Giỏi', en: 'Good', ...other })[1]).not.toMatch(/comma/);
  });
});

describe('a name where an id is wanted', () => {
  const discipline = (ceiling: string) => ({
    ...said,
    kind: 'discipline',
    key: undefined,
    at,
    ceiling,
    of: 'self',
    window: { over: 'career', by: 'decision' },
  });
  const criterion = (ceiling: string) => JSON.parse(JSON.stringify([discipline(ceiling)])) as unknown;

  test('is told the ids there are', () => {
    expect(words(['criteria'], criterion('khiển trách'))[1]).toMatch(
      /^"khiển trách" is no id; write an id of "severities".*nown here: none, reprimand/,
    );
  });
});

describe('dates of the other kind of intake', () => {
  const registration = (dates: object) => ({
    boundary: 'by',
    binds: 'ENDORSE',
    extendedBy: 'officeChief',
    clause: 'IV.1',
    ...dates,
  });
  const recurring = (dates: object) => ({
    ...(spoilt(['deadlines'], { registration: registration(dates), province: null }) as object),
    intake: { kind: 'recurring', every: 'month', supplementary: true, clause: 'IV.1' },
  });
  const once = (dates: object) =>
    spoilt(['deadlines'], { registration: registration(dates), province: null });
  const each = { day: 6 };

  test.each<[string, unknown, string[]]>([
    ['each turn its day', recurring({ each }), []],
    ['one day alone', recurring({ date: '2021-03-25' }), ['date: OTHER_INTAKE']],
    ['one day, badly written', recurring({ date: '25/3' }), ['date: OTHER_INTAKE']],
    ['both', recurring({ date: '2021-03-25', each }), ['date: OTHER_INTAKE']],
    ['neither', recurring({}), ['each: MISSING_KEY']],
    ['once, one day', once({ date: '2021-03-25' }), []],
    ['once, of each turn', once({ each }), ['each: OTHER_INTAKE']],
    ['once, both', once({ date: '2021-03-25', each: 6 }), ['each: OTHER_INTAKE']],
    ['once, neither', once({}), ['date: MISSING_KEY']],
  ])('%s', (_what, plan, expected) => {
    expect(told(plan).filter((one) => one.startsWith('deadlines'))).toEqual(
      expected.map((one) => `deadlines.registration.${one}`),
    );
  });
});

describe('what the register keeps of nobody who is asked', () => {
  const base = { id: 'x', clause: 'III', text: said.text, at };
  const ofWhom = (of: string, kinds?: string[]) => ({
    ...base,
    kind: 'discipline',
    ceiling: 'none',
    of,
    window: { over: 'career', by: 'decision' },
    ...(kinds && { for: { kinds } }),
  });
  const rating = (kinds: string[]) => ({
    ...base,
    kind: 'rating',
    min: 'completedWell',
    over: 'latest',
    for: { kinds },
  });
  const plan = (criterion: object) => {
    const all = spoilt(['subjects', 'kinds'], ['individual', 'collective', 'household', 'model']) as object;
    return told({ ...all, criteria: [criterion] });
  };
  const refused = (key: string) => [`criteria.0.${key}: NOT_KEPT_OF_THEM`];

  test.each<[string, object, string[]]>([
    ['"self" of individuals', ofWhom('self', ['individual']), []],
    ['"self" of everybody', ofWhom('self'), []],
    ['"self" of collectives', ofWhom('self', ['collective']), refused('of')],
    ['"members" of collectives', ofWhom('members', ['collective', 'model']), []],
    ['"members" of individuals', ofWhom('members', ['individual']), refused('of')],
    ['"members" of households', ofWhom('members', ['household', 'model']), refused('of')],
    ['ratings of collectives', rating(['collective', 'household']), []],
    ['ratings of households and models', rating(['household', 'model']), refused('kind')],
  ])('%s', (_what, criterion, expected) => {
    expect(plan(criterion)).toEqual(expected);
  });
});

describe('tiers beside kinds that have none', () => {
  const quota = (whom: object) => [
    {
      id: 'q',
      text: said.text,
      counts: 'registered',
      per: 'round',
      for: whom,
      max: 3,
      effect: 'warn',
      clause: 'IV',
    },
  ];
  const ofQuota = (whom: object) => told(spoilt(['quotas', 'also'], quota(whom)));
  const place = 'quotas.also.0.for';

  test('of a quota', () => {
    expect(ofQuota({ kinds: ['individual'], tiers: ['staff'] })).toEqual([]);
    expect(ofQuota({ tiers: ['staff'] })).toEqual([]);
    expect(ofQuota({ kinds: ['collective'], tiers: ['staff'] })).toEqual([
      `${place}.kinds.0: KIND_WITHOUT_TIER`,
    ]);
  });

  test('of a criterion', () => {
    const criterion = (kinds: string[]) =>
      told(spoilt(['criteria'], [{ ...said, at, for: { kinds, tiers: ['staff'] } }]));
    expect(criterion(['individual'])).toEqual([]);
    expect(criterion(['individual', 'collective'])).toEqual(['criteria.0.for.kinds.1: KIND_WITHOUT_TIER']);
    expect(criterion(['collective'])).toEqual(['criteria.0.for: CONCERNS_NOBODY']);
  });
});
