import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { LetterFrame } from '../../pieces/letter-frame.js';
import { Parts } from './parts.js';
import type { LetterPage, TrayPageView } from './views.js';

const Filter = ({ page, t }: { page: TrayPageView; t: Texts }) => {
  const words = t.pages.rehearsal.mail;
  return (
    <form class="mail-filter" method="get" action="/rehearsal/mail">
      <div class="field">
        <label for="mail-to">{words.to}</label>
        <select id="mail-to" name="to">
          <option value="">{words.everybody}</option>
          {page.recipients.map(({ id, name, count }) => (
            <option key={id} value={id} selected={id === page.to}>
              {`${name} (${count})`}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        {words.show}
      </button>
    </form>
  );
};

const Letters = ({ page, t }: { page: TrayPageView; t: Texts }) => {
  const { columns, caption } = t.pages.rehearsal.mail;
  return (
    <table class="letters">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.subject}</th>
          <th scope="col">{columns.to}</th>
          <th scope="col">{columns.at}</th>
        </tr>
      </thead>
      <tbody>
        {page.mails.map(({ id, to, subject, at }) => (
          <tr key={id}>
            <td class="subject">
              <a href={`/rehearsal/mail/${id}`}>{subject}</a>
            </td>
            <td>{to}</td>
            <td class="soft">
              <time dateTime={at}>{momentText(at, t.lang)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const MailTrayPage = (page: TrayPageView) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.rehearsal.mail;
  return (
    <Layout frame={page.frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <Parts at="mail" t={t} />
      <div class="stack">
        <Filter page={page} t={t} />
        <div class="card">
          {page.mails.length === 0 ? (
            <p class="empty">{page.to === '' ? words.empty : words.emptyFor}</p>
          ) : (
            <Letters page={page} t={t} />
          )}
          {(page.older !== null || page.newest !== null) && (
            <p class="table-foot">
              {page.newest !== null && <a href={page.newest}>{words.newest}</a>}
              {page.older !== null && (
                <a class="button" href={page.older}>
                  {words.older}
                </a>
              )}
            </p>
          )}
        </div>
      </div>
    </Layout>
  );
};

/** Both its parts: as mail programs show it, and for those that show text alone. */
const LetterParts = ({ page: { subject, body, html }, t }: { page: LetterPage; t: Texts }) => {
  const words = t.pages.letters.tray;
  const text = (
    <p class="letter-text" lang="vi">
      {body}
    </p>
  );
  if (html === null) return text;
  return (
    <div class="letter-parts">
      <section aria-label={words.html}>
        <h3>{words.html}</h3>
        <LetterFrame src={html} title={t.pages.letters.preview.frame(subject)} alone={words.alone} />
      </section>
      <section aria-label={words.text}>
        <h3>{words.text}</h3>
        {text}
      </section>
    </div>
  );
};

/** Where the mail leads: stepped in as its recipient, or as he would come by it himself. */
const Onward = ({ page, person, t }: { page: LetterPage; person: string; t: Texts }) => {
  const words = t.pages.rehearsal.mail;
  return (
    <>
      <p>
        <span class="soft">{words.link}: </span>
        <a href={page.link}>{page.link}</a>
      </p>
      <form class="stack letter-open" method="post" action="/sign-in/rehearsal">
        <input type="hidden" name="nonce" value={page.nonce} />
        <input type="hidden" name="next" value={page.link} />
        <div class="actions">
          <button type="submit" class="button primary" name="person" value={person}>
            {words.open(page.to.name)}
          </button>
        </div>
        <p class="hint">{words.openHint}</p>
      </form>
      <form class="stack letter-open" method="post" action={page.open}>
        <input type="hidden" name="nonce" value={page.nonce} />
        <div class="actions">
          <button type="submit" class="button">
            {words.openByLink}
          </button>
        </div>
        <p class="hint">{words.openByLinkHint}</p>
      </form>
    </>
  );
};

export const Letter = (page: LetterPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.rehearsal.mail;
  const { to, subject, at, enclosed } = page;
  return (
    <Layout frame={page.frame} title={subject}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/rehearsal/mail">{words.back}</a>
        </nav>
        <h1 class="subject" lang="vi">
          {subject}
        </h1>
      </div>
      <article class="card letter">
        <dl class="card-head facts">
          <div>
            <dt>{words.columns.to}</dt>
            <dd>
              {to.name} <span class="soft">&lt;{to.email}&gt;</span>
            </dd>
          </div>
          <div>
            <dt>{words.columns.at}</dt>
            <dd>
              <time dateTime={at}>{momentText(at, t.lang)}</time>
            </dd>
          </div>
        </dl>
        <div class="card-body stack">
          <h2 class="visually-hidden">{words.body}</h2>
          <LetterParts page={page} t={t} />
          {enclosed !== null && (
            <p>
              <span class="soft">{words.enclosed}: </span>
              <a href={enclosed.href} download>
                {enclosed.name}
              </a>
            </p>
          )}
          {/* a mail to nobody here leads nowhere */}
          {to.id !== null && <Onward page={page} person={to.id} t={t} />}
        </div>
      </article>
    </Layout>
  );
};
