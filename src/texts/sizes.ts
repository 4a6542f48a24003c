import type { Language } from './language.js';

const KILO = 1024;

/** "214 KB", "1,5 MB": as a file is spoken of. */
export const sizeText = (bytes: number, lang: Language): string => {
  const say = (value: number, unit: string, digits: number): string =>
    `${new Intl.NumberFormat(lang, { maximumFractionDigits: digits }).format(value)} ${unit}`;
  return bytes < KILO * KILO ? say(Math.ceil(bytes / KILO), 'KB', 0) : say(bytes / KILO / KILO, 'MB', 1);
};
