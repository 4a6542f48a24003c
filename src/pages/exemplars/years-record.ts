import type { Paper, PartFacts } from '../../../workflows/index.js';
import type { PastEvent } from '../../history/history.service.js';
import type {
  Activity,
  FosteringPlan,
  PartSeen,
  Reviewed,
  Step,
  YearEvaluated,
  YearsRecord,
} from '../../web/pages/exemplars/years.js';

/** An order as its event keeps it among the facts; absent where this reader may not see them. */
type Kept = Readonly<Record<string, unknown>> | null;

const keptIn = (event: PastEvent): Kept =>
  (event.private.facts as { order?: Record<string, unknown> } | undefined)?.order ?? null;

const wordsIn = (order: Kept, ...names: readonly string[]): string | null => {
  const said = names.map((name) => order?.[name]).find((value) => typeof value === 'string' && value !== '');
  return (said as string | undefined) ?? null;
};

const paperIn = (order: Kept): Step['paper'] => {
  const paper = (order?.['decision'] ?? order?.['letter'] ?? order?.['minutes']) as Paper | undefined;
  return paper?.number ? { number: paper.number, date: paper.date } : null;
};

/** Orders that say nothing beside what they are: nothing of theirs can be hidden. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['CONSENT_STORY', 'APPROVE_STORY', 'CONFIRM_ANSWER']);

const stepOf = (event: PastEvent): Step => {
  const order = keptIn(event);
  const { actor } = event;
  return {
    seq: event.seq,
    type: event.type,
    at: event.at,
    by: actor.person === 'system' ? null : actor.name,
    paper: paperIn(order),
    text: wordsIn(order, 'reason', 'opinion', 'remark', 'report', 'activity', 'reference'),
    hidden: order === null && !SAYS_NOTHING.has(event.type),
  };
};

const PROVINCE: ReadonlySet<string> = new Set([
  'FORWARD',
  'RECEIVE',
  'RECOGNISE',
  'DECLINE',
  'RETURN_FOR_CORRECTION',
  'RESEND',
  'CHANGE_ANSWER',
  // what came on paper: recorded by one, and an answer once another has confirmed it
  'RECORD_ANSWER',
  'CONFIRM_ANSWER',
  'DISMISS_ANSWER',
]);

const planOf = (event: PastEvent): FosteringPlan => ({
  ...stepOf(event),
  responsible: wordsIn(keptIn(event), 'responsible'),
  activities: (keptIn(event)?.['activities'] as readonly string[] | undefined) ?? [],
});

const activityOf = (event: PastEvent): Activity => ({
  ...stepOf(event),
  on: wordsIn(keptIn(event), 'on'),
});

const yearOf = (event: PastEvent): YearEvaluated => {
  const order = keptIn(event);
  const attested = (order?.['attested'] ?? []) as readonly { readonly text: string }[];
  return {
    ...stepOf(event),
    year: (order?.['year'] as number | undefined) ?? null,
    attested: attested.map(({ text }) => text).filter((text) => text !== ''),
  };
};

const reviewOf = (event: PastEvent): Reviewed => ({
  ...stepOf(event),
  verdict: wordsIn(keptIn(event), 'verdict') as Reviewed['verdict'],
});

/** A story as it stands, known to whoever it is about even where he sees no facts: he is asked to consent to it. */
export type StoryTexts = Readonly<Record<string, { readonly title: string; readonly text: string }>>;

const lastSaid = (orders: readonly Kept[], name: string): string | null =>
  orders.reduce<string | null>((said, order) => wordsIn(order, name) ?? said, null);

const partOf = (part: PartFacts, events: readonly PastEvent[], stories: StoryTexts): PartSeen => {
  const own = events.filter((event) => event.part?.id === part.id && event.part.life === part.life);
  const orders = own.map(keptIn);
  const isStory = part.life === 'story';
  const [first = null] = orders;
  return {
    id: part.id,
    state: part.state[0] ?? '',
    consented: part.consented,
    title: lastSaid(orders, isStory ? 'title' : 'form') ?? stories[part.id]?.title ?? null,
    text: isStory ? (lastSaid(orders, 'text') ?? stories[part.id]?.text ?? null) : wordsIn(first, 'reason'),
    channel: lastSaid(orders, 'channel'),
    steps: own.map(stepOf),
  };
};

const firstSeq = ({ steps }: PartSeen): number => steps[0]?.seq ?? 0;

/**
 * What has been done in the years as an exemplar, from the events of its chain as far as the reader may see them.
 * Commendations and stories stand as the law has them (`parts`); their events say how they came there.
 */
export function yearsRecord(
  events: readonly PastEvent[],
  parts: readonly PartFacts[],
  stories: StoryTexts = {},
): YearsRecord {
  const of = (...types: readonly string[]): PastEvent[] => events.filter(({ type }) => types.includes(type));
  const seen = (life: PartFacts['life']): PartSeen[] =>
    parts
      .filter((part) => part.life === life)
      .map((part) => partOf(part, events, stories))
      .toSorted((one, other) => firstSeq(one) - firstSeq(other));
  const last = <T>(list: readonly T[]): T | null => list.at(-1) ?? null;
  return {
    province: events.filter(({ type }) => PROVINCE.has(type)).map(stepOf),
    plan: last(of('FILE_FOSTERING_PLAN').map(planOf)),
    reports: of('REPORT_PROGRESS').map(stepOf),
    commendations: seen('commendation'),
    stories: seen('story'),
    activities: of('RECORD_ACTIVITY').map(activityOf),
    years: of('EVALUATE_YEAR').map(yearOf),
    midterm: last(of('REVIEW_MIDTERM').map(reviewOf)),
    final: last(of('REVIEW_FINAL').map(reviewOf)),
  };
}
