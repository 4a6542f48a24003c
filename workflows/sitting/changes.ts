import { counted, opening } from './ballot.js';
import type { SittingSettled } from './facts.js';
import { abandoned, agreedWith, closed, reopened, tieBroken } from './result.js';
import type { SittingContext } from './sitting.context.js';
import type { SittingOrder, SittingType } from './sitting.events.js';
import { presiding, selectedStanding } from './standing.js';

type Changes = Partial<SittingContext>;

type Ordered<T extends SittingType> = Extract<SittingOrder, { type: T }>;
type ChangedBy<T extends SittingType> = (
  order: Ordered<T>,
  facts: SittingSettled,
  context: SittingContext,
) => Changes;

/** A ballot: that he has taken part; in an open vote for whom, too. */
const cast: ChangedBy<'CAST_BALLOT'> = (order, facts, context) => {
  const { person } = facts.actor;
  const vote = { person, marks: counted(person, order.marks, facts, context) };
  return {
    cast: [...context.cast, person],
    ...(!facts.plan.council.secret && { votes: [...context.votes, vote] }),
  };
};

const asked: ChangedBy<'ASK_OFFICE'> = ({ nomination }, { actor }, { questions }) => ({
  questions: [...questions, { no: questions.length + 1, by: actor.person, nomination, answeredBy: null }],
});

const answered: ChangedBy<'ANSWER_MEMBER'> = ({ question: no }, { actor }, { questions }) => ({
  questions: questions.map((question) =>
    question.no === no ? { ...question, answeredBy: actor.person } : question,
  ),
});

const replied: ChangedBy<'REPLY'> = ({ comes }, { actor }, { replies }) => ({
  replies: [...replies.filter(({ person }) => person !== actor.person), { person: actor.person, comes }],
});

/** Others preside or keep the minutes: what the two before them signed, or asked for, is theirs no longer. */
const unsigned = { signatures: [], reopening: null } as const;

/** Another day: the roll is taken anew, and the answers to the invitation were about the old one. */
const moved: ChangedBy<'MOVE'> = (_, __, { moves }) => ({
  ...unsigned,
  // sealed for another day and another list: whoever cannot come leaves another
  advance: [],
  moves: moves + 1,
  reminded: [],
  replies: [],
  present: [],
  chair: null,
  secretary: null,
});

/** The list of the selected is fixed with those who still stand: whoever withdraws later leaves his place empty. */
const concluded: ChangedBy<'CONCLUDE'> = (_, facts, context) => ({
  selected: selectedStanding(facts, context),
  agenda: facts.agenda.map(({ nomination }) => nomination),
  parked: facts.agenda.filter(({ held, gone }) => held && !gone).map(({ nomination }) => nomination),
});

const rollTaken: ChangedBy<'OPEN'> = ({ present, secretary }, facts, context) => {
  const chair = presiding(facts, present, context.chair);
  const sameTwo = chair === context.chair && secretary === context.secretary;
  return { present, secretary, chair, ...(!sameTwo && unsigned) };
};

const second: ChangedBy<'SECOND_BALLOT'> = ({ tellers }, facts, context) => ({
  ...opening('second', tellers, facts, context),
  // names seated because others have gone are seated for good
  selected: selectedStanding(facts, context),
  tied: [],
  secondBallots: context.secondBallots + 1,
});

const tallied: ChangedBy<'ENTER_TALLY'> = ({ ballots, invalid, votes }, { actor }, { onPaper }) => {
  if (!onPaper) return {};
  const counts = { ...onPaper.counts, [actor.person]: { ballots, invalid, votes } };
  return { onPaper: { ...onPaper, counts } };
};

const minutesDrawn: ChangedBy<'DRAW_MINUTES'> = ({ reason }, facts, context) => ({
  ...unsigned,
  advance: [],
  selected: selectedStanding(facts, context),
  tied: [],
  fewerGiven: (reason ?? '').trim() !== '',
});

/** What each order changes in what the sitting remembers. The only such list. */
const CHANGES: { readonly [T in SittingType]: ChangedBy<T> } = {
  MOVE: moved,
  NUDGE: ({ slot }, _, { reminded }) => ({ reminded: [...reminded, slot] }),
  CANCEL: () => ({ advance: [] }),
  REPLY: replied,
  ASK_OFFICE: asked,
  ANSWER_MEMBER: answered,
  CAST_ADVANCE: (_, { actor }, { advance }) => ({ advance: [...advance, actor.person] }),
  OPEN: rollTaken,
  HAND_OVER_CHAIR: ({ to }) => ({ chair: to, ...unsigned }),
  DECLARE_CONFLICT: ({ nomination, kind }, { actor }, { conflicts }) => ({
    conflicts: [...conflicts, { person: actor.person, nomination, kind }],
  }),
  OPEN_VOTING: ({ tellers }, facts, context) => opening('first', tellers, facts, context),
  OPEN_RUNOFF: ({ tellers }, facts, context) => ({
    ...opening('runoff', tellers, facts, context),
    runoffs: context.runoffs + 1,
  }),
  SECOND_BALLOT: second,
  CAST_BALLOT: cast,
  GIVE_SLIP: ({ to }, _, { slips }) => ({ slips: [...slips, to] }),
  CAST_BY_SLIP: (_, __, { slipsUsed }) => ({ slipsUsed: slipsUsed + 1 }),
  ENTER_TALLY: tallied,
  ABANDON_BALLOT: (_, __, context) => abandoned(context),
  CLOSE_VOTING: (_, facts, context) => closed(facts, context),
  AGREE: ({ names }, facts, context) => agreedWith(names, facts, context),
  BREAK_TIE: ({ nomination }, facts, context) => tieBroken(nomination, facts, context),
  DRAW_MINUTES: minutesDrawn,
  WITHDRAW_MINUTES: () => unsigned,
  SIGN_MINUTES: (_, { actor }, { signatures }) => ({ signatures: [...signatures, actor.person] }),
  ASK_REOPEN: (_, { actor }) => ({ reopening: actor.person }),
  KEEP_RESULT: () => ({ reopening: null }),
  REOPEN: (_, __, context) => reopened(context),
  CONCLUDE: concluded,
  DELIVER: ({ nomination }, _, { parked }) => ({ parked: parked.filter((name) => name !== nomination) }),
};

/** What an order changes in what the sitting remembers. */
export const changesBy = <T extends SittingType>(
  order: Ordered<T>,
  facts: SittingSettled,
  context: SittingContext,
): Changes => (CHANGES[order.type] as ChangedBy<T>)(order, facts, context);
