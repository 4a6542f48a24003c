import type { Texts } from '../../../texts/index.js';

/** "01/02": as figures stand in the office's papers. */
export const figure = (count: number, t: Texts): string =>
  t.lang === 'vi' ? String(count).padStart(2, '0') : String(count);
