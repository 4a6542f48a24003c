import { momentText, type Texts } from '../../../texts/index.js';
import { StackedCard } from '../../pieces/card.js';
import { inFours } from '../../pieces/in-fours.js';
import { ProofField } from '../../pieces/proof-field.js';
import { Along, PresentField } from './fields.js';
import { Wrong } from './sections.js';
import type { SecondView } from './views.js';

/** With so few left it is time for a new set. */
const FEW = 3;

interface Part {
  readonly view: SecondView;
  readonly t: Texts;
}

const Begin = ({ view, t }: Part) => {
  const words = t.pages.account.second;
  const again = view.state === 'begun';
  return (
    <form class="stack" method="post" action="/account/second#second">
      <Along view={view} />
      {!again && <p class="hint">{words.beginHint}</p>}
      <PresentField form="second" asked={view.present} view={view} t={t} />
      <div class="actions">
        <button type="submit" class={again ? 'button' : 'button primary'}>
          {again ? words.again : words.begin}
        </button>
      </div>
    </form>
  );
};

/** The key on the telephone, then a code of it: only then it is his second factor. */
const Confirm = ({ view, secret, t }: Part & { secret: string }) => {
  const words = t.pages.account.second;
  return (
    <>
      <p>{words.scan}</p>
      <img class="second-picture" src={view.picture} width="220" height="220" alt={words.picture} />
      <p class="hint">{words.byHand}</p>
      <p class="second-key">
        <code translate={false}>{inFours(secret)}</code>
      </p>
      <form class="stack" method="post" action="/account/second/confirm#second">
        <Along view={view} />
        <ProofField hint={words.confirm} errors={view.form === 'confirm' ? view.sent.errors : []} t={t} />
        <div class="actions">
          <button type="submit" class="button primary">
            {words.confirmSubmit}
          </button>
        </div>
      </form>
      <details class="others" open={view.form === 'second'}>
        <summary>{words.again}</summary>
        <Begin view={view} t={t} />
      </details>
    </>
  );
};

interface ByCodeProps extends Part {
  readonly form: 'codes' | 'remove';
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
}

const ByCode = ({ view, form, title, hint, submit, t }: ByCodeProps) => (
  <details class="others" open={view.form === form}>
    <summary>{title}</summary>
    <form class="stack" method="post" action={`/account/second/${form}#second`}>
      <Along view={view} />
      <p class="hint">{hint}</p>
      <ProofField of={form} errors={view.form === form ? view.sent.errors : []} t={t} />
      <div class="actions">
        <button type="submit" class="button">
          {submit}
        </button>
      </div>
    </form>
  </details>
);

const InUse = ({ view, t }: Part) => {
  const words = t.pages.account.second;
  return (
    <>
      <p>{words.set(view.since === null ? '' : momentText(view.since, t.lang))}</p>
      <p>
        {words.left(view.recoveryLeft)} {view.recoveryLeft <= FEW && <strong>{words.fewLeft}</strong>}
      </p>
      <ByCode
        view={view}
        form="codes"
        title={words.renew}
        hint={words.renewHint}
        submit={words.renewSubmit}
        t={t}
      />
      <ByCode
        view={view}
        form="remove"
        title={words.remove}
        hint={words.removeHint}
        submit={words.removeSubmit}
        t={t}
      />
    </>
  );
};

export const SecondSection = ({ view, t }: Part) => {
  const words = t.pages.account.second;
  return (
    <StackedCard id="second" title={words.title} hint={words.hint}>
      <Wrong view={view} t={t} />
      {view.state === 'none' && (
        <>
          <p>{words.none}</p>
          <Begin view={view} t={t} />
        </>
      )}
      {view.state === 'begun' && view.secret !== null && <Confirm view={view} secret={view.secret} t={t} />}
      {view.state === 'set' && <InUse view={view} t={t} />}
    </StackedCard>
  );
};
