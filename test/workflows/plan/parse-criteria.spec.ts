import { counted, said, spoilt, told } from '../../support/builders/spoilt-plan.js';

const { text, at } = counted;

const criteria = (...list: unknown[]) => told(spoilt(['criteria'], list));

describe('criteria', () => {
  const all = (over: object, ...of: unknown[]) => ({
    id: 'node',
    kind: 'all',
    clause: 'III',
    text,
    of,
    ...over,
  });

  test.each([
    ['no such kind', { ...said, kind: 'score' }, '0.kind: NOT_ONE_OF'],
    ['no group', 'III.2', '0: WRONG_TYPE'],
    ['an unknown award', { ...counted, awards: ['BANG_KHEN', 'HUAN_CHUONG'] }, '0.awards.1: UNKNOWN_ID'],
    ['an unknown issuer', { ...counted, issuers: ['commune'] }, '0.issuers.0: UNKNOWN_ID'],
    ['an unknown nature', { ...counted, natures: ['luck'] }, '0.natures.0: UNKNOWN_ID'],
    ['an unknown tier', { ...counted, for: { tiers: ['chief'] } }, '0.for.tiers.0: UNKNOWN_ID'],
    ['an unknown kind of subject', { ...counted, for: { kinds: ['commune'] } }, '0.for.kinds.0: NOT_ONE_OF'],
    ['gates in words', { ...counted, at: 'confirm' }, '0.at: WRONG_TYPE'],
    ['an unknown gate', { ...counted, at: { vote: 'block' } }, '0.at.vote: UNKNOWN_KEY'],
    ['an unknown effect', { ...counted, at: { accept: 'stop' } }, '0.at.accept: NOT_ONE_OF'],
    ['none needed', { ...counted, min: 0 }, '0.min: NOT_WHOLE'],
    [
      'years without "yearsBack"',
      { ...counted, window: { over: 'career', years: 3, by: 'decision' } },
      '0.window.years: UNKNOWN_KEY',
    ],
    [
      '"yearsBack" without years',
      { ...counted, window: { over: 'yearsBack', by: 'decision' } },
      '0.window.years: MISSING_KEY',
    ],
    ['no window', { ...counted, window: null }, '0.window: WRONG_TYPE'],
    [
      'an unknown rating',
      { id: 'r', kind: 'rating', clause: 'I', text, at, min: 'good', over: 'latest' },
      '0.min: UNKNOWN_ID',
    ],
    [
      'an unknown level',
      {
        id: 'i',
        kind: 'initiative',
        clause: 'I',
        text,
        at,
        level: 'world',
        applied: true,
        window: { over: 'career', by: 'decision' },
        min: 1,
      },
      '0.level: UNKNOWN_ID',
    ],
    [
      '"applied" in words',
      {
        id: 'i',
        kind: 'initiative',
        clause: 'I',
        text,
        at,
        level: 'province',
        applied: 'yes',
        window: { over: 'career', by: 'decision' },
        min: 1,
      },
      '0.applied: WRONG_TYPE',
    ],
    [
      'an unknown ceiling',
      {
        id: 'd',
        kind: 'discipline',
        clause: 'I',
        text,
        at,
        ceiling: 'jail',
        of: 'self',
        window: { over: 'career', by: 'decision' },
      },
      '0.ceiling: UNKNOWN_ID',
    ],
    [
      'discipline by achievement',
      {
        id: 'd',
        kind: 'discipline',
        clause: 'I',
        text,
        at,
        ceiling: 'none',
        of: 'self',
        window: { over: 'career', by: 'achievement' },
      },
      '0.window.by: NOT_ONE_OF',
    ],
    [
      'an unknown movement',
      { id: 'l', kind: 'linked', clause: 'I', text, at, movements: ['chess'] },
      '0.movements.0: UNKNOWN_ID',
    ],
    [
      'more needed than there are',
      { id: 'n', kind: 'atLeast', n: 3, clause: 'I', text, at, of: [said, { ...said, id: 'b' }] },
      '0.n: NOT_WHOLE',
    ],
    [
      'no list of parts',
      { id: 'n', kind: 'atLeast', n: 1, clause: 'I', text, at, of: 'said' },
      '0.of: WRONG_TYPE',
    ],
    ['no parts', all({ at }), '0.of: TOO_FEW'],
    ['no gates anywhere', said, '0: NO_GATE'],
    ['an empty list of gates', { ...said, at: {} }, '0: NO_GATE'],
    ['an empty list of gates on a node', all({ at: {} }, { ...said, at }), '0: NO_GATE'],
    ['a part that no gate reaches', all({}, { ...said, at }, { ...said, id: 'b' }), '0.of.1: NO_GATE'],
    ['a choice that binds nowhere', all({ kind: 'any' }, said), '0: NO_GATE'],
    [
      'a part of an alternative that binds by itself',
      all({ kind: 'any', at }, all({ id: 'inner' }, { ...said, at })),
      '0.of.0.of.0.at: ALTERNATIVE_BINDS',
    ],
    [
      'an alternative that binds by itself',
      all({ kind: 'any', at }, { ...said, at }),
      '0.of.0.at: ALTERNATIVE_BINDS',
    ],
    [
      'a target that never binds',
      { ...said, at: { accept: 'block' }, target: true },
      '0: TARGET_NEVER_BINDS',
    ],
    ['a target in words', { ...said, at, target: 'yes' }, '0.target: WRONG_TYPE'],
    [
      'an id twice, anywhere in the tree',
      all({ at }, said, all({ id: 'inner' }, said)),
      '0.of.1.of.0.id: DUPLICATE_ID',
    ],
  ])('%s', (_what, criterion, expected) => {
    expect(criteria(criterion)).toEqual([`criteria.${expected}`]);
  });

  test.each([
    ['a part takes its gates from above', all({ at }, said)],
    ['from far above', all({ at }, all({ id: 'inner', kind: 'any' }, said))],
    ['each part by its own word', all({}, { ...said, at }, { ...said, id: 'b', at })],
    ['a target with its gate above', all({ at }, { ...said, target: true })],
    ['no target, and so no gate at the end', { ...said, at: { accept: 'block' }, target: false }],
  ])('%s', (_what, criterion) => {
    expect(criteria(criterion)).toEqual([]);
  });

  test('eight levels are deep enough', () => {
    const nested = (levels: number, id = 0): object =>
      all({ id: `n${id}`, at }, levels > 1 ? nested(levels - 1, id + 1) : said);
    expect(criteria(nested(8))).toEqual([]);
    expect(criteria(nested(9))).toEqual([`criteria.0${'.of.0'.repeat(9)}: TOO_DEEP`]);
    expect(criteria(nested(2000)).length).toBe(1);
  });
});
