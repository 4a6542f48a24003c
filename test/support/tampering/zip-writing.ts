import { crc32, deflateRawSync } from 'node:zlib';

/** A zip written field by field, so that each can be what no honest writer makes it. */

export interface Entry {
  readonly name: string;
  readonly content: Uint8Array;
  /** 0 to 9; 0: stored. Absent: 6. */
  readonly level?: number;
  /** Packed already: as it is written. */
  readonly packed?: Uint8Array;
  readonly directory?: Partial<Fields>;
  readonly local?: Partial<Fields>;
}

/** What both records of a file have, and at the end what the directory alone has. */
export interface Fields {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly packed: number;
  readonly length: number;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
  readonly disk: number;
  readonly attributes: number;
  readonly at: number;
}

export interface End {
  readonly disk: number;
  readonly count: number;
  readonly countHere: number;
  readonly size: number;
  readonly at: number;
  readonly comment: Uint8Array;
  /** Between the directory and its end: where the records of zip64 stand. */
  readonly before: Uint8Array;
}

/** Little-endian: pairs of width in bytes and value. */
function packed(...fields: readonly (readonly [width: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) bytes.writeUInt16LE(value & 0xffff, at);
    else bytes.writeUInt32LE(value >>> 0, at);
    at += width;
  }
  return bytes;
}

const NOTHING = new Uint8Array();
const VERSION = 20;

function localRecord({ name, flags, method, time, crc, packed: many, length, extra }: Fields): Buffer {
  const named = Buffer.from(name, 'latin1');
  return Buffer.concat([
    packed([4, 0x04034b50], [2, VERSION], [2, flags], [2, method], [4, time], [4, crc], [4, many]),
    packed([4, length], [2, named.length], [2, extra.length]),
    named,
    extra,
  ]);
}

function directoryRecord(fields: Fields): Buffer {
  const {
    name,
    flags,
    method,
    time,
    crc,
    packed: many,
    length,
    extra,
    comment,
    disk,
    attributes,
    at,
  } = fields;
  const named = Buffer.from(name, 'latin1');
  return Buffer.concat([
    packed([4, 0x02014b50], [2, VERSION], [2, VERSION], [2, flags], [2, method], [4, time], [4, crc]),
    packed([4, many], [4, length], [2, named.length], [2, extra.length], [2, comment.length]),
    packed([2, disk], [2, 0], [4, attributes], [4, at]),
    named,
    extra,
    comment,
  ]);
}

export function zipped(entries: readonly Entry[], end: Partial<End> = {}): Uint8Array {
  const [parts, directory]: [Uint8Array[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, content, level = 6, packed: ready, directory: there, local } of entries) {
    const body = ready ?? (level === 0 ? content : deflateRawSync(content, { level }));
    const fields: Fields = {
      name,
      flags: 0,
      method: level === 0 ? 0 : 8,
      time: 0x52a10000,
      crc: crc32(content),
      packed: body.length,
      length: content.length,
      extra: NOTHING,
      comment: NOTHING,
      disk: 0,
      attributes: 0,
      at,
    };
    const head = localRecord({ ...fields, ...local });
    parts.push(head, body);
    directory.push(directoryRecord({ ...fields, ...there }));
    at += head.length + body.length;
  }
  const listed = Buffer.concat(directory);
  const { comment = NOTHING, before = NOTHING } = end;
  const { disk = 0, count = entries.length, countHere = count, size = listed.length } = end;
  const last = packed(
    [4, 0x06054b50],
    [2, disk],
    [2, 0],
    [2, countHere],
    [2, count],
    [4, size],
    [4, end.at ?? at],
    [2, comment.length],
  );
  return Buffer.concat([...parts, listed, before, last, comment]);
}
