import Pdf from 'pdfkit';
import { partsOf, type Run, runsOf, type Style } from './typeface.js';

/** The same paper makes the same file, so no moment is written into it. */
const NO_MOMENT = new Date(0);
/** Nghị định 30/2020: 30 mm at the left, 15 at the right, 20 above and below. */
export const MM = 72 / 25.4;
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM };
const LEADING = 1.35;

export interface Set {
  readonly size?: number;
  readonly style?: Style;
  readonly align?: 'left' | 'centre' | 'right';
  /** Where its column begins, from the left margin, and how wide it is. */
  readonly at?: number;
  readonly width?: number;
  readonly indent?: number;
}

/** Of a page's number, in the middle of the margin above (Nghị định 30/2020, Phụ lục I.I.6). */
const NUMBER_SIZE = 13;

interface Glyphs {
  readonly hasGlyphForCodePoint: (point: number) => boolean;
}

/** Sheets of A4 on which text is set line by line, broken between words. */
export class Sheet {
  private readonly document = new Pdf({
    size: 'A4',
    margins: MARGINS,
    info: { CreationDate: NO_MOMENT, ModDate: NO_MOMENT },
  });
  private readonly chunks: Buffer[] = [];
  private readonly ended: Promise<void>;
  private readonly known = new Map<string, Glyphs>();
  /** At one point, by style and word. */
  private readonly widths = new Map<string, number>();
  readonly width = this.document.page.width - MARGINS.left - MARGINS.right;
  y = MARGINS.top;
  page = 1;

  /** `numbered`: every page but the first bears its number. */
  constructor(
    title: string,
    private readonly numbered = false,
  ) {
    this.document.info.Title = title;
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.ended = new Promise((resolve, reject) => {
      this.document.once('end', resolve);
      this.document.once('error', reject);
    });
    for (const style of ['normal', 'bold', 'italic'] as const)
      for (const { name, bytes } of partsOf(style)) this.document.registerFont(name, bytes);
  }

  /** Lines of this text as they break in a column. */
  lines(text: string, { size = 12, style = 'normal', width = this.width, indent = 0 }: Set = {}): string[] {
    const all: string[] = [];
    for (const paragraph of text.split('\n')) {
      let line = '';
      let taken = 0;
      let room = width - indent;
      const gap = this.widthOf(' ', size, style);
      for (const word of paragraph.split(' ').flatMap((one) => this.pieces(one, size, style, width))) {
        const wide = this.widthOf(word, size, style);
        if (line !== '' && taken + gap + wide > room) {
          all.push(line);
          room = width;
          line = word;
          taken = wide;
        } else {
          taken += line === '' ? wide : gap + wide;
          line = line === '' ? word : `${line} ${word}`;
        }
      }
      all.push(line);
    }
    return all;
  }

  /** What is wider than its column by itself, an address or a code, goes on in the next line. */
  private pieces(word: string, size: number, style: Style, width: number): string[] {
    if (this.widthOf(word, size, style) <= width) return [word];
    const pieces = [''];
    for (const letter of word) {
      const longer = `${pieces.at(-1) ?? ''}${letter}`;
      if (longer !== letter && this.measure(longer, size, style) > width) pieces.push(letter);
      else pieces[pieces.length - 1] = longer;
    }
    return pieces;
  }

  heightOf(lines: number, size = 12): number {
    return lines * size * LEADING;
  }

  /** What is still free below on this sheet. */
  get left(): number {
    return this.document.page.height - MARGINS.bottom - this.y;
  }

  /** What fits on one sheet. */
  get whole(): number {
    return this.document.page.height - MARGINS.bottom - MARGINS.top;
  }

  /** Begins a new sheet where so much does not fit any more. */
  room(height: number): void {
    if (this.y + height <= this.document.page.height - MARGINS.bottom) return;
    this.newSheet();
  }

  newSheet(): void {
    this.document.addPage();
    this.y = MARGINS.top;
    this.page += 1;
    if (!this.numbered) return;
    const y = (MARGINS.top - this.heightOf(1, NUMBER_SIZE)) / 2;
    this.line(String(this.page), y, { size: NUMBER_SIZE, align: 'centre' });
  }

  /** A paragraph; what does not fit goes on overleaf. */
  text(text: string, set: Set = {}): void {
    const { size = 12, indent = 0 } = set;
    for (const [at, line] of this.lines(text, set).entries()) {
      this.room(this.heightOf(1, size));
      this.line(line, this.y, { ...set, indent: at === 0 ? indent : 0 });
      this.y += this.heightOf(1, size);
    }
  }

  /** One line where it is told to stand; the place on the sheet stays. */
  line(text: string, y: number, set: Set = {}): void {
    const { size = 12, style = 'normal', align = 'left', at = 0, width = this.width, indent = 0 } = set;
    const free = width - this.measure(text, size, style);
    const shift = align === 'left' ? indent : align === 'centre' ? free / 2 : free;
    let x = MARGINS.left + at + shift;
    for (const { part, text: run } of this.runs(text, style)) {
      this.document.font(part).fontSize(size).fillColor('black').text(run, x, y, { lineBreak: false });
      x += this.document.widthOfString(run);
    }
  }

  box(y: number, height: number, at: number, width: number): void {
    this.document
      .lineWidth(0.5)
      .rect(MARGINS.left + at, y, width, height)
      .stroke('black');
  }

  /** Dark squares of a code, so wide in all, at the left margin. */
  modules(rows: readonly (readonly boolean[])[], y: number, width: number): void {
    const size = width / rows.length;
    for (const [down, row] of rows.entries())
      for (const [right, dark] of row.entries())
        if (dark) this.document.rect(MARGINS.left + right * size, y + down * size, size, size);
    this.document.fill('black');
  }

  space(height: number): void {
    this.y += height;
  }

  async end(): Promise<Buffer> {
    this.document.end();
    await this.ended;
    return Buffer.concat(this.chunks);
  }

  private runs(text: string, style: Style): readonly Run[] {
    return runsOf(text, style, (part, letter) =>
      this.glyphs(part).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
  }

  /** A part of the typeface is opened when a letter is first looked for in it. */
  private glyphs(part: string): Glyphs {
    const known = this.known.get(part);
    if (known) return known;
    this.document.font(part);
    const { _font: set } = this.document as unknown as { readonly _font: { readonly font: Glyphs } };
    const { font } = set;
    this.known.set(part, font);
    return font;
  }

  /** Of a word, as wide as it will be set; the same word is measured once. */
  private widthOf(word: string, size: number, style: Style): number {
    const key = `${style} ${word}`;
    const known = this.widths.get(key) ?? this.measure(word, 1, style);
    this.widths.set(key, known);
    return known * size;
  }

  private measure(text: string, size: number, style: Style): number {
    return this.runs(text, style).reduce(
      (sum, { part, text: run }) => sum + this.document.font(part).fontSize(size).widthOfString(run),
      0,
    );
  }
}
