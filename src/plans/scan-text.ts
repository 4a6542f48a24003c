import { controlCharacter, DIRECTIVE, NESTED, TAB, TOO_MANY } from './yaml-words.js';

/** A fault of the writing that shows before anything is parsed, at an offset of the text. */
interface Fault {
  readonly code: string;
  readonly message: { readonly vi: string; readonly en: string };
  readonly offset: number;
}

/** What may stand in no plan, whatever surrounds it; the end of a line and the tab are looked at apart. */
const CONTROL = /(?![\t\n])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A tab before the first letter of a line. */
const LEADING_TAB = /^ *\t(?=[^\n]*\S)/gm;

const found = (text: string, pattern: RegExp, fault: (hit: string) => Omit<Fault, 'offset'>): Fault[] => {
  const faults: Fault[] = [];
  for (const { 0: hit, index } of text.matchAll(pattern)) {
    faults.push({ ...fault(hit), offset: index });
    if (faults.length >= 100) break;
  }
  return faults;
};

/** Deeper than any plan, and no trouble yet for what parses it. */
const DEEPEST = 60;

const OPENING = '[{';
const CLOSING = ']}';

/**
 * Where brackets pile up. Those inside a text are counted too; a text with sixty unclosed ones is no plan's. The
 * parser works its way down by calling itself, so this must be known before.
 */
const piledBrackets = (text: string): number | null => {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const letter = text.charAt(offset);
    if (OPENING.includes(letter) && ++depth > DEEPEST) return offset;
    if (CLOSING.includes(letter) && depth > 0) depth--;
  }
  return null;
};

/** "- - - - …" in one line, or a line that starts far to the right. */
const PILED_DASHES = new RegExp(String.raw`(?:[-?:][ \t]+){${DEEPEST}}`);
const FAR_RIGHT = new RegExp(String.raw`^ {${DEEPEST * 4},}\S`, 'm');

const nesting = (text: string): Fault[] => {
  const offsets = [piledBrackets(text), PILED_DASHES.exec(text)?.index, FAR_RIGHT.exec(text)?.index];
  const first = offsets.filter((offset) => offset !== null && offset !== undefined).at(0);
  return first === undefined ? [] : [{ ...NESTED, offset: first }];
};

/** Ten times what our longest plan has of them: each costs the parser a node, or a fault of its own. */
const MARKS_MAX = 30_000;

const tooMany = (text: string): Fault[] => {
  let marks = 0;
  for (const { index } of text.matchAll(/[,[\]{}:!&*?\n-]/g)) {
    if (++marks > MARKS_MAX) return [{ ...TOO_MANY, offset: index }];
  }
  return [];
};

/** Faults that a parser would tell badly, or not survive. In a JSON file tabs are nobody's indentation. */
export const faultsIn = (text: string): Fault[] => [
  ...found(text, CONTROL, controlCharacter),
  ...(/^\s*\{/.test(text) ? [] : found(text, LEADING_TAB, () => TAB)),
  ...found(text, /^%/gm, () => DIRECTIVE),
  ...nesting(text),
  ...tooMany(text),
];
