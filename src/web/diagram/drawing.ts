import { instance, type Viz } from '@viz-js/viz';
import type { Arrow, Sheet } from './sheet.js';

export interface Named {
  /** What a box is called. */
  box(id: string): string;
  /** What stands beside an arrow. */
  arrow(order: string): string;
}

/** So that three boxes fit side by side on a phone. */
const LINE_LENGTH = 16;
const ABREAST = 3;
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

/** Whatever more than three steps lead to from one box stands a row lower, or no phone could show it. */
const rowOf = (arrows: readonly Arrow[], at: number): number => {
  const { from } = arrows[at] ?? { from: '' };
  return 1 + Math.floor(arrows.slice(0, at).filter((arrow) => arrow.from === from).length / ABREAST);
};

const dotOf = ({ boxes, arrows }: Sheet, named: Named): string => {
  const nodes = boxes.map(
    ({ id, mark, final }) =>
      `${quoted(id)} [label=${quoted(wrapped(named.box(id)))} class="${final ? 'state end' : 'state'} ${mark}"]`,
  );
  const edges = arrows.map(
    ({ from, to, order, taken }, at) =>
      `${quoted(from)} -> ${quoted(to)} [label=${quoted(` ${named.arrow(order)} `)} minlen=${rowOf(arrows, at)} class="${taken ? 'step taken' : 'step'}"]`,
  );
  return `digraph {
    bgcolor=transparent nodesep=0.18 ranksep=0.3 pad=0.03
    node [shape=box style=rounded fontname=Arial fontsize=14 height=0.4 margin="0.11,0.06"]
    edge [fontname=Arial fontsize=12.5 arrowsize=0.7]
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
  svg.replace(/<svg width="[\d.]+pt" height="[\d.]+pt"\s+viewBox="0.00 0.00 ([\d.]+) ([\d.]+)"/, (_, width, height) => {
    const size = `width="${Math.ceil(Number(width))}" height="${Math.ceil(Number(height))}"`;
    return `<svg role="img" aria-label="${forAttribute(label)}" ${size} viewBox="0 0 ${width} ${height}"`;
  });

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
