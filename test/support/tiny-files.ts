/** The smallest files of each kind that come to their end, for tests about scans. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  'latin1',
);

export const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010806000000' +
    '1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082',
  'hex',
);

/** A segment at its head that holds a picture's end of its own, as cameras write. */
export const JPEG = Buffer.from('ffd8ffe00006ffd90000ffda000200112233ffd9', 'hex');

export const cutOff = (file: Buffer): Buffer => file.subarray(0, file.length - 8);
