import type { Texts } from '../../../texts/index.js';

/** "5.000" · "5,000" */
export const countText = (count: number, { lang }: Texts): string =>
  count.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB');
