import type { Day } from '../../../workflows/index.js';
import { capital, dueText, type Texts } from '../../texts/index.js';

/** Days left, and the last day itself. */
export const Due = ({ lastDay, today, t }: { lastDay: Day | null; today: Day; t: Texts }) => {
  if (lastDay === null) return <span class="due none">{t.inbox.noDue}</span>;
  const { urgency, left, end } = dueText(lastDay, today, t.lang);
  return (
    <span class={`due ${urgency}`}>
      <b>{capital(left)}</b>
      <time dateTime={lastDay}>{end}</time>
    </span>
  );
};
