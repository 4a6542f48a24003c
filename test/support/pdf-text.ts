import { constants, inflateSync } from 'node:zlib';

/** What ends in a line break of its own loses it to the end of the line: its checksum, nothing of the text. */
const WHOLE_OR_CUT = { finishFlush: constants.Z_SYNC_FLUSH };

const streamOf = (object: string): string => {
  const [, raw] = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object) ?? [];
  if (raw === undefined) return '';
  return object.includes('FlateDecode')
    ? inflateSync(Buffer.from(raw, 'latin1'), WHOLE_OR_CUT).toString('latin1')
    : raw;
};

/** Which letter each glyph of a font stands for. */
const lettersOf = (cmap: string): string[] =>
  [...cmap.matchAll(/\[((?:<[0-9a-f ]+>\s*)+)\]/g)].flatMap(([, listed = '']) =>
    // two letters that are drawn as one stand together
    [...listed.matchAll(/<([0-9a-f ]+)>/g)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  );

export interface PdfPage {
  readonly text: string;
  /** How far above the sheet's lower edge its last line stands, in points. */
  readonly lowest: number;
}

/** The pages of a PDF of ours. */
export function pdfPages(pdf: Buffer): PdfPage[] {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const fonts = new Map(
    [...text.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const [, cmap = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
      return [name, lettersOf(streamOf(objects.get(cmap) ?? ''))];
    }),
  );
  const pages: PdfPage[] = [];
  for (const object of objects.values()) {
    let said = '';
    let line = '';
    let lowest = Infinity;
    let letters: string[] = [];
    for (const [, font, place, shown] of streamOf(object).matchAll(
      /\/(F\d+) [\d.]+ Tf|1 0 0 1 [\d.]+ ([\d.]+) Tm|\[([^\]]*)\] TJ/g,
    )) {
      if (font) letters = fonts.get(font) ?? [];
      if (place && place !== line) {
        said += '\n';
        line = place;
        lowest = Math.min(lowest, Number(place));
      }
      for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g))
        for (let at = 0; at < hex.length; at += 4)
          said += letters[Number.parseInt(hex.slice(at, at + 4), 16)] ?? '';
    }
    if (said !== '') pages.push({ text: said, lowest });
  }
  return pages;
}

/** Its words, as a reader of it finds them. */
export const pdfText = (pdf: Buffer): string =>
  pdfPages(pdf)
    .map(({ text }) => text)
    .join('');
