import type { Day } from '../../../workflows/index.js';
import { momentText, said, type Texts } from '../../texts/index.js';
import type { SentBack } from '../view-models.js';
import { Due } from './due.js';
import { Signed } from './signed.js';

interface NoticeProps {
  readonly sentBack: SentBack | null;
  readonly due: Day | null;
  readonly today: Day;
  readonly t: Texts;
}

/** What the Office or the head of unit asked for comes first: it is why the dossier is open again. */
export const SentBackNotice = ({ sentBack, due, today, t }: NoticeProps) => {
  const words = t.pages.unit.dossier;
  if (sentBack === null) return null;
  return (
    <div class="notice">
      <p>
        <strong>{words.sentBack}</strong> · <Signed by={sentBack.by} t={t} /> ·{' '}
        {momentText(sentBack.at, t.lang)}
      </p>
      {sentBack.reason !== null && <blockquote>{sentBack.reason}</blockquote>}
      {sentBack.items.length > 0 && (
        <>
          <p>{words.sentBackItems}</p>
          <ul>
            {sentBack.items.map((item, at) => (
              <li key={at}>{said(item, t.lang)}</li>
            ))}
          </ul>
        </>
      )}
      {due !== null && (
        <p>
          {words.sentBackDue} <Due lastDay={due} today={today} t={t} />
        </p>
      )}
    </div>
  );
};
