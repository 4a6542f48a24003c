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
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database, type Queries } from '../database/database.js';
import { Words } from '../notices/words.js';
import { Once } from '../road/once.js';
import { seatsOf } from '../tasks/seats.js';
import { Actors } from './actors.js';
import { DRAFTS, LIVE, OPEN_TASKS, OTHERS_THERE, SHORTEN, SITTINGS, SUBSTITUTIONS } from './hand-over.sql.js';
import { knownPeople, type KnownPeople, type Refusal, refusedBy } from './keeping.js';
import { PeopleLog } from './people-log.js';
import { DISABLE, END_GRANTS, GIVE } from './people.sql.js';
import { moveGrantsVersions } from './grants-version.js';

export interface OpenAtDesk {
  readonly seat: string;
  readonly does: string;
  readonly life: 'nomination' | 'round' | 'sitting';
  readonly code: string;
  readonly due: Day | null;
}

export interface EndingSubstitution {
  readonly id: string;
  readonly from: Day;
  readonly until: Day;
  readonly principal: string;
  readonly substitute: string;
  readonly principalName: string;
  readonly substituteName: string;
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
  /** Lock the account at once: only when the last day is today. */
  readonly lock: boolean;
}

export interface HandedOverAnswer {
  readonly id: string;
  readonly ended: number;
  readonly given: number;
}

const SHOWN_MOST = 500;

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
    private readonly clock: SecurityClock,
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
        substitutions: await this.substitutions(queries, person, order.lastDay, me),
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
      if (!known) return { ok: false, code: 'NOT_FOUND', findings: [] };
      const decision = await this.decide(queries, person, order, known, me);
      if (!decision.ok) return refusedBy(decision.because, decision.findings);
      const { ends, gives } = decision;
      const { at } = known.present;
      await queries.run(END_GRANTS, [me.organisation, ends.map(({ id }) => id), order.lastDay]);
      for (const { role, unit, from, until, person: to } of gives) {
        const held = known.others
          .find((one) => one.person === to)
          ?.grants.some(
            (one) => one.role === role && one.unit === unit && (one.until === null || one.until >= from),
          );
        if (!held) await queries.run(GIVE, [randomUUID(), me.organisation, to, role, unit, from, until]);
      }
      const lent = await this.substitutions(queries, person, order.lastDay, me);
      const ids = lent.map(({ id }) => id);
      await queries.run(SHORTEN, [me.organisation, ids, order.lastDay, at, me.person]);
      if (order.lock && order.lastDay === known.present.day)
        await queries.run(DISABLE, [me.organisation, person, instantOf(this.clock.now())]);
      const both = lent.flatMap(({ principal, substitute }) => [principal, substitute]);
      await moveGrantsVersions(queries, me.organisation, [...new Set([person, ...others, ...both])]);
      await this.note(queries, person, order, decision, lent, known, me);
      await this.tell(queries, person, order, decision, known, me);
      return { ok: true, id: person, ended: ends.length, given: gives.length };
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

  private substitutions(
    queries: Queries,
    person: string,
    lastDay: Day,
    { organisation }: SignedIn,
  ): Promise<EndingSubstitution[]> {
    return queries.run<EndingSubstitution>(SUBSTITUTIONS, [organisation, person, lastDay]);
  }

  private async note(
    queries: Queries,
    person: string,
    { lastDay, why, lock }: HandingOver,
    { capacity, ends, gives }: Extract<ReturnType<typeof decideHandOver>, { ok: true }>,
    lent: readonly EndingSubstitution[],
    { present }: KnownPeople,
    me: SignedIn,
  ): Promise<void> {
    const about = { organisation: me.organisation, at: present.at, by: me.person, capacity };
    const said = {
      lastDay,
      lock,
      ends: ends.map(({ role, unit }) => ({ role, unit })),
      gives: gives.map(({ role, unit, from, person: to }) => ({ role, unit, from, to })),
      substitutions: lent.map(({ id }) => id),
    };
    await this.log.note(queries, { ...about, person, step: 'HAND_OVER', why, said });
    for (const { principal, substitute, id } of lent) {
      const ended = { substitution: id, until: lastDay };
      await this.log.note(queries, {
        ...about,
        person: principal,
        other: substitute,
        step: 'END_SUBSTITUTION',
        why,
        said: ended,
      });
    }
  }

  /** Whoever leaves and whoever follows, each once, with what goes to whom. */
  private async tell(
    queries: Queries,
    person: string,
    { lastDay }: HandOver,
    { gives }: Extract<ReturnType<typeof decideHandOver>, { ok: true }>,
    { person: leaver, others, present }: KnownPeople,
    me: SignedIn,
  ): Promise<void> {
    const nameOf = (id: string): string => others.find((one) => one.person === id)?.name ?? '';
    const offices = gives.map(({ role, unit, person: to }) => ({ role, unit, to: nameOf(to) }));
    for (const recipient of [person, ...new Set(gives.map((one) => one.person))]) {
      const own = gives
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
