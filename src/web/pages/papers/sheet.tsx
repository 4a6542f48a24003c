import type { OfficePaper } from '../../../papers/paper.js';
import type { Seal } from '../../../papers/paper.js';
import { Blocks } from './blocks.js';
import { PaperEnd, PaperProvenance } from './foot.js';
import { Addressees, PaperHead, PaperTitle } from './head.js';

const Marks = ({ marks }: { marks: readonly string[] }) =>
  marks.length === 0 ? null : (
    <div class="paper-marks">
      {marks.map((mark) => (
        <p key={mark}>{mark}</p>
      ))}
    </div>
  );

/** One paper as it is described, from its head to the code by which it is found again. */
export const Sheet = ({ paper, id, seal }: { paper: OfficePaper; id: string; seal: Seal | null }) => (
  <article class="paper" lang="vi" aria-labelledby={id}>
    <Marks marks={paper.marks} />
    <PaperHead paper={paper} />
    <PaperTitle paper={paper} id={id} />
    <Addressees to={paper.addressees} />
    <div class="paper-body">
      <Blocks blocks={paper.body.slice(0, -1)} />
    </div>
    {/* nobody signs a page on which nothing stands */}
    <div class="paper-close">
      <div class="paper-body">
        <Blocks blocks={paper.body.slice(-1)} />
      </div>
      {paper.recipients.length + paper.signatures.length > 0 && <PaperEnd paper={paper} />}
      <PaperProvenance provenance={paper.provenance} seal={seal} />
    </div>
    {paper.annexes.map((annex, at) => (
      <div key={annex.heading} class="paper-annex">
        <header class="paper-title">
          <h3>{annex.heading}</h3>
          <p class="paper-about">{annex.title}</p>
          <p class="paper-note">{annex.note}</p>
        </header>
        <div class="paper-body">
          <Blocks blocks={annex.body} />
        </div>
        {at === paper.annexes.length - 1 && <PaperProvenance provenance={paper.provenance} seal={seal} />}
      </div>
    ))}
  </article>
);
