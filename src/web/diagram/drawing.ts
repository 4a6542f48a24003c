import { instance, type Viz } from '@viz-js/viz';
import type { Arrow, Sheet } from './sheet.js';

export interface Named {
  /** What a box is called. */
  readonly box: (id: string) => string;
  /** What stands beside an arrow. */
  readonly arrow: (order: string) => string;
}

/** So that three boxes fit side by side on a phone. */
const LINE_LENGTH = 16;
const ABREAST = 3;
const SMALL = 8;
const KEPT = 300;

const quoted = (value: string): string => JSON.stringify(value);

const linesWithin = (words: readonly string[], width: number): string[] =>
  words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

/** As few lines as fit, and those as even as can be: "Chờ lãnh đạo / đơn vị". */
const wrapped = (text: string): string => {
  const words = text.split(' ');
  const fewest = linesWithin(words, LINE_LENGTH).length;
  let width = Math.ceil(text.length / fewest);
  while (linesWithin(words, width).length > fewest) width += 1;
  return linesWithin(words, width).join('\n');
};

const before = (arrows: readonly Arrow[], at: number): number =>
  arrows.slice(0, at).filter(({ from }) => from === arrows[at]?.from).length;

/**
 * Top-down. Where more than three steps lead from one box, a small drawing is laid on its side, and in a
 * large one the rest stands a row lower: either way it stays as narrow as a phone.
 */
const layoutOf = ({ boxes, arrows }: Sheet): { direction: 'TB' | 'LR'; rowOf: (at: number) => number } => {
  const widest = Math.max(0, ...arrows.map((_, at) => before(arrows, at) + 1));
  if (widest > ABREAST && boxes.length <= SMALL) return { direction: 'LR', rowOf: () => 1 };
  return { direction: 'TB', rowOf: (at) => 1 + Math.floor(before(arrows, at) / ABREAST) };
};

/** Measured a little larger than it is shown: the page's typeface runs wider than the one measured with. */
const dotOf = (sheet: Sheet, named: Named): string => {
  const { direction, rowOf } = layoutOf(sheet);
  const nodes = sheet.boxes.map(
    ({ id, mark, final }) =>
      `${quoted(id)} [label=${quoted(wrapped(named.box(id)))} class="${final ? 'state end' : 'state'} ${mark}"]`,
  );
  const edges = sheet.arrows.map(({ from, to, order, taken }, at) => {
    const label = quoted(` ${named.arrow(order)} `);
    const look = taken ? 'step taken' : 'step';
    return `${quoted(from)} -> ${quoted(to)} [label=${label} minlen=${rowOf(at)} class="${look}"]`;
  });
  return `digraph {
    rankdir=${direction} bgcolor=transparent nodesep=0.18 ranksep=0.3 pad=0.03
    node [shape=box style=rounded fontname=Arial fontsize=15 height=0.4 margin="0.1,0.05"]
    edge [fontname=Arial fontsize=13.5 arrowsize=0.7]
    ${[...nodes, ...edges].join('\n')}
  }`;
};

/** Colours and type come from the page's stylesheet; ids would be there twice with two drawings on a page. */
const stripped = (svg: string): string =>
  svg
    .slice(svg.indexOf('<svg'))
    .replace(/<title>[^<]*<\/title>\n?/g, '')
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/ (id|stroke|fill|font-family|font-size|xml:space|xmlns:xlink)="[^"]*"/g, '');

const forAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** One unit of the drawing is one pixel of the page, as long as the place is wide enough. */
const labelled = (svg: string, label: string): string =>
  svg.replace(
    /<svg width="[\d.]+pt" height="[\d.]+pt"\s+viewBox="0.00 0.00 ([\d.]+) ([\d.]+)"/,
    (_, width, height) => {
      const size = `width="${Math.ceil(Number(width))}" height="${Math.ceil(Number(height))}"`;
      return `<svg role="img" aria-label="${forAttribute(label)}" ${size} viewBox="0 0 ${width} ${height}"`;
    },
  );

let starting: Promise<Viz> | undefined;
const drawn = new Map<string, string>();

/** Graphviz decides positions only. The same sheet is drawn once: most pages show one seen before. */
export async function draw(sheet: Sheet, named: Named, label: string): Promise<string> {
  const dot = dotOf(sheet, named);
  const kept = drawn.get(dot);
  if (kept !== undefined) return labelled(kept, label);
  starting ??= instance();
  const svg = stripped((await starting).renderString(dot, { format: 'svg' }));
  if (drawn.size >= KEPT) drawn.delete(drawn.keys().next().value ?? '');
  drawn.set(dot, svg);
  return labelled(svg, label);
}
