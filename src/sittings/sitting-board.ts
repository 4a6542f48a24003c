import { Injectable } from '@nestjs/common';
import {
  ballotsOfDue,
  decideSitting,
  type FurtherQuota,
  isIn,
  type Finding,
  knownConflicts,
  type KnownConflict,
  nextStep,
  type OpenOrClosed,
  type Role,
  sittingOffers,
  type SittingOrder,
  type SittingContext,
  type SittingSettled,
  verdictsForeseen,
  quorumIn,
  quorumOf,
  type Words,
  type SubjectKind,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { type Course, COURSE_TYPES, courseOf, type Step } from './course.js';
import { READ_LABELS, STEP_AT, STEPS_TAKEN } from './sitting-labels.sql.js';
import { SittingsService, type SittingView } from './sittings.service.js';
import type { Standing } from './standing.js';
import { type VoteBoard, voteBoard } from './vote-board.js';

export interface BoardMember {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly unit: Words | null;
}

export interface BoardName {
  readonly nomination: string;
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
  readonly state: readonly string[];
  readonly qualified: boolean;
  readonly held: boolean;
  readonly gone: boolean;
  /** The Office's, where it reported the name as not yet qualified. */
  readonly opinion: string | null;
}

interface Labels {
  readonly roundName: string;
  readonly members: readonly BoardMember[];
  readonly names: readonly Omit<BoardName, 'qualified' | 'held' | 'gone'>[];
}

/** What the conclusion would tell a nomination. Whoever is not among them is on hold: its result is kept back. */
export interface Foreseen {
  readonly nomination: string;
  readonly votes: number;
  /** Null: not selected. */
  readonly rank: number | null;
}

export interface Delivery {
  readonly nomination: string;
  readonly findings: readonly Finding[];
  readonly open: boolean;
}

/** All that a page about one sitting shows, read together. Ballots are not in it. */
export interface Board {
  readonly view: SittingView;
  readonly roundName: string;
  readonly members: readonly BoardMember[];
  readonly names: readonly BoardName[];
  readonly parked: readonly string[];
  /** On the roll, and not yet in the box: for whoever is about to close the vote. */
  readonly missing: readonly string[];
  readonly runoffs: number;
  /** The quorum as it would be with these members in the room. */
  readonly quorumWith: (present: readonly string[]) => {
    readonly have: number;
    readonly need: number;
    readonly of: number;
  };
  readonly vote: VoteBoard;
  readonly pulse: Pulse;
  /** What the sitting waits for once a ballot is counted. */
  readonly next: ReturnType<typeof nextStep>;
  readonly conflicts: readonly KnownConflict[];
  readonly offers: readonly OpenOrClosed<SittingOrder['type']>[];
  /** To whom whoever presides may hand over the chair; empty where it is not his to hand over. */
  readonly successors: readonly string[];
  /** What the conclusion would order of each name; null where it cannot be reached yet. */
  readonly conclusion: readonly Foreseen[] | null;
  /** Of each name whose result is kept back: whether it can be delivered now. Empty for those it does not concern. */
  readonly deliveries: readonly Delivery[];
  /** Reasons and signatures, as the chain has them. */
  readonly course: Course;
  /** Fewer are selected than the plan asks for: the minutes need the reason. */
  readonly reasonDue: boolean;
  readonly council: SittingSettled['plan']['council'];
  readonly seats: SittingSettled['plan']['quotas']['selected'];
  /** What else the plan asks of those selected. */
  readonly asked: readonly FurtherQuota[];
}

/** What everybody may know of a vote that is open: how many have voted of how many who may. */
export interface Pulse {
  readonly state: readonly string[];
  readonly ballotNo: number;
  readonly cast: number;
  readonly due: number;
  readonly onPaper: boolean;
  readonly slips: VoteBoard['slips'];
  /** Those on the roll, measured as for the quorum. */
  readonly quorum: { readonly have: number; readonly need: number; readonly of: number };
  /** Who has not voted yet, by name: for those who keep the room, and nobody else. */
  readonly missing: readonly string[] | null;
}

const itemsOf = (facts: SittingSettled, names: Labels['names']): BoardName[] => {
  const standing = new Map(facts.agenda.map((item) => [item.nomination, item]));
  return names.flatMap((name) => {
    const item = standing.get(name.nomination);
    return item ? [{ ...name, qualified: item.qualified, held: item.held, gone: item.gone === true }] : [];
  });
};

const successorsIn = ({ stored, facts }: Standing): string[] => {
  const { present } = stored.context;
  return present.filter((to) => decideSitting(stored, { type: 'HAND_OVER_CHAIR', to }, facts).ok);
};

/** Nobody is left to vote on: the minutes follow at once. */
const nobodyToVoteOn = (stored: Standing['stored'], facts: SittingSettled): boolean =>
  !decideSitting(stored, { type: 'DRAW_MINUTES' }, facts).findings.some(
    ({ code }) => code === 'VOTE_NOT_HELD',
  );

/** From the last count on: what each name would be told. Until the minutes are signed it is provisional. */
const conclusionOf = ({ stored, facts }: Standing): Board['conclusion'] => {
  const { state, context } = stored;
  const known =
    isIn(state, 'minutes') ||
    (isIn(state, 'counted') && nextStep(facts, context) === 'DRAW_MINUTES') ||
    (isIn(state, 'open') && nobodyToVoteOn(stored, facts));
  if (!known) return null;
  return verdictsForeseen(facts, context).map(({ nomination, verdict }) => ({
    nomination,
    votes: verdict.votes,
    rank: verdict.type === 'SELECT' ? verdict.rank : null,
  }));
};

const deliveryOf = (nomination: string, { stored, facts }: Standing): Delivery[] => {
  const foreseen = decideSitting(stored, { type: 'DELIVER', nomination }, facts);
  const his = foreseen.ok || foreseen.because !== 'forbidden';
  return his ? [{ nomination, findings: foreseen.findings, open: foreseen.ok }] : [];
};

const reasonDueIn = ({ stored, facts }: Standing): boolean => {
  const drawn = decideSitting(stored, { type: 'DRAW_MINUTES' }, facts);
  return (
    !drawn.ok && drawn.findings.some(({ code, effect }) => code === 'TOO_FEW_SELECTED' && effect === 'block')
  );
};

/** On paper nobody knows before the count who has handed in a ballot. */
const missingIn = ({ electorate, cast, slips, onPaper }: SittingContext): string[] =>
  onPaper ? [] : electorate.filter((person) => !cast.includes(person) && !slips.includes(person));

const quorumNow = ({ stored: { context }, facts }: Standing, present: readonly string[]): Pulse['quorum'] => {
  const sight = quorumOf(present, facts, context);
  return { ...quorumIn(sight), of: sight.counted.length };
};

const pulseOf = (standing: Standing): Pulse => {
  const { state, context } = standing.stored;
  const { tellers, slips, missing } = voteBoard(standing);
  return {
    state,
    ballotNo: context.ballotNo,
    ...ballotsOfDue(context),
    onPaper: tellers.length > 0,
    slips,
    quorum: quorumNow(standing, context.present),
    // on paper nobody knows before the count
    missing: isIn(state, 'voting', 'runoff') && tellers.length === 0 ? missing : null,
  };
};

const NAMES = {
  name: 'sitting-names-of',
  text: 'select name from person where organisation_id = $1 and id = any ($2::uuid[]) order by name',
};

/** One sitting with its people, names, conflicts and buttons. */
@Injectable()
export class SittingBoards {
  constructor(
    private readonly database: Database,
    private readonly sittings: SittingsService,
  ) {}

  async read(id: string, me: SignedIn): Promise<Board | 'NOT_FOUND' | 'NOT_YOURS'> {
    const view = await this.sittings.find(id, me);
    if (typeof view === 'string') return view;
    const [standing, [labels], taken] = await Promise.all([
      // ballots are counted for the offer to close, never shown
      this.sittings.standing(id, me, 'CLOSE_VOTING'),
      this.database.run<Labels>(READ_LABELS, [id, me.organisation]),
      this.database.run<Step>(STEPS_TAKEN, [id, me.organisation, COURSE_TYPES]),
    ]);
    if (!standing || !labels) return 'NOT_FOUND';
    const { stored, facts } = standing;
    return {
      view,
      roundName: labels.roundName,
      members: labels.members,
      names: itemsOf(facts, labels.names),
      parked: stored.context.parked,
      missing: missingIn(stored.context),
      quorumWith: (present) => quorumNow(standing, present),
      pulse: await this.named(pulseOf(standing), me),
      vote: voteBoard(standing),
      next: nextStep(facts, stored.context),
      runoffs: stored.context.runoffs,
      conflicts: knownConflicts(facts, stored.context),
      offers: sittingOffers(stored, facts),
      successors: successorsIn(standing),
      conclusion: conclusionOf(standing),
      deliveries: stored.context.parked.flatMap((nomination) => deliveryOf(nomination, standing)),
      course: courseOf(taken),
      reasonDue: reasonDueIn(standing),
      council: facts.plan.council,
      seats: facts.plan.quotas.selected,
      asked: facts.plan.quotas.also.filter(({ counts }) => counts === 'selected'),
    };
  }

  /** Asked for every few seconds by whoever has opened the sitting. */
  async pulse(id: string, me: SignedIn): Promise<Pulse | 'NOT_FOUND' | 'NOT_YOURS'> {
    const may = await this.sittings.mayRead(me);
    const standing = await this.sittings.standing(id, me);
    if (!standing) return 'NOT_FOUND';
    return may ? this.named(pulseOf(standing), me) : 'NOT_YOURS';
  }

  private async named(pulse: Pulse, { organisation }: SignedIn): Promise<Pulse> {
    if (pulse.missing === null || pulse.missing.length === 0) return pulse;
    const rows = await this.database.run<{ name: string }>(NAMES, [organisation, pulse.missing]);
    return { ...pulse, missing: rows.map(({ name }) => name) };
  }

  /** Which step is recorded under this number; null: none, or not one of this sitting. */
  async stepAt(id: string, organisation: string, seq: string | undefined): Promise<string | null> {
    if (seq === undefined || !/^\d{1,9}$/.test(seq)) return null;
    const [step] = await this.database.run<{ type: string }>(STEP_AT, [id, organisation, Number(seq)]);
    return step?.type ?? null;
  }
}
