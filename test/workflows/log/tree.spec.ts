import fc from 'fast-check';
import {
  consistencyRanges,
  EMPTY_ROOT,
  grown,
  type Hash,
  inclusionRanges,
  innerHash,
  leafHash,
  nodesOf,
  type Range,
  rangeHash,
} from '../../../src/log/tree.js';

/** The leaves, roots and proofs by which implementations of RFC 6962 are compared (certificate-transparency's own). */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** A tree as its definition has it, slowly: MTH of RFC 6962. */
function slowRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0] as Hash;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return innerHash(slowRoot(leaves.slice(0, split)), slowRoot(leaves.slice(split)));
}

/** Grown leaf by leaf, or in steps of any size: what is kept, and how a range of it is hashed. */
function kept(leaves: readonly Hash[], steps: readonly number[]) {
  const store = new Map<string, Hash>();
  let peaks: readonly Hash[] = [];
  let size = 0;
  for (const step of steps) {
    const taken = grown(size, peaks, leaves.slice(size, size + step));
    for (const { level, at, hash } of taken.nodes) store.set(`${level}/${at}`, hash);
    size += step;
    peaks = taken.peaks;
  }
  const hash = (range: Range): Hash =>
    rangeHash(nodesOf(range).map(({ level, at }) => store.get(`${level}/${at}`) as Hash));
  return { hash, peaks, nodes: store.size };
}

const known = LEAVES.map(leafHash);
const inclusion = (index: number, size: number) => {
  const { hash } = kept(known, [8]);
  return inclusionRanges(index, size).map(hash);
};
const consistency = (before: number, size: number) => {
  const { hash } = kept(known, [8]);
  return consistencyRanges(before, size).map(hash);
};

describe('RFC 6962', () => {
  test.each(ROOTS.map((root, at) => [at + 1, root] as const))('the root over %i leaves', (size, root) => {
    expect(kept(known, [8]).hash({ from: 0, to: size })).toBe(root);
    expect(slowRoot(known.slice(0, size))).toBe(root);
  });

  test('of no leaf: the hash of nothing', () => {
    expect(kept([], []).hash({ from: 0, to: 0 })).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('that a leaf is in it', () => {
    expect(inclusion(0, 1)).toEqual([]);
    expect(inclusion(0, 8)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(inclusion(5, 8)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(inclusion(2, 3)).toEqual(['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']);
  });

  test('that it goes on from an earlier one', () => {
    expect(consistency(8, 8)).toEqual([]);
    expect(consistency(6, 8)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(consistency(2, 5)).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
  });
});

describe('grown in steps of any size', () => {
  const steps = fc.array(fc.nat({ max: 20 }), { maxLength: 12 });

  test('it is the same tree', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const size = taken.reduce((sum, one) => sum + one, 0);
        const leaves = Array.from({ length: size }, (_, at) => leafHash(at.toString(16).padStart(8, '0')));
        const tree = kept(leaves, taken);
        expect(rangeHash(tree.peaks)).toBe(slowRoot(leaves));
        for (const to of [size, size >> 1]) {
          expect(tree.hash({ from: 0, to })).toBe(slowRoot(leaves.slice(0, to)));
        }
      }),
    );
  });

  test('a leaf costs one node and on the average less than one more', () => {
    const leaves = Array.from({ length: 1000 }, (_, at) => leafHash(at.toString(16).padStart(8, '0')));
    expect(kept(leaves, [1000]).nodes).toBeLessThan(2000);
  });

  test('a proof has at most as many hashes as the tree has levels', () => {
    for (let size = 1; size < 200; size++) {
      for (let at = 0; at < size; at++) {
        expect(inclusionRanges(at, size).length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(consistencyRanges(at, size).length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)) + 1);
      }
    }
  });
});
