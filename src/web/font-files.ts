import { createRequire } from 'node:module';

/**
 * The typeface is served by ourselves: pages must look the same on an office network without internet.
 * Vietnamese letters and the Latin rest come in two subsets, each in three weights: about 100 kB, kept by
 * browsers for good. The stylesheet names them under /assets/fonts/.
 */
export const FONT_FILES: readonly string[] = ['latin', 'vietnamese'].flatMap((subset) =>
  [400, 600, 700].map((weight) => `be-vietnam-pro-${subset}-${weight}-normal.woff2`),
);

/** Where one of them lies on this machine; null for any other name. */
export const fontPath = (file: string): string | null =>
  FONT_FILES.includes(file)
    ? createRequire(import.meta.url).resolve(`@fontsource/be-vietnam-pro/files/${file}`)
    : null;
