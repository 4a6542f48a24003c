import type { Refused } from '../kernel/decision.js';
import { unlike } from './compare.js';
import { commentOf } from '../kernel/comment.js';
import type { Finding } from '../kernel/finding.js';
import type {
  Contradiction,
  Fault,
  FaultKind,
  Fold,
  KeptFacts,
  Moved,
  PastEvent,
  PlanNamed,
} from './past.js';

const ROAD: ReadonlySet<string> = new Set(['NOT_FROM_THIS_STATE', 'LIFE_IS_OVER']);
/** What `permission` refuses with, but for the separation of duties. */
const RIGHTS: ReadonlySet<string> = new Set([
  'ROLE_MISSING',
  'ROLE_NOT_HERE',
  'ONLY_BY_ORDER',
  'ONLY_THIS_TASK',
  'ASSURANCE_TOO_LOW',
]);

/** What no ballots could come to: they are made from what was counted. */
const TALLY: ReadonlySet<string> = new Set(['BALLOTS_MALFORMED', 'BALLOTS_DO_NOT_MATCH']);

const kindOf = ({ code }: Finding): FaultKind => {
  if (ROAD.has(code)) return 'road';
  if (code.startsWith('SOD_')) return 'duties';
  if (TALLY.has(code)) return 'tally';
  return RIGHTS.has(code) ? 'rights' : 'rules';
};

export const faultsOf = (
  { seq }: PastEvent,
  fault: FaultKind,
  contradictions: readonly Contradiction[],
): Fault[] => contradictions.map((one) => ({ seq, fault, ...one }));

/** It was recorded as done, and by this law it may not be: once for each kind of reason. */
export function refusedNow({ seq, type }: PastEvent, { findings, because }: Refused): Fault[] {
  const against = findings.filter(({ effect }) => effect === 'block');
  const kinds = [...new Set(against.map(kindOf))];
  const told = kinds.map((fault) => ({
    seq,
    fault,
    about: type,
    recorded: 'allowed',
    decided: against.filter((finding) => kindOf(finding) === fault),
  }));
  return told.length > 0
    ? told
    : [{ seq, fault: 'road', about: type, recorded: 'allowed', decided: because }];
}

/** What the law makes of it now, beside what was written down then. */
export function otherThanRecorded(event: PastEvent, { actor }: KeptFacts, moved: Moved): Fault[] {
  const { disclosed, private: commits } = event;
  const { life, id, from, to } = moved.part ?? {};
  const read = (field: 'findings' | 'vote'): boolean => field in disclosed || !(field in commits);
  return [
    ...faultsOf(event, 'state', [
      ...unlike('to', event.to, moved.state),
      ...unlike('part', event.part, moved.part ? { life, id, from, to } : undefined),
    ]),
    ...faultsOf(event, 'capacity', unlike('actor', event.actor, { person: actor.person, ...moved.capacity })),
    ...faultsOf(
      event,
      'findings',
      read('findings') ? unlike('findings', disclosed.findings, moved.findings) : [],
    ),
    ...faultsOf(event, 'tally', read('vote') ? unlike('vote', disclosed.vote, moved.vote) : []),
  ];
}

/** A clock that is behind the head of the chain does not turn it back. */
const notBefore = (at: string, head: string): string => (at < head ? head : at);

const SESSION = 'session';

/** What the chain says of an event, beside the facts that are kept with it. */
export function framed(
  event: PastEvent,
  { order, actor, moment }: KeptFacts,
  headAt: string,
  days: readonly string[],
): Contradiction[] {
  const { via, disclosed, private: commits } = event;
  // what stands for every proof in a rehearsal is worth a session's elsewhere
  const proofs = via.assurance === 'rehearsal' ? [via.assurance, SESSION] : [via.assurance];
  return [
    ...unlike('order', event.type, order.type),
    ...unlike('at', event.at, notBefore(moment.at, headAt)),
    ...(days.includes(moment.day) ? [] : [{ about: 'day', recorded: moment.day, decided: days[0] }]),
    ...(proofs.includes(actor.assurance) ? [] : unlike('assurance', actor.assurance, via.assurance)),
    // an emailed link lets in to its own task only
    ...unlike('link', actor.only !== undefined, via.channel === 'link'),
    ...('comment' in disclosed || !('comment' in commits)
      ? unlike('comment', disclosed.comment ?? null, commentOf(order))
      : []),
  ];
}

/** It goes on from where the event before it led, under the plan that held then. */
export const goesOn = (event: PastEvent, fold: Fold | null): Fault[] => [
  ...faultsOf(event, 'state', unlike('from', event.from, fold?.state ?? [])),
  ...faultsOf(event, 'facts', fold === null ? [] : unlike('plan', event.plan, fold.plan)),
];

/** Another version holds from here on where the move brings one, and only there. */
export const planAfterwards = ({ plan, planAfter }: PastEvent, { planVersion }: Moved): Contradiction[] => {
  const { code, version }: Partial<PlanNamed> = planAfter ?? {};
  return unlike(
    'planAfter',
    { code, version },
    planVersion === undefined ? {} : { code: plan.code, version: planVersion },
  );
};
