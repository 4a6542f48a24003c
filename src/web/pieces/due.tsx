import type { Day, WorkingCalendar } from '../../../workflows/index.js';
import { capital, dueText, type Texts, workingLeftText } from '../../texts/index.js';

interface DueProps {
  readonly lastDay: Day | null;
  readonly today: Day;
  /** Where somebody waits for the date: how many of the days left are worked. */
  readonly calendar?: WorkingCalendar;
  readonly t: Texts;
}

/** Days left, and the last day itself. */
export const Due = ({ lastDay, today, calendar, t }: DueProps) => {
  if (lastDay === null) return <span class="due none">{t.inbox.noDue}</span>;
  const { urgency, left, end } = dueText(lastDay, today, t.lang);
  const working = calendar === undefined ? null : workingLeftText(lastDay, today, calendar, t.lang);
  return (
    <span class={`due ${urgency}`}>
      <b>{capital(left)}</b>
      {working !== null && <span class="due-working">{working}</span>} <time dateTime={lastDay}>{end}</time>
    </span>
  );
};
