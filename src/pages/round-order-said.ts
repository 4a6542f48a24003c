import {
  listPlace,
  ordersOf,
  type RoundOrder,
  type RoundSettled,
  type Words,
} from '../../workflows/index.js';
import type { PastEvent } from '../history/history.service.js';
import { dayText, said, type Texts } from '../texts/index.js';
import type { ReceiptPage } from '../web/answer-views.js';

type Rows = ReceiptPage['ordered'];
type Field = keyof Texts['fields']['names'];

/** What ids and codes mean in the reader's words. */
interface Naming {
  readonly names: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, Words>;
  readonly t: Texts;
}

/** What an event was decided from; of a reader who may not see it nothing is there. */
interface Facts {
  readonly order?: RoundOrder;
  readonly entrants?: RoundSettled['entrants'];
}

const row = (field: Field, texts: readonly string[], { t }: Naming): Rows =>
  texts.length > 0 ? [{ term: t.fields.names[field], texts }] : [];

const unitsOf = (order: RoundOrder, { units, t }: Naming): string[] => {
  const named = (code: string): string => {
    const words = units.get(code);
    return words ? said(words, t.lang) : code;
  };
  switch (order.type) {
    case 'NUDGE':
      return order.units.map(named);
    case 'EXTEND':
      return [order.unit === null ? t.pages.office.deed.allUnits : named(order.unit)];
    case 'NIL_RETURN':
      return [named(order.unit)];
    case 'COMPILE':
      return order.missing.map(({ unit, reason }) => `${named(unit)}: ${reason}`);
    default:
      return [];
  }
};

/** The names it moved as the law moved them; of the compiled list, those that stood on it. */
const nominationsOf = (order: RoundOrder, entrants: RoundSettled['entrants']): string[] =>
  order.type === 'COMPILE'
    ? entrants.filter((name) => listPlace(name) === 'qualified').map(({ id }) => id)
    : ordersOf(order, { entrants }).map(({ id }) => id);

/** The order of a round in rows, as its preview showed it: units, dates, papers, reasons, names. */
export function orderedIn({ private: beside }: PastEvent, naming: Naming): Rows {
  const { order, entrants = [] } = (beside.facts ?? {}) as Facts;
  // of an order that came with another's command, the first bytes held the name of that life here
  if (typeof order !== 'object') return [];
  const { names, t } = naming;
  const paper = ({ number, date }: { number: string; date: string }): string =>
    t.nomination.paper(number, dayText(date, t.lang));
  const moved = nominationsOf(order, entrants).map((id) => names.get(id) ?? id);
  return [
    ...row(order.type === 'COMPILE' ? 'missing' : 'units', unitsOf(order, naming), naming),
    ...('until' in order ? row('until', [dayText(order.until, t.lang)], naming) : []),
    ...('letter' in order ? row('letter', [paper(order.letter)], naming) : []),
    ...('agreement' in order ? row('agreement', [paper(order.agreement)], naming) : []),
    ...('sitting' in order ? row('sitting', [names.get(order.sitting) ?? order.sitting], naming) : []),
    ...('reason' in order ? row('reason', [order.reason], naming) : []),
    ...row('nominations', moved, naming),
  ];
}
