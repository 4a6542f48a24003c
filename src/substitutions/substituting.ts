import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  decideEnding,
  decideMaking,
  type Finding,
  type MakingFacts,
  type NewSubstitution,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Words } from '../notices/words.js';
import { Actors, type Present } from '../people/actors.js';
import { PeopleLog } from '../people/people-log.js';
import { Once } from '../road/once.js';
import { NOT_FOUND, type Refusal, refusedBy } from '../road/refusal.js';
import { seatsOf } from '../tasks/seats.js';
import { tellOfSubstitution } from './telling.js';
import { endSubstitutions } from './ending.js';
import { BARRED, HOLD_PEOPLE, INSERT, ONE, PEOPLE, WAITING } from './substitutions.sql.js';
import { moveGrantsVersions } from '../people/grants-version.js';

export interface Made {
  readonly id: string;
  /** How many tasks wait for the substitute today. */
  readonly waiting: number;
  /** Warnings. */
  readonly findings: readonly Finding[];
}

export interface Ended {
  readonly id: string;
}

type Facts = NonNullable<MakingFacts['principal']>;
type PersonRow = Facts &
  NonNullable<MakingFacts['substitute']> & { readonly lending: MakingFacts['lending'] };

interface Known {
  readonly present: Present;
  readonly principal: PersonRow | null;
  readonly substitute: PersonRow | null;
  readonly seats: readonly string[];
}

interface Row {
  readonly id: string;
  readonly principal: string;
  readonly substitute: string;
  readonly principalName: string;
  readonly substituteName: string;
  readonly actions: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly ended: boolean;
}

/** Makes and ends substitutions: the row, both people's versions, the record, the mails, the links that die with it. */
@Injectable()
export class Substituting {
  constructor(
    private readonly database: Database,
    private readonly once: Once,
    private readonly actors: Actors,
    private readonly log: PeopleLog,
    private readonly words: Words,
  ) {}

  /** Decided by the same law, written nowhere: what stands against it, and how much would wait for the substitute. */
  async foresee(
    order: NewSubstitution,
    me: SignedIn,
  ): Promise<Omit<Made, 'id'> & { readonly open: boolean }> {
    const known = await this.known(this.database, order, me);
    const decision = decideMaking(order, await this.factsOf(this.database, order, known, me));
    const { waiting } = await this.waiting(this.database, order, known, me);
    return { open: decision.ok, findings: decision.findings, waiting };
  }

  async make(order: NewSubstitution, key: string, me: SignedIn) {
    const asked = { type: 'MAKE_SUBSTITUTION', ...order, actions: [...order.actions] };
    return this.once.of<Made, Refusal>({ life: 'substitution', asked }, key, me, async (queries) => {
      await queries.run(HOLD_PEOPLE, [me.organisation, [order.principal, order.substitute, me.person]]);
      const known = await this.known(queries, order, me);
      const decision = decideMaking(order, await this.factsOf(queries, order, known, me));
      if (!decision.ok) return refusedBy(decision);
      const id = randomUUID();
      await this.write(queries, id, order, known, me);
      const { at } = known.present;
      await this.log.note(queries, {
        organisation: me.organisation,
        at,
        by: me.person,
        capacity: decision.capacity,
        person: order.principal,
        other: order.substitute,
        step: 'MAKE_SUBSTITUTION',
        why: order.reason,
        said: {
          substitution: id,
          actions: order.actions,
          from: order.from,
          until: order.until,
          paper: order.paper,
        },
      });
      const { waiting, due } = await this.waiting(queries, order, known, me);
      const recipients = [order.principal, order.substitute];
      await tellOfSubstitution(
        this.words,
        queries,
        'substitution.MADE',
        { me, at, recipients },
        {
          ...order,
          principalName: known.principal?.name ?? '',
          substituteName: known.substitute?.name ?? '',
          told: {
            substitution: id,
            reason: order.reason,
            waiting,
            due,
            paper: order.paper && { ...order.paper },
          },
        },
      );
      return { ok: true, id, waiting, findings: decision.findings };
    });
  }

  async end(id: string, why: string | null, key: string, me: SignedIn) {
    const asked = { type: 'END_SUBSTITUTION', id, why };
    return this.once.of<Ended, Refusal>({ life: 'substitution', asked }, key, me, async (queries) => {
      const [seen] = await queries.run<Row>(ONE, [me.organisation, id]);
      if (!seen) return NOT_FOUND;
      const both = [seen.principal, seen.substitute];
      await queries.run(HOLD_PEOPLE, [me.organisation, [...both, me.person]]);
      // whoever held them before may have ended it
      const [row = seen] = await queries.run<Row>(ONE, [me.organisation, id]);
      const present = await this.actors.present(me, queries);
      const decision = decideEnding({ ...row, actor: present.actor, day: present.day });
      if (!decision.ok) return refusedBy(decision);
      await endSubstitutions(queries, [id], present.at, me);
      await moveGrantsVersions(queries, me.organisation, both);
      const { from, until, actions } = row;
      await this.log.note(queries, {
        organisation: me.organisation,
        at: present.at,
        by: me.person,
        capacity: decision.capacity,
        person: row.principal,
        other: row.substitute,
        step: 'END_SUBSTITUTION',
        why,
        said: { substitution: id, from, until, actions },
      });
      const told = { substitution: id, reason: why };
      const about = { me, at: present.at, recipients: both };
      await tellOfSubstitution(this.words, queries, 'substitution.ENDED', about, { ...row, told });
      return { ok: true, id };
    });
  }

  private async known(queries: Queries, order: NewSubstitution, me: SignedIn): Promise<Known> {
    const present = await this.actors.present(me, queries);
    const people = await queries.run<PersonRow>(PEOPLE, [
      me.organisation,
      [order.principal, order.substitute],
    ]);
    const principal = people.find(({ person }) => person === order.principal) ?? null;
    const substitute = people.find(({ person }) => person === order.substitute) ?? null;
    const lender = { person: order.principal, grants: principal?.grants ?? [], substitutions: [] };
    const seats = seatsOf({ ...lender, assurance: 'session' }, present.day).map(({ seat }) => seat);
    return { present, principal, substitute, seats };
  }

  private async factsOf(
    queries: Queries,
    { substitute, actions }: NewSubstitution,
    known: Known,
    { organisation }: SignedIn,
  ): Promise<MakingFacts> {
    const { present, principal, seats } = known;
    return {
      actor: present.actor,
      day: present.day,
      principal,
      substitute: known.substitute,
      lending: principal?.lending ?? [],
      open: await queries.run(BARRED, [organisation, seats, actions, substitute]),
    };
  }

  private async waiting(
    queries: Queries,
    { principal, substitute, actions }: NewSubstitution,
    { seats }: Known,
    { organisation }: SignedIn,
  ): Promise<{ readonly waiting: number; readonly due: string | null }> {
    type Counted = { waiting: number; due: string | null };
    const asked = [organisation, seats, actions, substitute, principal];
    const [row] = await queries.run<Counted>(WAITING, asked);
    return row ?? { waiting: 0, due: null };
  }

  private async write(
    queries: Queries,
    id: string,
    order: NewSubstitution,
    { present }: Known,
    { organisation, person }: SignedIn,
  ): Promise<void> {
    const { principal, substitute, actions, from, until, reason, paper } = order;
    const what = [id, organisation, principal, substitute, actions, from, until, reason];
    await queries.run(INSERT, [...what, person, present.at, paper?.number ?? null, paper?.date ?? null]);
    await moveGrantsVersions(queries, organisation, [principal, substitute]);
  }
}
