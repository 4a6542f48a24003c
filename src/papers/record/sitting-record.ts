import { Injectable } from '@nestjs/common';
import {
  type CouncilMember,
  type Day,
  type Instant,
  mayReadSitting,
  type Plan,
  type SittingContext,
  type SubjectKind,
} from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import { wallClock } from '../../texts/days.js';
import { Database } from '../../database/database.js';
import { HistoryService, type PastEvent } from '../../history/history.service.js';
import { Readings } from '../../history/readings.js';
import { Actors } from '../../people/actors.js';
import { Plans } from '../../plans/plans.js';
import { type ClosedBallot, ClosedBallots } from '../../sittings/closed-ballots.js';
import { type Course, courseOf } from '../../sittings/course.js';
import type { Provenance } from '../paper.js';
import { type InPost, PeopleOnPaper } from './people.js';
import { SITTING_ON_PAPER } from './sittings.sql.js';

export interface AgendaName {
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly person: string | null;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly qualified: boolean;
  /** On hold now. */
  readonly held: boolean;
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly round: string;
  readonly roundName: string;
  readonly plan_code: string;
  readonly plan_version: number;
  readonly plannedFor: Instant;
  readonly place: string;
  readonly inWriting: boolean;
  readonly state: readonly string[];
  readonly context: SittingContext;
  readonly members: readonly CouncilMember[];
  readonly agenda: readonly AgendaName[];
}

/** An order of the sitting as its chain has it. */
export interface Happened {
  readonly type: string;
  readonly at: Instant;
  readonly by: string;
  readonly order: Readonly<Record<string, unknown>>;
}

export interface Member extends InPost {
  readonly role: CouncilMember['role'];
}

/** All that the papers of a sitting state. */
export interface SittingRecord
  extends Pick<
    Row,
    'code' | 'round' | 'roundName' | 'plannedFor' | 'place' | 'inWriting' | 'state' | 'context' | 'agenda'
  > {
  readonly plan: Plan;
  /** The day it was held on, or is to be. */
  readonly day: Day;
  readonly convenedOn: Day;
  readonly members: readonly Member[];
  /** The same members as the law knows them. */
  readonly council: readonly CouncilMember[];
  readonly happened: readonly Happened[];
  /** Reasons, signatures, and what does not count. */
  readonly course: Course;
  /** Names whose results are kept back: on hold at the release, or now while nothing is released. */
  readonly parked: readonly string[];
  readonly ballots: readonly ClosedBallot[];
  readonly event: Provenance;
}

const happenedIn = ({ type, at, actor, private: said }: PastEvent): Happened => ({
  type,
  at,
  by: actor.person,
  order: (said.facts as { order?: Record<string, unknown> } | undefined)?.order ?? {},
});

/** As the release found them: what is delivered later changes nothing of what was minuted. */
const parkedIn = (events: readonly PastEvent[], agenda: readonly AgendaName[]): string[] => {
  const end = events.find(({ type }) => type === 'CONCLUDE')?.private.facts as
    | { readonly agenda?: readonly { nomination: string; held: boolean; gone?: boolean }[] }
    | undefined;
  return end?.agenda
    ? end.agenda.flatMap(({ nomination, held, gone }) => (held && !gone ? [nomination] : []))
    : agenda.flatMap(({ id, held }) => (held ? [id] : []));
};

const SEATS = ['councilChair', 'councilViceChair', 'councilMember', 'councilSecretary'];

@Injectable()
export class SittingRecords {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly actors: Actors,
    private readonly history: HistoryService,
    private readonly readings: Readings,
    private readonly people: PeopleOnPaper,
    private readonly ballots: ClosedBallots,
  ) {}

  async find(id: string, signedIn: SignedIn): Promise<SittingRecord | 'NOT_FOUND' | 'NOT_YOURS'> {
    const { organisation } = signedIn;
    const [row] = await this.database.run<Row>(SITTING_ON_PAPER, [organisation, id]);
    if (!row) return 'NOT_FOUND';
    const { actor, day: today, at } = await this.actors.present(signedIn);
    await this.readings.note(actor, organisation, at, id, 'sitting');
    if (!mayReadSitting(actor, today)) return 'NOT_YOURS';
    const past = await this.history.past('sitting', id, organisation, () => true);
    if (!past) return 'NOT_FOUND';
    const { plan } = await this.plans.find(organisation, row.plan_code, row.plan_version);
    const opened = past.events.find(({ type }) => type === 'OPEN');
    const day = wallClock(opened?.at ?? row.plannedFor, plan.zone).day;
    const happened = past.events.map(happenedIn);
    // the paper states the end of the sitting; what is delivered later has its own event
    const stated = past.events.findLast(({ type }) => type === 'CONCLUDE') ?? past.events.at(-1);
    return {
      ...row,
      plan,
      day,
      convenedOn: wallClock(past.events[0]?.at ?? at, plan.zone).day,
      council: row.members,
      members: await this.membersOf(row, organisation, day),
      happened,
      course: courseOf(happened),
      parked: parkedIn(past.events, row.agenda),
      ballots: await this.ballots.of(id, organisation),
      event: { code: row.code, seq: stated?.seq ?? 0, hash: stated?.hash ?? past.chain.head },
    };
  }

  /** From the chair down, then by name. */
  private async membersOf({ members }: Row, organisation: string, day: Day): Promise<Member[]> {
    const ids = members.map(({ person }) => person);
    const posts = await this.people.inPost(organisation, ids, day);
    const lastWord = ({ name }: InPost): string => name.split(' ').at(-1) ?? '';
    return members
      .map(({ person, role }) => ({
        ...(posts.get(person) ?? { person, name: person, title: '', unit: '' }),
        role,
      }))
      .toSorted(
        (one, other) =>
          SEATS.indexOf(one.role) - SEATS.indexOf(other.role) ||
          lastWord(one).localeCompare(lastWord(other), 'vi') ||
          one.name.localeCompare(other.name, 'vi'),
      );
  }
}
