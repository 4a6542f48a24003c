import { capital, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { DayField, LineField, type Sent } from '../../pieces/fields.js';
import { Refused } from './parts.js';
import type { ConvenePage } from './views.js';

const HourField = ({ sent, t }: { sent: Sent; t: Texts }) => {
  const words = t.pages.council.convene;
  const id = idOf('hour');
  const error = sent.errors.find(({ field }) => field === 'hour')?.text ?? null;
  return (
    <div class={error === null ? 'field' : 'field wrong'}>
      <label for={id}>
        {words.hour} <span class="soft">({t.decision.required})</span>
      </label>
      <p class="hint" id={`${id}-hint`}>
        {words.hourHint}
      </p>
      {error !== null && (
        <p class="error" id={`${id}-error`}>
          {capital(error)}
        </p>
      )}
      <input
        id={id}
        name="hour"
        type="time"
        value={sent.values['hour']?.[0] ?? ''}
        aria-describedby={error === null ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </div>
  );
};

/** "Triệu tập phiên họp": a day, an hour, a place; the members follow from the decision. */
export const Convene = ({ frame, nonce, round, sent }: ConvenePage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.council.convene;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/sittings">{t.frame.nav.sittings}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="soft about">
          {t.pages.council.round}: {round.name}
        </p>
      </div>
      <div class="message stack">
        <Refused errors={sent.errors} t={t} />
        <form class="card card-body stack" method="post" action="/sittings/new">
          <input type="hidden" name="nonce" value={nonce} />
          <input type="hidden" name="round" value={round.id} />
          <p class="soft">{words.lead}</p>
          <div class="when">
            <DayField name="day" label={words.day} sent={sent} t={t} />
            <HourField sent={sent} t={t} />
          </div>
          <LineField name="place" label={words.place} hint={words.placeHint} sent={sent} t={t} />
          <div class="actions">
            <button type="submit" class="button primary">
              {words.submit}
            </button>
            <a class="button" href="/sittings">
              {words.back}
            </a>
          </div>
        </form>
      </div>
    </Layout>
  );
};
