import { orderWords, type Texts } from '../../../texts/index.js';
import { Card } from '../../pieces/card.js';
import { Findings } from '../../pieces/findings.js';
import { Agreement, Preview } from './after-steps.js';
import type { StepView } from './after-views.js';
import { HiddenFields } from './parts.js';
import { CodeField } from './room.js';
import { Choices, errorOf, Reason, type StepProps } from './step-fields.js';

const Asked = (props: StepProps) => {
  const { step, sent, min, t } = props;
  const words = t.pages.council.steps;
  const after = t.pages.councilAfter.steps;
  switch (step.type) {
    case 'HAND_OVER_CHAIR':
      return <Choices {...props} name="to" legend={words.to} />;
    case 'BREAK_TIE':
      return (
        <>
          <Choices {...props} name="nomination" legend={words.tied} />
          <Reason {...props} label={words.reason} />
          <CodeField error={errorOf(sent, step.type, 'code')} t={t} />
        </>
      );
    case 'AGREE':
      return (
        <>
          <Agreement {...props} />
          <CodeField error={errorOf(sent, step.type, 'code')} t={t} />
        </>
      );
    case 'DRAW_MINUTES':
      return (
        <>
          <Preview fates={step.fates} t={t} />
          <input type="hidden" name="seen" value={step.seen} />
          {step.reasonDue && <Reason {...props} label={after.drawReason(min)} hint={after.drawReasonHint} />}
        </>
      );
    case 'CONCLUDE':
      return (
        <>
          <Preview fates={step.fates} t={t} />
          <input type="hidden" name="seen" value={step.seen} />
        </>
      );
    case 'WITHDRAW_MINUTES':
      return <Reason {...props} label={words.reason} />;
    case 'ASK_REOPEN':
      return <Reason {...props} label={after.reopenReason} hint={after.reopenReasonHint} />;
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

const sayingOf = (
  { type }: StepView,
  again: boolean,
  { pages: { council, councilAfter } }: Texts,
): string => {
  if (type === 'DRAW_MINUTES' && again) return councilAfter.steps.say.DRAW_AGAIN;
  const said: Readonly<Record<string, string>> = { ...council.steps.say, ...councilAfter.steps.say };
  return said[type] ?? '';
};

const labelOf = ({ type }: StepView, again: boolean, t: Texts): string =>
  type === 'DRAW_MINUTES' && again
    ? t.pages.councilAfter.steps.drawAgain
    : orderWords(type, t.lang, 'sitting').button;

type Form = StepProps & { readonly again: boolean };

/** Signed is what has been read: on a page of its own, below the whole of it. */
const ToSign = ({ step, hidden, again, t }: Form) => (
  <div class="stack">
    <p class="soft">{sayingOf(step, again, t)}</p>
    <div class="actions">
      <a class="button primary" href={hidden.action.replace(/\/steps$/, '/sign')}>
        {t.pages.councilAfter.steps.toSign}
      </a>
    </div>
  </div>
);

const StepForm = (props: Form) => {
  const { step, hidden, sent, again, t } = props;
  if (step.type === 'SIGN_MINUTES') return <ToSign {...props} />;
  const asksAgain = step.type === 'CLOSE_VOTING' && sent.type === step.type && step.choices.length > 0;
  // two answers to one question stand side by side, and neither is proposed
  const proposed = step.due && step.type !== 'REOPEN';
  return (
    <form class="stack" method="post" action={hidden.action} id={`step-${step.type}`}>
      <HiddenFields hidden={hidden} type={step.type} />
      <p class="soft">{sayingOf(step, again, t)}</p>
      <Findings findings={step.findings} t={t} />
      <Asked {...props} />
      {asksAgain && <WithoutThem {...props} />}
      <div class="actions">
        <button type="submit" class={proposed ? 'button primary' : 'button'}>
          {asksAgain ? t.pages.council.steps.closeAnyway : labelOf(step, again, t)}
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

interface StepsProps extends Omit<StepProps, 'step'> {
  readonly steps: readonly StepView[];
  readonly presides: boolean;
  /** The minutes are drawn up: another time is an exception. */
  readonly again: boolean;
}

/** For whoever presides, and for the secretary: the next thing first, the others folded, the impossible with its reasons. */
export const Steps = ({ steps, presides, ...shared }: StepsProps) => {
  const { t, sent, again } = shared;
  const words = t.pages.councilAfter.steps;
  const own = steps.filter(({ type }) => type !== 'DELIVER');
  const due = own.find((step) => step.due);
  const answers =
    due?.type === 'REOPEN' ? own.filter(({ type, open }) => type === 'KEEP_RESULT' && open) : [];
  const aside = own.filter((step) => step.open && !step.due && !answers.includes(step));
  const closed = own.filter(({ open }) => !open);
  if (own.length === 0) return null;
  return (
    <Card id="steps" title={presides ? words.titleChair : words.titleSecretary} look="due-now">
      <div class="stack">
        {due?.type === 'HAND_OVER_CHAIR' && <Closed steps={closed} open t={t} />}
        {[...(due ? [due] : []), ...answers].map((step) => (
          <StepForm key={step.type} step={step} {...shared} />
        ))}
        {aside.map((step) => (
          <details key={step.type} class="others" open={sent.type === step.type}>
            <summary>{labelOf(step, again, t)}</summary>
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
