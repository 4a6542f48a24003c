export interface Key {
  readonly name: string;
  readonly id: string;
  readonly key: Uint8Array;
  readonly line: string;
}

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** What is signed. */
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly id: string; readonly bytes: Uint8Array }[];
}

export interface Anchor {
  readonly label: string;
  readonly size: number;
  /** Hex: all of it, or of a short code the beginning. */
  readonly root: string;
  readonly note: Checkpoint | null;
}

/** Null: not written in the one canonical way. */
export function canonicalIn(text: string): unknown;
export function leafOf(content: Uint8Array): Uint8Array;
export function rootsOf(contents: Uint8Array, sizes: Iterable<number>): Map<number, string>;
export function rootByPath(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): string | null;
export function goesOn(
  before: number,
  size: number,
  path: readonly Uint8Array[],
  rootBefore: string,
  root: string,
): boolean;
export function keyIn(line: string): Key | null;
export function checkpointIn(note: string): Checkpoint | null;
export function signersOf(checkpoint: Checkpoint, keys: readonly Key[]): Key[] | null;
export function anchorIn(label: string, text: string): Anchor | null;
