import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { DEFLATED, packedBytes, STORED, type ZipEntry, zipDirectory } from './zip-directory.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Why a file that begins like a Word document is not taken. */
export type DocxFault =
  | 'FILE_BROKEN'
  | 'FILE_OF_OTHER_KIND'
  | 'FILE_LOCKED'
  | 'FILE_HAS_MACROS'
  | 'FILE_HAS_ARCHIVE'
  | 'FILE_UNPACKS_TOO_LARGE';

const ENTRIES_MAX = 2000;
/** A report of a few pages with its pictures unpacks to some megabytes. */
const UNPACKED_BYTES_MAX = 64 * 1024 * 1024;
/** The markup of long documents shrinks to a fiftieth; a bomb to a thousandth. */
const RATIO_MAX = 200;
const RATIO_FROM_BYTES = 1024 * 1024;

const ZIP_BEGINS = Buffer.from('504b0304', 'hex');
/** The container of password-protected and of old Word files. */
const OLE_BEGINS = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const CONTENT_TYPES = '[Content_Types].xml';
const DOCUMENT = 'word/document.xml';
const MACROS = /(?:^|\/)vba(?:project|data)/i;
const MACRO_TYPE = /macroenabled|vbaproject/i;
const ARCHIVE_NAME = /\.(?:zip|docx|docm|xlsx|xlsm|pptx|pptm|jar|7z|rar|gz)$/i;

const unpack = promisify(inflateRaw);

export const beginsAsZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(ZIP_BEGINS);

export const beginsAsOle = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(OLE_BEGINS);

/** What its list alone tells against it, before anything is unpacked. */
const declaredFault = (entries: readonly ZipEntry[]): DocxFault | null => {
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has(CONTENT_TYPES) || !names.has(DOCUMENT)) return 'FILE_OF_OTHER_KIND';
  if (entries.some(({ encrypted }) => encrypted)) return 'FILE_LOCKED';
  if (entries.some(({ name }) => MACROS.test(name))) return 'FILE_HAS_MACROS';
  if (entries.some(({ name }) => ARCHIVE_NAME.test(name))) return 'FILE_HAS_ARCHIVE';
  if (entries.some(({ method }) => method !== STORED && method !== DEFLATED)) return 'FILE_BROKEN';
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const swells = entries.some(
    (entry) => entry.unpacked > RATIO_FROM_BYTES && entry.unpacked > entry.packed * RATIO_MAX,
  );
  return entries.length > ENTRIES_MAX || unpacked > UNPACKED_BYTES_MAX || swells
    ? 'FILE_UNPACKS_TOO_LARGE'
    : null;
};

/** Its content, never more than it declared; null: it is not what the list said. */
const contentOf = async (bytes: Buffer, entry: ZipEntry): Promise<Buffer | null> => {
  const packed = packedBytes(bytes, entry);
  if (!packed) return null;
  if (entry.method === STORED) return packed.length === entry.unpacked ? packed : null;
  const content = await unpack(packed, { maxOutputLength: Math.max(1, entry.unpacked) }).catch(() => null);
  return content?.length === entry.unpacked ? content : null;
};

/** Its parts one by one, so that no more than one lies unpacked. */
async function realFault(bytes: Buffer, entries: readonly ZipEntry[]): Promise<DocxFault | null> {
  for (const entry of entries) {
    const content = await contentOf(bytes, entry);
    if (!content) return 'FILE_BROKEN';
    if (beginsAsZip(content)) return 'FILE_HAS_ARCHIVE';
    if (beginsAsOle(content) && MACROS.test(entry.name)) return 'FILE_HAS_MACROS';
    if (entry.name === CONTENT_TYPES && MACRO_TYPE.test(content.toString('utf8'))) return 'FILE_HAS_MACROS';
  }
  return null;
}

/** Null: a Word document (.docx) that does no harm. */
export async function docxFault(bytes: Buffer): Promise<DocxFault | null> {
  if (beginsAsOle(bytes)) return 'FILE_LOCKED';
  const directory = zipDirectory(bytes);
  // what hides behind it, or would be unpacked over and over, is not even looked at
  if (!directory?.plain || !directory.apart) return 'FILE_BROKEN';
  const { entries } = directory;
  return declaredFault(entries) ?? realFault(bytes, entries);
}
