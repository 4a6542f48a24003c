import { type Texts, textsIn } from '../../texts/index.js';
import { Layout } from '../layout.js';
import { PeoplePicker } from '../pieces/people-picker.js';
import type { SignInPage } from '../view-models.js';

const problemText = (problem: NonNullable<SignInPage['problem']>, t: Texts): string =>
  problem.kind === 'slow' ? t.signIn.slow(problem.seconds) : t.signIn[problem.kind];

const Form = ({ page, t }: { page: SignInPage; t: Texts }) => {
  const { action, nonce, next, email, problem } = page;
  const words = t.signIn;
  return (
    <form class="card card-body stack sign-in" method="post" action={action}>
      <input type="hidden" name="nonce" value={nonce} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      {problem !== null && (
        <div class={problem.kind === 'ended' ? 'notice' : 'notice bad'} role="alert" id="sign-in-problem">
          <p>{problemText(problem, t)}</p>
        </div>
      )}
      {next !== null && problem === null && <p class="hint">{words.forward}</p>}
      <div class="field">
        <label for="email">{words.email}</label>
        <input
          type="email"
          id="email"
          name="email"
          value={email}
          autocomplete="username"
          required
          aria-describedby={problem === null ? undefined : 'sign-in-problem'}
        />
      </div>
      <div class="field">
        <label for="password">{words.password}</label>
        <input type="password" id="password" name="password" autocomplete="current-password" required />
      </div>
      <div class="actions">
        <button type="submit" class="button primary">
          {words.submit}
        </button>
      </div>
      <p class="hint">{words.forgotten}</p>
      <p class="by-code">
        <a href="/sign-in/password">{t.pages.people.setPassword.title}</a>
      </p>
    </form>
  );
};

const People = ({ page, t }: { page: SignInPage; t: Texts }) =>
  page.rehearsal && (
    <section class="card" id="people" aria-labelledby="roles">
      <div class="card-head">
        <h2 id="roles">{t.signIn.rehearsal}</h2>
        <p class="hint">{t.signIn.rehearsalHint}</p>
      </div>
      <div class="card-body">
        <PeoplePicker picker={page.rehearsal} t={t} />
      </div>
    </section>
  );

export const SignIn = (page: SignInPage) => {
  const t = textsIn(page.frame.lang);
  return (
    <Layout frame={page.frame} title={t.signIn.title}>
      <div class="page-head">
        <h1>{t.signIn.title}</h1>
        <p class="lead">{t.frame.about}</p>
      </div>
      <div class={page.rehearsal ? 'entrance with-people' : 'entrance'}>
        <People page={page} t={t} />
        <Form page={page} t={t} />
      </div>
    </Layout>
  );
};
