import { yearOf } from '../kernel/days.js';
import type { Finding } from '../kernel/finding.js';
import { offerOf, type Offer as OpenOrClosed } from '../kernel/offer.js';
import { roadsFrom, type Stored } from '../kernel/step.js';
import type { Capacity } from '../policy/decide-policy.js';
import { mayOrder } from './decide.js';
import type { PartFacts, Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';
import type { NominationOrder } from './nomination.events.js';
import { nominationMachine } from './nomination.machine.js';
import { findingsFor } from './nomination.rules.js';

/** A button of a nomination's page. Open with a finding that blocks: one of its answers is barred, another is free. */
export interface Offer extends OpenOrClosed<NominationOrder['type']> {
  readonly part: string | null;
  /** In what capacity he would act; null where it is not his to do. */
  readonly capacity: Capacity | null;
}

/** Given by the clock, by a round, or by an award register's change, never by a button here. */
const NO_BUTTON = new Set([
  'LAPSE',
  'CALL',
  'RECOUNT',
  // where links are blocked: by the page of the letter, for all its names
  'HAND_FILE',
  'TAKE_RECEIPT',
  // of all that are chosen at once, by the page of the plan
  'MIGRATE',
  'REOPEN',
  'PUT_BEFORE_COUNCIL',
  'SELECT',
  'NOT_SELECT',
]);
/** One name can be forwarded from its page: as a letter of the round that names it alone. */
const THROUGH_THE_ROUND = new Set(['FORWARD']);
/** Of an answer recorded from paper. */
const SETTLES_ANSWER = new Set(['CONFIRM_ANSWER', 'DISMISS_ANSWER']);
const CREATES = new Set(['PROPOSE_COMMENDATION', 'DRAFT_STORY']);

/** The answer nothing of the case stands against, where an order carries one of several: with it the button is open. */
const MILDEST: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  REVIEW_FINAL: { verdict: 'not' },
};

/** Where a part stands says which orders are its next; what else stands against one of these is told. */
const fits = ({ code }: Finding): boolean => code !== 'PART_NOT_FROM_THIS_STATE';

const isAbout = (type: string, part: PartFacts): boolean =>
  type.includes(part.life === 'commendation' ? 'COMMENDATION' : 'STORY') ||
  (part.life === 'story' && type === 'WITHDRAW_CONSENT');

const blank = (
  type: string,
  part: string | null,
  facts: Settled,
  context: NominationContext,
  answer: Readonly<Record<string, string>> = {},
): NominationOrder =>
  ({
    type,
    dossier: facts.dossier,
    items: [],
    activities: [],
    responsible: '',
    field: 'name',
    to: '',
    answer: 'declined',
    scan: '',
    until: facts.moment.day,
    year:
      context.called.map(({ what }) => Number(what.replace('year-', ''))).find(Boolean) ??
      yearOf(facts.moment.day),
    verdict: type === 'REVIEW_FINAL' ? 'confirm' : 'keep',
    ...answer,
    ...(part !== null && { part }),
  }) as unknown as NominationOrder;

const buttonFor = (
  type: string,
  part: string | null,
  stored: Stored<NominationContext>,
  facts: Settled,
): Offer | null => {
  const asked = THROUGH_THE_ROUND.has(type) ? { ...facts, order: 'round' as const } : facts;
  const may = mayOrder(type, stored.state, asked, stored.context, part ?? undefined);
  // nothing to release: no button, rather than one that says so
  if (type === 'RELEASE' && stored.context.heldSince === null) return null;
  if (type === 'RECHECK' && !stored.context.recounted?.length) return null;
  if (SETTLES_ANSWER.has(type) && !stored.context.recorded) return null;
  const offered = (answer?: Readonly<Record<string, string>>) => {
    const order = blank(type, part, facts, stored.context, answer);
    return offerOf(order.type, may, findingsFor(order, asked, stored));
  };
  const offer = offered();
  if (offer === null) return null;
  // what stands against the other answers is told all the same
  const open = offer.open || (offered(MILDEST[type])?.open ?? false);
  return { ...offer, open, part, capacity: may.allow ? may.capacity : (may.lacks?.capacity ?? null) };
};

/** Every button of a page, open or closed with its reasons. */
export function offersOf(stored: Stored<NominationContext>, facts: Settled): Offer[] {
  return roadsFrom(nominationMachine, stored)
    .filter((type) => !NO_BUTTON.has(type))
    .flatMap((type) => {
      const parts = facts.parts.filter((part) => isAbout(type, part));
      const concerns = /COMMENDATION|STORY|CONSENT/.test(type);
      if (!concerns || CREATES.has(type)) return [buttonFor(type, concerns ? 'new' : null, stored, facts)];
      return parts
        .map(({ id }) => buttonFor(type, id, stored, facts))
        .filter((offer) => offer?.findings.every(fits));
    })
    .filter((offer) => offer !== null && offer !== undefined);
}
