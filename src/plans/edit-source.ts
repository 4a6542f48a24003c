import { isMap, isNode, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FieldKind, PlanField } from './form-fields.js';

type Path = readonly (string | number)[];

export interface Edit {
  readonly at: Path;
  /** As it is written in the file. */
  readonly written: string;
}

const WHOLE = /^\d{1,6}$/;

/** What was typed, as the file says it. Null: it cannot be said so; what else is wrong the plan's own judgement tells. */
const WRITTEN: Readonly<Record<Exclude<FieldKind, 'fraction'>, (typed: readonly string[]) => string | null>> =
  {
    line: ([line = '']) => (line === '' ? null : JSON.stringify(line)),
    day: ([day = '']) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null),
    monthDay: ([day = '']) => (/^\d{2}-\d{2}$/.test(day) ? day : null),
    number: ([count = '']) => (WHOLE.test(count) ? String(Number(count)) : null),
    numbers: ([list = '']) => {
      const counts = list.split(',').map((count) => count.trim());
      return counts.every((count) => WHOLE.test(count)) ? `[${counts.map(Number).join(', ')}]` : null;
    },
    flag: ([flag = '']) => flag,
    choice: ([chosen = '']) => (/^[A-Za-z]+$/.test(chosen) ? chosen : JSON.stringify(chosen)),
    choices: (chosen) => `[${chosen.join(', ')}]`,
  };

/** Its two numbers and nothing beside them: the group may say more, as the quorum says of whom. */
const fractionEdits = (share: string, at: Path): Edit[] | null => {
  const [, num, den] = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(share) ?? [];
  return num === undefined || den === undefined
    ? null
    : [
        { at: [...at, 'num'], written: String(Number(num)) },
        { at: [...at, 'den'], written: String(Number(den)) },
      ];
};

/** What a field was changed to, none if it was not; null: what was typed cannot stand there. */
export const editsOf = (field: PlanField, typed: readonly string[]): readonly Edit[] | null => {
  const { kind, of, open, now, at } = field;
  const said = kind === 'choices' ? of.filter((one) => typed.includes(one)) : [(typed[0] ?? '').trim()];
  if (said.join('\n') === now.join('\n')) return [];
  if (open && said[0] === '') return [{ at, written: 'null' }];
  if (kind === 'fraction') return fractionEdits(said[0] ?? '', at);
  if ((kind === 'choice' || kind === 'flag') && !of.includes(said[0] ?? '')) return null;
  const written = WRITTEN[kind](said);
  return written === null ? null : [{ at, written }];
};

const nodeAt = (root: unknown, at: Path): unknown =>
  at.reduce((node, step) => {
    if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === step)?.value;
    return isSeq(node) && typeof step === 'number' ? node.items[step] : null;
  }, root);

/** Put in the place of what stands from the first letter to the second; both the same: put between. */
interface Put {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Its end is on the line where the next key could begin: no group of lines, no text of several. */
const endsItsLine = (value: unknown): boolean =>
  isScalar(value)
    ? !String(value.type).startsWith('BLOCK')
    : (isMap(value) || isSeq(value)) && value.flow === true;

/** A key that the file has left out, after the last of the group, as the others there are written. */
const newKey = (group: YAMLMap, { at, written }: Edit, source: string): Put | null => {
  const after = group.items.findLast(({ value }) => group.flow === true || endsItsLine(value));
  const { key, value } = after ?? {};
  if (!isScalar(key) || !key.range || !isNode(value) || !value.range) return null;
  const name = String(at.at(-1));
  const text = `${key.type === 'QUOTE_DOUBLE' ? JSON.stringify(name) : name}: ${written}`;
  if (group.flow === true) return { from: value.range[1], to: value.range[1], text: `, ${text}` };
  const [start] = key.range;
  const end = source.indexOf('\n', value.range[1]);
  const from = end < 0 ? source.length : end;
  return { from, to: from, text: `\n${' '.repeat(start - source.lastIndexOf('\n', start - 1) - 1)}${text}` };
};

/** A list of lines goes, and its value is written behind the key; a remark there stays. */
const inPlaceOfLines = (list: YAMLSeq, key: Scalar, { written }: Edit, source: string): Put[] => {
  const [first = 0, end = 0] = list.range ?? [];
  const colon = source.indexOf(':', key.range?.[1] ?? 0) + 1;
  const from = source.lastIndexOf('\n', first);
  return [
    { from: colon, to: colon, text: ` ${written}` },
    { from, to: from + source.slice(from, end).trimEnd().length, text: '' },
  ];
};

const putsOf = (root: unknown, edit: Edit, source: string): Put[] => {
  const group = nodeAt(root, edit.at.slice(0, -1));
  const node = nodeAt(root, edit.at);
  const { key } =
    (isMap(group) ? group.items.find(({ value }) => value === node && isNode(node)) : null) ?? {};
  if (isSeq(node) && node.flow !== true && isScalar(key)) return inPlaceOfLines(node, key, edit, source);
  if (isNode(node) && node.range) return [{ from: node.range[0], to: node.range[1], text: edit.written }];
  const put = isMap(group) ? newKey(group, edit, source) : null;
  if (put === null) throw new Error(`nothing stands at ${edit.at.join('.')}`);
  return [put];
};

/**
 * The text with these values in the place of the old ones, or added where a key was left out, and not a letter else
 * changed: comments, order and spacing stay. The text is one that was read as a plan before.
 */
export const editSource = (source: string, edits: readonly Edit[]): string => {
  const { contents } = parseDocument(source, { stringKeys: true, uniqueKeys: false });
  return edits
    .flatMap((edit) => putsOf(contents, edit, source))
    .toReversed()
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, put) => text.slice(0, put.from) + put.text + text.slice(put.to), source);
};
