import { capacityText, capital, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { Errors } from '../../pieces/errors.js';
import { DayField, Group, LineField, LongField, Pick } from '../../pieces/fields.js';
import { Findings } from '../../pieces/findings.js';
import { About } from './lines.js';
import { Recorded } from './recorded.js';
import type { PaperAnswerPage } from './views.js';

type Form = NonNullable<PaperAnswerPage['form']>;

const SCAN = 'scan';

const ScanField = ({ form, t }: { form: Form; t: Texts }) => {
  const words = t.pages.submission.paperAnswer;
  const id = idOf(SCAN);
  const error = form.sent.errors.find(({ field }) => field === SCAN)?.text ?? null;
  return (
    <div class={error === null ? 'field' : 'field wrong'}>
      <label for={id}>
        {words.scan} <span class="soft">({t.decision.required})</span>
      </label>
      <p class="hint" id={`${id}-hint`}>
        {words.scanHint}
        {form.refused && <strong> {words.scanAgain}</strong>}
      </p>
      {error !== null && (
        <p class="error" id={`${id}-error`}>
          {capital(error)}
        </p>
      )}
      <input
        type="file"
        id={id}
        name={SCAN}
        accept="application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png"
        aria-describedby={error === null ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </div>
  );
};

const AnswerForm = ({ form, t }: { form: Form; t: Texts }) => {
  const words = t.pages.submission.paperAnswer;
  const { sent } = form;
  const mayBeSlip = form.answers.includes('received');
  return (
    <form class="stack" method="post" action={form.action} encType="multipart/form-data">
      <input type="hidden" name="nonce" value={form.nonce} />
      <input type="hidden" name="version" value={String(form.version)} />
      <Errors errors={sent.errors} t={t} />
      {form.capacity !== null && (
        <p class="signing">
          {t.decision.as} <strong>{capacityText(form.capacity, t.lang)}</strong> · {form.capacity.name}
        </p>
      )}
      <Group name="answer" label={words.answer} sent={sent} t={t}>
        {form.answers.map((answer) => (
          <Pick
            key={answer}
            type="radio"
            name="answer"
            value={answer}
            label={words.answers[answer]}
            sent={sent}
          />
        ))}
      </Group>
      <fieldset class="field">
        <legend>{words.paper}</legend>
        {mayBeSlip && <p class="hint">{words.paperHint}</p>}
        <div class="paper">
          <LineField name="decision.number" label={words.number} optional={mayBeSlip} sent={sent} t={t} />
          <DayField name="decision.date" label={words.date} optional={mayBeSlip} sent={sent} t={t} />
        </div>
      </fieldset>
      {mayBeSlip && (
        <LineField
          name="reference"
          label={words.reference}
          hint={words.referenceHint}
          optional
          sent={sent}
          t={t}
        />
      )}
      <LongField name="reason" label={words.reason} hint={words.reasonHint} optional sent={sent} t={t} />
      <ScanField form={form} t={t} />
      <div class="actions">
        <button type="submit" class="button primary">
          {words.submit}
        </button>
      </div>
    </form>
  );
};

export const PaperAnswerForm = ({ frame, nomination, recorded, form }: PaperAnswerPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.submission.paperAnswer;
  return (
    <Layout frame={frame} title={`${words.title} · ${nomination.name}`}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={nomination.href}>{nomination.name}</a>
        </nav>
        <h1>{words.title}</h1>
        <About line={nomination} t={t} />
      </div>
      <div class="stack narrow-page">
        {recorded !== null && (
          <section class="card" aria-labelledby="recorded">
            <div class="card-head">
              <h2 id="recorded">{words.waits}</h2>
            </div>
            <div class="card-body stack">
              <Recorded recorded={recorded} t={t} />
              <p class="actions">
                <a class="button primary" href={`${nomination.href}#recorded`}>
                  {words.toConfirm}
                </a>
              </p>
            </div>
          </section>
        )}
        {form === null && recorded === null && (
          <section class="card empty">
            <h2>{words.nothing}</h2>
            <p>{words.nothingText}</p>
            <p class="actions">
              <a class="button" href={nomination.href}>
                {words.back}
              </a>
            </p>
          </section>
        )}
        {form !== null && (
          <section class="card card-body stack" aria-label={words.title}>
            <p>{words.lead}</p>
            {form.open ? (
              <AnswerForm form={form} t={t} />
            ) : (
              <>
                <Errors errors={form.sent.errors} t={t} />
                <Findings findings={form.findings} t={t} />
              </>
            )}
          </section>
        )}
      </div>
    </Layout>
  );
};
