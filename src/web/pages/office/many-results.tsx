import { WholeCriterion } from '../../pieces/errors.js';
import { said, type Texts } from '../../../texts/index.js';
import { SignIcon } from '../../pieces/mark.js';
import type { ManyResult } from './views.js';

/** What came of each name: recorded, with its receipt; or not, with every reason. */
export const Results = ({ results, t }: { results: readonly ManyResult[]; t: Texts }) => {
  const words = t.pages.office.many;
  return (
    <ul class="results" aria-label={words.results}>
      {results.map(({ name, receipt, reasons }) => (
        <li key={name.id} class={receipt === null ? 'refused' : 'written'}>
          <p>
            <span class="result">
              <SignIcon sign={receipt === null ? 'cross' : 'check'} />{' '}
              {receipt === null ? words.refused : words.written}
            </span>{' '}
            <a href={`/nominations/${name.id}`}>{name.name}</a>{' '}
            <span class="small soft">
              {said(name.unit, t.lang)} · <span class="code">{name.code}</span>
            </span>
            {receipt !== null && (
              <>
                {' '}
                · <a href={receipt}>{words.receipt}</a>
              </>
            )}
          </p>
          {reasons.length > 0 && (
            <ul class="reasons-short">
              {reasons.map(({ text, assessment }, at) => (
                <li key={at}>
                  {text}
                  <WholeCriterion assessment={assessment} t={t} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
};
