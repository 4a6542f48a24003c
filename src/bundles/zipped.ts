import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  readonly stored: boolean;
  readonly blocks: AsyncIterable<Uint8Array>;
}

const NOTHING = new Uint8Array(0);
const DEFLATED = 8;

/** What the zip notes of a file once it is written. */
interface Noted {
  size: number;
  crc: number;
}

/** Packed by threads of Node's own: in ours a large history would keep everybody else waiting. */
async function* deflated(
  blocks: AsyncIterable<Uint8Array>,
  noted: Noted,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const packing = createDeflateRaw();
  const done = pipeline(async function* weighed() {
    for await (const block of blocks) {
      noted.size += block.length;
      noted.crc = crc32(block, noted.crc);
      yield block;
    }
  }, packing);
  // what went wrong comes out of what is read
  done.catch(() => {});
  try {
    yield* packing as AsyncIterable<Uint8Array<ArrayBuffer>>;
  } finally {
    packing.destroy();
    await done.catch(() => {});
  }
}

/**
 * A zip file, made as fast as it is taken and no faster: never more of it is here than a few blocks. `at`: the time that
 * each of its files bears.
 */
export async function* zipped(entries: Iterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, made) => {
    if (error) throw error;
    ready.push(made);
  });
  const made = (): Uint8Array[] => {
    const some = ready.filter(({ length }) => length > 0);
    ready = [];
    return some;
  };
  for (const { path, stored, blocks } of entries) {
    if (stored) {
      const file = new ZipPassThrough(path);
      file.mtime = at;
      zip.add(file);
      for await (const block of blocks) {
        file.push(block);
        yield* made();
      }
      file.push(NOTHING, true);
    } else {
      const file: ZipInputFile = { filename: path, compression: DEFLATED, size: 0, crc: 0, mtime: at };
      zip.add(file);
      for await (const block of deflated(blocks, file)) {
        file.ondata?.(null, block, false);
        yield* made();
      }
      file.ondata?.(null, NOTHING, true);
    }
    yield* made();
  }
  zip.end();
  yield* made();
}
