import { said } from '../../../src/texts/index.js';
import type { SetOff } from '../../../src/sweep/set-off.js';
import type { Assessment, Leaves, Weighed } from '../../../workflows/index.js';
import type { Explained, Step } from './trace.js';

const MARGIN = ' '.repeat(8);

const signature = ({ who, title, signs }: Step): string =>
  `${signs === '' ? '' : `${signs} `}${who}, ${title}`;

const entry = ({ label: both, on, why, standsFor }: Weighed): string => {
  const label = said(both, 'vi');
  return [
    label,
    on === '' || label.includes(on) ? '' : ` ngày ${on}`,
    standsFor ? ` (thay ${standsFor})` : '',
    why ? ` ${why}` : '',
  ].join('');
};

const entries = (what: string, weighed: readonly Weighed[]): string =>
  weighed.length === 0 ? '' : `; ${what}: ${weighed.map(entry).join(', ')}`;

/** A criterion with its branches, each with its own count and the evidence that did and did not count. */
function branchLines({ id, have, need, counted, notCounted, parts }: Assessment, depth = 0): string[] {
  const own = `${MARGIN}${'  '.repeat(depth + 1)}${id}: ${have}/${need}`;
  return [
    own + entries('tính', counted) + entries('không tính', notCounted),
    ...parts.flatMap((part) => branchLines(part, depth + 1)),
  ];
}

const MARKS = { block: '✗', warn: '!', info: 'i' } as const;

const amount = (word: string, value: number | string | undefined): string =>
  value === undefined ? '' : `, ${word} ${value}`;

/** What stands against an order: code, clause, need, have, and the sentence people read. */
const findingLines = ({ code, clause, effect, need, have, text, assessment }: Explained): string[] => [
  `${MARGIN}${MARKS[effect]} ${code}, mục ${clause}${amount('cần', need)}${amount('có', have)}${text === undefined ? '' : `: ${text}`}`,
  ...(assessment ? branchLines(assessment) : []),
];

/** Of an exemplar, whose life has five sides, only those that this step moved. */
const stateWords = (state: Leaves, before: Leaves): string => {
  if (state.length === 1) return state[0] ?? '';
  const moved = state.filter((leaf) => !before.includes(leaf)).map((leaf) => leaf.replace(/^exemplar\./, ''));
  return moved.length === 0 ? 'exemplar' : `exemplar: ${moved.join(', ')}`;
};

export function stepLines(step: Step, before: Leaves): string[] {
  const { at, type, code, about, outcome } = step;
  const head = `${at}  ${signature(step)}: ${type} ${code} ${about}`;
  if (outcome.ok) {
    const remarks = outcome.noted.filter(({ effect }) => effect !== 'info').flatMap(findingLines);
    return [`${head} → ${stateWords(outcome.state, before)}`, ...remarks];
  }
  return [`${head} ✗ ${outcome.status} ${outcome.problem}`, ...outcome.findings.flatMap(findingLines)];
}

/** What the clock ordered by itself: each lapse, and of calls and reminders how many of one kind. */
export function setOffLines(setOff: readonly SetOff[]): string[] {
  const kinds = new Map<string, SetOff[]>();
  for (const one of setOff) {
    const kind = [one.at, one.type, one.slot].join(' ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const codes = alike.map(({ code }) => code.replace(/^HS-2021-0*/, 'HS ')).toSorted();
    return [`${localTime(first.at)}  Đồng hồ: ${first.type} ${first.slot}: ${codes.join(', ')}`];
  });
}

/** All offices of the country keep one time, seven hours ahead. */
const localTime = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
