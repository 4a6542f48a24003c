import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Basis,
  type Capacity,
  type ChainOf,
  decideAskingRedaction,
  decideConfirmingRedaction,
  decideRefusingRedaction,
  type Finding,
  type Place,
  type RedactionFacts,
  withRepeats,
  wordsAt,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Actors, type Present } from '../people/actors.js';
import { Once } from '../road/once.js';
import { NOT_FOUND, type Refusal, refusedBy } from '../road/refusal.js';
import { textsIn } from '../texts/index.js';
import type { ErasableChain } from './erasable-chain.js';
import { eraseAround } from './erasing.js';
import { Records } from './records.js';
import { ANSWER, ASK, CHAIN_BY_CODE, ERASE, HOLD_CHAIN, HOLD_REDACTION } from './redacting.sql.js';

export interface NewRedaction {
  /** Code of the chain. */
  readonly chain: string;
  readonly places: readonly Place[];
  /** With them, wherever in the chain the same words stand. */
  readonly withRepeats: boolean;
  readonly basis: Basis;
}

export interface Asked {
  readonly id: string;
  readonly places: readonly Place[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

export interface Answered {
  readonly id: string;
  /** The event of the record; null: it was refused. */
  readonly recorded: { readonly of: string; readonly seq: number; readonly hash: string } | null;
}

type Work = (queries: Queries) => Promise<({ readonly ok: true } & Answered) | Refusal>;

interface Held {
  readonly id: string;
  readonly life: ChainOf;
  readonly subject: string;
  readonly code: string;
  readonly places: readonly Place[];
  readonly basis: Basis;
  readonly askedBy: string;
  readonly answer: string | null;
}

const factsOf = (
  chain: ErasableChain,
  { actor, day }: Present,
  { places, basis }: Pick<RedactionFacts, 'places' | 'basis'>,
): RedactionFacts => ({
  actor,
  day,
  nominee: chain.kind === null ? null : { kind: chain.kind, person: chain.person },
  life: chain.life,
  state: chain.state,
  events: chain.events,
  chain: chain.kept,
  live: JSON.stringify(chain.live),
  register: JSON.stringify(chain.register),
  places,
  basis,
});

/** What is left of a letter that repeated what is erased: in the house's own language. */
const blankLetter = (): string => textsIn('vi').pages.records.blankLetter;

/**
 * Has two people erase what lies beside a chain. What is erased, where else it stood, and the event that says so are one
 * transaction; the chain itself is not touched.
 */
@Injectable()
export class Redacting {
  constructor(
    private readonly database: Database,
    private readonly once: Once,
    private readonly actors: Actors,
    private readonly records: Records,
  ) {}

  async chain(organisation: string, code: string): Promise<ErasableChain | null> {
    return chainBy(this.database, organisation, code);
  }

  ask(order: NewRedaction, key: string, me: SignedIn) {
    const asked = { type: 'ASK_REDACTION', ...order, places: [...order.places] };
    return this.once.of<Asked, Refusal>({ life: 'redaction', asked }, key, me, async (queries) => {
      const chain = await chainBy(queries, me.organisation, order.chain);
      if (chain === null) return NOT_FOUND;
      const present = await this.actors.present(me, queries);
      const places = inOrder(order.withRepeats ? withRepeats(order.places, chain.kept) : order.places);
      const facts = factsOf(chain, present, { places, basis: order.basis });
      const decision = decideAskingRedaction({ ...facts, waiting: chain.waiting });
      if (!decision.ok) return refusedBy(decision);
      const id = randomUUID();
      const { life, code } = chain;
      const json = JSON.stringify;
      const what = [id, me.organisation, life, chain.id, code, json(places), json(order.basis)];
      await queries.run(ASK, what.concat(me.person, decision.capacity.role, present.at));
      return { ok: true, id, places, findings: decision.findings };
    });
  }

  confirm(id: string, channel: 'page' | 'api', key: string, me: SignedIn) {
    const asked = { type: 'CONFIRM_REDACTION', id };
    return this.answering(asked, key, me, async (queries) => {
      const held = await this.held(queries, id, me);
      if (held === null) return NOT_FOUND;
      const { row, chain, present } = held;
      const facts = factsOf(chain, present, row);
      const decision = decideConfirmingRedaction({
        ...facts,
        askedBy: row.askedBy,
        answered: row.answer !== null,
      });
      if (!decision.ok) return refusedBy(decision);
      const actor = { person: me.person, ...decision.capacity };
      const via = { channel, assurance: present.actor.assurance };
      const words = wordsAt(row.places, chain.kept);
      const { record, of, seq, hash } = await this.records.append(
        queries,
        await this.records.hold(queries, me.organisation),
        { type: 'REDACT', actor, via, said: saidOf(row, me) },
      );
      const [erased] = await queries.run<{ gone: number }>(ERASE, [record, seq]);
      if (erased?.gone !== row.places.length) throw new Error(`${of} ${seq}: not all of it was erased`);
      await eraseAround(queries, me.organisation, chain, words, blankLetter());
      await answer(queries, row, 'confirmed', me, decision.capacity, present, { record, seq });
      return { ok: true, id, recorded: { of, seq, hash } };
    });
  }

  refuse(id: string, why: string, key: string, me: SignedIn) {
    const asked = { type: 'REFUSE_REDACTION', id, why };
    return this.answering(asked, key, me, async (queries) => {
      const held = await this.held(queries, id, me);
      if (held === null) return NOT_FOUND;
      const { row, chain, present } = held;
      const decision = decideRefusingRedaction({
        ...factsOf(chain, present, row),
        askedBy: row.askedBy,
        answered: row.answer !== null,
      });
      if (!decision.ok) return refusedBy(decision);
      await answer(queries, row, 'refused', me, decision.capacity, present, { why });
      return { ok: true, id, recorded: null };
    });
  }

  /** Whoever waited while his own first click was written is told what that came to, not that it is done already. */
  private async answering(asked: object, key: string, me: SignedIn, work: Work) {
    const deed = { life: 'redaction', asked } as const;
    const came = await this.once.of<Answered, Refusal>(deed, key, me, work);
    const late = !came.ok && came.findings.some(({ code }) => code === 'REDACTION_ANSWERED');
    return late ? this.once.of<Answered, Refusal>(deed, key, me, work) : came;
  }

  /** The request, which nothing else holds; then the chain's own row, as its orders hold it. */
  private async held(queries: Queries, id: string, me: SignedIn) {
    const [row] = await queries.run<Held>(HOLD_REDACTION, [me.organisation, id]);
    if (!row) return null;
    await queries.run(HOLD_CHAIN(row.life), [me.organisation, row.subject]);
    const chain = await chainBy(queries, me.organisation, row.code);
    return chain && { row, chain, present: await this.actors.present(me, queries) };
  }
}

const inOrder = (places: readonly Place[]): Place[] =>
  places.toSorted((one, other) => one.seq - other.seq || (one.field < other.field ? -1 : 1));

async function chainBy(queries: Queries, organisation: string, code: string): Promise<ErasableChain | null> {
  const [chain] = await queries.run<ErasableChain>(CHAIN_BY_CODE, [organisation, code]);
  return chain ?? null;
}

/** In the open: what is gone, by which two people, on what basis. Who they are is told by their ids alone. */
const saidOf = ({ code, places, basis, askedBy }: Held, me: SignedIn) => ({
  erased: places.map(({ seq, field }) => ({ of: code, seq, field })),
  by: [askedBy, me.person],
  basis,
});

async function answer(
  queries: Queries,
  { id }: Held,
  came: 'confirmed' | 'refused',
  me: SignedIn,
  { role }: Capacity,
  { at }: Present,
  { why, record, seq }: { readonly why?: string; readonly record?: string; readonly seq?: number },
): Promise<void> {
  const event = [record ?? null, seq ?? null];
  await queries.run(ANSWER, [id, came, me.person, role, at, why ?? null, ...event]);
}
