import { momentText, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Errors } from '../../pieces/errors.js';
import { IssueCode } from '../../pieces/issue-code.js';
import { ProofField, ProofNeeded } from '../../pieces/proof-field.js';
import { RealTime } from '../../pieces/real-time.js';
import type { AccountPage, RecoveryCodesPage, SetupCodesPage, StepUpPage } from './views.js';

/** The person's own page, section by section. */
export const Account = ({ frame, back, done, sections }: AccountPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.account;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <RealTime frame={frame} t={t} />
      </div>
      {done !== null && (
        <div class="notice good" role="status">
          <p>{done}</p>
        </div>
      )}
      {back !== null && (
        <p class="account-back">
          <a class="button" href={back}>
            {words.back}
          </a>
        </p>
      )}
      <div class="account-sections stack">{sections}</div>
    </Layout>
  );
};

/** Shown once, to be written down. */
export const RecoveryCodes = ({ frame, codes, next }: RecoveryCodesPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.account.second;
  return (
    <Layout frame={frame} title={words.codesTitle}>
      <div class="page-head">
        <h1>{words.codesTitle}</h1>
        <p class="lead">{words.codesLead}</p>
      </div>
      <div class="card card-body stack">
        <ol class="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code translate={false}>{code}</code>
            </li>
          ))}
        </ol>
        <p class="hint">{words.codesOnce}</p>
        <p>
          <a class="button primary" href={next}>
            {words.codesDone}
          </a>
        </p>
      </div>
    </Layout>
  );
};

/** Asks for the second factor before something is done, and leads on to it. */
export const StepUp = ({ frame, nonce, next, stands, setUp, sent }: StepUpPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.account.stepUp;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        {stands === 'ask' && <p class="lead">{words.lead}</p>}
      </div>
      <div class="card card-body stack step-up">
        {stands === 'none' && <ProofNeeded setUp={setUp} t={t} />}
        {stands === 'ask' && (
          <form class="stack" method="post" action="/second">
            <input type="hidden" name="nonce" value={nonce} />
            <input type="hidden" name="next" value={next} />
            <ProofField errors={sent.errors} t={t} />
            <div class="actions">
              <button type="submit" class="button primary">
                {words.submit}
              </button>
            </div>
          </form>
        )}
        {(stands === 'proved' || stands === 'rehearsal') && (
          <>
            <p>{words[stands]}</p>
            <p>
              <a class="button primary" href={next}>
                {words.goOn}
              </a>
            </p>
          </>
        )}
      </div>
    </Layout>
  );
};

/** For the Office and the administrator: a code to be read out on the telephone. */
export const SetupCodes = (page: SetupCodesPage) => {
  const { frame, nonce, sought, people, any, proof, sentFor, errors } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.account.codes;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/account">{t.pages.account.title}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <RealTime frame={frame} t={t} />
      </div>
      <Errors errors={errors} t={t} />
      {any && (
        <form class="find-people" method="get" action="/account/codes">
          <div class="field">
            <label for="q">{words.find}</label>
            <input id="q" name="q" type="text" value={sought} autocomplete="off" />
          </div>
          <button type="submit" class="button">
            {words.findSubmit}
          </button>
        </form>
      )}
      {people.length === 0 ? (
        <p>{any ? words.nobodyFound : words.nobody}</p>
      ) : (
        <ul class="card code-people">
          {people.map((one) => (
            <li key={one.person}>
              <div>
                <b>{one.name}</b>
                <span class="small soft block">
                  {[one.email, ...one.roles.map((role) => t.people.roles[role])].join(' · ')}
                </span>
                <span class="small soft block">
                  {words.pin[one.pin]}
                  {one.codeUntil !== null && ` · ${words.out(momentText(one.codeUntil, t.lang))}`}
                </span>
              </div>
              <IssueCode
                action="/account/codes"
                nonce={nonce()}
                person={one.person}
                name={one.name}
                button={words.issue}
                proof={proof}
                errors={sentFor === one.person ? errors : null}
                t={t}
              />
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
};
