import ts from 'typescript';
import type { Source } from './sources.js';

/** The nomination's table, or a table name put in at run time, which may be it. */
const TABLE = String.raw`(?:"?\w+"?\.)?(?:"?nomination"?|\$\{\})`;

const UPDATE = new RegExp(
  String.raw`\bupdate\s+(?:only\s+)?${TABLE}(?:\s+(?:as\s+)?\w+)?\s+set\b(?<set>(?:(?!\bwhere\b|\breturning\b).)*)`,
  'gis',
);
const INSERT = new RegExp(
  String.raw`\binsert\s+into\s+${TABLE}(?:\s+as\s+\w+)?\s*\((?<columns>[^)]*)\)(?<rest>.*)`,
  'gis',
);
const SETS_STATE = /(?:^|[\s,("])state"?\s*(?:=|,|\))/i;
const NAMES_STATE = /(?:^|[\s,"])state"?\s*(?:,|$)/i;

export type Write = 'update' | 'insert';

const sqlWrites = (text: string): Write[] => [
  ...[...text.matchAll(UPDATE)]
    .filter((match) => SETS_STATE.test(match.groups?.set ?? ''))
    .map((): Write => 'update'),
  ...[...text.matchAll(INSERT)].flatMap(({ groups }): Write[] => {
    const upsert = /\bdo\s+update\s+set\b(?<set>.*)/is.exec(groups?.rest ?? '')?.groups?.set ?? '';
    return [
      ...(NAMES_STATE.test(groups?.columns?.trim() ?? '') ? (['insert'] as const) : []),
      ...(SETS_STATE.test(upsert) ? (['update'] as const) : []),
    ];
  }),
];

const WRITING_CALLS = new Set([
  'update',
  'insert',
  'upsert',
  'save',
  'set',
  'values',
  'create',
  'merge',
  'assign',
]);

/** Where a source writes the state of a nomination: in SQL, through the ORM, or on the entity itself. */
export function stateWrites({ file, text }: Source): Write[] {
  if (file.endsWith('.sql')) return sqlWrites(text.replaceAll(/--.*$/gm, ''));
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Write[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...sqlWrites(literalText(node)));
    if (ts.isCallExpression(node) && writesThroughOrm(node)) found.push('update');
    if (ts.isBinaryExpression(node) && assignsState(node)) found.push('update');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text of a string, with a hole where something is put in. */
function literalText(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return '';
  // An SQL comment speaks, it does not write.
  const spans = node.templateSpans.map(({ literal }) => literal.text);
  return [node.head.text, ...spans].join('${}').replaceAll(/--.*$/gm, '');
}

function writesThroughOrm({ expression, arguments: given }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression) || !WRITING_CALLS.has(expression.name.text)) return false;
  const about = [expression.expression, ...given].map((part) => part.getText()).join(' ');
  return /nomination/i.test(about) && given.some(holdsState);
}

const holdsState = (node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) &&
  node.properties.some((property) => property.name !== undefined && property.name.getText() === 'state');

const assignsState = ({ left, operatorToken }: ts.BinaryExpression): boolean =>
  operatorToken.kind === ts.SyntaxKind.EqualsToken &&
  ts.isPropertyAccessExpression(left) &&
  left.name.text === 'state' &&
  /nomination/i.test(left.expression.getText());
