import type { Instant } from '../../../workflows/index.js';
import { momentText, type Texts } from '../../texts/index.js';

/** A wrong fact, as the nominee reported it. */
export interface ContestedView {
  readonly seq: number;
  readonly at: Instant;
  readonly text: string;
}

interface Props {
  readonly contested: readonly ContestedView[];
  /** The reader is who reported it. */
  readonly own?: boolean;
  readonly t: Texts;
}

/** Whoever decides reads it first: nothing else on the page says that the nominee contests the dossier. */
export const ContestedNotice = ({ contested, own = false, t }: Props) => {
  if (contested.length === 0) return null;
  const words = t.nomination.contested;
  return (
    <div class="notice">
      {contested.map(({ seq, at, text }) => (
        <div key={seq}>
          <p>
            <strong>
              {own ? words.own(momentText(at, t.lang)) : words.reported(momentText(at, t.lang))}
            </strong>
          </p>
          <blockquote>{text}</blockquote>
        </div>
      ))}
    </div>
  );
};
