import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { DayField, Group, LineField, Pick, SelectField } from '../../pieces/fields.js';
import { Findings } from '../../pieces/findings.js';
import type { DecisionPage, RecipientChoice } from './views.js';

interface Part {
  readonly page: DecisionPage;
  readonly t: Texts;
}

const Kinds = ({ page: { kinds }, t }: Part) => {
  const words = t.pages.register;
  if (kinds.length === 0) return <p class="card card-body">{words.decision.notHere}</p>;
  return (
    <section class="card card-body stack" aria-labelledby="which">
      <h2 id="which">{words.decision.which}</h2>
      <ul class="kind-ways">
        {kinds.map(({ kind, href }) => (
          <li key={kind}>
            <a href={href}>{words.kinds[kind]}</a>
            <span class="small soft">{words.decision.about[kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Signer = ({ page, t }: Part) => {
  const { catalogue, sent } = page;
  const { field } = t.pages.register.decision;
  return (
    <>
      <SelectField name="issuer" label={field.issuer} options={catalogue.issuers} sent={sent} t={t} />
      <LineField name="issuerName" label={field.issuerName} hint={field.issuerNameHint} sent={sent} t={t} />
    </>
  );
};

const Rating = ({ page: { sent }, t }: Part) => {
  const { field } = t.pages.register.decision;
  return (
    <>
      <LineField name="year" label={field.yearRating} sent={sent} t={t} />
      <LineField name="score" label={field.score} hint={field.scoreHint} optional sent={sent} t={t} />
      <LineField name="basis" label={field.basis} hint={field.basisHint} optional sent={sent} t={t} />
    </>
  );
};

const Facts = ({ page, t }: Part) => {
  const { kind, catalogue, sent } = page;
  const { facts, field } = t.pages.register.decision;
  if (kind === null) return null;
  const about = { sent, t };
  const paperIsOptional = kind === 'rating';
  return (
    <StackedCard id="facts" title={facts}>
      <div class="decision-fields">
        <SelectField name="value" label={field[kind]} options={catalogue.values} {...about} />
        {kind === 'award' && (
          <SelectField name="nature" label={field.nature} options={catalogue.natures} {...about} />
        )}
        {kind === 'rating' && <Rating page={page} t={t} />}
        <LineField
          name="number"
          label={field.number}
          hint={field.numberHint}
          optional={paperIsOptional || kind === 'discipline'}
          {...about}
        />
        <DayField name="decidedOn" label={field.decidedOn} optional={paperIsOptional} {...about} />
        {kind === 'award' && <Signer page={page} t={t} />}
        {(kind === 'award' || kind === 'initiative') && (
          <LineField name="title" label={field.title[kind]} optional={kind === 'award'} {...about} />
        )}
        {kind === 'award' && <LineField name="year" label={field.year} optional {...about} />}
        {kind === 'initiative' && (
          <Group name="applied" label={field.applied} {...about}>
            <div class="picks">
              <Pick type="radio" name="applied" value="yes" label={field.yes} sent={sent} />
              <Pick type="radio" name="applied" value="no" label={field.no} sent={sent} />
            </div>
          </Group>
        )}
      </div>
    </StackedCard>
  );
};

const Ticks = ({ choices, page, t }: Part & { choices: readonly RecipientChoice[] }) => (
  <div class="recipients">
    {choices.map(({ value, name, collective, about }) => (
      <Pick
        key={value}
        type="checkbox"
        name="recipients"
        value={value}
        label={name}
        mark={<span class="small soft">{collective ? t.pages.register.decision.collective : about}</span>}
        sent={page.sent}
      />
    ))}
  </div>
);

const Recipients = ({ page, t }: Part) => {
  const words = t.pages.register.decision;
  const { chosen, found, more, searched, catalogue, sent } = page;
  return (
    <StackedCard id="recipients" title={words.recipients} hint={words.recipientsHint}>
      <Group name="recipients" label={words.chosen(chosen.length)} sent={sent} t={t}>
        {chosen.length > 0 && <Ticks choices={chosen} page={page} t={t} />}
      </Group>
      <div class="find-people">
        <LineField name="q" label={words.find} hint={words.findHint} optional sent={sent} t={t} />
        {catalogue.units.length > 1 && (
          <SelectField
            name="of"
            label={words.findUnit}
            options={catalogue.units}
            optional
            sent={sent}
            t={t}
          />
        )}
        <button type="submit" class="button" name="step" value="find">
          {words.findButton}
        </button>
      </div>
      {found.length > 0 && (
        <fieldset>
          <legend class="small soft">
            {more ? words.foundMany(found.length) : words.found(found.length)}
          </legend>
          <Ticks choices={found} page={page} t={t} />
        </fieldset>
      )}
      {searched && found.length === 0 && <p class="soft">{words.nobodyFound}</p>}
    </StackedCard>
  );
};

const Form = ({ page, t }: Part) => {
  const { kind, nonce, sent, findings, asksIfSure, as } = page;
  const words = t.pages.register.decision;
  if (kind === null) return null;
  return (
    <form method="post" action="/register/decisions/new" class="stack">
      <input type="hidden" name="nonce" value={nonce} />
      <input type="hidden" name="kind" value={kind} />
      {/* Enter in a field presses the first button of a form: it looks for people, and writes nothing */}
      <button
        type="submit"
        name="step"
        value="find"
        class="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      />
      <Errors errors={sent.errors} title={words.wrong} t={t} />
      {findings.length > 0 && (
        <div class="notice" id="findings">
          <Findings findings={findings} t={t} />
          {asksIfSure && <Pick type="checkbox" name="sure" value="yes" label={words.sure} sent={sent} />}
        </div>
      )}
      <Facts page={page} t={t} />
      <Recipients page={page} t={t} />
      <p class="actions">
        <button type="submit" class="button primary" name="step" value="write">
          {as === 'enter' ? words.write : words.claimButton}
        </button>
        <a class="button" href="/register/decisions/new">
          {words.another}
        </a>
      </p>
    </form>
  );
};

/** One decision, written down once for everybody it names. */
export const Decision = (page: DecisionPage) => {
  const { frame, kind, as } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.register;
  const title = as === 'enter' ? words.decision.title : words.decision.claimTitle;
  return (
    <Layout frame={frame} title={title}>
      <nav class="crumbs" aria-label={t.frame.crumbs}>
        <a href="/register">{words.title}</a>
      </nav>
      <div class="page-head">
        <h1>{kind === null ? title : `${title}: ${words.kinds[kind].toLocaleLowerCase(frame.lang)}`}</h1>
        <p class="lead">{as === 'enter' ? words.decision.lead : words.decision.claimLead}</p>
      </div>
      {kind === null ? <Kinds page={page} t={t} /> : <Form page={page} t={t} />}
    </Layout>
  );
};
