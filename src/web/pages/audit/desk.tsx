import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Unsealed } from '../../pieces/sealing.js';
import { SheetLine } from '../../pieces/sheet-link.js';
import { DayAsked, Filter, OneOf, WordsAsked, Wrong } from './filter.js';
import { Found } from './found.js';
import { ReadingList } from './readings.js';
import type { AuditPage } from './views.js';

interface Part {
  readonly page: AuditPage;
  readonly t: Texts;
}

const FURTHER = ['by', 'reason', 'unit', 'state', 'from', 'until', 'order', 'code', 'clause'];

const Search = ({ page: { typed, errors, choices, found }, t }: Part) => {
  const words = t.pages.audit.desk.search;
  const about = { typed, errors };
  const { any } = words;
  return (
    <Filter
      action="/audit"
      label={words.title}
      submit={words.submit}
      clear={found === null ? null : words.clear}
      more={words.more}
      opened={FURTHER.some((name) => (typed[name] ?? '') !== '')}
      hidden={{ show: found?.show ?? 'events' }}
      words={<WordsAsked name="who" label={words.who} hint={words.whoHint} {...about} />}
    >
      <WordsAsked name="by" label={words.by} hint={words.byHint} {...about} />
      <WordsAsked name="reason" label={words.reason} hint={words.reasonHint} {...about} />
      <OneOf
        name="unit"
        label={words.unit}
        any={any}
        groups={[{ label: null, choices: choices.units }]}
        {...about}
      />
      <OneOf name="state" label={words.state} any={any} groups={choices.states} {...about} />
      <DayAsked name="from" label={words.from} {...about} />
      <DayAsked name="until" label={words.until} {...about} />
      <OneOf name="order" label={words.order} any={any} groups={choices.orders} {...about} />
      <OneOf
        name="code"
        label={words.code}
        hint={words.codeHint}
        any={any}
        groups={[{ label: null, choices: choices.codes }]}
        {...about}
      />
      <WordsAsked name="clause" label={words.clause} hint={words.clauseHint} {...about} />
    </Filter>
  );
};

const Tabs = ({ page: { tabs, found }, t }: Part) => {
  const words = t.pages.audit.desk;
  return (
    <nav class="tabs" aria-label={found === null ? words.total : words.showLabel}>
      {tabs.map(({ show, count, href }) => (
        <a key={show} href={href} aria-current={found?.show === show ? 'page' : undefined}>
          {words.show[show](count)}
        </a>
      ))}
    </nav>
  );
};

const Chains = ({ t }: { t: Texts }) => {
  const { chains } = t.pages.audit.desk;
  return (
    <section class="card card-body stack" aria-labelledby="chains">
      <h2 id="chains">{chains.title}</h2>
      <p>{chains.text}</p>
      <p class="actions">
        <a class="button" href="/audit/chains">
          {chains.start}
        </a>
      </p>
    </section>
  );
};

const Checkpoints = ({ t }: { t: Texts }) => {
  const { title, desk, warn } = t.pages.anchors;
  return (
    <section class="card card-body stack" aria-labelledby="checkpoints">
      <h2 id="checkpoints">{title}</h2>
      <p>{desk}</p>
      <p class="actions">
        <a class="button" href="/anchors">
          {warn.open}
        </a>
      </p>
    </section>
  );
};

const Bundle = ({ t }: { t: Texts }) => {
  const { desk, take } = t.pages.bundles;
  return (
    <section class="card card-body stack" aria-labelledby="bundle">
      <h2 id="bundle">{desk.title}</h2>
      <p>{desk.text}</p>
      <p class="actions">
        <a class="button" href="/audit/bundle">
          {take}
        </a>
      </p>
    </section>
  );
};

const Latest = ({ page: { readings }, t }: Part) => {
  const words = t.pages.audit.desk.readings;
  return (
    <section class="card card-body stack wide" aria-labelledby="readings">
      <h2 id="readings">{words.latest}</h2>
      <ReadingList rows={readings} t={t} />
      <p>
        <a class="on-its-own" href="/audit/readings">
          {words.all}
        </a>
      </p>
    </section>
  );
};

/** Every book there is to read, each by what it answers. */
const Books = ({ t }: { t: Texts }) => {
  const { books } = t.pages.audit.logs;
  const { record, erasures } = t.pages.records;
  const all = [
    { href: '/audit/readings', name: books.readings, hint: books.readingsHint },
    { href: '/audit/administration', name: books.administration, hint: books.administrationHint },
    { href: '/audit/exports', name: books.exports, hint: books.exportsHint },
    { href: '/audit/record', name: record.title, hint: books.recordHint },
    { href: '/audit/erasures', name: erasures.short, hint: books.erasuresHint },
  ];
  return (
    <section class="card card-body stack" aria-labelledby="books">
      <h2 id="books">{books.title}</h2>
      <p>{books.lead}</p>
      <ul class="books">
        {all.map(({ href, name, hint }) => (
          <li key={href}>
            <a class="on-its-own" href={href}>
              {name}
            </a>
            <span class="small soft block">{hint}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const AuditDesk = (page: AuditPage) => {
  const { frame, errors, found } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.audit.desk;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p class="soft">{words.onRecord}</p>
      </div>
      <Unsealed sealing={page.sealing} link t={t} />
      <Wrong errors={errors} title={words.search.wrong} />
      <div class="stack">
        <Search page={page} t={t} />
        {errors.length === 0 && <Tabs page={page} t={t} />}
        {found && <Found found={found} rehearsal={frame.rehearsal !== null} t={t} />}
        <SheetLine sheet={page.sheet} t={t} />
        {found === null && errors.length === 0 && (
          <div class="audit-side">
            <Chains t={t} />
            <Bundle t={t} />
            <Checkpoints t={t} />
            <Books t={t} />
            <Latest page={page} t={t} />
          </div>
        )}
      </div>
    </Layout>
  );
};
