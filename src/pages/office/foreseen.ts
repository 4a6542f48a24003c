import { DESKS, type Desk, listPlace, type RoundMoved, type RoundOrder } from '../../../workflows/index.js';
import type { Board, BoardUnit } from '../../rounds/board.js';
import { dayText, momentText, type Texts } from '../../texts/index.js';
import type { Foreseen, NameRow, RoundHead } from '../../web/pages/office/views.js';
import { mailSample } from './mail-sample.js';
import { namesOf } from './rounds-view.js';

interface Seen {
  readonly board: Board;
  readonly round: RoundHead;
  /** Whoever orders it is not mailed about it. */
  readonly me: string;
  /** Before every path, in a mail. */
  readonly address: string;
  readonly t: Texts;
}

/** Everybody at the desks the law tells: the units' own, or those of all units. */
const toldBy = ({ notices }: RoundMoved, { board, me, t }: Seen): Foreseen['told'] => {
  const told = new Map<string, Foreseen['told'][number]>();
  for (const { desk, unit } of notices) {
    const roles: readonly string[] = DESKS[desk as Desk] ?? [];
    for (const each of board.units.filter(({ unit: code }) => unit === null || unit === code)) {
      for (const { person, name, role } of each.contacts.filter((contact) => roles.includes(contact.role))) {
        if (person !== me && !told.has(person))
          told.set(person, { name, role: t.people.roles[role], unit: each.name });
      }
    }
  }
  return [...told.values()];
};

const factsOf = (order: RoundOrder, { board, t }: Seen): Foreseen['facts'] => {
  const reason = 'reason' in order ? [{ what: 'reason' as const, text: order.reason }] : [];
  const dated = (unit: string | null, what: 'registration' | 'province'): string =>
    board.units.find((one) => one.unit === unit)?.lastDay ??
    board.deadlines.find((one) => one.what === what)?.lastDay ??
    '';
  const moved = (until: string, was: string): Foreseen['facts'] => [
    { what: 'was', text: dayText(was, t.lang) },
    { what: 'until', text: dayText(until, t.lang) },
  ];
  switch (order.type) {
    case 'EXTEND':
      return [...moved(order.until, dated(order.unit, 'registration')), ...reason];
    case 'EXTEND_PROVINCE': {
      const { number, date } = order.agreement;
      const paper = t.nomination.paper(number, dayText(date, t.lang));
      return [...moved(order.until, dated(null, 'province')), { what: 'paper', text: paper }, ...reason];
    }
    case 'PUT_BEFORE_COUNCIL': {
      const sitting = board.sittings.find(({ id }) => id === order.sitting);
      const text = sitting
        ? `${sitting.code}, ${momentText(sitting.plannedFor, t.lang)}, ${sitting.place}`
        : '';
      return [{ what: 'sitting', text }];
    }
    default:
      return [];
  }
};

const unitsOf = (order: RoundOrder, { board, t }: Seen): Foreseen['units'] => {
  const until = ({ lastDay }: BoardUnit): string | null =>
    lastDay && t.pages.office.lastDay(dayText(lastDay, t.lang));
  const those = (codes: readonly string[]): readonly BoardUnit[] =>
    board.units.filter(({ unit }) => codes.includes(unit));
  switch (order.type) {
    case 'NUDGE':
      return those(order.units).map((unit) => ({ name: unit.name, detail: until(unit) }));
    case 'EXTEND':
      return (order.unit === null ? board.units : those([order.unit])).map(({ name }) => ({
        name,
        detail: null,
      }));
    case 'COMPILE':
      return order.missing.flatMap(({ unit, reason }) =>
        those([unit]).map(({ name }) => ({ name, detail: reason })),
      );
    default:
      return [];
  }
};

/** Those that do not go with the list, each kind apart; compiling leaves what the Office has still to conclude. */
const besideOf = (order: RoundOrder, names: readonly NameRow[]): Foreseen['beside'] => {
  if (order.type !== 'PUT_BEFORE_COUNCIL' && order.type !== 'COMPILE') return [];
  return (['unqualified', 'held', 'pending'] as const)
    .map((what) => ({ what, names: names.filter((name) => listPlace(name) === what) }))
    .filter((beside) => beside.names.length > 0);
};

/** Names that the order itself moves; of the list, those that stand on it. */
const namesMoved = (order: RoundOrder, { orders }: RoundMoved, names: readonly NameRow[]): NameRow[] => {
  const moved = new Set(orders.map(({ id }) => id));
  return names.filter((name) =>
    order.type === 'COMPILE' ? listPlace(name) === 'qualified' : moved.has(name.id),
  );
};

const mailOf = (order: RoundOrder, told: Foreseen['told'], seen: Seen): Foreseen['mail'] => {
  const { board, round, address, t } = seen;
  const [first] = told;
  if (order.type !== 'NUDGE' || !first) return null;
  const due = board.units.find(({ unit }) => unit === order.units[0])?.lastDay ?? null;
  return mailSample(
    {
      life: 'round',
      template: 'nudge.UNIT_LIST',
      at: board.now,
      recipient: { name: first.name },
      code: round.code,
      unit: null,
      due,
      meets: null,
      place: null,
    },
    t.lang,
    `${address}/unit`,
  );
};

/** What would come of an order, in names and counts, before anything is written. */
export const foreseenOf = (order: RoundOrder, decision: RoundMoved, seen: Seen): Foreseen => {
  const names = namesOf(seen.board.units);
  const told = toldBy(decision, seen);
  return {
    facts: factsOf(order, seen),
    units: unitsOf(order, seen),
    names: namesMoved(order, decision, names),
    beside: besideOf(order, names),
    told,
    mail: mailOf(order, told, seen),
  };
};
