import { momentText, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { RealTime } from '../../pieces/real-time.js';
import type { Frame, Path } from '../../view-models.js';

interface CodePageView {
  readonly frame: Frame;
  readonly kind: 'password' | 'pin';
  readonly name: string;
  /** Null: it was shown before. */
  readonly code: string | null;
  readonly until: string;
  readonly back: Path;
}

/** To be read out: shown this once. */
export const CodePage = ({ frame, kind, name, code, until, back }: CodePageView) => {
  const t = textsIn(frame.lang);
  const words = t.pages.people.code;
  return (
    <Layout frame={frame} title={words[kind]}>
      <div class="page-head">
        <h1>{words[kind]}</h1>
        <p class="lead">{name}</p>
      </div>
      <StackedCard id="code" title={words[kind]}>
        {code === null ? (
          <p>{words.gone}</p>
        ) : (
          <>
            <p class="read-out">{code}</p>
            <p>{words.once}</p>
            <p>{kind === 'password' ? words.where : words.wherePin}</p>
            <p class="soft">{words.until(momentText(until, t.lang))}</p>
            <RealTime frame={frame} t={t} />
          </>
        )}
        <p>
          <a class="button" href={back}>
            {words.back}
          </a>
        </p>
      </StackedCard>
    </Layout>
  );
};
