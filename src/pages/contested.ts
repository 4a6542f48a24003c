import type { PastEvent } from '../history/history.service.js';
import type { ContestedView } from '../web/pieces/contested.js';

/** What the nominee says is wrong in the facts, the latest first. Words that the reader may not see say nothing. */
export const contestedIn = (events: readonly PastEvent[]): ContestedView[] =>
  events
    .flatMap(({ type, at, seq, private: { comment } }) =>
      type === 'CONTEST_FACTS' && typeof comment === 'string' ? [{ seq, at, text: comment }] : [],
    )
    .toReversed();
