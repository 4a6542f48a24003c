import fc from 'fast-check';
import { portionText } from '../../src/texts/portion.js';

const share = (num: number, den: number) => ({ num, den });

test.each([
  [9, share(1, 2), '4,5', '4.5'],
  [9, share(2, 3), '6', '6'],
  [11, share(2, 3), '7 1/3', '7 1/3'],
  [9, share(7, 10), '6,3', '6.3'],
  [9, share(4, 5), '7,2', '7.2'],
  [13, share(9, 10), '11,7', '11.7'],
  [1, share(1, 20), '0,05', '0.05'],
  [1, share(1, 3), '1/3', '1/3'],
  [0, share(1, 2), '0', '0'],
])('%i members, a share of %o', (whole, of, vi, en) => {
  expect([portionText(whole, of, 'vi'), portionText(whole, of, 'en')]).toEqual([vi, en]);
});

/** What was written, as a fraction again. */
const readBack = (text: string): [num: number, den: number] => {
  const point = /^(\d+)\.(\d+)$/.exec(text);
  if (point) return [Number(`${point[1]}${point[2]}`), 10 ** (point[2]?.length ?? 0)];
  const mixed = /^(?:(\d+) )?(\d+)\/(\d+)$/.exec(text);
  if (mixed) return [Number(mixed[1] ?? 0) * Number(mixed[3]) + Number(mixed[2]), Number(mixed[3])];
  return [Number(text), 1];
};

test('says exactly the share it stands for, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 60 }),
      fc.integer({ min: 1, max: 100 }),
      fc.nat({ max: 100 }),
      (whole, den, part) => {
        const num = Math.min(part, den);
        const [top, below] = readBack(portionText(whole, { num, den }, 'en'));
        expect(top * den).toBe(whole * num * below);
      },
    ),
  );
});
