import type { Assessment } from '../../../../workflows/index.js';
import { needText, reasonText, said, type Texts } from '../../../texts/index.js';
import { Clause } from '../../pieces/findings.js';
import { Mark, type Sign } from '../../pieces/mark.js';
import { figure } from './figure.js';
import type { Target, YearsView } from './years.js';

const SIGNS: Record<Target['look'], Sign> = { met: 'check', ahead: 'partly', unmet: 'cross' };

/** So many fit side by side on a phone. */
const MOST_STEPS = 8;

/** The way to a target as so many stones, those behind filled. The figures stand beside it in words. */
const Path = ({ need, have }: Pick<Assessment, 'need' | 'have'>) => (
  <span class="path" aria-hidden="true">
    {Array.from({ length: Math.min(need, MOST_STEPS) }, (_, at) => (
      <i key={at} class={at < have ? 'full' : undefined} />
    ))}
  </span>
);

/** What is still missing: by year where years are asked for, else how many. */
const missingText = ({ kind, need, have, notCounted }: Assessment, t: Texts): string | null => {
  const words = t.pages.exemplars.years.target;
  if (have >= need) return null;
  const years = notCounted.filter(({ on }) => /^\d{4}$/.test(on)).map(({ on }) => on);
  const byYear = kind === 'attest' || kind === 'rating';
  return byYear && years.length > 0 ? words.missingYears(years.join(', ')) : words.missing(need - have);
};

const Counted = ({ node, t }: { node: Assessment; t: Texts }) => (
  <>
    {node.counted.length > 0 && (
      <details class="deeds-fold">
        <summary>
          {node.kind === 'discipline' ? t.evidence.against : t.pages.exemplars.years.target.counted}{' '}
          {node.counted.length}
        </summary>
        <ul class="pieces">
          {node.counted.map(({ entry, label }) => (
            <li key={entry}>{said(label, t.lang)}</li>
          ))}
        </ul>
      </details>
    )}
    {node.notCounted.length > 0 && (
      <details class="deeds-fold">
        <summary>
          {t.evidence.notCounted} {node.notCounted.length}
        </summary>
        <ul class="pieces left-out">
          {node.notCounted.map(({ entry, label, why }) => (
            <li key={entry}>
              {said(label, t.lang)}: {reasonText(why ?? '', t.lang)}
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
);

/** A ceiling is no way to go: it is kept, or it is weighed at the end. */
const Ceiling = ({ target: { node, look }, t }: { target: Target; t: Texts }) => (
  <>
    <p class="need">
      {needText(node, t.lang)}
      {look === 'ahead' && ` · ${t.pages.exemplars.years.target.atFinal}`}
    </p>
    <Counted node={node} t={t} />
  </>
);

const Way = ({ node, t }: { node: Assessment; t: Texts }) => {
  const { target } = t.pages.exemplars.years;
  const missing = missingText(node, t);
  return (
    <>
      <p class="need">
        <Path need={node.need} have={node.have} />
        <b>{target.path(figure(node.have, t), figure(node.need, t))}</b>
        {missing !== null && ` · ${missing}`}
      </p>
      <Counted node={node} t={t} />
    </>
  );
};

/** Several ways, one of which is enough: the one that carries it, or all that might. */
const Ways = ({ node, t }: { node: Assessment; t: Texts }) => {
  const reached = node.parts.filter(({ verdict }) => verdict === 'met').slice(0, 1);
  const shown = reached.length > 0 ? reached : node.parts;
  return (
    <>
      {reached.length === 0 && <p class="need">{t.pages.exemplars.years.target.oneOf}</p>}
      <ul class="ways">
        {shown.map((part) => (
          <li key={part.id}>
            <p>{said(part.text, t.lang)}</p>
            <Way node={part} t={t} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Body = ({ target, t }: { target: Target; t: Texts }) => {
  const { node } = target;
  if (node.kind === 'discipline') return <Ceiling target={target} t={t} />;
  return node.parts.length > 0 ? <Ways node={node} t={t} /> : <Way node={node} t={t} />;
};

/** How far it is to the final review (III): what counted, what is missing, and no verdict before its time. */
export const Targets = ({ years: { targets, atFinal }, t }: { years: YearsView; t: Texts }) => {
  const words = t.pages.exemplars.years.target;
  const met = targets.filter(({ look }) => look === 'met').length;
  return (
    <section class="card targets" aria-labelledby="targets">
      <div class="card-head">
        <h3 id="targets">{words.title}</h3>
        <p>{targets.length === 0 ? words.none : <b>{words.summary(met, targets.length)}</b>}</p>
      </div>
      {targets.length > 0 && (
        <div class="card-body stack">
          <p class="hint">{atFinal ? words.leadFinal : words.lead}</p>
          <ul class="target-list">
            {targets.map((target) => (
              <li key={target.node.id} class={`target ${target.look}`}>
                <Mark sign={SIGNS[target.look]} />
                <div>
                  <p>
                    <b class="target-look">{words.look[target.look]}:</b> {said(target.node.text, t.lang)}{' '}
                    <Clause clause={target.node.clause} t={t} />
                  </p>
                  <Body target={target} t={t} />
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
