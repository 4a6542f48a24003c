import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { faultsIn } from './scan-text.js';
import { ALIAS, broken, DUPLICATE_KEY, type Said } from './yaml-words.js';

type Path = readonly (string | number)[];

/** Lines and columns count from 1, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with the writing, before anyone asks what is written. */
export interface WritingMistake extends Position {
  readonly code: string;
  readonly message: { readonly vi: string; readonly en: string };
}

export type ParsedYaml =
  | { readonly ok: true; readonly value: unknown; readonly positionOf: (path: Path) => Position }
  | { readonly ok: false; readonly mistakes: readonly WritingMistake[] };

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** Our own look, by a set: the parser compares every key with every other. */
const repeatedKeys = (map: YAMLMap): number[] => {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? key.value : key;
    if (seen.has(name)) return [startOf(key)];
    seen.add(name);
    return [];
  });
};

const refusedNodes = (document: Document, at: (offset: number) => Position): WritingMistake[] => {
  const found: WritingMistake[] = [];
  const look = (node: Node): void => {
    if (!('anchor' in node) || node.anchor === undefined) return;
    found.push({ ...ALIAS, ...at(startOf(node)) });
  };
  visit(document, {
    Alias: (_, node) => void found.push({ ...ALIAS, ...at(startOf(node)) }),
    Scalar: (_, node) => look(node),
    Seq: (_, node) => look(node),
    Map: (_, node) => {
      look(node);
      found.push(...repeatedKeys(node).map((offset) => ({ ...DUPLICATE_KEY, ...at(offset) })));
    },
  });
  return found;
};

/** The entries of a group by their key, looked up once for each group however many mistakes lie in it. */
const lookup = (): ((map: YAMLMap, key: string) => Pair | undefined) => {
  const known = new WeakMap<YAMLMap, Map<string, Pair>>();
  return (map, key) => {
    let entries = known.get(map);
    if (entries === undefined) {
      entries = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
      known.set(map, entries);
    }
    return entries.get(key);
  };
};

/** Where a path starts in the file; for what is missing, the nearest part that is there. */
const offsetOf = (root: unknown, path: Path, entry: ReturnType<typeof lookup>): number => {
  let offset = startOf(root);
  let node = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = entry(node, String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && isNode(node.items[step])) {
      node = node.items[step];
      offset = startOf(node);
    } else break;
  }
  return offset;
};

const linesOf = (text: string): LineCounter => {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
};

/**
 * YAML as far as a plan needs it: text, whole, once, without references. Always read by YAML 1.2, in which "no" is a
 * word, 012 is twelve and a day stays as it is written; no line of the file can choose another reading. `empty`: what to
 * say where nothing is written.
 */
export const parseYaml = (text: string, empty: Said): ParsedYaml => {
  const lines = linesOf(text);
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = faultsIn(text);
  if (faults.length > 0)
    return { ok: false, mistakes: faults.map(({ offset, ...fault }) => ({ ...fault, ...at(offset) })) };

  const document = parseDocument(text, {
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
  });
  const mistakes = [...document.errors, ...document.warnings]
    .map(({ code, pos }): WritingMistake => ({ ...broken(code), ...at(pos[0]) }))
    .concat(refusedNodes(document, at));
  if (mistakes.length > 0) return { ok: false, mistakes };
  const value: unknown = document.toJS();
  if (value === null) return { ok: false, mistakes: [{ ...empty, line: 1, column: 1 }] };
  const entry = lookup();
  return {
    ok: true,
    value,
    positionOf: (path) => at(offsetOf(document.contents, path, entry)),
  };
};
