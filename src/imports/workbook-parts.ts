import { DEFLATED, packedFrom, STORED, type ZipEntry, zipDirectory } from '../files/zip-directory.js';
import { PARTS_MAX, SHRINKS_MAX, SMALL_PART_BYTES, UNPACKED_BYTES_MAX } from './limits.js';

/** One part of the workbook, as the zip's list declares it. */
export interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** Declared; a bomb declares little. */
  readonly unpacked: number;
  /** Where its packed bytes begin. */
  readonly from: number;
}

export type ArchiveFault = 'NOT_XLSX' | 'BROKEN' | 'ENCRYPTED' | 'BOMB';

const ZIP_BEGINS = Buffer.from('504b0304', 'hex');

const isBomb = ({ packed, unpacked }: ZipEntry): boolean =>
  unpacked > SMALL_PART_BYTES && unpacked > packed * SHRINKS_MAX;

const partOf = (bytes: Buffer, entry: ZipEntry): Part | ArchiveFault => {
  const { name, method, packed, unpacked, encrypted } = entry;
  if (encrypted) return 'ENCRYPTED';
  const from = packedFrom(bytes, entry);
  if (from === null || (method !== STORED && method !== DEFLATED)) return 'BROKEN';
  return isBomb(entry) ? 'BOMB' : { name, method, packed, unpacked, from };
};

/**
 * What the archive says is in it. Nothing is unpacked: its real sizes are measured where it is read. What office
 * programs write beside the list or behind it is let be: only the parts are read.
 */
export function partsOf(bytes: Buffer): readonly Part[] | ArchiveFault {
  if (!bytes.subarray(0, ZIP_BEGINS.length).equals(ZIP_BEGINS)) return 'NOT_XLSX';
  const directory = zipDirectory(bytes);
  if (!directory) return 'BROKEN';
  const { entries, apart } = directory;
  // of parts beyond count is no office's workbook
  if (!apart || entries.length > PARTS_MAX) return 'BOMB';
  const parts: Part[] = [];
  for (const entry of entries) {
    const part = partOf(bytes, entry);
    if (typeof part === 'string') return part;
    parts.push(part);
  }
  return parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > UNPACKED_BYTES_MAX ? 'BOMB' : parts;
}

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

export type WorkbookFault =
  | ArchiveFault
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'OLD_XLS'
  | 'OTHER_WORKBOOK'
  | 'TOO_MANY_SHEETS'
  | 'TOO_MANY_ROWS'
  | 'TOO_LONG';

/** Why these bytes are no workbook that could be read; null: they may be. By content, whatever the file is called. */
export function faultOf(bytes: Buffer): WorkbookFault | null {
  if (bytes.length === 0) return 'EMPTY';
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    return bytes.includes(ENCRYPTED_STREAM) ? 'ENCRYPTED' : 'OLD_XLS';
  }
  const parts = partsOf(bytes);
  if (typeof parts === 'string') return parts;
  const has = (name: string): boolean => parts.some((part) => part.name === name);
  if (has('xl/workbook.xml')) return null;
  // .xlsb, and what other office programs write
  return has('xl/workbook.bin') || has('content.xml') ? 'OTHER_WORKBOOK' : 'NOT_XLSX';
}
