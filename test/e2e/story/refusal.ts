import { said as inWords } from '../../../src/texts/index.js';
import type { Assessment } from '../../../workflows/index.js';
import { NotAsTold } from './not-as-told.js';
import type { Explained } from './trace.js';
import { nodeIn } from './tree.js';

/** What the story says stands against an order. Need and have are always said, where there are any. */
export interface ToldFinding {
  readonly code: string;
  readonly clause: string;
  readonly need?: number | string;
  readonly have?: number | string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Of a criterion: its id, its branches as have/need, and per branch the papers that did not count. */
  readonly criterion?: string;
  readonly branches?: Readonly<Record<string, string>>;
  readonly notCounted?: Readonly<Record<string, readonly (readonly [paper: string, why: string])[]>>;
}

function differences(told: ToldFinding, found: Explained | undefined): string[] {
  if (!found) return [`${told.code} is not among them`];
  const said = (what: string, expected: unknown, actual: unknown): string[] =>
    expected === actual
      ? []
      : [`${told.code}: ${what} is told as ${String(expected)}, and is ${String(actual)}`];
  return [
    ...said('the clause', told.clause, found.clause),
    ...said('need', told.need, found.need),
    ...said('have', told.have, found.have),
    ...Object.entries(told.params ?? {}).flatMap(([key, value]) => said(key, value, found.params?.[key])),
    ...(told.criterion === undefined ? [] : said('the criterion', told.criterion, found.assessment?.id)),
    ...branchDifferences(told, found.assessment),
  ];
}

function branchDifferences(
  { code, branches, notCounted }: ToldFinding,
  assessment: Assessment | undefined,
): string[] {
  const counts = Object.entries(branches ?? {}).flatMap(([id, count]) => {
    const node = nodeIn(assessment ? [assessment] : [], id);
    const actual = node && `${node.have}/${node.need}`;
    return actual === count ? [] : [`${code}: ${id} is told as ${count}, and is ${actual}`];
  });
  const papers = Object.entries(notCounted ?? {}).flatMap(([id, told]) => {
    const left = nodeIn(assessment ? [assessment] : [], id)?.notCounted ?? [];
    const fits = ([paper, why]: readonly [string, string], index: number): boolean =>
      inWords(left[index]?.label ?? '', 'vi').includes(paper) && left[index]?.why === why;
    const actual = left.map(({ label, why }) => `${inWords(label, 'vi')} ${why}`).join('; ');
    return told.length === left.length && told.every(fits)
      ? []
      : [`${code}: what does not count for ${id} is told otherwise than: ${actual}`];
  });
  return [...counts, ...papers];
}

/** Every reason that was told and none besides. */
export function sameReasons(what: string, told: readonly ToldFinding[], found: readonly Explained[]): void {
  const blocking = found.filter(({ effect }) => effect === 'block');
  const criterionOf = ({ assessment }: Explained): string | undefined => assessment?.id;
  const match = ({ code, criterion }: ToldFinding): Explained | undefined =>
    blocking.find((one) => one.code === code && (criterion === undefined || criterionOf(one) === criterion));
  const extra = blocking.filter((one) => !told.some((expected) => match(expected) === one));
  const wrong = [
    ...told.flatMap((expected) => differences(expected, match(expected))),
    ...extra.map((one) => `${one.code} (${criterionOf(one) ?? one.clause}) is not told`),
  ];
  if (wrong.length > 0) throw new NotAsTold(`${what}:\n  ${wrong.join('\n  ')}`);
}
