import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unpacked } from './unpacked.js';

export type Style = 'normal' | 'bold' | 'italic';

const FILES = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json')),
  'files',
);
/** The typeface comes in parts: a Vietnamese word takes its letters from the first two. */
const PARTS = ['latin', 'vietnamese', 'latin-ext'] as const;
const CUTS: Readonly<Record<Style, string>> = {
  normal: '400-normal',
  bold: '700-normal',
  italic: '400-italic',
};

export interface Part {
  /** By which the document knows it. */
  readonly name: string;
  readonly bytes: Buffer;
}

const loaded = new Map<Style, readonly Part[]>();

/** Read when the first paper is drawn, and kept. */
export function partsOf(style: Style): readonly Part[] {
  const known = loaded.get(style);
  if (known) return known;
  const parts = PARTS.map((part) => ({
    name: `${style} ${part}`,
    bytes: unpacked(readFileSync(path.join(FILES, `be-vietnam-pro-${part}-${CUTS[style]}.woff`))),
  }));
  loaded.set(style, parts);
  return parts;
}

export interface Run {
  readonly part: string;
  readonly text: string;
}

/** Which part has a letter: of the typeface, so asked once for all papers. */
const partOf = new Map<string, string | undefined>();

const found = (
  letter: string,
  style: Style,
  has: (part: string, letter: string) => boolean,
): string | undefined => {
  const key = `${style} ${letter}`;
  if (!partOf.has(key))
    partOf.set(
      key,
      PARTS.map((part) => `${style} ${part}`).find((name) => has(name, letter)),
    );
  return partOf.get(key);
};

/** A letter that no part has is shown as one that is missing, as print shops do. */
const MISSING = '□';

/** A text in stretches, each of one part that has all its letters. `has`: whether a part has this letter. */
export function runsOf(
  text: string,
  style: Style,
  has: (part: string, letter: string) => boolean,
): readonly Run[] {
  const runs: { part: string; text: string }[] = [];
  const first = `${style} ${PARTS[0]}`;
  for (const letter of text.normalize('NFC')) {
    const part = found(letter, style, has);
    const last = runs.at(-1);
    const shown = part === undefined ? MISSING : letter;
    if (last && last.part === (part ?? first)) last.text += shown;
    else runs.push({ part: part ?? first, text: shown });
  }
  return runs;
}
