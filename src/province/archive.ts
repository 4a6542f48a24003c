import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Day } from '../../workflows/index.js';

/** A file of the archive, before it is packed. */
export interface Packed {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What it is, for whoever reads the manifest. */
  readonly about: string;
}

export interface Manifest {
  readonly letter: { readonly number: string; readonly date: Day };
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly sha256: string;
    readonly about: string;
  }[];
  /** SHA-256 of `SHA256SUMS.txt`, which names every file by its own: one figure for all of it. */
  readonly whole: string;
}

export interface Archive {
  /** ASCII, so that every system keeps it. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly manifest: Manifest;
}

const SUMS = 'SHA256SUMS.txt';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const sumsOf = (files: readonly Packed[]): string =>
  files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');

export const manifestOf = (files: readonly Packed[], letter: Manifest['letter']): Manifest => ({
  letter: { number: letter.number, date: letter.date },
  files: files.map(({ path, bytes, about }) => ({ path, size: bytes.length, sha256: sha256(bytes), about })),
  whole: sha256(strToU8(sumsOf(files))),
});

/** zip knows no time zone: noon of the letter's own day is written by whatever machine packs it. */
const stampOf = (day: Day): Date => {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Math.max(year, 1980), month - 1, date, 12);
};

const asciiName = (number: string): string => number.replace(/[^0-9A-Za-z]+/g, '-').replace(/^-+|-+$/g, '');

/**
 * The same files make the same archive, byte by byte, whenever and wherever it is packed. `beside`: what goes with it and
 * is none of what was sent, such as the cover; neither the sums nor the figure of the whole know of it.
 */
export function archiveOf(
  files: readonly Packed[],
  letter: Manifest['letter'],
  beside: readonly Packed[] = [],
): Archive {
  const manifest = manifestOf(files, letter);
  const all: readonly Packed[] = [
    ...beside,
    ...files,
    { path: SUMS, bytes: strToU8(sumsOf(files)), about: '' },
    { path: 'manifest.json', bytes: strToU8(`${JSON.stringify(manifest, null, 2)}\n`), about: '' },
  ];
  const mtime = stampOf(letter.date);
  const zipped = zipSync(
    Object.fromEntries(all.map(({ path, bytes }) => [path, [bytes, { mtime, os: 0, level: 6 }]])),
  );
  return { name: `ho-so-${asciiName(letter.number)}.zip`, bytes: Buffer.from(zipped), manifest };
}
