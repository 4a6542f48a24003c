import { type Given, type Verdict, verify } from '../../../verifier/verdict.mjs';
import { type Bundle, zipOf } from '../../support/bundle-builder.js';

/** A file in memory, read as one on a disk is. */
const sourceOf = (zip: Uint8Array) => ({
  size: zip.length,
  read: (from: number, to: number) => Promise.resolve(zip.slice(from, to)),
});

export const checkedZip = (zip: Uint8Array, given: Given = {}): Promise<Verdict> =>
  verify(sourceOf(zip), { replay: false, ...given });

/** `listed`: whose hashes the manifest names; absent, whoever tampered has written them anew. */
export const checked = (bundle: Bundle, given?: Given, listed?: Bundle['files']): Promise<Verdict> =>
  checkedZip(zipOf(bundle, listed), given);

/** What a test compares: the exit, and where it is 1 the kind and the place. */
export const saidOf = ({ exit, wrong }: Verdict): unknown =>
  wrong ? { exit, kind: wrong.kind, ...wrong.place } : { exit };
