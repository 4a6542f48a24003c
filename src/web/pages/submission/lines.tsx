import { said, type Texts } from '../../../texts/index.js';
import type { NameLine, RankedLine } from './views.js';

/** Who it is: the kind, the post, the unit, and the code by which people name the dossier. */
export const About = ({ line, t }: { line: NameLine; t: Texts }) => (
  <p class="small soft">
    {[t.people.kinds[line.kind], line.post, line.name.includes(line.unit.vi) ? null : said(line.unit, t.lang)]
      .filter((word) => word !== null)
      .join(' · ')}{' '}
    · <span class="code">{line.code}</span>
  </p>
);

/** What the Council gave it, and in which group it was measured. */
export const Result = ({ line, t }: { line: RankedLine; t: Texts }) => {
  const words = t.pages.submission.letter;
  const result =
    line.votes === null || line.rank === null ? words.noResult : words.result(line.votes, line.rank);
  return (
    <p class="small">
      {result}
      {line.tier !== null && <span class="soft"> · {said(line.tier, t.lang)}</span>}
    </p>
  );
};

/** The name is the way to its dossier. */
export const Line = ({ line, t }: { line: NameLine; t: Texts }) => (
  <div class="name-line">
    <a class="name" href={line.href}>
      {line.name}
    </a>
    <About line={line} t={t} />
  </div>
);
