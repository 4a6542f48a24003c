import { MONTHS_IN } from '../kernel/months.js';
import { missingKey, unknownKey } from './complaints.js';
import type { Issuer, Plan, PlanDocument, Recipient, Report } from './plan.js';
import {
  type Check,
  type Path,
  type Reader,
  also,
  day,
  group,
  id,
  isGroup,
  listOf,
  mistake,
  type Mistake,
  oneOf,
  orNull,
  text,
  whole,
} from './reader.js';
import { inOrder } from './read-dates.js';
import { catalogueOf, words } from './readers.js';

const lasting = { from: orNull(day), until: orNull(day) };

const body: Reader<Issuer['bodies'][number]> = group({ name: text, ...lasting }, {}, [
  inOrder('from', 'until'),
]);

/** Whoever signs, by level, and the bodies of that level in their time. */
export const issuers: Reader<readonly Issuer[]> = catalogueOf(
  group({ id, name: words, bodies: listOf(body) }),
);

const recipient: Reader<Recipient> = group(
  { name: text, role: oneOf('province', 'leaders', 'council', 'units', 'archive', 'other'), ...lasting },
  {},
  [inOrder('from', 'until')],
);

export const recipients: Reader<readonly Recipient[]> = listOf(recipient);

export const documents: Reader<readonly PlanDocument[]> = catalogueOf(
  group({ id, name: words, symbol: text, copies: whole(1, 100), clause: text }),
  0,
);

/** Once: its day. Again and again: the day of the month, and in which month of the turn. */
const dueFits: Check<Report> = ({ every, due }, path) => {
  if (every === undefined || due === undefined) return [];
  const needs: readonly (keyof Report['due'])[] =
    every === 'once' ? ['date'] : MONTHS_IN[every] === 1 ? ['day'] : ['day', 'month'];
  const given = Object.keys(due) as (keyof Report['due'])[];
  return [
    ...needs
      .filter((key) => !given.includes(key))
      .map((key) => mistake([...path, 'due', key], missingKey(key))),
    ...given
      .filter((key) => !needs.includes(key))
      .map((key) => mistake([...path, 'due', key], unknownKey(key, needs))),
  ];
};

const monthInTurn = (value: unknown, path: Path): readonly Mistake[] => {
  if (!isGroup(value) || !isGroup(value.due) || typeof value.due.month !== 'number') return [];
  const months = MONTHS_IN[value.every as keyof typeof MONTHS_IN] ?? 12;
  const read = whole(1, months)(value.due.month, [...path, 'due', 'month']);
  return read.ok ? [] : read.mistakes;
};

const report: Reader<Report> = also(
  group(
    {
      id,
      name: words,
      every: oneOf('once', 'month', 'quarter', 'halfYear', 'year'),
      due: group({}, { date: day, day: whole(1, 28), month: whole(1, 12) }),
      to: text,
      clause: text,
    },
    {},
    [dueFits],
  ),
  monthInTurn,
);

/** The schedule of reports; empty is "theo quy định". */
export const reports: Reader<readonly Report[]> = catalogueOf(report, 0);

export const clauses: Reader<Plan['clauses']> = group({
  narrative: text,
  field: text,
  evidence: text,
  check: text,
  objection: text,
  answer: text,
  duties: text,
});
