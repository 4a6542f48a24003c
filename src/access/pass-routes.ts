import type { Request } from '../http/exchange.js';
import type { Pass } from '../road/command.js';

/** Who may walk this route with his pass; left out: whoever has one for the subject in the address. */
interface Way {
  /** Only where the task itself is one of these. */
  readonly does?: readonly string[];
  /** Only what the task is about, not what lies around it. */
  readonly own?: true;
}

const OF_ITS_LETTER: Way = { does: ['FORWARD'] };
const OF_THE_ROUND: Way = { does: ['FORWARD', 'COMPILE', 'PUT_BEFORE_COUNCIL', 'CLOSE'] };

/** All that one round sent it, whichever of its names the task was about. */
const OF_THE_PROVINCE: Way = { does: ['RECEIVE', 'RECOGNISE'] };

/**
 * The routes by which the work of a task is done and read up on, by their patterns; whatever is not listed is closed to
 * whoever came by a link and a PIN. What he may do there is decided there, from his grants and what his task offers.
 */
const WAYS: Readonly<Record<string, Way>> = {
  '/nominations/:id': {},
  '/nominations/:id/decisions': {},
  '/nominations/:id/receipts/:seq': {},
  '/nominations/:id/criteria/paper': {},
  '/nominations/:id/questions': {},
  '/nominations/:id/check': { does: ['CHECK_EVIDENCE'], own: true },
  '/nominations/:id/dossier': { does: ['SUBMIT'], own: true },
  '/nominations/:id/dossier/preview': { does: ['SUBMIT'], own: true },
  '/rounds/:id': { own: true },
  '/rounds/:id/compile': { does: ['COMPILE'], own: true },
  '/rounds/:id/before-council': { does: ['PUT_BEFORE_COUNCIL'], own: true },
  '/rounds/:id/close': { does: ['CLOSE'], own: true },
  '/rounds/:id/receipts/:seq': OF_THE_ROUND,
  '/rounds/:id/submission': OF_ITS_LETTER,
  '/rounds/:id/letter': OF_ITS_LETTER,
  '/submissions/:id': OF_THE_PROVINCE,
  '/submissions/:id/receipt': OF_THE_PROVINCE,
  '/submissions/:id/answers': OF_THE_PROVINCE,
  '/submissions/:id/done/:nonce': OF_THE_PROVINCE,
  '/submissions/:id/names/:name': OF_THE_PROVINCE,
  '/submissions/:id/letters/:letter/archive': OF_THE_PROVINCE,
  '/sittings/:id': {},
  '/sittings/:id/pulse': {},
  '/sittings/:id/quorum': {},
  '/sittings/:id/steps': {},
  '/sittings/:id/room': {},
  '/sittings/:id/ballot': {},
  '/sittings/:id/tally': { does: ['ENTER_TALLY'] },
  '/sittings/:id/ballots.print': { does: ['ENTER_TALLY'] },
  '/sittings/:id/sign': {},
  '/sittings/:id/script': {},
  '/sittings/:id/receipts/:seq': {},
  '/sittings/:id/invitation': {},
  '/sittings/:id/minutes': {},
  '/sittings/:id/calendar.ics': {},
};

/** Of the session itself, or of its one task. Files are asked for by their content: whose they are is asked there. */
const ALWAYS: ReadonlySet<string> = new Set([
  '/sign-out',
  '/second',
  '/files/:sha256',
  '/files/:sha256/view',
]);

/** Whether a route is one of the task that a link let somebody in to. By the route's own pattern, not by how it is spelt. */
export function leadsToTask(
  { does, subjects }: Pass,
  { routeOptions, params }: Pick<Request, 'routeOptions' | 'params'>,
): boolean {
  const route = routeOptions.url ?? '';
  if (ALWAYS.has(route)) return true;
  const way = Object.hasOwn(WAYS, route) ? WAYS[route] : undefined;
  if (!way || (way.does && !way.does.includes(does))) return false;
  const { id = '' } = params as { readonly id?: string };
  return way.own ? subjects[0] === id : subjects.includes(id);
}
