import type { Block, Cell, Column, OfficePaper, Table } from '../paper.js';
import type { Seal } from '../paper.js';
import { datelineText, numberText } from '../words/days.js';
import { modulesOf } from '../seal-square.js';
import { MM, Sheet } from './sheet.js';

/** How much of the sheet a column takes beside the others. */
const SHARES: Readonly<Record<Column['width'], number>> = {
  number: 1,
  narrow: 2,
  short: 2.5,
  middle: 4,
  wide: 6,
};
const PAD = 3;
const SMALL = 10;

const widthsOf = ({ columns }: Table, width: number): number[] => {
  const whole = columns.reduce((sum, column) => sum + SHARES[column.width], 0);
  return columns.map((column) => (SHARES[column.width] / whole) * width);
};

/** On which page each place of a bound file stands; empty while nobody knows yet. */
type Pages = Map<string, number>;

/** As many lines of a row as are drawn together, in their boxes. */
const stretch = (
  sheet: Sheet,
  broken: readonly (readonly string[])[],
  widths: readonly number[],
  columns: readonly Column[],
  style: 'normal' | 'bold',
): void => {
  const height = sheet.heightOf(Math.max(1, ...broken.map(({ length }) => length)), SMALL) + 2 * PAD;
  let left = 0;
  for (const [at, lines] of broken.entries()) {
    const width = widths[at] ?? 0;
    sheet.box(sheet.y, height, left, width);
    for (const [nth, line] of lines.entries())
      sheet.line(line, sheet.y + PAD + sheet.heightOf(nth, SMALL), {
        size: SMALL,
        style,
        at: left + PAD,
        width: width - 2 * PAD,
        align: style === 'bold' || columns[at]?.align === 'centre' ? 'centre' : 'left',
      });
    left += width;
  }
  sheet.space(height);
};

/** Of a row that goes on overleaf so much at least stands on either sheet. */
const LINES_LEAST = 4;

/** A row stands on one sheet as long as it fits on one; a longer one goes on overleaf, and whatever `flows`. */
const row = (
  sheet: Sheet,
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  columns: readonly Column[],
  style: 'normal' | 'bold',
  flows = false,
): void => {
  const broken = widths.map((width, at) =>
    (cells[at] ?? []).flatMap((line) => sheet.lines(line, { size: SMALL, style, width: width - 2 * PAD })),
  );
  const count = Math.max(1, ...broken.map(({ length }) => length));
  const height = sheet.heightOf(count, SMALL) + 2 * PAD;
  const tall = height > sheet.whole || (flows && count > 2 * LINES_LEAST);
  if (!tall) sheet.room(height);
  for (let from = 0; from < count; ) {
    if (tall) sheet.room(sheet.heightOf(Math.min(LINES_LEAST, count - from), SMALL) + 2 * PAD);
    const fit = tall ? Math.max(1, Math.floor((sheet.left - 2 * PAD) / sheet.heightOf(1, SMALL))) : count;
    stretch(
      sheet,
      broken.map((lines) => lines.slice(from, from + fit)),
      widths,
      columns,
      style,
    );
    from += fit;
  }
};

/** With the page of what it leads to in the last cell; as long as nobody knows it, with nothing: as high as with it. */
const led = (cells: readonly Cell[], place: string | undefined, pages: Pages): readonly Cell[] =>
  place === undefined ? cells : [...cells.slice(0, -1), [String(pages.get(place) ?? '')]];

const table = (sheet: Sheet, block: Table, pages: Pages): void => {
  const widths = widthsOf(block, sheet.width);
  if (block.columns.some(({ head: named }) => named !== ''))
    row(
      sheet,
      block.columns.map(({ head: named }) => [named]),
      widths,
      block.columns,
      'bold',
    );
  for (const [at, cells] of block.rows.entries())
    row(sheet, led(cells, block.leadsTo?.[at], pages), widths, block.columns, 'normal', block.flows);
  if (block.foot) row(sheet, block.foot, widths, block.columns, 'bold');
  if (block.rows.length === 0) sheet.text(block.empty, { size: SMALL, style: 'italic' });
  sheet.space(8);
};

const INDENT = 28;

const draw = (sheet: Sheet, block: Block, pages: Pages): void => {
  switch (block.kind) {
    case 'table':
      return table(sheet, block, pages);
    case 'heading':
      sheet.space(6);
      // what a place begins with stands with it
      sheet.room(sheet.heightOf(block.place === undefined ? 3 : 8));
      if (block.place !== undefined) pages.set(block.place, sheet.page);
      return sheet.text(block.text, { style: 'bold', size: block.level === 1 ? 13 : 12 });
    case 'basis':
      return sheet.text(block.text, { style: 'italic', indent: INDENT });
    case 'item':
      return sheet.text(`- ${block.text}`, { at: INDENT / 2, width: sheet.width - INDENT / 2 });
    case 'paragraph':
      sheet.text(block.label === undefined ? block.text : `${block.label} ${block.text}`, { indent: INDENT });
      return sheet.space(4);
  }
};

const HEAD = 0.44;

/** The organ at the left, the country's name and motto at the right, as every paper of an office begins. */
const head = (sheet: Sheet, { letterhead, number, dateline }: OfficePaper): void => {
  const left = { at: 0, width: sheet.width * HEAD, align: 'centre', size: 11 } as const;
  const right = {
    at: sheet.width * HEAD,
    width: sheet.width * (1 - HEAD),
    align: 'centre',
    size: 11,
  } as const;
  const column = (lines: readonly { text: string; style: 'normal' | 'bold' | 'italic' }[], set: object) => {
    let y = sheet.y;
    for (const { text, style } of lines)
      for (const line of sheet.lines(text, { ...set, style })) {
        sheet.line(line, y, { ...set, style });
        y += sheet.heightOf(1, 11);
      }
    return y;
  };
  // a paper of the dossier has no number of its own
  const shown = number.number === null && number.symbol === '' ? null : numberText(number);
  const ends = [
    column(
      [
        ...(letterhead.above === null ? [] : [{ text: letterhead.above, style: 'normal' as const }]),
        { text: letterhead.organ, style: 'bold' },
        ...(shown === null ? [] : [{ text: shown, style: 'normal' as const }]),
      ],
      left,
    ),
    column(
      [
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: 'bold' },
        { text: 'Độc lập - Tự do - Hạnh phúc', style: 'bold' },
        ...(dateline ? [{ text: datelineText(dateline), style: 'italic' as const }] : []),
      ],
      right,
    ),
  ];
  sheet.y = Math.max(...ends) + 14;
};

const close = (sheet: Sheet, { recipients, signatures }: OfficePaper): void => {
  if (recipients.length + signatures.length === 0) return;
  sheet.space(10);
  sheet.room(sheet.heightOf(8));
  const half = sheet.width / 2;
  let left = sheet.y;
  for (const [at, text] of (recipients.length > 0 ? ['Nơi nhận:', ...recipients] : []).entries())
    for (const line of sheet.lines(at === 0 ? text : `- ${text}`, { size: SMALL, width: half })) {
      sheet.line(line, left, { size: SMALL, style: at === 0 ? 'bold' : 'normal', width: half });
      left += sheet.heightOf(1, SMALL);
    }
  let right = sheet.y;
  for (const { lines, name, signed } of signatures)
    for (const text of [...lines, '', signed ?? '', name]) {
      sheet.line(text, right, { at: half, width: half, align: 'centre', style: 'bold' });
      right += sheet.heightOf(1);
    }
  sheet.y = Math.max(left, right) + 6;
};

/** Wide enough that a telephone reads it from an office printer's paper. */
const SQUARE = 20 * MM;

/** What the paper states, and below it the checkpoint that stood then, both in words and as a square to be read. */
const foot = (sheet: Sheet, { provenance }: OfficePaper, seal: Seal | null): void => {
  sheet.space(8);
  for (const { code, seq, hash } of provenance) sheet.text(`${code} · ${seq} · ${hash}`, { size: 8 });
  if (!seal) return;
  sheet.space(4);
  sheet.room(SQUARE);
  sheet.modules(modulesOf(seal.text), sheet.y, SQUARE);
  const beside = { size: 8, at: SQUARE + 8, width: sheet.width - SQUARE - 8 };
  for (const [at, line] of sheet.lines(seal.words, beside).entries())
    sheet.line(line, sheet.y + sheet.heightOf(at, 8), beside);
  sheet.space(SQUARE);
};

function drawn(paper: OfficePaper, seal: Seal | null, pages: Pages): Sheet {
  const bound = paper.bound === true;
  const sheet = new Sheet([paper.title, paper.about].filter(Boolean).join(': '), bound);
  for (const mark of paper.marks) sheet.text(mark, { size: SMALL, style: 'bold', align: 'centre' });
  head(sheet, paper);
  sheet.text(paper.title, { size: 14, style: 'bold', align: 'centre' });
  if (paper.about !== '') sheet.text(paper.about, { style: 'bold', align: 'centre' });
  sheet.space(8);
  if (paper.addressees.length > 0)
    sheet.text(`Kính gửi: ${paper.addressees.join('; ')}`, { align: 'centre' });
  for (const block of paper.body) draw(sheet, block, pages);
  close(sheet, paper);
  if (bound) foot(sheet, paper, seal);
  for (const { heading, title, note, body } of paper.annexes) {
    sheet.newSheet();
    sheet.text(heading, { style: 'bold', align: 'centre' });
    sheet.text(title, { style: 'bold', align: 'centre' });
    sheet.text(note, { style: 'italic', align: 'centre' });
    sheet.space(8);
    for (const block of body) draw(sheet, block, pages);
  }
  if (!bound) foot(sheet, paper, seal);
  return sheet;
}

/** A paper as a file. The same description makes the same bytes. */
export async function paperPdf(paper: OfficePaper, seal: Seal | null = null): Promise<Buffer> {
  const pages: Pages = new Map();
  // where everything stands is known once it has been drawn; the numbers take no room of their own
  if (paper.bound === true) drawn(paper, seal, pages);
  return drawn(paper, seal, pages).end();
}
