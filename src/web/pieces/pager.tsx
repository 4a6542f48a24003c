import type { Path } from '../view-models.js';

interface PagerProps {
  readonly first: Path | null;
  readonly next: Path | null;
  readonly words: { readonly first: string; readonly next: string };
}

/** The ways on from one page of a list, and back to its beginning. */
export const Pager = ({ first, next, words }: PagerProps) =>
  (next !== null || first !== null) && (
    <div class="actions pages">
      {first !== null && (
        <a class="button" href={first}>
          {words.first}
        </a>
      )}
      {next !== null && (
        <a class="button" href={next} rel="next">
          {words.next}
        </a>
      )}
    </div>
  );
