import sharp, { type Sharp } from 'sharp';
import { heicPoints } from './heic.js';

/** Enough for a sheet of paper at 300 dots an inch. */
const SIDE_MAX = 3508;
const POINTS_MAX = 100_000_000;
const SECONDS_MAX = 20;
const QUALITY = 82;

/** How a picture is to be drawn again. */
export interface Drawn {
  readonly sideMax?: number;
  readonly quality?: number;
  readonly as: 'jpeg' | 'png';
}

const opened = async (bytes: Buffer, heic: boolean): Promise<Sharp | null> => {
  if (!heic) return sharp(bytes, { limitInputPixels: POINTS_MAX, failOn: 'error' }).autoOrient();
  const points = await heicPoints(bytes);
  if (!points) return null;
  const { width, height, data } = points;
  const { buffer, byteOffset, byteLength } = data;
  return sharp(Buffer.from(buffer, byteOffset, byteLength), { raw: { width, height, channels: 4 } });
};

/**
 * The picture drawn again: upright as its camera held it, no larger than paper needs, and without what the camera wrote
 * beside it (where, when, with which telephone). Whatever else was hidden in its bytes is gone with them. Null: it
 * cannot be read.
 */
export async function redrawn(
  bytes: Buffer,
  heic: boolean,
  { as, sideMax = SIDE_MAX, quality = QUALITY }: Drawn,
): Promise<Buffer | null> {
  try {
    const picture = await opened(bytes, heic);
    if (!picture) return null;
    const fitted = picture
      .timeout({ seconds: SECONDS_MAX })
      .resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true });
    if (as === 'png') return await fitted.png({ compressionLevel: 9 }).toBuffer();
    return await fitted.flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer();
  } catch {
    // libvips says in its own words what it could not read; here it is a broken picture
    return null;
  }
}
