import { clauseText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card, StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import {
  DayField,
  type FieldProps,
  Group,
  LineField,
  LongField,
  Pick,
  type Sent,
} from '../../pieces/fields.js';
import { Changes, Crumbs } from './parts.js';
import type { ChangePage, FieldView, ReviewPage } from './views.js';

const GROUPS = ['dates', 'quotas', 'council', 'terms', 'criteria'] as const;

const labelOf = ({ label, name, clause }: FieldView, t: Texts): string => {
  const { ends } = t.pages.plans.changing;
  const last = name.slice(name.lastIndexOf('.') + 1);
  const end = Object.hasOwn(ends, last) ? `, ${ends[last as keyof typeof ends]}` : '';
  const cited = clause === null ? null : clauseText(clause, t.lang);
  return `${said(label, t.lang)}${end}${cited === null ? '' : ` (${cited})`}`;
};

/** What a choice is called; at some places it has words of its own. */
const choiceLabel = (name: string, value: string, t: Texts): string => {
  const { choices, choicesAt } = t.pages.plans.changing;
  const own: Readonly<Record<string, string>> | undefined = Object.hasOwn(choicesAt, name)
    ? choicesAt[name as keyof typeof choicesAt]
    : undefined;
  return own?.[value] ?? choices[value as keyof typeof choices];
};

const Choices = ({ field, props, t }: { field: FieldView; props: FieldProps; t: Texts }) => (
  <Group {...props}>
    {field.of.map((value) => (
      <Pick
        key={value}
        type={field.kind === 'choices' ? 'checkbox' : 'radio'}
        name={field.name}
        value={value}
        label={choiceLabel(field.name, value, t)}
        sent={props.sent}
      />
    ))}
  </Group>
);

const Field = ({ field, sent, t }: { field: FieldView; sent: Sent; t: Texts }) => {
  const words = t.pages.plans.changing;
  const { name, kind, open } = field;
  const props: FieldProps = { name, label: labelOf(field, t), optional: open, sent, t };
  switch (kind) {
    case 'day':
      return <DayField {...props} />;
    case 'line':
      // each wording is typed in the language it is for
      return <LongField {...props} written={name.endsWith('.vi') ? 'vi' : 'en'} />;
    case 'flag':
    case 'choice':
      return <Choices field={field} props={props} t={t} />;
    case 'choices':
      return <Choices field={field} props={{ ...props, optional: true }} t={t} />;
    case 'number':
      return <LineField {...props} />;
    default:
      return <LineField {...props} hint={words.typedAs[kind]} />;
  }
};

/** A criterion's number beside the wording that names it. */
const byCriterion = (fields: readonly FieldView[]): readonly (readonly FieldView[])[] => {
  const groups = new Map<string, FieldView[]>();
  for (const field of fields) {
    const criterion = field.name.replace(/\.(min|n|text\.(vi|en))$/, '');
    groups.set(criterion, [...(groups.get(criterion) ?? []), field]);
  }
  return [...groups.values()];
};

const isWording = ({ kind }: FieldView): boolean => kind === 'line';

/** What is seldom changed is folded; a field that is wrong is not. */
const Bundle = ({ bundle, sent, t }: { bundle: readonly FieldView[]; sent: Sent; t: Texts }) => {
  const wording = bundle.filter(isWording);
  const numbers = bundle.filter((field) => !isWording(field));
  const wrong = wording.some(({ name }) => sent.errors.some(({ field }) => field === name));
  const first = wording.find(({ name }) => name.endsWith(`.${t.lang}`)) ?? wording[0];
  return (
    <div class="plan-field">
      {numbers.map((field) => (
        <Field key={field.name} field={field} sent={sent} t={t} />
      ))}
      {first !== undefined && (
        <details class="plan-wording" open={wrong}>
          <summary>
            {numbers.length > 0
              ? t.pages.plans.changing.wording
              : t.pages.plans.changing.wordingOf(sent.values[first.name]?.[0] ?? '')}
          </summary>
          {wording.map((field) => (
            <Field key={field.name} field={field} sent={sent} t={t} />
          ))}
        </details>
      )}
    </div>
  );
};

const Fields = ({ page, group, t }: { page: ChangePage; group: FieldView['group']; t: Texts }) => {
  const { sent } = page;
  const fields = page.fields.filter((field) => field.group === group);
  if (fields.length === 0) return null;
  const bundles = group === 'criteria' ? byCriterion(fields) : fields.map((field) => [field]);
  return (
    <Card id={group} title={t.pages.plans.changing.groups[group]} look={`plan-fields ${group}`}>
      <div class="plan-field-grid">
        {bundles.map((bundle) => (
          <Bundle key={bundle[0]?.name} bundle={bundle} sent={sent} t={t} />
        ))}
      </div>
    </Card>
  );
};

/** What offices really change, filled in as it stands. */
export const ChangePlan = (page: ChangePage) => {
  const { frame, code, title, from, newest, nonce, sent } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.plans.changing;
  const address = `/plans/${encodeURIComponent(code)}/change`;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <Crumbs code={code} t={t} />
        <h1>{words.title}</h1>
        <p>{said(title, t.lang)}</p>
        <p class="lead">{words.lead(from)}</p>
      </div>
      {newest !== from && (
        <div class="notice" role="alert">
          <p>{words.stale(newest)}</p>
          <p>
            <a href={address}>{words.reopen}</a>
          </p>
        </div>
      )}
      <form class="stack office-form plan-form" method="post" action={address}>
        <Errors errors={sent.errors} t={t} />
        <input type="hidden" name="nonce" value={nonce} />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="intent" value="preview" />
        {GROUPS.map((group) => (
          <Fields key={group} page={page} group={group} t={t} />
        ))}
        <div class="actions">
          <button type="submit" class="button primary">
            {words.preview}
          </button>
        </div>
      </form>
    </Layout>
  );
};

const Again = ({ page, intent }: { page: ReviewPage; intent: 'make' | 'edit' }) => (
  <>
    <input type="hidden" name="nonce" value={page.nonce} />
    <input type="hidden" name="from" value={page.from} />
    <input type="hidden" name="intent" value={intent} />
    {page.fields.map(([name, value]) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ))}
  </>
);

/** The same form once more as what it changes, with the basis it is made on. */
export const ReviewChange = (page: ReviewPage) => {
  const { frame, code, title, from, changes, keptByRounds, sameWording, concerned, sent } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.plans.changing;
  const { checking } = t.pages.plans;
  const address = `/plans/${encodeURIComponent(code)}/change`;
  return (
    <Layout frame={frame} title={words.reviewTitle(from + 1)}>
      <div class="page-head">
        <Crumbs code={code} t={t} />
        <h1>{words.reviewTitle(from + 1)}</h1>
        <p>{said(title, t.lang)}</p>
      </div>
      <div class="stack">
        <StackedCard id="changes" title={t.pages.plans.diff.changes(changes.length)}>
          <Changes changes={changes} t={t} />
          <p>{words.effect(concerned)}</p>
          {sameWording.length > 0 && (
            <p class="notice">
              {words.wordingStays(sameWording.map((text) => `“${said(text, t.lang)}”`).join(', '))}
            </p>
          )}
        </StackedCard>
        <form class="card card-body stack office-form" method="post" action={address}>
          <Errors errors={sent.errors} t={t} />
          <Again page={page} intent="make" />
          <LineField name="basis" label={checking.basis} hint={checking.basisHint} sent={sent} t={t} />
          {keptByRounds && <p class="small">{words.openRounds}</p>}
          <p class="small">{words.lasting}</p>
          <div class="actions">
            <button type="submit" class="button primary">
              {words.make(from + 1)}
            </button>
          </div>
        </form>
        <form method="post" action={address}>
          <Again page={page} intent="edit" />
          <button type="submit" class="button">
            {words.edit}
          </button>
        </form>
      </div>
    </Layout>
  );
};
