import { capacityText, orderWords, type Texts } from '../../texts/index.js';
import { choiceOf, fieldsOf, idOf } from '../forms/order-fields.js';
import type { DecisionForm, OfferView } from '../view-models.js';
import type { Sent } from './fields.js';
import { Findings } from './findings.js';
import { OrderFields } from './order-fields.js';

interface FormProps {
  readonly form: DecisionForm;
  readonly t: Texts;
}

const sentOf = ({ sent, errors }: DecisionForm): Sent => ({ values: sent?.values ?? {}, errors });

const choiceOfOffer = ({ type, part }: OfferView): string => choiceOf(type, part?.id ?? null);

const Hidden = ({ form }: { form: DecisionForm }) => (
  <>
    <input type="hidden" name="nonce" value={form.nonce} />
    <input type="hidden" name="version" value={String(form.version)} />
  </>
);

/** Why it is closed, or what will be recorded with it. */
const Reasons = ({ offer, id, t }: { offer: OfferView; id: string; t: Texts }) => {
  const { open, findings } = offer;
  if (findings.length === 0) return null;
  const warned = findings.some(({ effect }) => effect === 'warn');
  return (
    <div class="reasons" id={id}>
      {open && <p class="small">{warned ? t.decision.warned : t.decision.noted}</p>}
      <Findings findings={findings} t={t} />
    </div>
  );
};

const OfferName = ({ offer, t }: { offer: OfferView; t: Texts }) => (
  <>
    {orderWords(offer.type, t.lang).button}
    {offer.part && <span class="soft"> {t.decision.about(offer.part.name)}</span>}
    {!offer.open && <span class="closed-mark">{t.decision.closed}</span>}
  </>
);

/** A radio button, and under it what it asks for: shown once it is chosen, by the stylesheet alone. */
const Choice = ({ offer, form, t }: FormProps & { offer: OfferView }) => {
  const choice = choiceOfOffer(offer);
  const id = idOf(`choice-${choice}`);
  const asks = offer.open && fieldsOf(offer.type).length > 0;
  return (
    <div class={offer.open ? 'choice' : 'choice closed'}>
      <input
        type="radio"
        name="choice"
        id={id}
        value={choice}
        checked={form.sent?.choice === choice}
        disabled={!offer.open}
        aria-describedby={offer.findings.length > 0 ? `${id}-why` : undefined}
      />
      <label for={id}>
        <OfferName offer={offer} t={t} />
      </label>
      <Reasons offer={offer} id={`${id}-why`} t={t} />
      {asks && (
        <div class="choice-fields">
          <OrderFields type={offer.type} choice={choice} material={form.material} sent={sentOf(form)} t={t} />
        </div>
      )}
    </div>
  );
};

const Choices = ({
  form,
  offers,
  legend,
  t,
}: FormProps & { offers: readonly OfferView[]; legend: string }) => (
  <fieldset class="choices">
    <legend>{legend}</legend>
    {offers.map((offer) => (
      <Choice key={choiceOfOffer(offer)} offer={offer} form={form} t={t} />
    ))}
  </fieldset>
);

/** Only one thing can be done: no choice to make, its own words on the button. */
const Single = ({ form, offer, t }: FormProps & { offer: OfferView }) => {
  const choice = choiceOfOffer(offer);
  const id = idOf(`choice-${choice}`);
  return (
    <form class="stack" method="post" action={form.action}>
      <Hidden form={form} />
      <input type="hidden" name="choice" value={choice} />
      <Reasons offer={offer} id={`${id}-why`} t={t} />
      {offer.open && (
        <OrderFields type={offer.type} choice={choice} material={form.material} sent={sentOf(form)} t={t} />
      )}
      <div class="actions">
        <button
          type="submit"
          class="button primary"
          disabled={!offer.open}
          aria-describedby={offer.findings.length > 0 ? `${id}-why` : undefined}
        >
          {orderWords(offer.type, t.lang).button}
        </button>
      </div>
    </form>
  );
};

const Errors = ({ form, t }: FormProps) =>
  form.errors.length > 0 && (
    <div class="notice bad" role="alert">
      <p>
        <strong>{t.decision.errors}</strong>
      </p>
      <ul>
        {form.errors.map(({ field, text }) => (
          <li key={text}>{field === null ? text : <a href={`#${idOf(field)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );

const Main = ({ form, offers, t }: FormProps & { offers: readonly OfferView[] }) => {
  const [first] = offers;
  if (first !== undefined && offers.length === 1) return <Single form={form} offer={first} t={t} />;
  const allClosed = offers.every(({ open }) => !open);
  const someClosed = offers.some(({ open }) => !open);
  return (
    <form class="stack" method="post" action={form.action}>
      <Hidden form={form} />
      {someClosed && <p class="hint">{allClosed ? t.decision.allClosed : t.decision.legendHint}</p>}
      <Choices form={form} offers={offers} legend={t.decision.legend} t={t} />
      <div class="actions">
        <button type="submit" class="button primary" disabled={allClosed}>
          {t.decision.submit}
        </button>
      </div>
    </form>
  );
};

const Others = ({ form, offers, t }: FormProps & { offers: readonly OfferView[] }) => (
  <details class="others" open={offers.some((offer) => choiceOfOffer(offer) === form.sent?.choice)}>
    <summary>{t.decision.other}</summary>
    <form class="stack" method="post" action={form.action}>
      <Hidden form={form} />
      <p class="hint">{t.decision.otherHint}</p>
      <Choices form={form} offers={offers} legend={t.decision.legend} t={t} />
      <div class="actions">
        <button type="submit" class="button">
          {t.decision.otherSubmit}
        </button>
      </div>
    </form>
  </details>
);

/** What this reader may order here: plain forms, nothing preselected, every refusal with its reasons. */
export const Decision = ({ form, t }: FormProps) => {
  const main = form.offers.filter((offer) => offer.main);
  const others = form.offers.filter((offer) => !offer.main);
  const { name } = form.capacity;
  return (
    <div class="stack">
      <Errors form={form} t={t} />
      <p class="signing">
        {t.decision.as} <strong>{capacityText(form.capacity, t.lang)}</strong> · {name}
      </p>
      {main.length > 0 && <Main form={form} offers={main} t={t} />}
      {others.length > 0 && <Others form={form} offers={others} t={t} />}
      <p class="hint">{t.decision.version(form.version)}</p>
    </div>
  );
};
