import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { parseCheckpoint } from '../../src/log/checkpoint.js';
import { openNote, parseVerifierKey } from '../../src/log/note.js';
import { innerHash, leafHash } from '../../src/log/tree.js';

export interface BundleManifest {
  readonly origin: string;
  readonly scope: { readonly is: string; readonly of?: string };
  readonly size: number;
  readonly chains: readonly { of: string; life: string; events: number; head: string }[];
  readonly withheld: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

export interface Disclosure {
  readonly seq: number;
  readonly field: string;
  readonly salt?: string;
  readonly value?: string;
  readonly withheld?: true;
}

/** A bundle as whoever gets it opens it. */
export interface OpenedBundle {
  /** In the order in which they stand in the zip. */
  readonly names: readonly string[];
  readonly manifest: BundleManifest;
  readonly bytes: (name: string) => Uint8Array;
  readonly text: (name: string) => string;
  readonly lines: (name: string) => string[];
}

export const hexOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export function openBundle(zip: Uint8Array): OpenedBundle {
  const files = unzipSync(zip);
  const bytes = (name: string): Uint8Array => {
    const found = files[name];
    if (!found) throw new Error(`${name} is not in the bundle`);
    return found;
  };
  const text = (name: string): string => strFromU8(bytes(name));
  return {
    names: Object.keys(files),
    manifest: JSON.parse(text('manifest.json')) as BundleManifest,
    bytes,
    text,
    lines: (name) => text(name).split('\n').slice(0, -1),
  };
}

export const disclosuresIn = (bundle: OpenedBundle, code: string): Disclosure[] =>
  bundle.lines(`disclosures/${code}.ndjson`).map((line) => JSON.parse(line) as Disclosure);

/** The root of one of its checkpoints, whose signature holds by the key beside it. */
export function rootOf(bundle: OpenedBundle, at = bundle.manifest.size): string {
  const keys = bundle.lines('keys.txt').flatMap((line) => parseVerifierKey(line) ?? []);
  const opened = openNote(bundle.text(`checkpoints/${at}.txt`), keys);
  const checkpoint = opened && parseCheckpoint(opened.text);
  if (!checkpoint || checkpoint.size !== at) throw new Error('no such checkpoint');
  return checkpoint.root;
}

/** RFC 9162, 2.1.3.2: the root that a leaf and its path lead to. */
export function rootByPath(hash: string, index: number, size: number, path: readonly string[]): string {
  let [fn, sn, r] = [index, size - 1, leafHash(hash)];
  for (const p of path) {
    if (sn === 0) throw new Error('the path is too long');
    if (fn % 2 === 1 || fn === sn) {
      r = innerHash(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else r = innerHash(r, p);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  if (sn !== 0) throw new Error('the path is too short');
  return r;
}

/** RFC 9162, 2.1.4.2: the two roots that a consistency proof leads to. */
export function rootsByProof(
  before: number,
  size: number,
  root: string,
  proof: readonly string[],
): { readonly before: string; readonly after: string } {
  const path = Number.isInteger(Math.log2(before)) ? [root, ...proof] : [...proof];
  let [fn, sn] = [before - 1, size - 1];
  while (fn % 2 === 1) [fn, sn] = [fn >> 1, sn >> 1];
  const [first = '', ...rest] = path;
  let [fr, sr] = [first, first];
  for (const c of rest) {
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [innerHash(c, fr), innerHash(c, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else sr = innerHash(sr, c);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return { before: fr, after: sr };
}
