import { createHash } from 'node:crypto';
import { FILE_BYTES_MAX, type SentFile } from '../http/read-upload.js';
import { beginsAsOle, beginsAsZip, DOCX, docxFault, type DocxFault } from './docx.js';
import { beginsAsHeic } from './heic.js';
import { joinedPictures } from './joined-pictures.js';
import { labelOf } from './label.js';
import { type MediaType, mediaTypeOf } from './media-type.js';
import { redrawn } from './picture.js';

/** What is kept: a picture stands upright and is no larger than paper needs, whatever was sent. */
export type KeptType = MediaType | typeof DOCX;

/** How much may be sent at once, and how much may be in force for one claim. Bytes, and files. */
export const CLAIM_BYTES_MAX = 40 * 1024 * 1024;
export const CLAIM_FILES_MAX = 12;
export const SENT_FILES_MAX = 20;
/** A dossier is text and some dozens of papers; beyond that somebody empties his telephone. */
export const KEPT_FILES_MAX = 150;

/** A file that was looked at and may be kept. */
export interface Taken {
  readonly sha256: string;
  readonly type: KeptType;
  readonly bytes: Buffer;
  readonly label: string;
}

export type IntakeFault =
  | DocxFault
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'HEIC_BROKEN'
  | 'PICTURE_BROKEN'
  | 'PICTURES_TOO_LARGE'
  | 'TOO_MANY_FILES';

/** Which file is not taken and why. `have`: its size in bytes, or how many came. */
export interface NotTaken {
  readonly label: string;
  readonly fault: IntakeFault;
  readonly have: number;
}

export interface Intake {
  readonly taken: readonly Taken[];
  readonly notTaken: readonly NotTaken[];
}

type Kind = 'application/pdf' | 'jpeg' | 'png' | 'heic' | typeof DOCX;

interface Looked {
  readonly file: SentFile & { readonly bytes: Buffer };
  readonly kind: Kind;
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const PICTURES = { 'image/jpeg': 'jpeg', 'image/png': 'png' } as const;
const isPicture = ({ kind }: Looked): boolean => kind === 'jpeg' || kind === 'png' || kind === 'heic';

/** Its kind by its bytes; what its sender or the browser called it is not asked. */
async function lookAt(file: SentFile): Promise<Looked | IntakeFault> {
  const { bytes } = file;
  if (bytes === null || bytes.length > FILE_BYTES_MAX) return 'FILE_TOO_LARGE';
  if (bytes.length === 0) return 'FILE_EMPTY';
  const whole = { ...file, bytes };
  if (beginsAsHeic(bytes)) return { file: whole, kind: 'heic' };
  if (beginsAsZip(bytes) || beginsAsOle(bytes))
    return (await docxFault(bytes)) ?? { file: whole, kind: DOCX };
  const type = mediaTypeOf(bytes);
  if (type === null) return 'FILE_OF_OTHER_KIND';
  if (type === 'broken') return 'FILE_BROKEN';
  return { file: whole, kind: type === 'application/pdf' ? type : PICTURES[type] };
}

const kept = (bytes: Buffer, type: KeptType, label: string): Taken => ({
  sha256: hashOf(bytes),
  type,
  bytes,
  label,
});

/** One picture, drawn again; a screen's picture stays without loss as long as it stays small. */
async function onePicture({ file, kind }: Looked): Promise<Taken | IntakeFault> {
  const heic = kind === 'heic';
  const label = labelOf(file.name);
  if (kind === 'png') {
    const png = await redrawn(file.bytes, false, { as: 'png' });
    if (png && png.length <= FILE_BYTES_MAX) return kept(png, 'image/png', label);
  }
  const jpeg = await redrawn(file.bytes, heic, { as: 'jpeg' });
  if (!jpeg) return heic ? 'HEIC_BROKEN' : 'PICTURE_BROKEN';
  return jpeg.length <= FILE_BYTES_MAX ? kept(jpeg, 'image/jpeg', label) : 'PICTURES_TOO_LARGE';
}

const told = ({ name, size }: SentFile, fault: IntakeFault): NotTaken => ({
  label: labelOf(name),
  fault,
  have: size,
});

/** Sheets of one document photographed one by one: one file, named by its first sheet. */
async function severalPictures(pictures: readonly Looked[]): Promise<Taken | NotTaken> {
  const joined = await joinedPictures(
    pictures.map(({ file: { bytes }, kind }) => ({ bytes, heic: kind === 'heic' })),
  );
  const at = typeof joined === 'number' ? joined : 0;
  const { file, kind } = pictures[at] as Looked;
  if (joined === 'TOO_LARGE') return told(file, 'PICTURES_TOO_LARGE');
  if (typeof joined === 'number') return told(file, kind === 'heic' ? 'HEIC_BROKEN' : 'PICTURE_BROKEN');
  return kept(joined, 'application/pdf', labelOf(file.name).replace(/(?:\.[A-Za-z0-9]{1,5})?$/, '.pdf'));
}

/**
 * Files that were sent together for one claim, looked at: several pictures become one PDF in the order they came, in
 * the place of the first. Each file that is not taken is named with its reason; the others are still good.
 */
export async function intakeOf(sent: readonly SentFile[]): Promise<Intake> {
  if (sent.length > SENT_FILES_MAX)
    return { taken: [], notTaken: [{ label: '', fault: 'TOO_MANY_FILES', have: sent.length }] };
  const notTaken: NotTaken[] = [];
  const looked: Looked[] = [];
  for (const file of sent) {
    const found = await lookAt(file);
    if (typeof found === 'string') notTaken.push(told(file, found));
    else looked.push(found);
  }
  const pictures = looked.filter(isPicture);
  const taken: Taken[] = [];
  for (const one of looked) {
    if (!isPicture(one)) {
      taken.push(kept(one.file.bytes, one.kind as KeptType, labelOf(one.file.name)));
    } else if (pictures.length === 1) {
      const picture = await onePicture(one);
      if (typeof picture === 'string') notTaken.push(told(one.file, picture));
      else taken.push(picture);
    } else if (one === pictures[0]) {
      const pdf = await severalPictures(pictures);
      if ('fault' in pdf) notTaken.push(pdf);
      else taken.push(pdf);
    }
  }
  return { taken: once(taken), notTaken };
}

const once = (taken: readonly Taken[]): Taken[] => [
  ...new Map(taken.map((one) => [one.sha256, one])).values(),
];
