import { Told } from './told-people.js';
import type { ComponentChildren } from 'preact';
import { momentText, type Texts } from '../../../texts/index.js';
import { Findings } from '../../pieces/findings.js';
import { inFours } from '../../pieces/in-fours.js';
import { Mark, type Sign } from '../../pieces/mark.js';
import { Signed } from '../../pieces/signed.js';
import type { FactGroup, Row, TracedEvent } from './views.js';

const Fact = ({ term, wide, children }: { term: string; wide?: boolean; children: ComponentChildren }) => (
  <div class={wide ? 'wide' : undefined}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const Texted = ({ texts }: { texts: readonly string[] }) =>
  texts.length === 1 ? (
    <>{texts[0]}</>
  ) : (
    <ul>
      {texts.map((text, at) => (
        <li key={at}>{text}</li>
      ))}
    </ul>
  );

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <dl class="trace-rows">
    {rows.map(({ term, texts }, at) => (
      <div key={at}>
        <dt>{term}</dt>
        <dd>
          <Texted texts={texts} />
        </dd>
      </div>
    ))}
  </dl>
);

const Group = ({ group: { title, rows } }: { group: FactGroup }) => (
  <section class="fact-group">
    <h4>{title}</h4>
    {rows.every(({ term }) => term === '') ? (
      <ul class="fact-list">
        {rows
          .flatMap(({ texts }) => texts)
          .map((text, at) => (
            <li key={at}>{text}</li>
          ))}
      </ul>
    ) : (
      <Rows rows={rows} />
    )}
  </section>
);

const Facts = ({ facts, opened, t }: { facts: TracedEvent['facts']; opened: boolean; t: Texts }) => {
  const words = t.pages.audit.trace;
  if (facts === 'hidden') return <p class="soft">{words.factsHidden}</p>;
  if (facts === 'missing') return <p class="error">{words.factsMissing}</p>;
  if (facts === 'redacted') return <p class="soft">{words.factsRedacted}</p>;
  return (
    <details class="trace-fold" open={opened}>
      <summary>
        {words.facts} <span class="soft">({words.factsOf(facts.length)})</span>
      </summary>
      <div class="fact-groups">
        {facts.map((group, at) => (
          <Group key={at} group={group} />
        ))}
      </div>
    </details>
  );
};

const Warnings = ({ findings, t }: { findings: TracedEvent['findings']; t: Texts }) => {
  const words = t.pages.audit.trace;
  const codes = new Map(findings.map(({ finding, search }) => [finding.code, search]));
  return (
    <section class="trace-part">
      <h3>{words.findings}</h3>
      <Findings findings={findings.map(({ finding }) => finding)} t={t} />
      <p class="small soft">
        {[...codes].map(([code, search]) => (
          <span key={code} class="code-of">
            <code>{code}</code>
            {search !== null && (
              <>
                {' '}
                <a href={search}>
                  {words.searchCode}
                  <span class="visually-hidden">: {code}</span>
                </a>
              </>
            )}
          </span>
        ))}
      </p>
    </section>
  );
};

const Order = ({ event: { orderedBy, order }, t }: { event: TracedEvent; t: Texts }) => {
  const words = t.pages.audit.trace;
  return (
    <section class="trace-part">
      <h3>{words.order}</h3>
      {orderedBy !== null && <p>{orderedBy}</p>}
      {order.length > 0 ? <Rows rows={order} /> : <p class="soft">{words.noFields}</p>}
    </section>
  );
};

const Raw = ({ event: { raw }, opened, t }: { event: TracedEvent; opened: boolean; t: Texts }) => {
  const words = t.pages.audit.trace;
  return (
    <details class="trace-fold raw" open={opened}>
      <summary>{words.raw}</summary>
      <p class="hint">{words.rawHint}</p>
      {raw.map(({ title, salt, text }) => (
        <div key={title}>
          <h4>
            {title} {salt !== null && <span class="small soft">· {words.salt(salt)}</span>}
          </h4>
          <pre tabIndex={0}>
            <code>{text}</code>
          </pre>
        </div>
      ))}
    </details>
  );
};

const SIGNS: Readonly<Record<TracedEvent['commitments'][number]['standing'], Sign>> = {
  matches: 'check',
  hidden: 'check',
  redacted: 'dash',
  missing: 'cross',
  altered: 'cross',
};

const Proof = ({ event, t }: { event: TracedEvent; t: Texts }) => {
  const words = t.pages.audit.trace;
  const { plan, machine, bundle, hash, prev, commitments } = event;
  return (
    <dl class="facts trace-proof">
      <Fact term={words.hash} wide>
        <code>{inFours(hash)}</code>
      </Fact>
      <Fact term={words.prev} wide>
        <code>{inFours(prev)}</code>
      </Fact>
      <Fact term={words.law}>
        {words.plan(plan.code, plan.version)}
        <span class="small soft">
          {machine} · {words.bundle} <code>{bundle.slice(0, 12)}</code>
        </span>
      </Fact>
      {commitments.length > 0 && (
        <Fact term={words.commitments}>
          <ul class="commitments">
            {commitments.map(({ field, standing, erased }) => (
              <li key={field} class={standing}>
                <Mark sign={SIGNS[standing]} />
                <span>
                  {words.field[field]}: {erased ?? words.committed[standing]}
                </span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
};

/** One event as it was recorded: who, when, what, from which facts, and what proves it. */
export const Traced = ({ event, opened, t }: { event: TracedEvent; opened: boolean; t: Texts }) => {
  const words = t.pages.audit.trace;
  const { seq, what, at, by, how, from, to, part, findings, facts, seen, told } = event;
  const moved = from.join() !== to.join();
  return (
    <li class="card traced-event" id={`event-${seq}`}>
      <div class="card-head">
        <p class="small soft">{words.event(seq)}</p>
        <h2>{what}</h2>
      </div>
      <div class="card-body stack">
        <dl class="facts">
          <Fact term={words.at}>
            <time dateTime={at}>{momentText(at, t.lang)}</time>
          </Fact>
          <Fact term={words.by}>{by ? <Signed by={by} t={t} /> : words.clock}</Fact>
          <Fact term={words.how}>{how}</Fact>
          {moved && <Fact term={words.from}>{from.join(', ') || words.born}</Fact>}
          <Fact term={moved ? words.to : words.stays}>{to.join(', ')}</Fact>
          {part && <Fact term={part.name}>{words.partMoved(part.from || words.born, part.to)}</Fact>}
        </dl>
        <Order event={event} t={t} />
        {findings.length > 0 && <Warnings findings={findings} t={t} />}
        <Facts facts={facts} opened={opened} t={t} />
        {seen !== null && (
          <p>
            <a class="on-its-own" href={seen}>
              {t.pages.audit.seen.link}
              <span class="visually-hidden">: {words.event(seq)}</span>
            </a>
          </p>
        )}
        <Told told={told} t={t} />
        <Proof event={event} t={t} />
        <Raw event={event} opened={opened} t={t} />
      </div>
    </li>
  );
};
