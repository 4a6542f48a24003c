import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { SheetLine } from '../../pieces/sheet-link.js';
import { Unsealed } from '../../pieces/sealing.js';
import { Mark, type Sign } from '../../pieces/mark.js';
import { About } from './found.js';
import type { ChainsPage } from './views.js';

type Standing = 'intact' | 'broken' | 'running';

const SIGNS: Record<Standing, Sign> = { intact: 'check', broken: 'cross', running: 'partly' };

const standingOf = ({ broken, astray, missing, next }: ChainsPage): Standing => {
  if (broken.length > 0 || astray > 0 || missing.length > 0) return 'broken';
  return next === null ? 'intact' : 'running';
};

const headline = ({ broken, chains, of, events }: ChainsPage, standing: Standing, t: Texts): string => {
  const words = t.pages.audit.desk.chains;
  if (standing === 'intact') return words.intact(of, events);
  return standing === 'broken' && broken.length > 0
    ? words.broken(broken.length)
    : words.progress(chains, of);
};

const Faults = ({ page: { broken, astray, missing }, t }: { page: ChainsPage; t: Texts }) => {
  const words = t.pages.audit.desk.chains;
  return (
    <ul class="chain-faults">
      {broken.map(({ about, seq, fault }) => (
        <li key={about.code}>
          <About about={about} t={t} />
          <p>{words.where(seq, words.faults[fault])}</p>
        </li>
      ))}
      {astray > 0 && <li>{words.astray(astray)}</li>}
      {missing.length > 0 && <li>{words.missing(missing.join(', '))}</li>}
    </ul>
  );
};

export const AuditChains = (page: ChainsPage) => {
  const { frame, chains, of, events, next } = page;
  const t = textsIn(frame.lang);
  const desk = t.pages.audit.desk;
  const words = desk.chains;
  const standing = standingOf(page);
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/audit">{desk.crumbs}</a>
        </nav>
        <h1>{words.title}</h1>
      </div>
      <Unsealed sealing={page.sealing} link t={t} />
      <section
        class={`card card-body stack verdict-card ${standing}`}
        role={standing === 'broken' ? 'alert' : undefined}
        aria-labelledby="verdict"
      >
        <div class="verdict-head">
          <Mark sign={SIGNS[standing]} />
          <h2 id="verdict">{headline(page, standing, t)}</h2>
        </div>
        {next !== null && <p>{words.running}</p>}
        <p class="soft">
          {words.progress(chains, of)} · {words.events(events)}
        </p>
        {standing === 'running' && <p>{words.soFar}</p>}
        {standing === 'intact' && <p>{words.all}</p>}
        {standing === 'broken' && (
          <>
            <Faults page={page} t={t} />
            <p>{words.brokenHint}</p>
          </>
        )}
        {next === null && <p class="soft">{words.notProved}</p>}
        <SheetLine sheet={page.sheet} t={t} />
        <div class="actions">
          {next === null ? (
            <a class="button" href="/audit/chains">
              {words.again}
            </a>
          ) : (
            <a class="button primary" href={next} rel="next">
              {words.goOn}
            </a>
          )}
          <a class="button" href="/audit">
            {words.back}
          </a>
        </div>
      </section>
    </Layout>
  );
};
