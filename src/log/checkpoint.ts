import type { Hash } from './tree.js';

/** How far a log has come: so many leaves, under this root. */
export interface Checkpoint {
  /** Which log: the host and the code of its department. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The text that is signed, as c2sp.org/tlog-checkpoint has it: origin, size, root, and nothing more. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`;

/** Null: not the text of a checkpoint. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [, origin, size, coded] = /^([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n/u.exec(text) ?? [];
  if (origin === undefined || coded === undefined || !Number.isSafeInteger(Number(size))) return null;
  return { origin, size: Number(size), root: Buffer.from(coded, 'base64').toString('hex') };
}

/** What fits on paper and into a mail's text, and still tells one history from another: "20852 · 0ac5 1262 …". */
export const shortCode = ({ size, root }: Pick<Checkpoint, 'size' | 'root'>): string =>
  `${size} · ${(root.slice(0, 16).match(/.{4}/gu) ?? []).join(' ')}`;
