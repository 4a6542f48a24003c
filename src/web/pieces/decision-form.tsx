import { capacityText, orderWords, stateName, type Texts } from '../../texts/index.js';
import { choiceOf, fieldsOf, idOf } from '../forms/order-fields.js';
import { groupOf, ORDER_GROUPS, type OrderGroup } from '../forms/order-groups.js';
import type { DecisionForm, OfferView } from '../view-models.js';
import type { Sent } from './fields.js';
import { Clause, Findings } from './findings.js';
import { OrderFields } from './order-fields.js';
import { Errors } from './errors.js';
import { ProofField, ProofNeeded } from './proof-field.js';

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
  const barred = findings.some(({ effect }) => effect === 'block');
  const warned = findings.some(({ effect }) => effect === 'warn');
  return (
    <div class="reasons" id={id}>
      {open && (
        <p class="small">{barred ? t.decision.barred : warned ? t.decision.warned : t.decision.noted}</p>
      )}
      <Findings findings={findings} t={t} />
    </div>
  );
};

/** What has to be known and read before: a word about the step, and the papers it is about. */
const About = ({ offer: { type, open, lacking = 0, reads = [] }, t }: { offer: OfferView; t: Texts }) => {
  const note = open ? t.decision.note[type] : undefined;
  if (note === undefined && reads.length === 0 && (lacking === 0 || !open)) return null;
  return (
    <div class="about-choice">
      {note !== undefined && <p class="hint">{note}</p>}
      {open && lacking > 0 && (
        <p>
          {t.decision.lacking(lacking)} <a href="#criteria">{t.decision.toCriteria}</a>
        </p>
      )}
      {reads.length > 0 && (
        <dl class="reads">
          {reads.map(({ what, text }) => (
            <div key={what}>
              <dt>{t.pages.exemplars.years.reads[what]}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};

/** What it needs beside its own fields. */
const Proof = ({ offer, form, choice, t }: FormProps & { offer: OfferView; choice: string }) => {
  if (!offer.open || !offer.prove || !form.proof?.has) return null;
  // what was wrong with a code is said where the code was typed
  const errors = form.sent?.choice === choice ? form.errors : [];
  return <ProofField of={choice} errors={errors} t={t} />;
};

/** Whoever has no second factor sets one up first, and comes back. */
const SetUpFirst = ({ offer, form, t }: FormProps & { offer: OfferView }) =>
  offer.open &&
  !mayTake(offer, form) &&
  form.proof !== null && <ProofNeeded setUp={form.proof.setUp} t={t} />;

/** Open as far as the case goes, and he lacks nothing that he would first have to set up. */
const mayTake = ({ open, prove }: OfferView, { proof }: DecisionForm): boolean =>
  open && !(prove && proof !== null && !proof.has);

const OfferName = ({ offer, t }: { offer: OfferView; t: Texts }) => (
  <>
    {orderWords(offer.type, t.lang).button}
    {offer.part && <span class="soft"> · {offer.part.name}</span>}
    {!offer.open && <span class="closed-mark">{t.decision.closed}</span>}
  </>
);

/** What is checked piece by piece has a page of its own. */
const CheckLink = ({ check, t }: { check: NonNullable<DecisionForm['check']>; t: Texts }) => {
  const words = t.decision.check;
  return (
    <div class="check-link">
      <p>{check.of === 0 ? words.nothing : words.progress(check.judged, check.of)}</p>
      <a class={check.judged < check.of ? 'button primary' : 'button'} href={check.href}>
        {words.open}
      </a>
    </div>
  );
};

/** While evidence waits to be checked, that comes first. */
const mainLook = ({ check }: DecisionForm): string =>
  check !== null && check.judged < check.of ? 'button' : 'button primary';

/** A radio button, and under it what it asks for: shown once it is chosen, by the stylesheet alone. */
const Choice = ({ offer, form, t }: FormProps & { offer: OfferView }) => {
  const choice = choiceOfOffer(offer);
  const id = idOf(`choice-${choice}`);
  // closed since it was filled in: what was typed is there all the same
  const asks =
    (offer.open || form.sent?.choice === choice) && (fieldsOf(offer.type).length > 0 || offer.prove === true);
  return (
    <div class={offer.open ? 'choice' : 'choice closed'}>
      <input
        type="radio"
        name="choice"
        id={id}
        value={choice}
        checked={form.sent?.choice === choice}
        disabled={!mayTake(offer, form)}
        aria-describedby={offer.findings.length > 0 ? `${id}-why` : undefined}
      />
      <label for={id}>
        <OfferName offer={offer} t={t} />
      </label>
      <About offer={offer} t={t} />
      <Reasons offer={offer} id={`${id}-why`} t={t} />
      <SetUpFirst offer={offer} form={form} t={t} />
      {asks && (
        <div class="choice-fields">
          <OrderFields type={offer.type} choice={choice} material={form.material} sent={sentOf(form)} t={t} />
          <Proof offer={offer} form={form} choice={choice} t={t} />
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
const Single = ({ form, offer, aside = false, t }: FormProps & { offer: OfferView; aside?: boolean }) => {
  const choice = choiceOfOffer(offer);
  const id = idOf(`choice-${choice}`);
  return (
    <form class="stack" method="post" action={form.action}>
      <Hidden form={form} />
      <input type="hidden" name="choice" value={choice} />
      {(aside || offer.part !== null) && (
        <p>
          <b>{orderWords(offer.type, t.lang).button}</b>
          {offer.part && <span class="soft"> · {offer.part.name}</span>}
        </p>
      )}
      <About offer={offer} t={t} />
      <Reasons offer={offer} id={`${id}-why`} t={t} />
      <SetUpFirst offer={offer} form={form} t={t} />
      {(offer.open || form.sent?.choice === choice) && (
        <OrderFields type={offer.type} choice={choice} material={form.material} sent={sentOf(form)} t={t} />
      )}
      <Proof offer={offer} form={form} choice={choice} t={t} />
      <div class="actions">
        <button
          type="submit"
          class={aside ? 'button' : mainLook(form)}
          disabled={!mayTake(offer, form)}
          aria-describedby={offer.findings.length > 0 ? `${id}-why` : undefined}
        >
          {orderWords(offer.type, t.lang).button}
        </button>
      </div>
    </form>
  );
};

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
        <button type="submit" class={mainLook(form)} disabled={allClosed}>
          {t.decision.submit}
        </button>
      </div>
    </form>
  );
};

/** Rarely needed, so folded away; what is the only thing one may do stands open. */
const OneFold = ({ form, offers, t }: FormProps & { offers: readonly OfferView[] }) => {
  const [only] = offers;
  if (only !== undefined && form.offers.length === 1) return <Single form={form} offer={only} aside t={t} />;
  return <Folded form={form} offers={offers} t={t} />;
};

const Folded = ({ form, offers, t }: FormProps & { offers: readonly OfferView[] }) => (
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

const groupTitle = (group: OrderGroup, t: Texts): string =>
  group === 'dossier' || group === 'seldom'
    ? t.decision.group[group]
    : stateName('nomination', `exemplar.${group}`, t.lang);

/** All that can be done about one region of an exemplar, or seldom is. */
const GroupFold = ({
  group,
  form,
  offers,
  t,
}: FormProps & { group: OrderGroup; offers: readonly OfferView[] }) => {
  const clause = form.clauses?.[group];
  const [only] = offers;
  return (
    <details
      id={`do-${group}`}
      class="others"
      open={offers.some((offer) => choiceOfOffer(offer) === form.sent?.choice)}
    >
      <summary>
        {groupTitle(group, t)} {clause !== undefined && <Clause clause={clause} t={t} />}{' '}
        <span class="soft">{t.decision.offers(offers.length)}</span>
      </summary>
      {only !== undefined && offers.length === 1 ? (
        <Single form={form} offer={only} aside t={t} />
      ) : (
        <form class="stack" method="post" action={form.action}>
          <Hidden form={form} />
          <Choices form={form} offers={offers} legend={t.decision.legend} t={t} />
          <div class="actions">
            <button type="submit" class="button">
              {t.decision.otherSubmit}
            </button>
          </div>
        </form>
      )}
    </details>
  );
};

/** Of an exemplar much can be done at once: by region, each in a fold of its own. */
const Others = ({ form, offers, t }: FormProps & { offers: readonly OfferView[] }) => {
  if (form.clauses === undefined) return <OneFold form={form} offers={offers} t={t} />;
  return (
    <section class="other-groups">
      <h3>{t.decision.groups}</h3>
      {ORDER_GROUPS.map((group) => {
        const own = offers.filter(({ type }) => groupOf(type) === group);
        return own.length > 0 && <GroupFold key={group} group={group} form={form} offers={own} t={t} />;
      })}
    </section>
  );
};

/** What this reader may order here: plain forms, nothing preselected, every refusal with its reasons. */
export const Decision = ({ form, t }: FormProps) => {
  const main = form.offers.filter((offer) => offer.main);
  const others = form.offers.filter((offer) => !offer.main);
  const { name } = form.capacity;
  return (
    <div class="stack">
      <Errors errors={form.errors} t={t} />
      <p class="signing">
        {t.decision.as} <strong>{capacityText(form.capacity, t.lang)}</strong> · {name}
      </p>
      {form.check && <CheckLink check={form.check} t={t} />}
      {main.length === 0 && form.check === null && form.capacity.role !== 'nominee' && (
        <p>{t.decision.nothingWaits}</p>
      )}
      {main.length > 0 && <Main form={form} offers={main} t={t} />}
      {others.length > 0 && <Others form={form} offers={others} t={t} />}
      <p class="hint">{t.decision.version(form.version)}</p>
    </div>
  );
};
