import type { Criterion } from '../../../workflows/criteria/criterion.js';
import { concerns } from '../../../workflows/criteria/composite.js';
import { ask, leaf, node, outcome } from '../../support/builders/criteria.js';
import { attestation, collective, individual } from '../../support/builders/records.js';

const said = (key: string): Criterion => leaf({ id: key, kind: 'attest', key });
const later = (key: string): Criterion => ({ ...said(key), target: true });

/** Someone who answered for just these. */
const answering = (...keys: string[]) =>
  individual('staff', [], { attestations: keys.map((key) => attestation(key)) });

describe('all, any, atLeast keep every part, each with its own counts', () => {
  const parts = [said('a'), said('b'), said('c')];
  const all = node({ kind: 'all', of: parts });
  const any = node({ kind: 'any', of: parts });
  const two = node({ kind: 'atLeast', n: 2, of: parts });

  test.each([
    ['all of three', all, ['a', 'b', 'c'], 'met 3/3'],
    ['all but one', all, ['a', 'c'], 'unmet 2/3'],
    ['none of all', all, [], 'unmet 0/3'],
    ['any: the last', any, ['c'], 'met 1/1'],
    ['any: more than one', any, ['a', 'b'], 'met 2/1'],
    ['any: none', any, [], 'unmet 0/1'],
    ['at least two: two', two, ['a', 'c'], 'met 2/2'],
    ['at least two: all three', two, ['a', 'b', 'c'], 'met 3/2'],
    ['at least two: one', two, ['b'], 'unmet 1/2'],
  ])('%s', (_what, criterion, keys, expected) => {
    const found = ask(criterion, answering(...keys));
    expect(outcome(found)).toBe(expected);
    expect(found.parts.map(({ id, verdict }) => [id, verdict])).toEqual(
      ['a', 'b', 'c'].map((key) => [key, keys.includes(key) ? 'met' : 'unmet']),
    );
  });

  test('a node says whose it is and rests on its parts alone', () => {
    const { parts: _parts, ...found } = ask(any, answering('a'));
    expect(found).toEqual({
      id: 'node',
      kind: 'any',
      clause: 'III.2',
      text: { vi: 'Tiêu chí', en: 'Criterion' },
      effect: null,
      verdict: 'met',
      need: 1,
      have: 1,
      counted: [],
      notCounted: [],
    });
  });
});

describe('a target is progress until the final review', () => {
  test.each(['register', 'accept', 'agenda', 'forward', 'commend'] as const)('at %s', (gate) => {
    expect(outcome(ask(later('a'), answering(), { gate }))).toBe('target 0/1');
  });

  test('at confirm it is a failure', () => {
    expect(outcome(ask(later('a'), answering(), { gate: 'confirm' }))).toBe('unmet 0/1');
  });

  test('reached early it is met', () => {
    expect(outcome(ask(later('a'), answering('a')))).toBe('met 1/1');
  });

  test.each([
    ['all: the rest met', node({ kind: 'all', of: [said('a'), later('b')] }), ['a'], 'target 1/2'],
    ['all: the rest unmet', node({ kind: 'all', of: [said('a'), later('b')] }), [], 'unmet 0/2'],
    ['any: could still come', node({ kind: 'any', of: [said('a'), later('b')] }), [], 'target 0/1'],
    ['any: here already', node({ kind: 'any', of: [said('a'), later('b')] }), ['a'], 'met 1/1'],
    [
      'at least two: one and one to come',
      node({ kind: 'atLeast', n: 2, of: [said('a'), later('b'), said('c')] }),
      ['a'],
      'target 1/2',
    ],
    [
      'at least two: only one to come',
      node({ kind: 'atLeast', n: 2, of: [said('a'), later('b'), said('c')] }),
      [],
      'unmet 0/2',
    ],
    [
      'parts of a target are targets',
      node({ kind: 'all', target: true, of: [said('a'), said('b')] }),
      ['a'],
      'target 1/2',
    ],
    [
      'unless they say otherwise',
      node({ kind: 'all', target: true, of: [said('a'), { ...said('b'), target: false }] }),
      ['a'],
      'unmet 1/2',
    ],
  ])('%s', (_what, criterion, keys, expected) => {
    expect(outcome(ask(criterion, answering(...keys)))).toBe(expected);
  });
});

describe('whom a criterion concerns', () => {
  const forCollectives = { kinds: ['collective'] as const };
  const forStaff = { tiers: ['staff'] };

  test.each([
    ['everybody', said('a'), true, true, true],
    ['collectives', { ...said('a'), for: forCollectives }, false, false, true],
    ['a tier', { ...said('a'), for: forStaff }, true, false, false],
    [
      'a node is for nobody when none of its parts is',
      node({ kind: 'any', of: [{ ...said('a'), for: forStaff }] }),
      true,
      false,
      false,
    ],
    [
      'a node is for whom one of its parts is',
      node({
        kind: 'all',
        of: [
          { ...said('a'), for: forStaff },
          { ...said('b'), for: forCollectives },
        ],
      }),
      true,
      false,
      true,
    ],
  ])('%s', (_whom, criterion, staff, leader, group) => {
    expect(
      [individual('staff'), individual('unitLeader'), collective()].map((one) => concerns(criterion, one)),
    ).toEqual([staff, leader, group]);
  });

  test('parts for others are neither asked nor counted', () => {
    const criterion = node({ kind: 'all', of: [said('a'), { ...said('b'), for: forCollectives }] });
    const found = ask(criterion, answering('a'));
    expect(outcome(found)).toBe('met 1/1');
    expect(found.parts.map(({ id }) => id)).toEqual(['a']);
  });
});

const bare = (key: string): Criterion => {
  const { at: _at, ...rest } = said(key);
  return rest;
};

describe('effect: from the nearest node that names gates', () => {
  const criterion = node({
    kind: 'all',
    at: { register: 'warn', confirm: 'block' },
    of: [bare('a'), { ...bare('b'), at: { register: 'info' } }, node({ kind: 'any', of: [bare('c')] })],
  });

  test.each([
    ['register', 'warn', ['warn', 'info', 'warn']],
    ['accept', null, [null, null, null]],
    ['confirm', 'block', ['block', null, 'block']],
  ] as const)('at %s', (gate, own, parts) => {
    const found = ask(criterion, answering(), { gate });
    expect(found.effect).toBe(own);
    expect(found.parts.map(({ effect }) => effect)).toEqual(parts);
    expect(found.parts[2]?.parts[0]?.effect).toBe(own);
  });
});
