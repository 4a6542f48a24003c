import { momentText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import { SignIcon } from '../../pieces/mark.js';
import { SentBackNotice } from '../../pieces/sent-back.js';
import { Attestations, Evidence, Movement, Narrative, Scope } from './dossier-fields.js';
import { MeasuredCard, ScoreLine } from './measured.js';
import type { DossierPage } from './views.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';

interface Part {
  readonly page: DossierPage;
  readonly t: Texts;
}

const Head = ({ page: { nomination }, t }: Part) => {
  const about = [t.people.kinds[nomination.kind], nomination.post, said(nomination.unit, t.lang)];
  return (
    <div class="page-head">
      <nav class="crumbs" aria-label={t.frame.crumbs}>
        <a href={nomination.href}>{t.pages.unit.dossier.toNomination}</a>
      </nav>
      <div class="title-line">
        <h1>{t.pages.unit.dossier.title(nomination.name)}</h1>
        <StateBadge life="nomination" state={nomination.state} t={t} />
      </div>
      <p class="soft about">
        {about.filter((word) => word !== null).join(' · ')} · <span class="code">{nomination.code}</span>
      </p>
    </div>
  );
};

const savedText = ({ saved }: DossierPage, t: Texts): string => {
  const words = t.pages.unit.dossier;
  if (saved === null) return words.neverSaved;
  const moment = momentText(saved.at, t.lang);
  return saved.justNow ? words.savedNow(moment) : words.savedBefore(moment, saved.by);
};

const SavedNotice = ({ page, t }: Part) => {
  const words = t.pages.unit.dossier;
  if (page.saved?.justNow !== true) return null;
  return (
    <div class="notice done" role="status">
      <p>
        <SignIcon sign="check" /> <strong>{savedText(page, t)}</strong>{' '}
        {page.submits ? words.thenSubmit : words.thenTold}
      </p>
      {page.submits && (
        <a class="button" href={`${page.nomination.href}#decide`}>
          {words.toSubmit}
        </a>
      )}
    </div>
  );
};

/** Stays in sight: how far one is, whether it is saved, and the two ways to save. */
const Bar = ({ page, t }: Part) => {
  const words = t.pages.unit.dossier;
  return (
    <div class="save-bar">
      <div>
        <ScoreLine measured={page.measured} t={t} />
        <p class="small soft">{savedText(page, t)}</p>
      </div>
      <div class="actions">
        <button type="submit" class="button" name="go" value="check" disabled={!page.open}>
          {words.saveAndCheck}
        </button>
        <button type="submit" class="button primary" disabled={!page.open}>
          {words.save}
        </button>
      </div>
    </div>
  );
};

/** Where a dossier is written, with the finding of each criterion beside what answers it. */
export const Dossier = (page: DossierPage) => {
  const { frame, nomination, action, preview, nonce, version, measured, errors } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.unit.dossier;
  const title = words.title(nomination.name);
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t.decision.notRecorded}: ${title}` : title} live>
      <Head page={page} t={t} />
      <Errors errors={errors} title={words.errors} id="errors" t={t}>
        {page.onRecord !== null && page.open && <p>{words.conflict}</p>}
        {!page.open && <p>{words.closed}</p>}
      </Errors>
      <SavedNotice page={page} t={t} />
      <SentBackNotice sentBack={page.sentBack} due={page.due} today={page.today} t={t} />
      <div class="case writing">
        <form class="stack" id="dossier-form" method="post" action={action} encType="multipart/form-data">
          <input type="hidden" name="nonce" value={nonce} />
          <input type="hidden" name="version" value={String(version)} />
          <StackedCard id="story" title={words.story}>
            <Narrative page={page} t={t} />
            <Scope page={page} t={t} />
            <Movement page={page} t={t} />
          </StackedCard>
          <StackedCard id="attest" title={words.attest} hint={words.attestHint}>
            <Attestations page={page} t={t} />
          </StackedCard>
          <StackedCard id="evidence" title={words.evidence} hint={words.evidenceHint}>
            <Evidence page={page} t={t} />
          </StackedCard>
          <Bar page={page} t={t} />
        </form>
        <MeasuredCard
          measured={measured}
          preview={preview}
          saved={page.saved?.justNow === true ? savedText(page, t) : null}
          t={t}
        />
      </div>
    </Layout>
  );
};
