import { dayText, said, type Texts } from '../../texts/index.js';
import type { DossierView, EvidenceRow, Path } from '../view-models.js';
import { EvidenceFiles } from './evidence-files.js';
import { EvidenceMark } from './evidence-mark.js';
import { Clause } from './findings.js';

const onText = (on: string, t: Texts): string => (on.length === 10 ? dayText(on, t.lang) : on);

const EvidenceTable = ({ evidence, back, t }: { evidence: readonly EvidenceRow[]; back: Path; t: Texts }) => {
  const { evidenceColumn, evidenceCaption, scan } = t.nomination;
  return (
    <table class="evidence">
      <caption class="visually-hidden">{evidenceCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{evidenceColumn.what}</th>
          <th scope="col">{evidenceColumn.on}</th>
          <th scope="col">{evidenceColumn.status}</th>
        </tr>
      </thead>
      <tbody>
        {evidence.map(({ entry, label, number, on, status, note, scan: href, scans = [] }) => (
          <tr key={entry}>
            <td>
              {said(label, t.lang)}
              <span class="under">
                {number !== null && <span class="soft">{number}</span>}
                {href !== null && (
                  <a href={href}>
                    {scan}
                    <span class="visually-hidden">: {said(label, t.lang)}</span>
                  </a>
                )}
              </span>
              <EvidenceFiles files={scans} back={back} t={t} />
            </td>
            <td class="num">{onText(on, t)}</td>
            <td>
              <EvidenceMark status={status} t={t} />
              {note !== null && <span class="small note">{note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Each text stands beside its criterion above as well: here they are read one after the other, when wanted. */
const Attestations = ({
  attestations,
  back,
  t,
}: Pick<DossierView, 'attestations'> & { back: Path; t: Texts }) => (
  <details class="attestations">
    <summary>{t.nomination.attestationsCount(attestations.length)}</summary>
    <dl>
      {attestations.map(({ asked, clause, text, year, files = [] }) => (
        <div key={`${asked.vi} ${year}`}>
          <dt>
            {said(asked, t.lang)} <Clause clause={clause} t={t} />
            {year !== null && ` · ${year}`}
          </dt>
          <dd class="narrative">{text}</dd>
          {files.length > 0 && (
            <dd>
              <EvidenceFiles files={files} back={back} t={t} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  </details>
);

export const Dossier = ({ dossier, t }: { dossier: DossierView; t: Texts }) => {
  const words = t.nomination;
  const { narrative, evidence, here, edit } = dossier;
  return (
    <div class="stack">
      <section>
        <h3>{words.narrative}</h3>
        {narrative === '' ? <p class="soft">{words.noNarrative}</p> : <p class="narrative">{narrative}</p>}
      </section>
      {dossier.attestations.length > 0 && (
        <Attestations attestations={dossier.attestations} back={here} t={t} />
      )}
      <section>
        <h3>{words.evidence}</h3>
        {evidence.length === 0 ? (
          <p class="soft">{words.noEvidence}</p>
        ) : (
          <EvidenceTable evidence={evidence} back={here} t={t} />
        )}
      </section>
      {edit !== null && (
        <p class="actions">
          <a class="button" href={edit}>
            {words.edit}
          </a>
        </p>
      )}
    </div>
  );
};
