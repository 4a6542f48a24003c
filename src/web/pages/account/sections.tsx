import { momentText, said, type Texts } from '../../../texts/index.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { Along, PresentField, SecretField } from './fields.js';
import type { ContactView, FormView, PasswordView, PinView, SessionsView } from './views.js';

interface Part<View> {
  readonly view: View;
  readonly t: Texts;
}

/** What was wrong with one of the section's forms, said where that section begins. */
export const Wrong = ({ view, t }: Part<FormView>) => <Errors errors={view.sent.errors} t={t} />;

export const ContactSection = ({ view, t }: Part<ContactView>) => {
  const words = t.pages.account.contact;
  return (
    <StackedCard id="contact" title={words.title} hint={words.hint}>
      <dl class="facts account-facts">
        <div>
          <dt>{words.name}</dt>
          <dd>{view.name}</dd>
        </div>
        <div>
          <dt>{words.email}</dt>
          <dd>{view.email}</dd>
        </div>
        <div>
          <dt>{words.phone}</dt>
          <dd>{view.phone === '' ? <span class="soft">{words.noPhone}</span> : view.phone}</dd>
        </div>
        <div>
          <dt>{words.roles}</dt>
          <dd>
            {view.roles.length === 0 ? (
              words.noRoles
            ) : (
              <ul>
                {view.roles.map(({ role, unit }) => (
                  <li key={`${role} ${unit?.vi ?? ''}`}>
                    {unit === null
                      ? t.people.roles[role]
                      : words.unitRole(t.people.roles[role], said(unit, t.lang))}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
      {view.codes !== null && (
        <p>
          <a href={view.codes}>{t.pages.account.codes.link}</a>
        </p>
      )}
    </StackedCard>
  );
};

const PinStands = ({ view: { state, since }, t }: Part<PinView>) => {
  const words = t.pages.account.pin;
  const when = since === null ? '' : momentText(since, t.lang);
  if (state === 'none') return <p>{words.none}</p>;
  return <p>{state === 'set' ? words.set(when) : words.closed(when)}</p>;
};

const PinForm = ({ view, t }: Part<PinView>) => {
  const words = t.pages.account.pin;
  const first = view.state === 'none';
  const fields = { form: 'pin', view, digits: true, autocomplete: 'new-password' } as const;
  return (
    <form class="stack" method="post" action="/account/pin#pin">
      <Along view={view} />
      <PresentField form="pin" asked={view.present} view={view} t={t} />
      <SecretField {...fields} name="pin" label={words.label} hint={words.rule} />
      <SecretField {...fields} name="again" label={words.again} />
      <div class="actions">
        <button type="submit" class={first ? 'button primary' : 'button'}>
          {first ? words.submitSet : words.submitChange}
        </button>
      </div>
    </form>
  );
};

/** He locks it in one step; to unlock it he shows that it is he. */
const PinLock = ({ view, t }: Part<PinView>) => {
  const words = t.pages.account.pin;
  if (view.state === 'none') return null;
  const closed = view.state === 'closed';
  return (
    <form class="stack" method="post" action={closed ? '/account/pin/open#pin' : '/account/pin/close#pin'}>
      <Along view={view} />
      <p class="hint">{closed ? words.openHint : words.closeHint}</p>
      {closed && <PresentField form="pinOpen" asked={view.present} view={view} t={t} />}
      <div class="actions">
        <button type="submit" class={closed ? 'button primary' : 'button'}>
          {closed ? words.open : words.close}
        </button>
      </div>
    </form>
  );
};

export const PinSection = ({ view, t }: Part<PinView>) => {
  const words = t.pages.account.pin;
  return (
    <StackedCard id="pin" title={words.title} hint={words.hint}>
      <Wrong view={view} t={t} />
      <PinStands view={view} t={t} />
      {view.state === 'none' ? (
        <PinForm view={view} t={t} />
      ) : (
        <>
          <PinLock view={view} t={t} />
          <details class="others" open={view.form === 'pin'}>
            <summary>{words.changeTitle}</summary>
            <PinForm view={view} t={t} />
          </details>
        </>
      )}
    </StackedCard>
  );
};

export const PasswordSection = ({ view, t }: Part<PasswordView>) => {
  const words = t.pages.account.password;
  return (
    <StackedCard id="password" title={words.title}>
      <Wrong view={view} t={t} />
      {view.has ? (
        <details class="others" open={view.form === 'password'}>
          <summary>{words.change}</summary>
          <form class="stack" method="post" action="/account/password#password">
            <Along view={view} />
            <SecretField
              form="password"
              name="present"
              label={words.present}
              autocomplete="current-password"
              view={view}
            />
            <SecretField
              form="password"
              name="password"
              label={words.label}
              hint={words.rule}
              autocomplete="new-password"
              view={view}
            />
            <SecretField
              form="password"
              name="again"
              label={words.again}
              autocomplete="new-password"
              view={view}
            />
            <div class="actions">
              <button type="submit" class="button">
                {words.submit}
              </button>
            </div>
          </form>
        </details>
      ) : (
        <p>{words.none}</p>
      )}
    </StackedCard>
  );
};

export const SessionsSection = ({ view, t }: Part<SessionsView>) => {
  const words = t.pages.account.sessions;
  const { open } = view;
  return (
    <StackedCard id="sessions" title={words.title}>
      <p>{words.count(open.length)}</p>
      <ul class="account-sessions">
        {open.map((one, at) => (
          <li key={at}>
            {words.since(momentText(one.since, t.lang))} · {words.seen(momentText(one.seen, t.lang))}
            {one.byLink && <span class="soft"> · {words.byLink}</span>}
            {one.this && <strong> · {words.here}</strong>}
          </li>
        ))}
      </ul>
      {open.length > 1 ? (
        <form method="post" action="/account/sessions#sessions">
          <Along view={view} />
          <button type="submit" class="button">
            {words.end}
          </button>
        </form>
      ) : (
        <p class="hint">{words.alone}</p>
      )}
    </StackedCard>
  );
};
