import type { Finding } from '../../../workflows/index.js';
import type { Texts } from '../../texts/index.js';
import { Findings } from './findings.js';

/** What stands against an order without stopping it, told before it is written. */
export const Warnings = ({ title, findings, t }: { title: string; findings: readonly Finding[]; t: Texts }) =>
  findings.length > 0 && (
    <section class="notice" aria-labelledby="warnings">
      <h2 id="warnings" class="notice-title">
        {title}
      </h2>
      <Findings findings={findings} t={t} />
    </section>
  );

/** Under a preview: write it as it is seen, or go on editing. */
export const WriteOrEdit = ({
  words,
  disabled = false,
}: {
  words: { readonly write: string; readonly edit: string };
  disabled?: boolean;
}) => (
  <div class="actions">
    <button type="submit" class="button primary" name="step" value="write" disabled={disabled}>
      {words.write}
    </button>
    <button type="submit" class="button" name="step" value="edit">
      {words.edit}
    </button>
  </div>
);

/** Enter in a field presses the first button of a form: it looks for people, and goes no further. */
export const FindFirst = () => (
  <button type="submit" name="step" value="find" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
);
