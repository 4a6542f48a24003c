import type { Texts } from '../../texts/index.js';

/** What became of a name that was not selected: by the plan its unit's exemplar, or nothing further; or it could not be. */
export type NotSelected = 'exemplar' | 'ended' | 'ineligible';

/** Thanks, and what happens next; no numbers. */
export const Thanks = ({ notSelected, t }: { notSelected: NotSelected | null; t: Texts }) => {
  const words = t.pages.councilAfter.told;
  if (notSelected === null) return null;
  return (
    <div class="notice thanks" role="note">
      <p>
        <strong>{words.title}</strong>
      </p>
      <p>{words.thanks}</p>
      <p>{words[notSelected]}</p>
    </div>
  );
};
