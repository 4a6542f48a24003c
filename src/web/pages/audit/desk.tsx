import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Unsealed } from '../../pieces/sealing.js';
import { DayAsked, Filter, OneOf, WordsAsked, Wrong } from './filter.js';
import { Found } from './found.js';
import { ReadingList } from './readings.js';
import type { AuditPage } from './views.js';

interface Part {
  readonly page: AuditPage;
  readonly t: Texts;
}

const FURTHER = ['unit', 'state', 'from', 'until', 'order', 'code'];

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
    <section class="card card-body stack" aria-labelledby="readings">
      <h2 id="readings">{words.latest}</h2>
      <ReadingList rows={readings} t={t} />
      <p>
        <a class="on-its-own" href="/audit/readings">
          {words.all}
        </a>{' '}
        <a class="on-its-own" href="/audit/record">
          {t.pages.records.record.title}
        </a>{' '}
        <a class="on-its-own" href="/audit/erasures">
          {t.pages.records.erasures.short}
        </a>
      </p>
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
        {found === null && errors.length === 0 && (
          <div class="audit-side">
            <Chains t={t} />
            <Bundle t={t} />
            <Checkpoints t={t} />
            <Latest page={page} t={t} />
          </div>
        )}
      </div>
    </Layout>
  );
};
