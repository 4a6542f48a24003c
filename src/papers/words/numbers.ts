import type { Plan } from '../../../workflows/index.js';

const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

const unitWord = (unit: number, tens: number): string => {
  if (tens === 0) return ONES[unit] ?? '';
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 4 && tens > 1) return 'tư';
  return unit === 5 ? 'lăm' : (ONES[unit] ?? '');
};

/** "năm", "mười lăm", "hai mươi mốt"; from a hundred on the figures speak for themselves. */
export const inWords = (count: number): string => {
  if (!Number.isInteger(count) || count < 0 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const unit = count % 10;
  const ten = tens === 1 ? 'mười' : tens > 1 ? `${ONES[tens]} mươi` : '';
  return unit === 0 && tens > 0 ? ten : [ten, unitWord(unit, tens)].filter((word) => word !== '').join(' ');
};

/** Numbers of papers have two figures: "05". */
export const twoFigures = (count: number): string => String(count).padStart(2, '0');

/** "05 (năm)" */
export const countText = (count: number): string => `${twoFigures(count)} (${inWords(count)})`;

/** "hai phần ba (2/3)" */
export const shareText = ({ num, den }: { num: number; den: number }): string =>
  `${inWords(num)} phần ${den === 4 ? 'tư' : inWords(den)} (${num}/${den})`;

/** "quá một phần hai (1/2)" or "ít nhất bảy phần mười (7/10)" */
export const thresholdText = ({ op, share }: Plan['council']['approve']): string =>
  `${op === '>' ? 'quá' : 'ít nhất'} ${shareText(share)}`;

/** "I", "II" … for what has at least two. */
export const roman = (place: number): string => {
  const steps: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = place;
  let text = '';
  for (const [value, sign] of steps) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
};
