import { waitedFor } from '../nomination-page.js';
import { isIn } from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { NominationView } from '../../nominations/nomination-view.js';
import type { NominationsService } from '../../nominations/nominations.service.js';
import type { Board, BoardName, BoardUnit } from '../../rounds/board.js';
import { MANY } from '../../web/forms/office-forms.js';
import type { ManyName, ManyRow } from '../../web/pages/office/views.js';
import type { Waiting } from '../../web/view-models.js';
import { contestedIn } from '../contested.js';
import { nameOf } from './rounds-view.js';

/** How many pieces of the dossier's evidence carry some criterion, each counted once. */
export const countedIn = ({ criteria, dossier }: NominationView): number => {
  const claimed = new Set(dossier.evidence);
  const entries = new Set<string>();
  const walk = (nodes: NominationView['criteria']): void => {
    for (const node of nodes) {
      for (const { entry } of node.counted) if (claimed.has(entry)) entries.add(entry);
      walk(node.parts);
    }
  };
  walk(criteria);
  return entries.size;
};

const waitingOf = ({ waiting }: NominationView, unit: BoardUnit, me: string): Waiting[] =>
  waiting.map(({ does, desk, people, since, due }) => ({
    does,
    desk: desk as Waiting['desk'],
    unit: desk === 'nominator' || desk === 'unitHead' ? unit.name : null,
    people: waitedFor(people),
    since,
    due,
    mine: people.some(({ id }) => id === me),
  }));

/** Those an order of this kind is about at all; which of them it may go to, the law says of each. */
const concerns = (order: ManyName, { state }: BoardName, { waiting }: NominationView): boolean =>
  order === 'accept' ? isIn(state, 'officeReview') : waiting.length > 0;

/** Each name with its button for this order, as the law gives it to this reader. */
export async function manyRows(
  order: ManyName,
  board: Board,
  nominations: NominationsService,
  me: SignedIn,
): Promise<ManyRow[]> {
  const wanted = board.units.flatMap((unit) =>
    unit.names
      .filter(({ state }) => order === 'remind' || isIn(state, 'officeReview'))
      .map((name) => ({ unit, name })),
  );
  const rows = await Promise.all(
    wanted.map(async ({ unit, name }): Promise<ManyRow[]> => {
      const read = await nominations.onOnePage(name.id, me);
      if (!read.ok || !concerns(order, name, read.value.view)) return [];
      const { view, past } = read.value;
      const offer = view.offers.find(({ type }) => type === MANY[order]);
      return [
        {
          ...nameOf(name, unit),
          version: view.version,
          open: offer?.open ?? false,
          findings: offer?.findings ?? [],
          evidence: countedIn(view),
          contested: order === 'accept' ? contestedIn(past.events) : [],
          waiting: waitingOf(view, unit, me.person),
        },
      ];
    }),
  );
  return rows.flat();
}
