import { dayText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card, StackedCard } from '../../pieces/card.js';
import type { DossierChange, SealedDossierPage, SealedFileView } from './sealed-views.js';

type Dossier = NonNullable<SealedDossierPage['dossier']>;

const Files = ({ files, of, t }: { files: readonly SealedFileView[]; of: string; t: Texts }) => {
  const words = t.pages.sealed.dossier;
  return (
    <ul class="sealed-files">
      {files.map(({ href, label, kind, size }, at) => (
        <li key={href}>
          <a href={href}>
            {label ?? words.file(at + 1)}
            <span class="visually-hidden">: {of}</span>
          </a>{' '}
          <span class="small soft">{words.size(kind, size)}</span>
        </li>
      ))}
    </ul>
  );
};

const Changes = ({ changes, t }: { changes: readonly DossierChange[]; t: Texts }) => {
  const words = t.pages.sealed.dossier;
  return (
    <StackedCard id="changed" title={words.changed} look="recorded">
      <ul class="sealed-changes">
        {changes.map(({ what, was, now }, at) => (
          <li key={at}>
            <strong>{said(what, t.lang)}</strong>
            {was !== null && now !== null && (
              <dl class="facts">
                <div>
                  <dt>{words.was}</dt>
                  <dd>{was}</dd>
                </div>
                <div>
                  <dt>{words.now}</dt>
                  <dd>{now}</dd>
                </div>
              </dl>
            )}
          </li>
        ))}
      </ul>
    </StackedCard>
  );
};

const About = ({ page, dossier, t }: { page: SealedDossierPage; dossier: Dossier | null; t: Texts }) => {
  const words = t.pages.sealed.dossier;
  const fields = [
    ...(dossier?.comprehensive ? [words.comprehensive] : []),
    ...(dossier?.fields ?? []).map((field) => said(field, t.lang)),
  ];
  const facts: readonly (readonly [string, string])[] = [
    [words.code, page.code],
    [words.unit, said(page.unit, t.lang)],
    ...(page.post === null ? [] : [[words.post, page.post] as const]),
    ...(fields.length === 0 ? [] : [[words.fields, fields.join(', ')] as const]),
    ...(dossier?.movement ? [[words.movement, said(dossier.movement, t.lang)] as const] : []),
  ];
  return (
    <Card id="about" title={words.about}>
      <dl class="facts">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};

const Contents = ({ dossier, t }: { dossier: Dossier; t: Texts }) => {
  const words = t.pages.sealed.dossier;
  return (
    <>
      <StackedCard id="narrative" title={words.narrative}>
        <p class="narrative" lang="vi">
          {dossier.narrative}
        </p>
      </StackedCard>
      <StackedCard id="evidence" title={words.evidence}>
        {dossier.evidence.length === 0 ? (
          <p>{words.noEvidence}</p>
        ) : (
          <ul class="sent-names">
            {dossier.evidence.map(({ entry, label, on, files }) => (
              <li key={entry}>
                <span>
                  {said(label, t.lang)}{' '}
                  <span class="small soft">{on.length === 10 ? dayText(on, t.lang) : on}</span>
                </span>
                {files.length === 0 ? (
                  <span class="small soft">{words.noFile}</span>
                ) : (
                  <Files files={files} of={said(label, t.lang)} t={t} />
                )}
              </li>
            ))}
          </ul>
        )}
      </StackedCard>
      {dossier.attestations.length > 0 && (
        <StackedCard id="attested" title={words.attestations}>
          <ul class="sent-names">
            {dossier.attestations.map(({ asked, text, year, files }, at) => (
              <li key={at}>
                <span>
                  {said(asked, t.lang)}
                  {year !== null && <span class="soft"> ({words.year(year)})</span>}
                </span>
                <span class="small">{text === '' ? words.yes : text}</span>
                {files.length > 0 && <Files files={files} of={said(asked, t.lang)} t={t} />}
              </li>
            ))}
          </ul>
        </StackedCard>
      )}
    </>
  );
};

/** One dossier as it was sent; what has changed since stands before it, and never in its place. */
export const SealedDossier = (page: SealedDossierPage) => {
  const { frame, back, letter, name, kind, changes, dossier } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.sealed;
  return (
    <Layout frame={frame} title={`${name} · ${page.code}`}>
      <div class="narrow-page">
        <div class="page-head">
          <nav class="crumbs" aria-label={t.frame.crumbs}>
            <a href={back}>{words.dossier.back}</a>
          </nav>
          <h1>{name}</h1>
          <p class="lead">
            {t.people.kinds[kind]} · {words.letter(letter.number, dayText(letter.date, t.lang))}
          </p>
          <p class="hint">{words.frozen}</p>
        </div>
        <div class="stack">
          {changes.length > 0 && <Changes changes={changes} t={t} />}
          <About page={page} dossier={dossier} t={t} />
          {dossier === null ? (
            <p class="notice">{words.dossier.erased}</p>
          ) : (
            <Contents dossier={dossier} t={t} />
          )}
        </div>
      </div>
    </Layout>
  );
};
