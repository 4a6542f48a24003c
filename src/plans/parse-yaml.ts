import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';

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

const ALIAS = {
  code: 'ALIAS',
  message: {
    vi: 'không dùng "&" và "*"; hãy ghi đủ nội dung tại đây',
    en: 'anchors and aliases are not read; write the content out here',
  },
};

const DUPLICATE_KEY = {
  code: 'DUPLICATE_KEY',
  message: { vi: 'mục này đã ghi ở trên; mỗi mục ghi một lần', en: 'this key is given above; give it once' },
};

const broken = (why: string): Pick<WritingMistake, 'code' | 'message'> => ({
  code: 'BROKEN_YAML',
  message: { vi: `tệp YAML viết sai: ${why}`, en: `this is broken YAML: ${why}` },
});

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

/** Where a path starts in the file; for what is missing, the nearest part that is there. */
const offsetOf = (root: unknown, path: Path): number => {
  let offset = startOf(root);
  let node = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
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

/** YAML as far as a plan needs it: text, whole, once, without references. */
export const parseYaml = (text: string): ParsedYaml => {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const mistakes = [...document.errors, ...document.warnings]
    .map(({ message, pos }): WritingMistake => ({ ...broken(message), ...at(pos[0]) }))
    .concat(refusedNodes(document, at));
  if (mistakes.length > 0) return { ok: false, mistakes };
  return {
    ok: true,
    value: document.toJS(),
    positionOf: (path) => at(offsetOf(document.contents, path)),
  };
};
