import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { inFours } from '../../pieces/in-fours.js';
import { Mark } from '../../pieces/mark.js';
import { SheetLine } from '../../pieces/sheet-link.js';
import { Pages } from '../audit/filter.js';
import { ReadingList } from '../audit/readings.js';
import { Steps } from '../people/list.js';
import type { RecordedView, RecordView } from './views.js';

const SHOWN = ['readings', 'openings', 'people', 'system', 'erasures'] as const;

const Verdict = ({ page: { chains, waiting }, t }: { page: RecordView; t: Texts }) => {
  const words = t.pages.records.record;
  const broken = chains.some(({ fault }) => fault !== null);
  const waits = waiting.readings + waiting.people;
  return (
    <section
      class={`card card-body stack verdict-card ${broken ? 'broken' : 'intact'}`}
      role={broken ? 'alert' : undefined}
    >
      {chains.length === 0 && <p>{words.noChain}</p>}
      <ul class="readings">
        {chains.map(({ code, events, head, fault }) => (
          <li key={code} class="verdict-head">
            <Mark sign={fault === null ? 'check' : 'cross'} />
            <div>
              <p>
                <strong class="code">{code}</strong>:{' '}
                {fault === null
                  ? words.intact(events)
                  : words.broken(fault.seq, t.pages.audit.desk.chains.faults[fault.fault])}
              </p>
              <p class="small soft">
                {words.head}: <code>{inFours(head)}</code>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {waits > 0 && <p class="soft">{words.waiting(waiting.readings, waiting.people)}</p>}
    </section>
  );
};

const Event = ({ event, t }: { event: RecordedView; t: Texts }) => {
  const words = t.pages.records.record;
  const { of, seq, hash, at, readings, steps, lines } = event;
  return (
    <li class="card card-body stack" id={`${of}-${seq}`}>
      <h2 class="small soft">
        {words.event(of, seq)} · <time dateTime={at}>{momentText(at, t.lang)}</time>
      </h2>
      {readings.length > 0 && <ReadingList rows={readings} t={t} />}
      {steps.length > 0 && <Steps steps={steps} t={t} />}
      {lines.length > 0 && (
        <ul class="readings">
          {lines.map(({ text, more, href }, place) => (
            <li key={place}>
              <p>{href === null ? text : <a href={href}>{text}</a>}</p>
              {more !== null && <p class="small soft">{more}</p>}
            </li>
          ))}
        </ul>
      )}
      <p class="small soft">
        {words.hash}: <code>{inFours(hash)}</code>
      </p>
    </li>
  );
};

/** The department's own record: who read what, who administered what, what changed, what was erased. */
export const RecordPage = (page: RecordView) => {
  const { frame, shown, events, next, first } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.records.record;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/audit">{t.pages.audit.desk.crumbs}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <SheetLine sheet={page.sheet} t={t} />
      </div>
      <div class="stack">
        <Verdict page={page} t={t} />
        <nav class="tabs" aria-label={words.shownLabel}>
          {SHOWN.map((one) => (
            <a key={one} href={`/audit/record?show=${one}`} aria-current={one === shown ? 'page' : undefined}>
              {words.shown[one]}
            </a>
          ))}
        </nav>
        {events.length === 0 && <p class="card card-body soft">{words.none}</p>}
        <ol class="stack record-events">
          {events.map((event) => (
            <Event key={`${event.of}-${event.seq}`} event={event} t={t} />
          ))}
        </ol>
        <Pages next={next} first={first} shown={null} words={words} />
      </div>
    </Layout>
  );
};
