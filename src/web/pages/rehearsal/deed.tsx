import { dayText, orderWords, type Texts } from '../../../texts/index.js';
import { Clause } from '../../pieces/findings.js';
import type { ClockDeed, ClockMark } from './views.js';

/** `year-2021`, `midterm`, `final` */
const callText = (what: string, t: Texts): string => {
  const { mark, order } = t.pages.rehearsal;
  if (what.startsWith('year-')) return mark.year(what.slice('year-'.length));
  return what === 'midterm' || what === 'final' ? mark[what] : order.CALL;
};

/** What the clock does by itself, in words. */
export const deedText = (deed: ClockDeed, t: Texts): string => {
  const words = t.pages.rehearsal.order;
  if (deed.kind === 'LAPSE') return words.LAPSE;
  if (deed.kind === 'CALL') return callText(deed.what, t);
  const does = orderWords(deed.does, t.lang).task;
  switch (deed.when) {
    case 'due':
      return words.due(does, deed.days);
    case 'overdue':
      return words.overdue(does, deed.days);
    case 'unknown':
      return words.nudge;
  }
};

export const MarkText = ({ mark, t }: { mark: ClockMark; t: Texts }) =>
  mark.mark === 'call' ? (
    <strong>{callText(mark.what, t)}</strong>
  ) : (
    <>
      <strong>{t.pages.rehearsal.mark[mark.what](dayText(mark.lastDay, t.lang))}</strong>{' '}
      <Clause clause={mark.clause} t={t} /> · {mark.round}
    </>
  );
