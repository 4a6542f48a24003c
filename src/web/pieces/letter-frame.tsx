import type { Path } from '../path.js';

interface LetterFrameProps {
  readonly src: Path;
  readonly title: string;
  readonly alone: string;
}

/** A letter's HTML part in a page: sandboxed, so that nothing of it runs and no link of it leads the page away. */
export const LetterFrame = ({ src, title, alone }: LetterFrameProps) => (
  <div class="letter-frame">
    <iframe src={src} title={title} sandbox="" loading="lazy" />
    <p class="small">
      <a href={src}>{alone}</a>
    </p>
  </div>
);
