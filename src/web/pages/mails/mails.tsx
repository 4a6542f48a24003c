import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Pager } from '../../pieces/pager.js';
import { MailBadge } from './badge.js';
import { MAIL_STATES, type MailShown, type MailsPageView } from './views.js';

const Filter = ({ page: { state, person }, t }: { page: MailsPageView; t: Texts }) => {
  const words = t.pages.mails;
  return (
    <form class="card mails-filter" method="get" action="/mails" aria-label={words.filter}>
      <div class="field">
        <label for="mails-state">{words.state}</label>
        <select id="mails-state" name="state">
          <option value="">{words.any}</option>
          {MAIL_STATES.map((one) => (
            <option key={one} value={one} selected={one === state}>
              {words.states[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="mails-person">{words.person}</label>
        <input
          id="mails-person"
          name="person"
          type="text"
          value={person}
          autocomplete="off"
          spellcheck={false}
          maxLength={254}
          aria-describedby="mails-person-hint"
        />
        <p class="hint" id="mails-person-hint">
          {words.personHint}
        </p>
      </div>
      <button type="submit" class="button">
        {words.show}
      </button>
    </form>
  );
};

const Again = ({ mail, nonce, t }: { mail: MailShown; nonce: string; t: Texts }) =>
  mail.again !== null && (
    <form method="post" action={mail.again}>
      <input type="hidden" name="nonce" value={nonce} />
      <button type="submit" class="button" aria-label={t.pages.mails.againTo(mail.to.name, mail.to.email)}>
        {t.pages.mails.again}
      </button>
    </form>
  );

const Mail = ({ mail, nonce, t }: { mail: MailShown; nonce: string; t: Texts }) => {
  const words = t.pages.mails;
  const { to, about, digest, at, state, standing, tries, words: said, resent } = mail;
  return (
    <li class="mail">
      <div class="mail-what">
        <p class="mail-to">
          <strong>{to.name}</strong> <span class="soft mail-address">{to.email}</span>
        </p>
        <p>
          {about ?? words.masked}
          {digest && <span class="soft">{`, ${words.digest}`}</span>}
        </p>
        <p class="small soft">
          <time dateTime={at}>{words.written(momentText(at, t.lang))}</time>
        </p>
      </div>
      <div class="mail-standing">
        <p>
          <MailBadge state={state} t={t} />
        </p>
        <p class="small">
          {standing}
          {tries > 1 && ` ${words.tries(tries)}`}
        </p>
        {said !== null && (
          <p class="small">
            <span class="soft">{`${words.words}: `}</span>
            <q class="mail-words" translate={false}>
              {said}
            </q>
          </p>
        )}
        {resent !== null && (
          <p class="small soft">{words.resent(resent.by, momentText(resent.at, t.lang))}</p>
        )}
        <Again mail={mail} nonce={nonce} t={t} />
      </div>
    </li>
  );
};

export const MailsPage = (page: MailsPageView) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.mails;
  const { mails, outage, first, next, nonce, state, person } = page;
  const asked = state !== '' || person !== '';
  return (
    <Layout frame={page.frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {page.frame.rehearsal !== null && <p class="hint">{words.rehearsal}</p>}
        <p>
          <a href="/mails/preview">{t.pages.letters.preview.title}</a>
        </p>
      </div>
      <div class="stack">
        {page.done && (
          <div class="notice good" role="status">
            <p>{words.done}</p>
          </div>
        )}
        {outage !== null && (
          <div class="notice bad">
            <h2>{words.outage.title}</h2>
            <p>{words.outage.text(momentText(outage.since, t.lang), momentText(outage.probeAt, t.lang))}</p>
            <p class="small">
              {`${words.words}: `}
              <q class="mail-words" translate={false}>
                {outage.words}
              </q>
            </p>
          </div>
        )}
        <Filter page={page} t={t} />
        <section class="card" aria-label={words.list}>
          {mails.length === 0 ? (
            <p class="empty">{asked ? words.noneSuch : words.none}</p>
          ) : (
            <ul class="mails">
              {mails.map((mail) => (
                <Mail key={mail.id} mail={mail} nonce={nonce} t={t} />
              ))}
            </ul>
          )}
        </section>
        {mails.some(({ again }) => again !== null) && <p class="hint">{words.againHint}</p>}
        <Pager first={first} next={next} words={words.pages} />
      </div>
    </Layout>
  );
};
