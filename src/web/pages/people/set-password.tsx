import { textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import type { Frame } from '../../view-models.js';

export interface SetPasswordPage {
  readonly frame: Frame;
  readonly email: string;
  readonly problem: string | null;
  readonly done: boolean;
}

/** With a code that was read out, somebody sets his password; nothing of it is shown again. */
export const SetPassword = ({ frame, email, problem, done }: SetPasswordPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.people.setPassword;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{done ? words.done : words.lead}</p>
      </div>
      {problem !== null && (
        <div class="notice bad" role="alert">
          <p>{problem}</p>
        </div>
      )}
      {done ? (
        <p>
          <a class="button primary" href="/sign-in">
            {words.toSignIn}
          </a>
        </p>
      ) : (
        <form class="office-form" method="post" action="/sign-in/password">
          <StackedCard id="set-password" title={words.title}>
            <div class="field">
              <label for="email">{words.email}</label>
              <input id="email" name="email" type="email" value={email} autocomplete="username" required />
            </div>
            <div class="field">
              <label for="code">{words.code}</label>
              <input id="code" name="code" type="text" autocomplete="one-time-code" required />
            </div>
            <div class="field">
              <label for="password">{words.password}</label>
              <p class="hint">{words.passwordHint}</p>
              <input id="password" name="password" type="password" autocomplete="new-password" required />
            </div>
            <button type="submit" class="button primary">
              {words.button}
            </button>
          </StackedCard>
        </form>
      )}
    </Layout>
  );
};
