/** One file inside a zip, as the list at the zip's end has it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own head begins. */
  readonly at: number;
}

const HEAD = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LISTED_BYTES = 46;
const HEAD_BYTES = 30;
const COMMENT_BYTES_MAX = 0xffff;
/** Ways of packing. */
export const STORED = 0;
export const DEFLATED = 8;
const ENCRYPTED = 1;
const IN_ZIP_64 = 0xffffffff;

/** One line of the list; null: it is none, or points outside. */
const listedAt = (bytes: Buffer, at: number, end: number): (ZipEntry & { readonly next: number }) | null => {
  if (at + LISTED_BYTES > end || bytes.readUInt32LE(at) !== LISTED) return null;
  const nameBytes = bytes.readUInt16LE(at + 28);
  const next = at + LISTED_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > end) return null;
  const [packed, unpacked, head] = [20, 24, 42].map((field) => bytes.readUInt32LE(at + field));
  if (packed === undefined || unpacked === undefined || head === undefined) return null;
  if ([packed, unpacked, head].includes(IN_ZIP_64)) return null;
  return {
    name: bytes.subarray(at + LISTED_BYTES, at + LISTED_BYTES + nameBytes).toString('utf8'),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    packed,
    unpacked,
    at: head,
    next,
  };
};

/** What a zip says it holds. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Each content lies in one place only: contents that share bytes are how a small zip unpacks to any size. */
  readonly apart: boolean;
  /** From its first byte to its last it is this zip: nothing stands behind it or beside its list. */
  readonly plain: boolean;
}

/** Where the zip ends: its last bytes, or before a comment that only a zip's end allows. Null: it is cut off. */
const endOf = (bytes: Buffer): number | null => {
  const least = Math.max(0, bytes.length - END_BYTES - COMMENT_BYTES_MAX);
  for (let at = bytes.length - END_BYTES; at >= least; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return null;
};

/**
 * What a zip says it holds, read from the list at its end; nothing is unpacked. Null: it is none, or its list is broken
 * or names two contents alike, of which each reader would take another.
 */
export function zipDirectory(bytes: Buffer): ZipDirectory | null {
  if (bytes.length < HEAD_BYTES + END_BYTES || bytes.readUInt32LE(0) !== HEAD) return null;
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  const list = bytes.readUInt32LE(end + 16);
  let at = list;
  const entries: ZipEntry[] = [];
  for (let read = 0; read < count; read++) {
    const listed = listedAt(bytes, at, end);
    if (!listed) return null;
    const { next, ...entry } = listed;
    entries.push(entry);
    at = next;
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return null;
  const plain = at === end && end + END_BYTES === bytes.length;
  return { entries, apart: liesApart(entries, list), plain };
}

const liesApart = (entries: readonly ZipEntry[], list: number): boolean => {
  const sorted = entries.toSorted((a, b) => a.at - b.at);
  return sorted.every(({ at, packed }, nth) => at + HEAD_BYTES + packed <= (sorted[nth + 1]?.at ?? list));
};

/** Where the packed bytes of an entry begin; null: they are not where the list says. */
export function packedFrom(bytes: Buffer, { at, packed }: ZipEntry): number | null {
  if (at + HEAD_BYTES > bytes.length || bytes.readUInt32LE(at) !== HEAD) return null;
  const from = at + HEAD_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return from + packed <= bytes.length ? from : null;
}

/** The packed bytes of one entry; null: they are not where the list says. */
export function packedBytes(bytes: Buffer, entry: ZipEntry): Buffer | null {
  const from = packedFrom(bytes, entry);
  return from === null ? null : bytes.subarray(from, from + entry.packed);
}
