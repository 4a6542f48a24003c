import type { Texts } from '../../../texts/index.js';
import { SignIcon } from '../../pieces/mark.js';
import type { BesideName } from './before-views.js';

/** "chưa mở · 2 câu hỏi, 1 chưa trả lời" */
export const BesideLine = ({ beside, t }: { beside: BesideName | undefined; t: Texts }) => {
  const words = t.pages.councilBefore.dossiers;
  if (beside === undefined || (beside.opened === null && beside.asked === 0)) return null;
  return (
    <p class="beside-name small">
      {beside.opened !== null && (
        <span class={beside.opened ? 'soft' : 'unopened'}>
          <SignIcon sign={beside.opened ? 'check' : 'info'} /> {beside.opened ? words.opened : words.unopened}
        </span>
      )}
      {beside.asked > 0 && (
        <a class="standing-link" href={beside.questions}>
          {words.questions(beside.asked, beside.unanswered)}
        </a>
      )}
    </p>
  );
};
