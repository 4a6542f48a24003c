import type { Texts } from '../../texts/index.js';

interface TextToCopyProps {
  /** Tells the field from others on the page. */
  readonly id: string;
  /** Of what it is, where several stand on one page. */
  readonly of: string;
  readonly text: string;
  readonly t: Texts;
}

/** Letters that stand in one line of a phone: all of the text is to be seen where a field cannot grow with it. */
const LINE = 36;

const rowsOf = (text: string): number =>
  text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LINE)), 0);

/** A text to be taken elsewhere: marked and copied by hand, or with one press where the browser has JavaScript. */
export const TextToCopy = ({ id, of, text, t }: TextToCopyProps) => {
  const words = t.pages.urging.copy;
  return (
    <details class="text-to-copy">
      <summary aria-label={`${words.open}: ${of}`}>{words.open}</summary>
      <div class="stack">
        <label for={id}>{words.label}</label>
        <textarea id={id} readOnly rows={rowsOf(text)}>
          {text}
        </textarea>
        <p class="hint">{words.hint}</p>
        <p class="actions">
          <button type="button" class="button" data-copy={id} data-done={words.done} hidden>
            {words.button}
          </button>
          <span role="status" class="small" />
        </p>
      </div>
    </details>
  );
};
