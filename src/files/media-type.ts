export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

const PNG_BEGINS = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const PNG_ENDS = Buffer.from('0000000049454e44ae426082', 'hex');
const JPEG_BEGINS = Buffer.from('ffd8ff', 'hex');
const JPEG_ENDS = Buffer.from('ffd9', 'hex');
const START_OF_SCAN = 0xda;
/** A reader looks for the end of a PDF in its last kilobyte. */
const PDF_TAIL = 1024;

const begins = (bytes: Buffer, with_: Buffer): boolean => bytes.subarray(0, with_.length).equals(with_);

/** Past the segments at its head, which may hold a small picture with an end of its own, the picture comes to its end. */
const jpegIsWhole = (bytes: Buffer): boolean => {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    if (bytes[at + 1] === START_OF_SCAN) return bytes.includes(JPEG_ENDS, at);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
};

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

/** What the bytes are; `broken`: one of ours that does not come to its end. Null: none of ours. */
export function mediaTypeOf(bytes: Buffer): MediaType | 'broken' | null {
  if (isPdf(bytes)) {
    return bytes.subarray(-PDF_TAIL).includes('%%EOF') ? 'application/pdf' : 'broken';
  }
  if (begins(bytes, PNG_BEGINS)) {
    return bytes.subarray(-PNG_ENDS.length).equals(PNG_ENDS) ? 'image/png' : 'broken';
  }
  if (begins(bytes, JPEG_BEGINS)) return jpegIsWhole(bytes) ? 'image/jpeg' : 'broken';
  return null;
}
