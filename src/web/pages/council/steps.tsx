import { orderWords, type Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Findings } from '../../pieces/findings.js';
import { HiddenFields } from './parts.js';
import { CodeField } from './room.js';
import type { FateView, Hidden, SittingPage, StepView } from './views.js';
import { Card } from '../../pieces/card.js';

type SentStep = SittingPage['sent'];

interface StepProps {
  readonly step: StepView;
  readonly hidden: Hidden;
  readonly sent: SentStep;
  readonly min: number;
  readonly t: Texts;
}

const valueOf = (sent: SentStep, type: string, name: string): string =>
  sent.type === type ? (sent.values[name]?.[0] ?? '') : '';

const errorOf = (sent: SentStep, type: string, name: string): string | null =>
  sent.type === type ? (sent.errors.find(({ field }) => field === name)?.text ?? null) : null;

/** One of several, none of them chosen before. */
const Choices = ({ step, name, legend, sent, t }: StepProps & { name: string; legend: string }) => (
  <fieldset class="field" id={idOf(name)}>
    <legend>
      {legend} <span class="soft">({t.decision.required})</span>
    </legend>
    {step.choices.map((choice) => {
      const id = idOf(`${step.type}-${choice.id}`);
      return (
        <div key={choice.id} class="pick">
          <input
            type="radio"
            id={id}
            name={name}
            value={choice.id}
            checked={valueOf(sent, step.type, name) === choice.id}
          />
          <label for={id}>{choice.name}</label>
        </div>
      );
    })}
  </fieldset>
);

const Reason = ({
  step,
  sent,
  label,
  hint,
  optional,
  t,
}: StepProps & { label: string; hint?: string; optional: boolean }) => {
  const id = idOf(`${step.type}-reason`);
  return (
    <div class="field">
      <label for={id}>
        {label} <span class="soft">({optional ? t.decision.optional : t.decision.required})</span>
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        name="reason"
        rows={3}
        value={valueOf(sent, step.type, 'reason')}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </div>
  );
};

const TONE = { selected: 'done', notSelected: 'plain', unqualified: 'plain', parked: 'returned' } as const;

const Fate = ({ fate: { name, code, fate, votes, rank }, t }: { fate: FateView; t: Texts }) => {
  const words = t.pages.council.steps;
  const numbers = [rank === null ? null : words.rank(rank), votes === null ? null : words.votes(votes)];
  const said = numbers.filter((one) => one !== null).join(', ');
  return (
    <li class="fate">
      <span class="count-name">
        {name} <span class="code soft small">{code}</span>
      </span>
      <span class={`badge ${TONE[fate]}`}>{words.fate[fate]}</span>
      {said !== '' && <span class="soft small num">{said}</span>}
    </li>
  );
};

const Preview = ({ fates, t }: { fates: readonly FateView[]; t: Texts }) =>
  fates.length > 0 && (
    <section class="preview" aria-labelledby="preview">
      <h3 id="preview">{t.pages.council.steps.preview}</h3>
      <ul class="fates">
        {fates.map((fate) => (
          <Fate key={fate.code} fate={fate} t={t} />
        ))}
      </ul>
    </section>
  );

const Asked = (props: StepProps) => {
  const { step, sent, min, t } = props;
  const words = t.pages.council.steps;
  switch (step.type) {
    case 'HAND_OVER_CHAIR':
      return <Choices {...props} name="to" legend={words.to} />;
    case 'BREAK_TIE':
      return (
        <>
          <Choices {...props} name="nomination" legend={words.tied} />
          <Reason {...props} label={words.reason} optional={false} />
          <CodeField error={errorOf(sent, step.type, 'code')} t={t} />
        </>
      );
    case 'CONCLUDE':
      return (
        <>
          <Preview fates={step.fates} t={t} />
          <input type="hidden" name="seen" value={step.seen} />
          <Reason {...props} label={words.concludeReason} hint={words.concludeReasonHint(min)} optional />
        </>
      );
    default:
      return null;
  }
};

/** Asked once more: whoever has not voted by then has no ballot. */
const WithoutThem = ({ step: { choices }, t }: StepProps) => (
  <div class="notice" role="alert">
    {choices.map(({ id }) => (
      <input key={id} type="hidden" name="missing" value={id} />
    ))}
    <p>
      <strong>
        {t.pages.council.steps.missing(choices.length, choices.map(({ name }) => name).join(', '))}
      </strong>
    </p>
  </div>
);

const StepForm = (props: StepProps) => {
  const { step, hidden, sent, t } = props;
  const asksAgain = step.type === 'CLOSE_VOTING' && sent.type === step.type && step.choices.length > 0;
  const { button } = orderWords(step.type, t.lang, 'sitting');
  return (
    <form class="stack" method="post" action={hidden.action} id={`step-${step.type}`}>
      <HiddenFields hidden={hidden} type={step.type} />
      <p class="soft">{t.pages.council.steps.say[step.type]}</p>
      <Findings findings={step.findings} t={t} />
      <Asked {...props} />
      {asksAgain && <WithoutThem {...props} />}
      <div class="actions">
        <button type="submit" class={step.due ? 'button primary' : 'button'}>
          {asksAgain ? t.pages.council.steps.closeAnyway : button}
        </button>
        {asksAgain && (
          <a class="button" href={hidden.action.replace(/\/steps$/, '')}>
            {t.pages.council.steps.waitOn}
          </a>
        )}
      </div>
    </form>
  );
};

/** What cannot be done yet is said with its reasons: nobody has to try. */
const Closed = ({ steps, open, t }: { steps: readonly StepView[]; open: boolean; t: Texts }) =>
  steps.length > 0 && (
    <details class="others" open={open}>
      <summary>{t.pages.council.steps.closed}</summary>
      <ul class="closed-steps">
        {steps.map((step) => (
          <li key={step.type}>
            <p>
              <strong>{orderWords(step.type, t.lang, 'sitting').button}</strong>
            </p>
            <Findings findings={step.findings} t={t} />
          </li>
        ))}
      </ul>
    </details>
  );

/** For whoever presides: the next thing first, the others folded, the impossible with its reasons. */
export const Steps = ({ steps, ...shared }: Omit<StepProps, 'step'> & { steps: readonly StepView[] }) => {
  const { t, sent } = shared;
  const words = t.pages.council.steps;
  const own = steps.filter(({ type }) => type !== 'DELIVER');
  const due = own.find((step) => step.due);
  const aside = own.filter((step) => step.open && !step.due);
  const closed = own.filter(({ open }) => !open);
  if (own.length === 0) return null;
  return (
    <Card id="steps" title={words.title} look="due-now">
      <div class="stack">
        {due?.type === 'HAND_OVER_CHAIR' && <Closed steps={closed} open t={t} />}
        {due && <StepForm step={due} {...shared} />}
        {aside.map((step) => (
          <details key={step.type} class="others" open={sent.type === step.type}>
            <summary>{orderWords(step.type, t.lang, 'sitting').button}</summary>
            <StepForm step={step} {...shared} />
          </details>
        ))}
        {due?.type !== 'HAND_OVER_CHAIR' && <Closed steps={closed} open={due === undefined} t={t} />}
      </div>
    </Card>
  );
};

/** Results kept back for names on hold; each goes out by itself once its hold has ended. */
export const Deliveries = ({
  steps,
  ...shared
}: Omit<StepProps, 'step'> & { steps: readonly StepView[] }) => {
  const kept = steps.filter(({ type }) => type === 'DELIVER');
  if (kept.length === 0) return null;
  const { hidden, t } = shared;
  const words = t.pages.council.steps;
  return (
    <Card id="deliver" title={words.deliverTitle}>
      <div class="stack">
        <p class="soft">{words.say.DELIVER}</p>
        {kept.map((step) => (
          <form key={step.choices[0]?.id} class="kept" method="post" action={hidden.action}>
            <HiddenFields hidden={hidden} type="DELIVER" />
            <input type="hidden" name="nomination" value={step.choices[0]?.id ?? ''} />
            <p>
              <strong>{step.choices[0]?.name}</strong>
            </p>
            <Findings findings={step.findings} t={t} />
            <div class="actions">
              <button type="submit" class="button" disabled={!step.open}>
                {orderWords('DELIVER', t.lang, 'sitting').button}
              </button>
            </div>
          </form>
        ))}
      </div>
    </Card>
  );
};
