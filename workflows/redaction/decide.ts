import type { SubjectKind } from '../criteria/criterion.js';
import type { Day } from '../kernel/days.js';
import type { Refused } from '../kernel/decision.js';
import { block, type Finding } from '../kernel/finding.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { FINAL_STATES } from '../nomination/tasks.js';
import { type Capacity, mayWithProof, permission } from '../policy/decide-policy.js';
import { type Decided, decided } from '../policy/decided.js';
import type { Actor } from '../policy/roles.js';
import { type Place, repeatedAt, says, wordsAt, type Written } from './repeats.js';

/** On what law: named, with the paper it stands in, and why here. */
export interface Basis {
  readonly law: string;
  readonly number: string;
  readonly date: Day;
  readonly reason: string;
}

/** An event of the chain, as far as an erasure asks of it. */
export interface ErasableEvent {
  readonly seq: number;
  /** Who gave the order. */
  readonly by: string;
  /** What it commits to. */
  readonly fields: readonly string[];
}

export type ChainOf = 'nomination' | 'round' | 'sitting';

const OVER: Readonly<Record<ChainOf, readonly string[]>> = {
  nomination: FINAL_STATES,
  round: ['closed'],
  sitting: ['concluded', 'cancelled'],
};

/** Nothing is decided any more by what it holds: what is erased beside its chain can go from there too. */
export const lifeIsOver = (life: ChainOf, state: Leaves): boolean => isIn(state, ...OVER[life]);

export interface RedactionFacts {
  readonly actor: Actor;
  readonly day: Day;
  /** Of a nomination: nobody takes part where it is about himself. */
  readonly nominee: { readonly kind: SubjectKind; readonly person: string | null } | null;
  readonly events: readonly ErasableEvent[];
  /** What still lies beside them. */
  readonly chain: readonly Written[];
  readonly places: readonly Place[];
  readonly basis: Basis;
  readonly life: ChainOf;
  readonly state: Leaves;
  /** What the life itself works with, as JSON text. */
  readonly live: string;
  /** What the award register says of it, as JSON text: that is a record of its own. */
  readonly register: string;
}

export interface AskingFacts extends RedactionFacts {
  /** Another erasure of this chain waits for its answer. */
  readonly waiting: boolean;
}

export interface AnsweringFacts extends RedactionFacts {
  readonly askedBy: string;
  readonly answered: boolean;
}

export type RedactionAction = 'ASK_REDACTION' | 'CONFIRM_REDACTION' | 'REFUSE_REDACTION';
export type RedactionDecided = Decided<Capacity>;

type Asker = Pick<RedactionFacts, 'actor' | 'day'>;

/** In nobody's place: whoever answers for it before the law answers himself. */
const asked = (
  action: RedactionAction,
  { actor, day }: Asker,
  nominee: RedactionFacts['nominee'],
  askedBy: string | null,
) =>
  permission({
    life: 'redaction',
    action,
    state: [],
    day,
    actor: { ...actor, substitutions: [] },
    unit: null,
    nominee,
    taken: askedBy === null ? [] : [{ type: 'ASK_REDACTION', by: askedBy }],
  });

/** What somebody may do about erasures at all, and whether he has yet to give his second factor for it. */
export function mayRedact(asker: Asker): {
  readonly ask: boolean;
  readonly answer: boolean;
  readonly prove: boolean;
} {
  const ask = asked('ASK_REDACTION', asker, null, null);
  const answer = asked('CONFIRM_REDACTION', asker, null, null);
  return {
    ask: mayWithProof(ask),
    answer: mayWithProof(answer),
    prove: [ask, answer].some((may) => !may.allow && mayWithProof(may)),
  };
}

const at = (code: string, { seq, field }: Place): Finding => block(code, { params: { seq, field } });

function placeFindings({ places, events, chain }: RedactionFacts): Finding[] {
  if (places.length === 0) return [block('REDACTION_NOTHING_CHOSEN')];
  return places.flatMap((place) => {
    const event = events.find(({ seq }) => seq === place.seq);
    if (!event?.fields.includes(place.field)) return [at('REDACTION_NOT_THERE', place)];
    const kept = chain.some(({ seq, field }) => seq === place.seq && field === place.field);
    return kept ? [] : [at('REDACTION_DONE_ALREADY', place)];
  });
}

/** Whatever would let the same words be read after it was said that they are gone. */
function remains({ places, chain, life, state, live, register, basis, day }: RedactionFacts): Finding[] {
  const words = wordsAt(places, chain);
  const { law, number, reason } = basis;
  return [
    ...repeatedAt(places, chain).map((place) => at('REDACTION_SAID_AGAIN', place)),
    ...(!lifeIsOver(life, state) && says(live, words) ? [block('REDACTION_STILL_IN_USE')] : []),
    ...(says(register, words) ? [block('REDACTION_REGISTER_KEEPS', { effect: 'warn' })] : []),
    ...(says(JSON.stringify({ law, number, reason }), words) ? [block('REDACTION_BASIS_REPEATS')] : []),
    ...(basis.date > day ? [block('REDACTION_BASIS_AHEAD', { need: day, have: basis.date })] : []),
  ];
}

/** May this be asked for? By the Office, which keeps the dossiers and hears whoever is concerned. */
export const decideAskingRedaction = (facts: AskingFacts): RedactionDecided | Refused =>
  decided(asked('ASK_REDACTION', facts, facts.nominee, null), [
    ...placeFindings(facts),
    ...remains(facts),
    ...(facts.waiting ? [block('REDACTION_WAITS_ALREADY')] : []),
  ]);

/** Nobody confirms that his own words are taken off the record. */
const ownWords = ({ actor, events, places }: AnsweringFacts): Finding[] =>
  places
    .filter(({ seq }) => events.some((event) => event.seq === seq && event.by === actor.person))
    .map((place) => at('REDACTION_OF_ONES_OWN', place));

/** May he confirm it, and is all of it still so? Then it is erased. */
export const decideConfirmingRedaction = (facts: AnsweringFacts): RedactionDecided | Refused =>
  decided(
    asked('CONFIRM_REDACTION', facts, facts.nominee, facts.askedBy),
    facts.answered
      ? [block('REDACTION_ANSWERED')]
      : [...placeFindings(facts), ...remains(facts), ...ownWords(facts)],
  );

/** Refusing erases nothing, and asks no more than who may. */
export const decideRefusingRedaction = (
  facts: Pick<AnsweringFacts, 'actor' | 'day' | 'nominee' | 'askedBy' | 'answered'>,
): RedactionDecided | Refused =>
  decided(
    asked('REFUSE_REDACTION', facts, facts.nominee, facts.askedBy),
    facts.answered ? [block('REDACTION_ANSWERED')] : [],
  );
