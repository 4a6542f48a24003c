/** Eth (U+00D0, U+00F0) and the African D (U+0189, U+0256) look like Đ, and some keyboards and scanners give them for it. */
const LOOKS_LIKE_D = /[\u00d0\u0189]/g;
const LOOKS_LIKE_SMALL_D = /[\u00f0\u0256]/g;

/** As it looks on paper: full-width figures and letters are the plain ones, and whatever looks like Đ is Đ. */
export const asItLooks = (text: string): string =>
  text.normalize('NFKC').replace(LOOKS_LIKE_D, 'Đ').replace(LOOKS_LIKE_SMALL_D, 'đ');
