import Pdf from 'pdfkit';
import sharp from 'sharp';
import { FILE_BYTES_MAX } from '../http/read-upload.js';
import { redrawn } from './picture.js';

/** A picture as it was sent. */
export interface Photograph {
  readonly bytes: Buffer;
  readonly heic: boolean;
}

const MARGIN = 18;
/** At 200, 150 and 110 dots an inch of A4: coarser until all pages fit into one file. */
const FINENESS = [
  { sideMax: 2339, quality: 78 },
  { sideMax: 1754, quality: 70 },
  { sideMax: 1287, quality: 60 },
] as const;
/** The same pictures make the same file, so no moment is written into it. */
const NO_MOMENT = new Date(0);

const pagesOf = async (pictures: readonly Buffer[]): Promise<Buffer> => {
  const document = new Pdf({ autoFirstPage: false, info: { CreationDate: NO_MOMENT } });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => {
    document.once('end', resolve);
    document.once('error', reject);
  });
  for (const picture of pictures) {
    const { width, height } = await sharp(picture).metadata();
    document.addPage({ size: 'A4', layout: width > height ? 'landscape' : 'portrait', margin: MARGIN });
    const fit: [number, number] = [document.page.width - 2 * MARGIN, document.page.height - 2 * MARGIN];
    document.image(picture, MARGIN, MARGIN, { fit, align: 'center', valign: 'center' });
  }
  document.end();
  await ended;
  return Buffer.concat(parts);
};

/** A document that was photographed sheet by sheet, as one PDF in the order sent. A number: that picture cannot be read. */
export async function joinedPictures(
  photographs: readonly Photograph[],
): Promise<Buffer | number | 'TOO_LARGE'> {
  for (const fineness of FINENESS) {
    const pictures: Buffer[] = [];
    for (const [at, { bytes, heic }] of photographs.entries()) {
      const picture = await redrawn(bytes, heic, { as: 'jpeg', ...fineness });
      if (!picture) return at;
      pictures.push(picture);
    }
    const pdf = await pagesOf(pictures);
    if (pdf.length <= FILE_BYTES_MAX) return pdf;
  }
  return 'TOO_LARGE';
}
