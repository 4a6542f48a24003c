import { waitedFor } from '../nomination-page.js';
import { type OpenOrClosed, type RoundOrder } from '../../../workflows/index.js';
import type { Board, BoardName, BoardUnit } from '../../rounds/board.js';
import type { RoundView } from '../../rounds/rounds.service.js';
import { DEEDS } from '../../web/forms/office-forms.js';
import type {
  BoardInside,
  BoardPage,
  DeedLink,
  DeedName,
  NameRow,
  RoundHead,
  RoundRow,
  UnitRow,
} from '../../web/pages/office/views.js';
import type { Waiting } from '../../web/view-models.js';

export const headOf = ({ id, code, name, state, supplementary }: RoundView): RoundHead => ({
  id,
  code,
  name,
  state,
  supplementary,
});

const total = (counts: RoundView['counts']): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Of a unit's names one is enough to know that it has answered. */
export const sentOf = ({ units }: RoundView): { done: number; of: number } => ({
  done: units.filter(({ registered, nilReturn }) => registered > 0 || nilReturn).length,
  of: units.length,
});

export const rowOf = (round: RoundView): RoundRow => ({
  ...headOf(round),
  // the date of most units: an extension for one alone is its own
  registration:
    round.units.flatMap(({ lastDay }) => lastDay ?? []).toSorted()[0] ?? round.deadlines.registration,
  province: round.deadlines.province,
  units: sentOf(round),
  names: total(round.counts),
});

export const nameOf = (name: BoardName, unit: BoardUnit): NameRow => ({
  id: name.id,
  code: name.code,
  name: name.name,
  kind: name.kind,
  post: name.post,
  unit: unit.name,
  state: name.state,
  held: name.heldSince !== null,
});

export const namesOf = (units: readonly BoardUnit[]): NameRow[] =>
  units.flatMap((unit) => unit.names.map((name) => nameOf(name, unit)));

export const unitRowOf = (unit: BoardUnit): UnitRow => ({
  code: unit.unit,
  name: unit.name,
  standing: unit.standing,
  registered: unit.registered,
  reason: unit.reason,
  lastDay: unit.lastDay,
  extended: unit.extended,
  seenMinutesAgo: unit.seenMinutesAgo,
  reminded: unit.reminded,
  contacts: unit.contacts,
  names: unit.names.map((name) => nameOf(name, unit)),
});

/** Along the way a nomination takes, and at its end whatever left it. */
const WAY = [
  'draft',
  'unitReview',
  'supplement',
  'officeReview',
  'unqualified',
  'compiled',
  'beforeCouncil',
  'selected',
  'exemplar',
];

export const countsOf = ({ counts }: RoundView): BoardPage['counts'] => {
  const place = (state: string): number => {
    const at = WAY.indexOf(state);
    return at < 0 ? WAY.length : at;
  };
  return Object.entries(counts)
    .map(([state, count]) => ({ state, count }))
    .toSorted((one, other) => place(one.state) - place(other.state));
};

/** For whoever sees figures only: the dates as they bind everybody. */
export const plainDates = ({ deadlines }: RoundView, clause: string): BoardPage['dates'] =>
  (['registration', 'province'] as const).flatMap((what) => {
    const lastDay = deadlines[what];
    return lastDay === null ? [] : { what, lastDay, extended: false, clause };
  });

const waitingOf = (waiting: Board['waiting'], me: string): Waiting[] =>
  waiting.map(({ does, desk, people, since, due }) => ({
    does,
    desk: desk as Waiting['desk'],
    unit: null,
    people: waitedFor(people),
    since,
    due,
    mine: people.some(({ id }) => id === me),
  }));

type Offer = OpenOrClosed<RoundOrder['type']>;

const PAGES = new Map<string, DeedName | 'forward'>([
  ...(Object.entries(DEEDS) as [DeedName, string][]).map(([name, type]) => [type, name] as const),
  ['FORWARD', 'forward'],
]);

/** Buttons in the order in which a round needs them, each leading to its page. */
const deedsOf = (id: string, offers: readonly Offer[], board: Board): DeedLink[] => {
  const awaited = new Set(board.waiting.map(({ does }) => does));
  return [...PAGES].flatMap(([type, name]): DeedLink[] => {
    const offer = offers.find((one) => one.type === type);
    if (!offer) return [];
    const href =
      name === 'forward' ? (`/rounds/${id}/submission` as const) : (`/rounds/${id}/${name}` as const);
    const { open, findings } = offer;
    return [{ name, href, open, findings, main: awaited.has(type) }];
  });
};

/** Of the round every quota, of each unit only what is not as the plan asks: the others say nothing new. */
const furtherOf = ({ further, units }: Board): BoardInside['further'] =>
  further
    .filter(
      ({ unit, have, least, most }) =>
        unit === null || (least !== null && have < least) || (most !== null && have > most),
    )
    .map((count) => ({ ...count, unitName: units.find(({ unit }) => unit === count.unit)?.name ?? null }));

export const insideOf = (id: string, board: Board, offers: readonly Offer[], me: string): BoardInside => ({
  units: board.units.map(unitRowOf),
  sittings: board.sittings,
  further: furtherOf(board),
  waiting: waitingOf(board.waiting, me),
  outlook: board.outlook,
  deeds: deedsOf(id, offers, board),
  many: (['accept', 'remind'] as const)
    .filter((name) => board.many[name])
    .map((name) => ({ name, href: `/rounds/${id}/${name}` as const })),
});
