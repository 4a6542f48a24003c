import type { Texts } from '../../../texts/index.js';
import type { BesideView } from '../../view-models.js';
import { Recorded } from './recorded.js';

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
