import ts from 'typescript';
import { CODE_FOLDERS, type Source, sources } from './sources.js';

const FILE_LINES_MAX = 400;
const FUNCTION_LINES_MAX = 70;

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

const longFiles = (among: readonly Source[]): string[] =>
  among
    .filter(({ text }) => linesOf(text) > FILE_LINES_MAX)
    .map(({ file, text }) => `${file}: ${linesOf(text)} lines`);

/** A group of tests is no procedure: its tests are measured one by one. */
function isGroupOfTests(node: ts.Node): boolean {
  const call = node.parent;
  return ts.isCallExpression(call) && /^describe\b/.test(call.expression.getText());
}

function longFunctions({ file, text }: Source): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && !isGroupOfTests(node)) {
      const first = lineAt(node.getStart());
      const lines = lineAt(node.getEnd()) - first + 1;
      if (lines > FUNCTION_LINES_MAX) found.push(`${file}:${first + 1}: a function of ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const filled = (lines: number): string => 'call();\n'.repeat(lines);

describe('the measure', () => {
  test('a file of 400 lines passes, one of 401 does not', () => {
    expect(longFiles([{ file: 'a.ts', text: filled(400) }])).toEqual([]);
    expect(longFiles([{ file: 'a.ts', text: filled(401) }])).toEqual(['a.ts: 401 lines']);
  });

  test.each([
    ['a function', 'export function a() {\n', '}\n'],
    ['an arrow', 'const a = () => {\n', '};\n'],
    ['a method', 'class A { a() {\n', '} }\n'],
    ['a test', "test('a', () => {\n", '});\n'],
  ])('%s of 70 lines passes, one of 71 does not', (_what, head, tail) => {
    expect(longFunctions({ file: 'a.ts', text: head + filled(68) + tail })).toEqual([]);
    expect(longFunctions({ file: 'a.ts', text: head + filled(69) + tail })).toEqual([
      'a.ts:1: a function of 71 lines',
    ]);
  });

  test('a group of tests may be longer than each of its tests', () => {
    const text = `describe('a', () => {\n${filled(90)}});\n`;
    expect(longFunctions({ file: 'a.spec.ts', text })).toEqual([]);
  });
});

const code = sources(CODE_FOLDERS, /\.(tsx?|mjs|cjs|js|sql|sh)$/);

test(`no file is longer than ${FILE_LINES_MAX} lines`, () => {
  expect(longFiles(code)).toEqual([]);
});

test(`no function is longer than ${FUNCTION_LINES_MAX} lines`, () => {
  expect(code.filter(({ file }) => /\.(tsx?|mjs|cjs|js)$/.test(file)).flatMap(longFunctions)).toEqual([]);
});
