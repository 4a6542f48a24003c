import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  addDays,
  type Day,
  decideHandOver,
  type Finding,
  type HandOver,
  type HeldGrant,
  leftBehind,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Words } from '../notices/words.js';
import { Once } from '../road/once.js';
import { NOT_FOUND, type Refusal, refusedBy } from '../road/refusal.js';
import { seatsOf } from '../tasks/seats.js';
import { Actors } from './actors.js';
import { DRAFTS, LIVE, OPEN_TASKS, OTHERS_THERE, SITTINGS } from './hand-over.sql.js';
import { knownPeople, type KnownPeople } from './keeping.js';
import { type EndingSubstitution, Locking } from './locking.js';
import { PeopleLog } from './people-log.js';
import { END_GRANTS, GIVE, VOID_GRANTS } from './people.sql.js';
import { moveGrantsVersions } from './grants-version.js';

export interface OpenAtDesk {
  readonly seat: string;
  readonly does: string;
  readonly life: 'nomination' | 'round' | 'sitting';
  readonly code: string;
  readonly due: Day | null;
}

/** All that somebody leaves behind, before it is moved. */
export interface LeftBehind {
  readonly name: string;
  readonly offices: readonly HeldGrant[];
  readonly seats: readonly HeldGrant[];
  /** At the desks of his offices: they wait there for whoever follows. */
  readonly tasks: readonly OpenAtDesk[];
  /** By his name: nobody else can do them. */
  readonly named: readonly OpenAtDesk[];
  readonly drafts: readonly string[];
  readonly substitutions: readonly EndingSubstitution[];
  readonly sessions: number;
  readonly links: number;
  readonly findings: readonly Finding[];
  /** Whether it may be written as it is. */
  readonly open: boolean;
}

export interface HandingOver extends HandOver {
  readonly why: string;
}

export interface HandedOverAnswer {
  readonly id: string;
  readonly ended: number;
  readonly given: number;
}

type Decision = Extract<ReturnType<typeof decideHandOver>, { ok: true }>;

const SHOWN_MOST = 500;

/** Whoever is locked out lends nothing, and stands in for nobody, from that moment. */
const lentUntil = ({ lastDay, lock }: HandOver): Day => (lock ? addDays(lastDay, -1) : lastDay);

const successorsIn = ({ to }: HandOver): string[] => [
  ...new Set(Object.values(to).filter((person) => person !== null)),
];

/** Somebody leaves: his offices go to others from the next day, what was lent ends, and whoever follows is told. */
@Injectable()
export class HandingOverService {
  constructor(
    private readonly database: Database,
    private readonly once: Once,
    private readonly actors: Actors,
    private readonly log: PeopleLog,
    private readonly words: Words,
    private readonly locking: Locking,
  ) {}

  /** Decided by the same law, written nowhere. Null: nobody of this organisation. */
  async foresee(person: string, order: HandOver, me: SignedIn): Promise<LeftBehind | null> {
    return this.database.transaction(async (queries) => {
      const known = await knownPeople(queries, this.actors, { person, others: successorsIn(order) }, me);
      if (!known) return null;
      const decision = await this.decide(queries, person, order, known, me);
      const { offices, seats } = leftBehind(known.person.grants, order.lastDay);
      type Live = { sessions: number; links: number };
      const [live] = await queries.run<Live>(LIVE, [person]);
      const drafts = await queries.run<{ code: string }>(DRAFTS, [me.organisation, person]);
      return {
        name: known.person.name,
        offices,
        seats,
        ...(await this.tasks(queries, known, me)),
        drafts: drafts.map(({ code }) => code),
        substitutions: await this.locking.lent(queries, person, lentUntil(order), me),
        sessions: live?.sessions ?? 0,
        links: live?.links ?? 0,
        findings: decision.findings,
        open: decision.ok,
      };
    });
  }

  async handOver(person: string, order: HandingOver, key: string, me: SignedIn) {
    const deed = {
      life: 'people',
      asked: { type: 'HAND_OVER', person, ...order, to: { ...order.to } },
    } as const;
    return this.once.of<HandedOverAnswer, Refusal>(deed, key, me, async (queries) => {
      const others = successorsIn(order);
      const known = await knownPeople(queries, this.actors, { person, others }, me);
      if (!known) return NOT_FOUND;
      const decision = await this.decide(queries, person, order, known, me);
      if (!decision.ok) return refusedBy(decision);
      const { ends, voids, gives, capacity } = decision;
      const { at, day } = known.present;
      const ids = (grants: readonly HeldGrant[]) => grants.map(({ id }) => id);
      await queries.run(END_GRANTS, [me.organisation, ids(ends), order.lastDay]);
      await queries.run(VOID_GRANTS, [me.organisation, ids(voids), order.lastDay]);
      for (const { role, unit, from, until, person: to } of gives)
        await queries.run(GIVE, [randomUUID(), me.organisation, to, role, unit, from, until]);
      await moveGrantsVersions(queries, me.organisation, [...new Set([person, ...others])]);
      const lent = await this.locking.lent(queries, person, lentUntil(order), me);
      await this.note(queries, person, order, decision, lent, known, me);
      const why = { why: order.why, capacity, at, day };
      if (order.lock) await this.locking.lock(queries, person, why, me);
      else await this.locking.shorten(queries, person, order.lastDay, why, me);
      await this.tell(queries, person, order, decision, known, me);
      return { ok: true, id: person, ended: ends.length + voids.length, given: gives.length };
    });
  }

  private async decide(queries: Queries, person: string, order: HandOver, known: KnownPeople, me: SignedIn) {
    const { present, administrators, units, others } = known;
    const next = addDays(order.lastDay, 1);
    type There = { role: string; unit: string | null };
    const there = await queries.run<There>(OTHERS_THERE, [me.organisation, person, next]);
    const sittings = await queries.run<{ code: string }>(SITTINGS, [me.organisation, person]);
    return decideHandOver(order, {
      actor: present.actor,
      day: present.day,
      person: known.person,
      administrators,
      units,
      successors: others,
      heldByOthers: there.map(({ role, unit }) => `${role}:${unit ?? ''}`),
      sittings: sittings.map(({ code }) => code),
    });
  }

  private async tasks(
    queries: Queries,
    { person, present }: KnownPeople,
    { organisation }: SignedIn,
  ): Promise<Pick<LeftBehind, 'tasks' | 'named'>> {
    const actor = {
      person: person.person,
      grants: person.grants,
      substitutions: [],
      assurance: 'session',
    } as const;
    const seats = seatsOf(actor, present.day).map(({ seat }) => seat);
    const open = await queries.run<OpenAtDesk>(OPEN_TASKS, [organisation, seats, SHOWN_MOST]);
    const byName = ({ seat }: OpenAtDesk): boolean => seat.endsWith(`:${person.person}`);
    return { tasks: open.filter((task) => !byName(task)), named: open.filter(byName) };
  }

  private async note(
    queries: Queries,
    person: string,
    { lastDay, why, lock }: HandingOver,
    { capacity, ends, voids, gives }: Decision,
    lent: readonly EndingSubstitution[],
    { present }: KnownPeople,
    me: SignedIn,
  ): Promise<void> {
    const about = { organisation: me.organisation, at: present.at, by: me.person, capacity };
    const said = {
      lastDay,
      lock,
      ends: ends.map(({ role, unit }) => ({ role, unit })),
      voids: voids.map(({ role, unit, from, until }) => ({ role, unit, from, until })),
      gives: gives.map(({ role, unit, from, until, person: to }) => ({ role, unit, from, until, to })),
      substitutions: lent.map(({ id }) => id),
    };
    await this.log.note(queries, { ...about, person, step: 'HAND_OVER', why, said });
  }

  /** Whoever leaves and whoever follows, each once, with what goes to whom. */
  private async tell(
    queries: Queries,
    person: string,
    { lastDay }: HandOver,
    { gives }: Decision,
    { person: leaver, others, present }: KnownPeople,
    me: SignedIn,
  ): Promise<void> {
    const nameOf = (id: string): string => others.find((one) => one.person === id)?.name ?? '';
    // one office may lack days before and after those he holds already
    const each = gives.filter(({ grant }, at) => gives.findIndex((one) => one.grant === grant) === at);
    const offices = each.map(({ role, unit, person: to }) => ({ role, unit, to: nameOf(to) }));
    for (const recipient of [person, ...new Set(each.map((one) => one.person))]) {
      const own = each
        .filter((one) => one.person === recipient)
        .map(({ role, unit }) => ({ role, unit, to: nameOf(recipient) }));
      const told = {
        leaver: leaver.name,
        lastDay,
        leaves: recipient === person,
        offices: recipient === person ? offices : own,
        by: me.name,
      };
      const { at } = present;
      await this.words.tell(queries, {
        organisation: me.organisation,
        recipient,
        template: 'handover.DONE',
        told,
        at,
      });
    }
  }
}
