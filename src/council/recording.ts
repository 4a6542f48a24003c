import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type CouncilDecided,
  councilOn,
  type CouncilPaper,
  decideCouncil,
  type Finding,
  type Instant,
  type KnownPerson,
  newRoster,
  type Seat,
  type SittingThen,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { OFFICE_ZONE } from '../clock/moment.js';
import { Database, type Queries } from '../database/database.js';
import { Actors, type Present } from '../people/actors.js';
import type { RefusalCode } from '../road/command.js';
import { Once } from '../road/once.js';
import {
  BEGIN_SEATS,
  END_SEATS,
  HOLD_ACTOR,
  INSERT_DECISION,
  LOCK_SITTINGS,
  NAMED,
  RESEAT,
  SITTINGS,
} from './council.sql.js';
import { type ChangeByName, type CouncilDecision, decisionsOf } from './roster.js';
import { councilDay, type SeatRow, seatsHeld } from './seats.js';
import { LOCK_SEATS } from './seats.sql.js';
import { moveGrantsVersions } from '../people/grants-version.js';

/** A decision as somebody copies it from the paper. */
export interface NewCouncil {
  readonly number: string;
  readonly issuedOn: string;
  readonly signedBy: string;
  /** The first day of the Council it names. */
  readonly from: string;
  readonly note?: string | null | undefined;
  /** Everybody who sits on it from that day on. */
  readonly members: readonly { readonly person: string; readonly seat: Seat }[];
  /** The last decision its sender has seen; not said: he does not mind. */
  readonly last?: string | null | undefined;
}

export interface RecordedCouncil {
  readonly id: string;
  readonly changes: readonly ChangeByName[];
  /** Sittings still only convened that follow. */
  readonly sittings: readonly string[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly findings: readonly Finding[];
}

export type CouncilOutcome = ({ readonly ok: true } & RecordedCouncil) | Refusal;

/** What would come of it: everything that stands against it and for it, and whom it moves. */
export interface ForeseenCouncil {
  readonly findings: readonly Finding[];
  readonly open: boolean;
  readonly changes: readonly ChangeByName[];
}

interface SittingRow extends SittingThen {
  readonly id: string;
  readonly plannedFor: Instant;
}

interface Known {
  readonly present: Present;
  readonly seats: readonly SeatRow[];
  readonly people: readonly KnownPerson[];
  readonly sittings: readonly SittingRow[];
  readonly decisions: readonly CouncilDecision[];
}

const paperOf = ({ number, issuedOn, from, members, last }: NewCouncil): CouncilPaper => ({
  number,
  issuedOn,
  from,
  members,
  last,
});

const factsOf = ({ present, ...known }: Known) => ({ ...known, actor: present.actor, day: present.day });

const withNames = (changes: CouncilDecided['changes'], { people, seats }: Known): ChangeByName[] => {
  const names = new Map([...seats, ...people].map(({ person, name }) => [person, name]));
  return changes.map((change) => ({ ...change, name: names.get(change.person) ?? '' }));
};

/** About the person, about what he saw, or about the matter. */
const refusalOf = (because: string, findings: readonly Finding[]): Refusal => {
  if (because === 'forbidden') return { ok: false, code: 'FORBIDDEN', findings };
  const meanwhile = findings.some(({ code }) => code === 'COUNCIL_DECIDED_MEANWHILE');
  return { ok: false, code: meanwhile ? 'CHANGED_MEANWHILE' : 'REFUSED', findings };
};

/** Records a decision on the Council: the seats it ends and begins, the versions it moves, the sittings that follow. */
@Injectable()
export class CouncilRecording {
  constructor(
    private readonly database: Database,
    private readonly once: Once,
    private readonly actors: Actors,
  ) {}

  /** Decided by the same law, written nowhere. */
  async foresee(council: NewCouncil, me: SignedIn): Promise<ForeseenCouncil> {
    const known = await this.known(this.database, council, me, SITTINGS);
    const paper = paperOf(council);
    const decision = decideCouncil(paper, factsOf(known));
    const { changes } = newRoster(paper, factsOf(known));
    return { findings: decision.findings, open: decision.ok, changes: withNames(changes, known) };
  }

  async record(council: NewCouncil, key: string, me: SignedIn): Promise<CouncilOutcome> {
    const asked = { type: 'RECORD_COUNCIL', ...council, members: council.members.map((one) => ({ ...one })) };
    return this.once.of<RecordedCouncil, Refusal>({ life: 'council', asked }, key, me, async (queries) => {
      // one decision at a time, and no sitting opens between what is read here and what is written
      await queries.run(LOCK_SEATS, [me.organisation]);
      const known = await this.known(queries, council, me, LOCK_SITTINGS);
      const decision = decideCouncil(paperOf(council), factsOf(known));
      if (!decision.ok) return refusalOf(decision.because, decision.findings);
      const id = await this.write(queries, council, decision, known, me);
      return {
        ok: true,
        id,
        changes: withNames(decision.changes, known),
        sittings: await this.reseat(queries, known, me),
        findings: decision.findings,
      };
    });
  }

  private async known(
    queries: Queries,
    { members }: NewCouncil,
    me: SignedIn,
    sittings: typeof SITTINGS,
  ): Promise<Known> {
    const { organisation } = me;
    // one after the other: within a transaction there is one connection, and sittings are locked before people
    const met = await queries.run<SittingRow>(sittings, [organisation, OFFICE_ZONE]);
    if (sittings === LOCK_SITTINGS) await queries.run(HOLD_ACTOR, [organisation, me.person]);
    return {
      sittings: met,
      seats: await seatsHeld(queries, organisation),
      people: await queries.run<KnownPerson>(NAMED, [organisation, members.map(({ person }) => person)]),
      decisions: await decisionsOf(queries, organisation),
      present: await this.actors.present(me, queries),
    };
  }

  private async write(
    queries: Queries,
    { number, issuedOn, signedBy, from, note }: NewCouncil,
    { capacity, ends, begins }: CouncilDecided,
    { present }: Known,
    { organisation, person }: SignedIn,
  ): Promise<string> {
    const id = randomUUID();
    const paper = [id, organisation, number, issuedOn, signedBy, from, note ?? null];
    const entered = [person, present.at, capacity.role, capacity.as, capacity.for];
    await queries.run(INSERT_DECISION, [...paper, ...entered]);
    const [first] = ends;
    if (first) await queries.run(END_SEATS, [organisation, ends.map(({ seat }) => seat), first.until]);
    const seats = begins.map((one) => ({ id: randomUUID(), ...one }));
    if (seats.length > 0) await queries.run(BEGIN_SEATS, [organisation, id, from, JSON.stringify(seats)]);
    const concerned = [...new Set([...ends, ...begins].map((one) => one.person))];
    await moveGrantsVersions(queries, organisation, concerned);
    return id;
  }

  /** A sitting that is still only convened has the Council of its day; what has been opened keeps its own. */
  private async reseat(
    queries: Queries,
    { sittings, present }: Known,
    { organisation }: SignedIn,
  ): Promise<string[]> {
    const seats = await seatsHeld(queries, organisation);
    const followed: string[] = [];
    for (const { id, plannedFor } of sittings) {
      const members = councilOn(councilDay(plannedFor, present.day, OFFICE_ZONE), seats);
      const [reseated] = await queries.run(RESEAT, [id, organisation, JSON.stringify(members)]);
      if (reseated) followed.push(id);
    }
    return followed;
  }
}
