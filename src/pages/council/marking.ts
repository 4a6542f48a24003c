import type { Posted } from '../../web/forms/posted-order.js';
import type { BallotName } from '../../web/pages/council/vote-views.js';
import { many, one } from '../read-order.js';

/** What somebody has marked: kept nowhere, and given back to his own browser alone. */
export interface Marking {
  readonly marks: readonly string[];
  readonly against: readonly string[];
}

export const NOTHING_MARKED: Marking = { marks: [], against: [] };

const ANSWER = 'answer-';

/** Boxes ticked, or a yes or a no to each name. */
export const markingIn = (posted: Posted): Marking => {
  const answers = Object.keys(posted).filter((name) => name.startsWith(ANSWER));
  const answered = (answer: string): string[] =>
    answers.filter((name) => one(posted, name) === answer).map((name) => name.slice(ANSWER.length));
  return { marks: [...many(posted, 'marks'), ...answered('for')], against: answered('against') };
};

export const answerTo = (nomination: string, { marks, against }: Marking): BallotName['answer'] => {
  if (marks.includes(nomination)) return 'for';
  return against.includes(nomination) ? 'against' : null;
};

/** As the order carries it: `against` only where every name asks for an answer. */
export const markedFor = ({ marks, against }: Marking, eachName: boolean) => ({
  marks,
  ...(eachName || against.length > 0 ? { against } : {}),
});
