import { said, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { LineField, LongField, type Sent } from '../../pieces/fields.js';
import { Findings } from '../../pieces/findings.js';
import { Changes, Crumbs } from './parts.js';
import type { CheckPage, MistakeView, SaveView } from './views.js';

const Mistake = ({ mistake, t }: { mistake: MistakeView; t: Texts }) => {
  const { line, column, path, message, text } = mistake;
  return (
    <li>
      <p>
        <strong>{t.pages.plans.checking.line(line, column)}</strong>
        {path !== '' && <span class="code"> {path}</span>}
      </p>
      <p>{said(message, t.lang)}</p>
      {text.trim() !== '' && (
        <pre class="plan-line">
          <code>
            <span class="soft">{line} </span>
            {text}
          </code>
        </pre>
      )}
    </li>
  );
};

const Mistakes = ({ mistakes, t }: { mistakes: readonly MistakeView[]; t: Texts }) => (
  <section class="notice bad" role="alert" aria-labelledby="wrong">
    <h2 id="wrong">{t.pages.plans.checking.wrong(mistakes.length)}</h2>
    <ol class="plan-mistakes">
      {mistakes.map((mistake, at) => (
        <Mistake key={at} mistake={mistake} t={t} />
      ))}
    </ol>
  </section>
);

const SaveForm = ({ save, sent, t }: { save: SaveView; sent: Sent; t: Texts }) => {
  const words = t.pages.plans.checking;
  return (
    <form
      class="stack office-form"
      method="post"
      action="/plans/check"
      encType="multipart/form-data"
      aria-label={words.saveTitle}
    >
      <Errors errors={sent.errors} t={t} />
      <input type="hidden" name="nonce" value={save.nonce} />
      <input type="hidden" name="intent" value="save" />
      <textarea name="source" hidden>
        {`\n${save.source}`}
      </textarea>
      <LineField name="basis" label={words.basis} hint={words.basisHint} sent={sent} t={t} />
      <div class="actions">
        <button type="submit" class="button primary">
          {words.save(save.version)}
        </button>
      </div>
    </form>
  );
};

const Right = ({ save, sent, t }: { save: SaveView; sent: Sent; t: Texts }) => {
  const words = t.pages.plans.checking;
  const { already, changes, code, version, mayMake, findings } = save;
  return (
    <StackedCard id="right" title={words.right}>
      {already !== null ? (
        <p>
          <a href={`/plans/${encodeURIComponent(code)}/${already}`}>{words.already(already)}</a>
        </p>
      ) : (
        <>
          <p>{changes === null ? words.rightNew(code) : words.rightNext(version)}</p>
          {changes !== null && <Changes changes={changes} t={t} />}
          <Findings findings={findings} t={t} />
          {!mayMake && <p class="soft">{words.onlyOffice}</p>}
          {mayMake && findings.length === 0 && <SaveForm save={save} sent={sent} t={t} />}
        </>
      )}
      <p>
        <a href="/plans/check">{words.again}</a>
      </p>
    </StackedCard>
  );
};

const SendForm = ({ page: { nonce, sent, mistakes }, t }: { page: CheckPage; t: Texts }) => {
  const words = t.pages.plans.checking;
  const id = idOf('file');
  return (
    <form
      class="card card-body stack office-form"
      method="post"
      action="/plans/check"
      encType="multipart/form-data"
    >
      {mistakes === null && <Errors errors={sent.errors} t={t} />}
      <input type="hidden" name="nonce" value={nonce} />
      <input type="hidden" name="intent" value="check" />
      <div class="field">
        <label for={id}>{words.file}</label>
        <input type="file" id={id} name="file" accept=".yaml,.yml,text/yaml" />
      </div>
      <LongField name="source" label={words.text} optional sent={sent} t={t} />
      <div class="actions">
        <button type="submit" class="button primary">
          {words.submit}
        </button>
      </div>
    </form>
  );
};

/** A plan file judged: every mistake beside its line; if there is none, the way to a new version. */
export const CheckPlan = (page: CheckPage) => {
  const { frame, mistakes, save, sent } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.plans.checking;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <Crumbs t={t} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <div class="stack plan-check">
        {mistakes !== null && <Mistakes mistakes={mistakes} t={t} />}
        {save === null ? <SendForm page={page} t={t} /> : <Right save={save} sent={sent} t={t} />}
      </div>
    </Layout>
  );
};
