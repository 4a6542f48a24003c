import { Injectable } from '@nestjs/common';
import { addDays, isIn } from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import { momentAt, OFFICE_ZONE } from '../../clock/moment.js';
import { RehearsalClock } from '../../clock/rehearsal-clock.js';
import { type Preparation, Preparations } from '../../sittings/preparation.js';
import { type CouncilQuestion, CouncilQuestions } from '../../sittings/questions.js';
import type { Board } from '../../sittings/sitting-board.js';
import type { BeforeView, BesideName, PreparedView } from '../../web/pages/council/before-views.js';
import { pathOf } from './sitting-page.js';

interface Known {
  readonly id: string;
  readonly board: Board;
  readonly prepared: Preparation;
  readonly me: SignedIn;
  readonly today: string;
}

/** What a sitting's page shows before it meets: who comes, who has read what, what was asked. */
@Injectable()
export class BeforePages {
  constructor(
    private readonly preparations: Preparations,
    private readonly questions: CouncilQuestions,
    private readonly clock: RehearsalClock,
  ) {}

  async of(id: string, board: Board, me: SignedIn): Promise<PreparedView> {
    const { view } = board;
    const [prepared, questions, { day: today }] = await Promise.all([
      this.preparations.of(view, me),
      this.questions.ofSitting(id, me),
      this.clock.now(me.organisation),
    ]);
    const convened = isIn(view.state, 'convened');
    return {
      beside: besideOf(board, prepared, questions),
      before: convened ? beforeOf({ id, board, prepared, me, today }) : null,
      cancelled: isIn(view.state, 'cancelled') ? { reason: prepared.cancelledFor } : null,
    };
  }
}

/** Readings are of interest until the vote is over; questions stay with their dossier. */
const besideOf = (
  { view, names }: Board,
  { dossiers }: Preparation,
  questions: readonly CouncilQuestion[],
): Readonly<Record<string, BesideName>> => {
  const about = new Set([...names, ...dossiers].map(({ nomination }) => nomination));
  const toRead = isIn(view.state, 'convened', 'open', 'voting');
  const entries = [...about].map((nomination): [string, BesideName] => {
    const asked = questions.filter((question) => question.nomination === nomination);
    const dossier = dossiers.find((one) => one.nomination === nomination);
    return [
      nomination,
      {
        opened: toRead ? (dossier?.opened ?? null) : null,
        asked: asked.length,
        unanswered: asked.filter(({ answeredBy }) => answeredBy === null).length,
        questions: `/nominations/${nomination}/questions`,
      },
    ];
  });
  return Object.fromEntries(entries);
};

const offered = ({ offers }: Board, type: string) => {
  const offer = offers.find((one) => one.type === type);
  return offer ? { open: offer.open, findings: offer.findings } : null;
};

/** One day before the sitting is the last on which an answer helps anybody. */
const answerBy = ({ board: { view }, today }: Known): string | null => {
  const last = addDays(momentAt(view.plannedFor, OFFICE_ZONE).day, -1);
  return last >= today ? last : null;
};

const replyOf = ({ board, prepared, me }: Known): BeforeView['reply'] => {
  const reply = offered(board, 'REPLY');
  const mine = prepared.members.find(({ person }) => person === me.person);
  return reply && mine ? { ...reply, given: mine.comes } : null;
};

/** Only where the plan has sealed ballots; who is to leave one answers for himself on its own page. */
const advanceOf = ({ id, board }: Known): BeforeView['advance'] => {
  const has = board.council.advanceBallots && offered(board, 'CAST_ADVANCE') !== null;
  return has ? { href: `${pathOf(id)}/ballot`, left: board.view.ballot.voted } : null;
};

/** By the law's own word on opening it today. */
const rollFrom = (board: Board): BeforeView['rollFrom'] => {
  const early = offered(board, 'OPEN')?.findings.some(({ code }) => code === 'SITTING_NOT_YET');
  return early === true ? momentAt(board.view.plannedFor, OFFICE_ZONE).day : null;
};

const beforeOf = (known: Known): BeforeView => {
  const { id, board, prepared, me } = known;
  const { view, members } = board;
  const rows = members.map((member) => {
    const found = prepared.members.find(({ person }) => person === member.person);
    const { comes = null, reason = null, opened = null } = found ?? {};
    return { ...member, comes, reason, opened };
  });
  const mine = prepared.members.find(({ person }) => person === me.person);
  return {
    plannedFor: view.plannedFor,
    place: view.place,
    inWriting: view.inWriting,
    moves: prepared.moves,
    answerBy: answerBy(known),
    calendar: `${pathOf(id)}/calendar.ics`,
    reply: replyOf(known),
    advance: advanceOf(known),
    replies: rows.map(({ person, name, role, unit, comes, reason, opened }) => ({
      person,
      name,
      role,
      unit,
      comes,
      reason,
      opened,
    })),
    prepares: prepared.prepares,
    dossiers: prepared.dossiers.length,
    opened: mine?.opened ?? null,
    compiled: prepared.dossiers
      .filter(({ state }) => isIn(state, 'compiled'))
      .map(({ nomination, code, name, kind, post, unit }) => ({
        nomination,
        code,
        name,
        kind,
        post,
        unit,
        href: `/nominations/${nomination}` as const,
      })),
    rollFrom: rollFrom(board),
    move: offered(board, 'MOVE'),
    cancel: offered(board, 'CANCEL'),
  };
};
