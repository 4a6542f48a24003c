import type { Finding } from '../kernel/finding.js';
import { roadsFrom, type Stored } from '../kernel/step.js';
import type { Capacity } from '../policy/decide-policy.js';
import { mayOrder } from './decide.js';
import type { PartFacts, Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';
import type { NominationOrder } from './nomination.events.js';
import { nominationMachine } from './nomination.machine.js';
import { findingsFor } from './nomination.rules.js';

/** A button: an order this person may give here, and what stands against it before he has filled in anything. */
export interface Offer {
  readonly type: NominationOrder['type'];
  readonly part: string | null;
  readonly findings: readonly Finding[];
  /** Allowed to him and nothing stands against it. */
  readonly open: boolean;
  /** In what capacity he would act; null where it is not his to do. */
  readonly capacity: Capacity | null;
}

/** Findings about a form that is still empty say nothing about the case. */
const ABOUT_THE_FORM = new Set([
  'REASON_MISSING',
  'PAPER_MISSING',
  'EVIDENCE_LEFT',
  'RESPONSIBLE_MISSING',
  'ACTIVITIES_MISSING',
  'CORRECTION_EMPTY',
]);

/** Given by the clock, by a round, or by an award register's change, never by a button here. */
const NO_BUTTON = new Set([
  'LAPSE',
  'CALL',
  'RECOUNT',
  'REOPEN',
  'PUT_BEFORE_COUNCIL',
  'SELECT',
  'NOT_SELECT',
]);
/** One name can be forwarded from its page: as a letter of the round that names it alone. */
const THROUGH_THE_ROUND = new Set(['FORWARD']);
const CREATES = new Set(['PROPOSE_COMMENDATION', 'DRAFT_STORY']);

const isAbout = (type: string, part: PartFacts): boolean =>
  type.includes(part.life === 'commendation' ? 'COMMENDATION' : 'STORY') ||
  (part.life === 'story' && type === 'WITHDRAW_CONSENT');

const blank = (
  type: string,
  part: string | null,
  facts: Settled,
  context: NominationContext,
): NominationOrder =>
  ({
    type,
    dossier: facts.dossier,
    items: [],
    activities: [],
    responsible: '',
    field: 'name',
    to: '',
    until: facts.moment.day,
    year: context.called.map(({ what }) => Number(what.replace('year-', ''))).find(Boolean) ?? 0,
    verdict: type === 'REVIEW_FINAL' ? 'confirm' : 'keep',
    ...(part !== null && { part }),
  }) as unknown as NominationOrder;

const offerOf = (
  type: string,
  part: string | null,
  stored: Stored<NominationContext>,
  facts: Settled,
): Offer | null => {
  const asked = THROUGH_THE_ROUND.has(type) ? { ...facts, order: 'round' as const } : facts;
  const may = mayOrder(type, stored.state, asked, stored.context, part ?? undefined);
  // somebody without the role sees no button; somebody with a conflict sees it, and why it is not his
  if (!may.allow && may.findings.some(({ code }) => code === 'ROLE_MISSING' || code === 'ROLE_NOT_HERE'))
    return null;
  // nothing to release: no button, rather than one that says so
  if (type === 'RELEASE' && stored.context.heldSince === null) return null;
  const order = blank(type, part, facts, stored.context);
  const findings = [...(may.allow ? [] : may.findings), ...findingsFor(order, asked, stored.context)].filter(
    ({ code }) => !ABOUT_THE_FORM.has(code),
  );
  const open = may.allow && !findings.some(({ effect }) => effect === 'block');
  return { type: order.type, part, findings, open, capacity: may.allow ? may.capacity : null };
};

/** Every button of a page, open or closed with its reasons. */
export function offersOf(stored: Stored<NominationContext>, facts: Settled): Offer[] {
  return roadsFrom(nominationMachine, stored)
    .filter((type) => !NO_BUTTON.has(type))
    .flatMap((type) => {
      const parts = facts.parts.filter((part) => isAbout(type, part));
      const concerns = /COMMENDATION|STORY|CONSENT/.test(type);
      if (!concerns || CREATES.has(type)) return [offerOf(type, concerns ? 'new' : null, stored, facts)];
      return parts.map(({ id }) => offerOf(type, id, stored, facts)).filter((offer) => offer?.open);
    })
    .filter((offer) => offer !== null && offer !== undefined);
}
