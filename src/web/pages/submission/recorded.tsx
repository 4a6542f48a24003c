import type { ComponentChildren } from 'preact';
import { dayText, momentText, type Texts } from '../../../texts/index.js';
import { Signed } from '../../pieces/signed.js';
import type { RecordedView } from '../../view-models.js';

const Fact = ({ term, wide, children }: { term: string; wide?: boolean; children: ComponentChildren }) => (
  <div class={wide ? 'wide' : undefined}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** The answer as it was read from the paper, beside the scan it is compared with. */
export const Recorded = ({ recorded, t }: { recorded: RecordedView; t: Texts }) => {
  const words = t.pages.submission.paperAnswer;
  const { card } = words;
  const { answer, paper, reference, reason, by, at, scan } = recorded;
  return (
    <div class="stack">
      <dl class="facts">
        <Fact term={card.says}>
          <strong>{words.answers[answer]}</strong>
        </Fact>
        <Fact term={card.paper}>
          {paper ? t.nomination.paper(paper.number, dayText(paper.date, t.lang)) : card.noPaper}
        </Fact>
        {reference !== null && <Fact term={card.reference}>{reference}</Fact>}
        {reason !== null && (
          <Fact term={card.reason} wide>
            {reason}
          </Fact>
        )}
        {by && (
          <Fact term={card.by} wide>
            <Signed by={by} t={t} />
            {at !== null && <span class="small soft">{momentText(at, t.lang)}</span>}
          </Fact>
        )}
      </dl>
      {scan && (
        <p class="actions">
          <a class="button" href={scan.href}>
            {card.open(scan.kind, scan.size)}
          </a>
          <a class="button" href={scan.save}>
            {card.save}
          </a>
        </p>
      )}
    </div>
  );
};
