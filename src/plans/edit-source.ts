import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { FieldKind, PlanField } from './form-fields.js';

type Path = readonly (string | number)[];

export interface Edit {
  readonly at: Path;
  /** As it is written in the file. */
  readonly written: string;
}

const WHOLE = /^\d{1,6}$/;

/** What was typed, as the file says it. Null: it cannot be said so; what else is wrong the plan's own judgement tells. */
const WRITTEN: Readonly<Record<FieldKind, (typed: readonly string[]) => string | null>> = {
  line: ([line = '']) => (line === '' ? null : JSON.stringify(line)),
  day: ([day = '']) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null),
  monthDay: ([day = '']) => (/^\d{2}-\d{2}$/.test(day) ? day : null),
  number: ([count = '']) => (WHOLE.test(count) ? String(Number(count)) : null),
  numbers: ([list = '']) => {
    const counts = list.split(',').map((count) => count.trim());
    return counts.every((count) => WHOLE.test(count)) ? `[${counts.map(Number).join(', ')}]` : null;
  },
  fraction: ([share = '']) => {
    const [, num, den] = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(share) ?? [];
    return num === undefined || den === undefined ? null : `{num: ${Number(num)}, den: ${Number(den)}}`;
  },
  choice: ([chosen = '']) => (chosen === '' ? null : JSON.stringify(chosen)),
  choices: (chosen) => `[${chosen.join(', ')}]`,
};

/** What a field was changed to; `same`: it was not; null: what was typed cannot stand there. */
export const editOf = (field: PlanField, typed: readonly string[]): Edit | 'same' | null => {
  const { kind, of, open, now, at } = field;
  const said = kind === 'choices' ? of.filter((one) => typed.includes(one)) : [(typed[0] ?? '').trim()];
  if (said.join('\n') === now.join('\n')) return 'same';
  if (open && said[0] === '') return { at, written: 'null' };
  if (kind === 'choice' && !of.includes(said[0] ?? '')) return null;
  const written = WRITTEN[kind](said);
  return written === null ? null : { at, written };
};

const spanAt = (root: unknown, at: Path): readonly [number, number] | null => {
  let node = root;
  for (const step of at) {
    if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return null;
  }
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : null;
};

/**
 * The text with these values in the place of the old ones and not a letter else changed: comments, order and
 * spacing stay. The text is one that was read as a plan before.
 */
export const editSource = (source: string, edits: readonly Edit[]): string => {
  const { contents } = parseDocument(source, { stringKeys: true, uniqueKeys: false });
  return edits
    .map(({ at, written }) => {
      const span = spanAt(contents, at);
      if (span === null) throw new Error(`nothing stands at ${at.join('.')}`);
      return { span, written };
    })
    .toSorted((one, other) => other.span[0] - one.span[0])
    .reduce((text, { span, written }) => text.slice(0, span[0]) + written + text.slice(span[1]), source);
};
