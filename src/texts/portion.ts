import type { Language } from './language.js';

const POINT: Record<Language, string> = { vi: ',', en: '.' };

/** "4,5" where two figures behind the comma say it exactly, else "7 1/3": whole numbers throughout, nothing is rounded. */
export const portionText = (
  whole: number,
  { num, den }: { num: number; den: number },
  lang: Language,
): string => {
  const times = whole * num;
  const full = Math.trunc(times / den);
  const rest = times - full * den;
  if (rest === 0) return String(full);
  const hundredths = (rest * 100) / den;
  if (Number.isInteger(hundredths)) {
    return `${full}${POINT[lang]}${String(hundredths).padStart(2, '0').replace(/0$/, '')}`;
  }
  const divisor = commonDivisor(rest, den);
  const part = `${rest / divisor}/${den / divisor}`;
  return full === 0 ? part : `${full} ${part}`;
};

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other);
