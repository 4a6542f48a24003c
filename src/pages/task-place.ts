import type { OpenTask } from '../tasks/tasks.service.js';
import type { Path } from '../web/view-models.js';

/** Where the work of a task is done: on a page of its own where there is one. */
export const placeOf = ({
  life,
  subject,
  does,
  part,
  round,
}: Pick<OpenTask, 'life' | 'subject' | 'does' | 'part' | 'round'>): Path => {
  if (life === 'round') return `/rounds/${subject}`;
  if (life === 'sitting' && does === 'ANSWER_MEMBER' && part !== null)
    return `/nominations/${part}#questions`;
  if (life === 'sitting' && does === 'REPLY') return `/sittings/${subject}#reply`;
  if (life === 'sitting') return `/sittings/${subject}${does === 'CAST_BALLOT' ? '/ballot' : ''}`;
  if (does === 'FORWARD') return `/rounds/${round}/submission`;
  // the province reads, receives and answers all that came with one letter on one page
  if (does === 'RECEIVE' || does === 'RECOGNISE') return `/submissions/${round}`;
  if (does === 'CHECK_EVIDENCE') return `/nominations/${subject}/check`;
  return `/nominations/${subject}#decide`;
};
