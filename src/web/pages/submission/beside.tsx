import type { Texts } from '../../../texts/index.js';
import type { Path } from '../../view-models.js';
import { Recorded } from './recorded.js';
import type { RecordedView } from './views.js';

/** What concerns the province on a nomination's page, beside its decision. */
export interface BesideView {
  readonly recorded: RecordedView | null;
  /** Where the reader records an answer that came on paper. */
  readonly record: Path | null;
  /** Where the whole list is signed of which this name is one. */
  readonly letter: Path | null;
}

export const ProvinceBeside = ({ beside, t }: { beside: BesideView; t: Texts }) => {
  const { recorded, record, letter } = beside;
  const { card } = t.pages.submission.paperAnswer;
  return (
    <>
      {recorded !== null && (
        <section class="card recorded" aria-labelledby="recorded">
          <div class="card-head">
            <h2 id="recorded" tabIndex={-1}>
              {card.title}
            </h2>
          </div>
          <div class="card-body stack">
            <Recorded recorded={recorded} t={t} />
            <p class="hint">{card.how}</p>
          </div>
        </section>
      )}
      {letter !== null && (
        <section class="card card-body way-on">
          <p>{card.listHint}</p>
          <a class="button" href={letter}>
            {card.list}
          </a>
        </section>
      )}
      {record !== null && (
        <section class="card card-body way-on">
          <p>{card.recordHint}</p>
          <a class="button" href={record}>
            {card.record}
          </a>
        </section>
      )}
    </>
  );
};
