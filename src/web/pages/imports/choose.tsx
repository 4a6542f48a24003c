import { clockText, textsIn } from '../../../texts/index.js';
import type { Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { countText } from './counts.js';
import type { ChooseImportPage } from './views.js';

const FILE = 'file';
const ACCEPT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,.xlsx';

const Upload = ({ page, t }: { page: ChooseImportPage; t: Texts }) => {
  const words = t.pages.imports.page.choose;
  const id = idOf(FILE);
  const error = page.errors.find(({ field }) => field === FILE)?.text ?? null;
  return (
    <form class="stack" method="post" action={page.action} encType="multipart/form-data">
      <input type="hidden" name="nonce" value={page.nonce} />
      <div class={error === null ? 'field' : 'field wrong'}>
        <label for={id}>
          {words.label} <span class="soft">({t.decision.required})</span>
        </label>
        <p class="hint" id={`${id}-hint`}>
          {words.hint}
          {error !== null && <strong> {words.again}</strong>}
        </p>
        {error !== null && (
          <p class="error" id={`${id}-error`}>
            {error}
          </p>
        )}
        <input
          type="file"
          id={id}
          name={FILE}
          accept={ACCEPT}
          aria-describedby={error === null ? `${id}-hint` : `${id}-hint ${id}-error`}
          aria-invalid={error === null ? undefined : 'true'}
        />
      </div>
      <div class="actions">
        <button type="submit" class="button primary">
          {words.send}
        </button>
      </div>
    </form>
  );
};

const Mine = ({ mine, t }: { mine: ChooseImportPage['mine']; t: Texts }) => {
  const words = t.pages.imports.page;
  if (mine.length === 0) return <p class="soft">{words.mine.none}</p>;
  return (
    <ul class="import-mine">
      {mine.map(({ id, href, area, at, state, counts }) => (
        <li key={id}>
          <a href={href}>{words.mine.row(words.area[area], clockText(at, t.lang))}</a>
          <p>
            <b>{words.states[state]}</b>
            {counts.new + counts.changed + counts.same + counts.wrong > 0 && (
              <span class="soft">
                {' · '}
                {(['new', 'changed', 'same', 'wrong'] as const)
                  .filter((verdict) => counts[verdict] > 0)
                  .map(
                    (verdict) =>
                      `${t.pages.imports.page.verdicts[verdict]}: ${countText(counts[verdict], t)}`,
                  )
                  .join(' · ')}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
};

/** Where a workbook is chosen, with the template that explains it. */
export const ChooseImport = (page: ChooseImportPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.imports.page;
  return (
    <Layout frame={page.frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead[page.area]}</p>
      </div>
      <div class="stack narrow-page">
        <Errors errors={page.errors} t={t} />
        <StackedCard id="template" title={words.template.title}>
          <p>{words.template.text}</p>
          <p class="actions">
            <a class="button" href={page.template} download>
              {words.template.get}
            </a>
          </p>
        </StackedCard>
        <StackedCard id="choose" title={words.choose.title}>
          <p>{words.promise}</p>
          <p class="hint">{words.otherHand[page.area]}</p>
          <Upload page={page} t={t} />
        </StackedCard>
        <StackedCard id="mine" title={words.mine.title}>
          <Mine mine={page.mine} t={t} />
        </StackedCard>
      </div>
    </Layout>
  );
};
