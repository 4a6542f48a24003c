import { PassThrough } from 'node:stream';
import { strToU8, zipSync, type Zippable } from 'fflate';
import Pdf from 'pdfkit';
import sharp from 'sharp';

/** A picture of one colour, `width` × `height`, as a camera would write it. */
export const photograph = (
  {
    width = 640,
    height = 480,
    colour = '#c8b48c',
  }: { width?: number; height?: number; colour?: string } = {},
  exif: { readonly orientation?: number; readonly gps?: boolean } = {},
): Promise<Buffer> => {
  const { orientation, gps = false } = exif;
  const picture = sharp({ create: { width, height, channels: 3, background: colour } }).jpeg();
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '18/1 20/1 30/1', GPSLongitudeRef: 'E' };
  return picture
    .withExif({ IFD0: { Make: 'Telephone' }, ...(gps && { IFD3: place }) })
    .withMetadata(orientation === undefined ? {} : { orientation })
    .toBuffer();
};

export const screenshot = (): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer();

/** Noise, which no format makes smaller: about three bytes a point. */
export const noise = (side: number): Promise<Buffer> =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', sigma: 60 },
    },
  })
    .png()
    .toBuffer();

export const document = async (words: string): Promise<Buffer> => {
  const pdf = new Pdf({ size: 'A4', info: { CreationDate: new Date(0) } });
  const parts: Buffer[] = [];
  const sink = new PassThrough();
  pdf.pipe(sink);
  pdf.fontSize(20).text(words);
  pdf.end();
  for await (const part of sink) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** The parts of the smallest Word document. */
const WORD = {
  '[Content_Types].xml': strToU8(TYPES),
  '_rels/.rels': strToU8('<Relationships/>'),
  'word/document.xml': strToU8('<w:document><w:body><w:p>Báo cáo thành tích</w:p></w:body></w:document>'),
} as const satisfies Zippable;

export const word = (more: Zippable = {}): Buffer => Buffer.from(zipSync({ ...WORD, ...more }));

export const zip = (files: Zippable): Buffer => Buffer.from(zipSync(files));
