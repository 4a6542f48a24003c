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
import type { RefusalCode } from '../road/command.js';
import { Once } from '../road/once.js';
import { seatsOf } from '../tasks/seats.js';
import { BARRED, END, HOLD_PEOPLE, INSERT, ONE, PEOPLE, WAITING } from './substitutions.sql.js';
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

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly findings: readonly Finding[];
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

const refused = (because: string, findings: readonly Finding[]): Refusal => ({
  ok: false,
  code: because === 'forbidden' ? 'FORBIDDEN' : 'REFUSED',
  findings,
});

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
      if (!decision.ok) return refused(decision.because, decision.findings);
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
      await this.tell(queries, 'substitution.MADE', me, known.present, {
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
      });
      return { ok: true, id, waiting, findings: decision.findings };
    });
  }

  async end(id: string, why: string | null, key: string, me: SignedIn) {
    const asked = { type: 'END_SUBSTITUTION', id, why };
    return this.once.of<Ended, Refusal>({ life: 'substitution', asked }, key, me, async (queries) => {
      const [seen] = await queries.run<Row>(ONE, [me.organisation, id]);
      if (!seen) return { ok: false, code: 'NOT_FOUND', findings: [] };
      const both = [seen.principal, seen.substitute];
      await queries.run(HOLD_PEOPLE, [me.organisation, [...both, me.person]]);
      // whoever held them before may have ended it
      const [row = seen] = await queries.run<Row>(ONE, [me.organisation, id]);
      const present = await this.actors.present(me, queries);
      const decision = decideEnding({ ...row, actor: present.actor, day: present.day });
      if (!decision.ok) return refused(decision.because, decision.findings);
      await queries.run(END, [me.organisation, [id], present.at, me.person]);
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
      await this.tell(queries, 'substitution.ENDED', me, present, {
        ...row,
        told: { substitution: id, reason: why },
      });
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

  /** Both learn of it, each in his own words; whoever did it himself has it in his mail too. */
  private async tell(
    queries: Queries,
    template: 'substitution.MADE' | 'substitution.ENDED',
    me: SignedIn,
    { at }: Present,
    about: Pick<
      Row,
      'principal' | 'substitute' | 'principalName' | 'substituteName' | 'actions' | 'from' | 'until'
    > & {
      readonly told: Parameters<Words['tell']>[1]['told'];
    },
  ): Promise<void> {
    const { principal, substitute, principalName, substituteName, actions, from, until } = about;
    for (const recipient of [principal, substitute]) {
      const told = {
        ...about.told,
        principal: principalName,
        substitute: substituteName,
        by: me.name,
        standsIn: recipient === substitute,
        actions,
        from,
        until,
      };
      await this.words.tell(queries, { organisation: me.organisation, recipient, template, told, at });
    }
  }
}
