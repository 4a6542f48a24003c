export const PIN_FAULTS = ['SHAPE', 'SAME', 'RUN', 'REPEATED', 'PHONE', 'DATE'] as const;
/** Why a PIN is refused. */
export type PinFault = (typeof PIN_FAULTS)[number];

const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isDayOf = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= (DAYS_IN[Number(month) - 1] ?? 0);

const isYear = (year: string): boolean => /^(19|20)\d\d$/.test(year);

const cut = (pin: string, ...lengths: readonly number[]): string[] => {
  let from = 0;
  return lengths.map((length) => pin.slice(from, (from += length)));
};

/** Of somebody who works today, and of two decades beyond: 1940 to 2010. */
const isShortYear = (year: string): boolean => Number(year) >= 40 || Number(year) <= 10;

/** A day of birth as people write it: 150382, 820315, 15031982, 19820315. */
const isDate = (pin: string): boolean => {
  if (pin.length === 6) {
    const [first = '', middle = '', last = ''] = cut(pin, 2, 2, 2);
    return (isShortYear(last) && isDayOf(first, middle)) || (isShortYear(first) && isDayOf(last, middle));
  }
  const [day = '', month = '', year = ''] = cut(pin, 2, 2, 4);
  const [early = '', second = '', third = ''] = cut(pin, 4, 2, 2);
  return (isYear(year) && isDayOf(day, month)) || (isYear(early) && isDayOf(third, second));
};

const digits = (pin: string): number[] => Array.from(pin, Number);

/** 123456, 987654, 890123. */
const isRun = (pin: string): boolean =>
  [1, 9].some((step) => digits(pin).every((d, i, all) => i === 0 || d === ((all[i - 1] ?? 0) + step) % 10));

/** 121212, 123123, 12341234; and 112233. */
const isRepeated = (pin: string): boolean =>
  [2, 3, 4].some((length) => digits(pin).every((d, i, all) => d === all[i % length])) ||
  /^((\d)\2)+$/.test(pin);

/** A whole PIN out of his own telephone number, as anybody may read it. */
const isPhone = (pin: string, phone: string): boolean => phone.replaceAll(/\D/g, '').includes(pin);

export const looksLikePin = (given: string): boolean => /^\d{6,8}$/.test(given);

/** What stands against a PIN: guesses that come first to whoever finds a link. Null: it will do. */
export const pinFault = (pin: string, phone: string): PinFault | null => {
  if (!looksLikePin(pin)) return 'SHAPE';
  if (/^(\d)\1+$/.test(pin)) return 'SAME';
  if (isRun(pin)) return 'RUN';
  if (isRepeated(pin)) return 'REPEATED';
  if (isPhone(pin, phone)) return 'PHONE';
  return isDate(pin) ? 'DATE' : null;
};
