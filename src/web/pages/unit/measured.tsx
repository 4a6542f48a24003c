import { needText, type Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { CriteriaTree } from '../../pieces/criteria.js';
import type { Look } from '../../pieces/criteria-look.js';
import { Findings } from '../../pieces/findings.js';
import { Mark, type Sign, SignIcon } from '../../pieces/mark.js';
import { Score, scoreText } from '../../pieces/score.js';
import type { AskedNode, MeasuredView } from './views.js';

const SIGNS: Record<Look, Sign> = {
  met: 'check',
  unmet: 'cross',
  warned: 'bang',
  target: 'partly',
  open: 'dash',
};

/** Swapped in beside its field when the answer is not what the page was asked for. */
interface Beside {
  readonly oob?: boolean;
  readonly t: Texts;
}

const oobOf = (oob: boolean | undefined): Record<string, string> => (oob ? { 'hx-swap-oob': 'true' } : {});

export const foundId = (name: string): string => `found-${idOf(name)}`;

/** The finding of one criterion, beside the field that answers it. */
export const Found = ({ name, asked, oob, t }: Beside & { name: string; asked: AskedNode }) => {
  const { node, look } = asked;
  const aside = look === 'warned' ? ` · ${t.nomination.effect.warn}` : '';
  return (
    <p class={`found ${look}`} id={foundId(name)} {...oobOf(oob)}>
      <Mark sign={SIGNS[look]} />
      <span>
        {t.evidence.verdict[look === 'warned' ? 'unmet' : look]}: {needText(node, t.lang)}
        {aside}
      </span>
    </p>
  );
};

/** What has to be written at all, before any criterion is asked. */
const Lacking = ({ measured, t }: { measured: MeasuredView; t: Texts }) => {
  const words = t.pages.unit.dossier;
  const { lacking } = measured;
  return (
    <div class="lacking">
      {lacking.length === 0 ? (
        <p class="found met">
          <Mark sign="check" />
          <span>{words.nothingLacking}</span>
        </p>
      ) : (
        <>
          <h3>{words.lacking}</h3>
          <Findings findings={lacking} t={t} />
        </>
      )}
    </div>
  );
};

/** In the bar that stays in sight; announced when it changes. */
export const ScoreLine = ({ measured, oob, t }: Beside & { measured: MeasuredView }) => (
  <p class="score-line" id="score-line" role="status" {...oobOf(oob)}>
    <a href="#criteria">{scoreText({ assessments: measured.assessments, t })}</a>
  </p>
);

const Tree = ({ measured, t }: { measured: MeasuredView; t: Texts }) => {
  const words = t.pages.unit.dossier;
  return (
    <>
      <p class="hint">{measured.live ? words.criteriaHint : words.criteriaStill}</p>
      <Lacking measured={measured} t={t} />
      <Score assessments={measured.assessments} gate={measured.gate} t={t} />
      <CriteriaTree assessments={measured.assessments} evidence={measured.evidence} t={t} />
    </>
  );
};

/** The tree, in a frame that renews itself while somebody types, where the browser has JavaScript. */
export const MeasuredCard = ({
  measured,
  preview,
  saved,
  t,
}: {
  measured: MeasuredView;
  preview: string;
  /** Said here too: whoever saved to check comes here first. */
  saved: string | null;
  t: Texts;
}) => (
  <section class="card measured" aria-labelledby="criteria">
    <div class="card-head">
      <h2 id="criteria" tabIndex={-1}>
        {t.pages.unit.dossier.criteria}
      </h2>
      {saved !== null && (
        <p class="small">
          <SignIcon sign="check" /> {saved} <a href="#dossier-form">{t.pages.unit.dossier.goOn}</a>
        </p>
      )}
    </div>
    <div
      class="card-body stack"
      id="measured"
      hx-post={preview}
      hx-trigger="change from:#dossier-form delay:200ms, input from:#dossier-form delay:900ms"
      hx-include="#dossier-form"
      hx-sync="this:replace"
    >
      <Tree measured={measured} t={t} />
    </div>
  </section>
);

/** What a preview answers with: the tree, and the findings that stand elsewhere on the page. */
export const MeasuredPart = ({ measured, t }: { measured: MeasuredView; t: Texts }) => (
  <>
    <Tree measured={measured} t={t} />
    <ScoreLine measured={measured} oob t={t} />
    {measured.asked.flatMap(({ items }) =>
      items.map((item) => <Found key={item.key} name={`attest.${item.key}`} asked={item} oob t={t} />),
    )}
    {measured.movement.map((asked) => (
      <Found key={asked.node.id} name="movement" asked={asked} oob t={t} />
    ))}
  </>
);
