import { createHash } from 'node:crypto';

/** One file of a bundle. Its content can be read as often as it is asked for, and is the same each time. */
export interface Part {
  readonly path: string;
  /** Nothing is gained by packing it: a scan is packed already. */
  readonly stored?: true;
  readonly blocks: () => AsyncIterable<Uint8Array>;
}

const BLOCK = 64 * 1024;

/** Lines, each ended, in blocks: a line by itself would be too little to pack and to send. */
async function* inBlocks(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  let block = '';
  for await (const line of lines) {
    block += `${line}\n`;
    if (block.length >= BLOCK) {
      yield Buffer.from(block, 'utf8');
      block = '';
    }
  }
  if (block !== '') yield Buffer.from(block, 'utf8');
}

export const linesPart = (path: string, lines: () => AsyncIterable<string> | Iterable<string>): Part => ({
  path,
  blocks: () => inBlocks(lines()),
});

/** A text or bytes as they are. */
export const wholePart = (path: string, read: () => Promise<string | Uint8Array>): Part => ({
  path,
  async *blocks() {
    const content = await read();
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    for (let at = 0; at < bytes.length; at += BLOCK) yield bytes.subarray(at, at + BLOCK);
  },
});

export interface Measured {
  readonly sha256: string;
  readonly bytes: number;
}

/** Its hash and its length, without keeping any of it. */
export async function measure({ blocks }: Part, signal: AbortSignal): Promise<Measured> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const block of blocks()) {
    signal.throwIfAborted();
    hash.update(block);
    bytes += block.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** The same content again; throws where it is no longer what was measured, so that the zip never gets its end. */
export async function* asMeasured({ path, blocks }: Part, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const block of blocks()) {
    hash.update(block);
    yield block;
  }
  if (hash.digest('hex') !== sha256) throw new Error(`${path} changed while the bundle was written`);
}
