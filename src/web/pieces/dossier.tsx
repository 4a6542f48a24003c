import { dayText, type Texts } from '../../texts/index.js';
import type { DossierView, EvidenceRow } from '../view-models.js';
import { EvidenceMark } from './evidence-mark.js';

const onText = (on: string, t: Texts): string => (on.length === 10 ? dayText(on, t.lang) : on);

const EvidenceTable = ({ evidence, t }: { evidence: readonly EvidenceRow[]; t: Texts }) => {
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
        {evidence.map(({ entry, label, number, on, status, note, scan: href }) => (
          <tr key={entry}>
            <td>
              {label}
              <span class="under">
                {number !== null && <span class="soft">{number}</span>}
                {href !== null && (
                  <a href={href}>
                    {scan}
                    <span class="visually-hidden">: {label}</span>
                  </a>
                )}
              </span>
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

export const Dossier = ({ dossier, t }: { dossier: DossierView; t: Texts }) => {
  const words = t.nomination;
  const { narrative, evidence, edit } = dossier;
  return (
    <div class="stack">
      <section>
        <h3>{words.narrative}</h3>
        {narrative === '' ? <p class="soft">{words.noNarrative}</p> : <p class="narrative">{narrative}</p>}
      </section>
      <section>
        <h3>{words.evidence}</h3>
        {evidence.length === 0 ? (
          <p class="soft">{words.noEvidence}</p>
        ) : (
          <EvidenceTable evidence={evidence} t={t} />
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
