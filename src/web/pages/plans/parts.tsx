import type { Change } from '../../../../workflows/index.js';
import { momentText, said, type Texts } from '../../../texts/index.js';
import { Clause } from '../../pieces/findings.js';
import type { MadeView } from './views.js';

/** Whether new rounds open under it: said in words, the colour only repeats it. */
export const InForce = ({ newest, t }: { newest: boolean; t: Texts }) => (
  <span class={newest ? 'badge done' : 'badge'}>
    {newest ? t.pages.plans.inForce : t.pages.plans.earlier}
  </span>
);

/** On what basis, by whom and when. */
export const MadeOf = ({ made, t }: { made: MadeView; t: Texts }) => {
  const words = t.pages.plans;
  const { basis, madeBy, madeAt } = made;
  return (
    <>
      {basis !== null && <p>{words.basis(basis)}</p>}
      <p class="small soft">
        {madeBy !== null && madeAt !== null
          ? words.madeBy(madeBy, momentText(madeAt, t.lang))
          : words.shipped}
      </p>
    </>
  );
};

export const SampleNote = ({ sample, t }: { sample: boolean; t: Texts }) =>
  sample ? (
    <p class="notice">
      <strong>{t.pages.plans.sample}</strong>
    </p>
  ) : null;

const Values = ({ change: { before, after }, t }: { change: Change; t: Texts }) => (
  <p class="change-values">
    {before !== null && <del>{said(before, t.lang)}</del>}
    {before !== null && after !== null && ` ${t.pages.plans.diff.becomes} `}
    {after !== null && <ins>{said(after, t.lang)}</ins>}
  </p>
);

/** What differs, one place a line: what it concerns, what stood there, what stands there now. */
export const Changes = ({ changes, t }: { changes: readonly Change[]; t: Texts }) => {
  const words = t.pages.plans;
  return (
    <ul class="plan-changes">
      {changes.map((change, at) => (
        <li key={at}>
          <p class="change-what">
            <span class="change-kind">{words.diff.kinds[change.kind]}</span> {said(change.what, t.lang)}{' '}
            {change.clause !== null && <Clause clause={change.clause} t={t} />}
          </p>
          <Values change={change} t={t} />
        </li>
      ))}
    </ul>
  );
};

export const Crumbs = ({ code, t }: { code?: string; t: Texts }) => (
  <nav class="crumbs" aria-label={t.frame.crumbs}>
    <a href="/plans">{t.pages.plans.back}</a>
    {code !== undefined && (
      <>
        {' / '}
        <a href={`/plans/${encodeURIComponent(code)}`}>{code}</a>
      </>
    )}
  </nav>
);
