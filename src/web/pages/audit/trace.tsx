import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import { inFours } from '../../pieces/in-fours.js';
import { Mark } from '../../pieces/mark.js';
import { SheetLink } from '../../pieces/sheet-link.js';
import { Traced } from './traced-event.js';
import type { TracePage, VerdictView } from './views.js';

const Proved = ({ verdict: { commitments }, t }: { verdict: VerdictView; t: Texts }) => {
  const words = t.pages.audit.trace.verdict;
  const { matches, hidden, redacted } = commitments;
  const proved = [words.bytes, words.joined, words.states, words.beside(matches, hidden, redacted)];
  return (
    <div class="proved">
      <section>
        <h3>{words.proved}</h3>
        <ul>
          {proved.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{words.notProved}</h3>
        <p>{words.anchor}</p>
      </section>
    </div>
  );
};

/** What holds and what does not, in plain words, before anything else. */
const Verdict = ({ verdict, t }: { verdict: VerdictView; t: Texts }) => {
  const words = t.pages.audit.trace.verdict;
  const { faults } = t.pages.audit.desk.chains;
  const { fault, events, head } = verdict;
  return (
    <section
      class={`card card-body stack verdict-card ${fault === null ? 'intact' : 'broken'}`}
      role={fault === null ? undefined : 'alert'}
      aria-labelledby="verdict"
    >
      <div class="verdict-head">
        <Mark sign={fault === null ? 'check' : 'cross'} />
        <h2 id="verdict">{fault === null ? words.intact(events) : words.broken}</h2>
      </div>
      {fault === null ? (
        <Proved verdict={verdict} t={t} />
      ) : (
        <p>{words.where(fault.seq, faults[fault.name])}</p>
      )}
      <p class="soft">
        {words.head}: <code>{inFours(head)}</code>
      </p>
    </section>
  );
};

const ASKS: ReadonlySet<string> = new Set(['officeChief', 'officeDeputy']);
const ANSWERS: ReadonlySet<string> = new Set(['director', 'deputyDirector']);

/** For whoever may ask that something of this be erased, or answers for it. */
const ToErasure = ({ frame, code, t }: Pick<TracePage, 'frame' | 'code'> & { t: Texts }) => {
  const holds = (wanted: ReadonlySet<string>): boolean =>
    frame.account?.roles.some((role) => wanted.has(role)) === true;
  const { ask, short } = t.pages.records.erasures;
  if (holds(ASKS))
    return (
      <a class="button" href={`/audit/erasures/new?chain=${code}`}>
        {ask}
      </a>
    );
  return holds(ANSWERS) ? (
    <a class="button" href="/audit/erasures">
      {short}
    </a>
  ) : null;
};

export const Trace = (page: TracePage) => {
  const { frame, life, name, code, state, back, other, opened, bundle, sheet, verdict, events, unreadable } =
    page;
  const t = textsIn(frame.lang);
  const words = t.pages.audit.trace;
  return (
    <Layout frame={frame} title={words.title(name)}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={back}>{words.back[life]}</a>
        </nav>
        <div class="title-line">
          <h1>{words.title(name)}</h1>
          <StateBadge life={life} state={state} t={t} />
        </div>
        <p class="soft">
          {name !== code && (
            <>
              <span class="code">{code}</span> ·{' '}
            </>
          )}
          {words.lead}
        </p>
        <p class="actions">
          <a class="button" href={other}>
            {opened ? words.fold : words.open}
          </a>
          <ToErasure frame={frame} code={code} t={t} />
          {bundle !== null && (
            <a class="button" href={bundle}>
              {t.pages.bundles.link}
            </a>
          )}
          {sheet !== null && <SheetLink sheet={sheet} t={t} />}
        </p>
      </div>
      <div class="stack">
        <Verdict verdict={verdict} t={t} />
        {unreadable > 0 && (
          <div class="notice bad">
            <p>{words.unreadable(unreadable)}</p>
          </div>
        )}
        <ol class="stack traced">
          {events.map((event) => (
            <Traced key={event.seq} event={event} opened={opened} t={t} />
          ))}
        </ol>
      </div>
    </Layout>
  );
};
