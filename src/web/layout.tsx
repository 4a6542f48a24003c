import type { ComponentChildren } from 'preact';
import { capital, clockText, said, type Texts, textsIn } from '../texts/index.js';
import type { Account, Frame } from './view-models.js';

interface LayoutProps {
  readonly frame: Frame;
  readonly title: string;
  /** Some part of this page renews itself where the browser has JavaScript. */
  readonly live?: boolean;
  /** Some text on this page is copied with one press where the browser has JavaScript. */
  readonly copies?: boolean;
  /** Class of the whole page, where it is printed otherwise than pages are. */
  readonly body?: string;
  readonly children: ComponentChildren;
}

const Mark = () => (
  <svg class="mark-star" viewBox="0 0 40 40" aria-hidden="true">
    <circle cx="20" cy="20" r="20" />
    <path d="M20 7.5 23 16.2 32.2 16.2 24.8 21.7 27.5 30.5 20 25.2 12.5 30.5 15.2 21.7 7.8 16.2 17 16.2Z" />
  </svg>
);

/** No eval, no style of its own: what the policy of our pages forbids is switched off. */
const LIVE = JSON.stringify({ includeIndicatorCSS: false, noSwap: [204, 304, '4xx', '5xx'] });

interface HeadProps {
  readonly frame: Frame;
  readonly title: string;
  readonly live: boolean;
  readonly copies: boolean;
  readonly t: Texts;
}

const Head = ({ frame, title, live, copies, t }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>{`${title} · ${t.frame.app}`}</title>
    <link rel="icon" href={`/assets/favicon.svg?v=${frame.assetVersion}`} type="image/svg+xml" />
    <link rel="stylesheet" href={`/assets/ui.css?v=${frame.assetVersion}`} />
    {live && (
      <>
        <meta name="htmx-config" content={LIVE} />
        <script src={`/assets/htmx.js?v=${frame.assetVersion}`} defer />
      </>
    )}
    {copies && <script src={`/assets/copy.js?v=${frame.assetVersion}`} defer />}
  </head>
);

/** On every page of a rehearsal, so that nobody takes it for the real thing. */
const Rehearsal = ({ frame, t }: { frame: Frame; t: Texts }) =>
  frame.rehearsal && (
    <aside class="rehearsal" aria-label={t.frame.rehearsal(clockText(frame.rehearsal.now, t.lang))}>
      <div class="wrap">
        <p>
          <strong>{t.frame.rehearsal(clockText(frame.rehearsal.now, t.lang))}</strong>{' '}
          <span>{t.frame.rehearsalNote}</span>
        </p>
        {frame.rehearsal.href !== null && <a href={frame.rehearsal.href}>{t.frame.rehearsalLink}</a>}
      </div>
    </aside>
  );

/** Vietnamese are called by the last word of their name. */
const initial = (name: string): string => capital(name.split(' ').at(-1) ?? '').charAt(0);

const AccountMenu = ({ account, frame, t }: { account: Account; frame: Frame; t: Texts }) => {
  const roles = account.roles.map((role) => t.people.roles[role]);
  return (
    <details class="account">
      <summary>
        <span class="account-face" aria-hidden="true">
          {initial(account.name)}
        </span>
        <span class="account-words">
          <span class="visually-hidden">{t.frame.account}: </span>
          <span class="account-name">{account.name}</span>
          <span class="account-role">{roles[0]}</span>
        </span>
      </summary>
      <div class="account-panel">
        <p class="account-name">{account.name}</p>
        {account.unit !== null && <p class="soft">{said(account.unit, t.lang)}</p>}
        <ul>
          {roles.map((role) => (
            <li key={role}>{role}</li>
          ))}
        </ul>
        {frame.only === undefined && (
          <>
            <p>
              <a href="/substitutions">{t.pages.substitutions.title}</a>
            </p>
            <p>
              <a href="/account">{t.pages.account.title}</a>
            </p>
          </>
        )}
        <form method="post" action={account.signOut.action}>
          <input type="hidden" name="nonce" value={account.signOut.nonce} />
          <button type="submit" class="button">
            {t.frame.signOut}
          </button>
        </form>
      </div>
    </details>
  );
};

const Places = ({ frame, t }: { frame: Frame; t: Texts }) => (
  <>
    {frame.nav.map(({ section, href, count }) => (
      <a key={section} href={href} aria-current={section === frame.section ? 'page' : undefined}>
        {t.frame.nav[section]}
        {count !== undefined && count > 0 && (
          <span class="count">
            <span aria-hidden="true">{count}</span>
            <span class="visually-hidden">{t.frame.waiting(count)}</span>
          </span>
        )}
      </a>
    ))}
  </>
);

/** In a row on a desk; on a phone folded under the name of the place where one is. The stylesheet shows one of them. */
const Nav = ({ frame, t }: { frame: Frame; t: Texts }) => {
  if (frame.nav.length === 0) return null;
  const waiting = frame.nav.find(({ count }) => count)?.count;
  return (
    <>
      <nav class="nav" aria-label={t.frame.sections}>
        <Places frame={frame} t={t} />
      </nav>
      <details class="nav-fold">
        <summary>
          <svg class="bars" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M2 5h16M2 10h16M2 15h16" />
          </svg>
          <span class="visually-hidden">{t.frame.sections}: </span>
          {frame.section === null ? t.frame.sections : t.frame.nav[frame.section]}
          {waiting !== undefined && <span class="small"> · {t.frame.tasksWaiting(waiting)}</span>}
        </summary>
        <nav aria-label={t.frame.sections}>
          <Places frame={frame} t={t} />
        </nav>
      </details>
    </>
  );
};

const Masthead = ({ frame, t }: { frame: Frame; t: Texts }) => (
  <header class="masthead">
    <div class="wrap">
      <a class="brand" href="/">
        <Mark />
        <span>
          <span class="brand-office">{said(frame.organisation, t.lang)}</span>
          <span class="brand-name">{t.frame.app}</span>
        </span>
      </a>
      <Nav frame={frame} t={t} />
      <div class="tools">
        <a
          class="language"
          href={frame.otherLanguage}
          lang={t.lang === 'vi' ? 'en' : 'vi'}
          hreflang={t.lang === 'vi' ? 'en' : 'vi'}
          aria-label={t.frame.switchLanguage}
        >
          {t.frame.otherLanguage}
        </a>
        {frame.account && <AccountMenu account={frame.account} frame={frame} t={t} />}
      </div>
    </div>
  </header>
);

/** By a link and a PIN one is in for one task; the line says so on each of its pages. */
const OnlyThis = ({ frame, t }: { frame: Frame; t: Texts }) =>
  frame.only === undefined ? null : (
    <aside class="only-this" aria-label={t.pages.task.onlyThis}>
      <div class="wrap">
        <p>{t.pages.task.onlyThis}</p>
        <a href={frame.only}>{t.pages.task.others}</a>
      </div>
    </aside>
  );

export const Layout = ({ frame, title, live = false, copies = false, body, children }: LayoutProps) => {
  const t = textsIn(frame.lang);
  return (
    <html lang={frame.lang}>
      <Head frame={frame} title={title} live={live} copies={copies} t={t} />
      <body class={body}>
        <a class="skip-link" href="#main">
          {t.frame.skip}
        </a>
        <Rehearsal frame={frame} t={t} />
        <Masthead frame={frame} t={t} />
        <OnlyThis frame={frame} t={t} />
        <main id="main" tabIndex={-1}>
          <div class="wrap">{children}</div>
        </main>
        <footer class="footer">
          <div class="wrap">
            <p>{said(frame.organisation, t.lang)}</p>
            <p>{t.frame.footer}</p>
          </div>
        </footer>
      </body>
    </html>
  );
};
