import { textsIn, type Texts } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Findings } from '../../pieces/findings.js';
import { StandingBadge } from './parts.js';
import type { WrittenLine, WrittenPage } from './views.js';

const Lines = ({ lines, t }: { lines: readonly WrittenLine[]; t: Texts }) => (
  <ul class="subject-list">
    {lines.map(({ href, name, standing }) => (
      <li key={href}>
        <a href={href}>{name}</a>
        <StandingBadge standing={standing} t={t} />
      </li>
    ))}
  </ul>
);

/** What one decision came to: whoever has it now, and whoever had it before. */
export const DecisionWritten = ({ frame, claimed, fresh, already, recounted, findings }: WrittenPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.register.written;
  const title = claimed ? words.claimTitle : words.title;
  const count = claimed ? words.freshClaim : words.fresh;
  return (
    <Layout frame={frame} title={title}>
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lead">{fresh.length > 0 ? count(fresh.length) : words.nothingNew}</p>
        {recounted > 0 && <p>{words.recounted(recounted)}</p>}
      </div>
      <div class="card card-body stack">
        {fresh.length > 0 && <Lines lines={fresh} t={t} />}
        {already.length > 0 && (
          <>
            <p>
              <strong>{words.already(already.length)}</strong>
            </p>
            <Lines lines={already} t={t} />
          </>
        )}
        <Findings findings={findings} t={t} />
        <p class="actions">
          <a class="button" href="/register/decisions/new">
            {words.another}
          </a>
          <a class="button" href="/register">
            {words.back}
          </a>
        </p>
      </div>
    </Layout>
  );
};
