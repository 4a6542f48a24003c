import type { Assessment, Weighed } from '../../../workflows/index.js';
import { dayText, needText, reasonText, said, type Texts } from '../../texts/index.js';
import type { EvidenceRow } from '../view-models.js';
import { type Look, lookOf } from './criteria-look.js';
import { EvidenceMark } from './evidence-mark.js';
import { Clause } from './findings.js';

interface Seen {
  readonly t: Texts;
  /** Whether the Office has seen a piece of evidence: by the entry of the register. */
  readonly statusOf: ReadonlyMap<string, EvidenceRow['status']>;
}

const MARKS: Record<Look, string> = { met: '✓', unmet: '✕', warned: '!', target: '◔', open: '–' };

const verdictText = (look: Look, t: Texts): string => t.evidence.verdict[look === 'warned' ? 'unmet' : look];

const onText = (on: string, t: Texts): string => (/^\d{4}-\d{2}-\d{2}$/.test(on) ? dayText(on, t.lang) : on);

const Piece = ({ piece, seen: { t, statusOf } }: { piece: Weighed; seen: Seen }) => {
  const status = statusOf.get(piece.entry);
  const on = onText(piece.on, t);
  return (
    <li>
      {piece.label}
      {on !== '' && on !== piece.label && ` · ${on}`}
      {piece.standsFor !== undefined && ` · ${t.evidence.standsFor}`}
      {piece.why !== undefined && <span class="why">: {reasonText(piece.why, t.lang)}</span>}
      {piece.why === undefined && status !== undefined && (
        <>
          {' '}
          <EvidenceMark status={status} t={t} />
        </>
      )}
    </li>
  );
};

const NotCounted = ({ pieces, seen }: { pieces: readonly Weighed[]; seen: Seen }) => {
  const { t } = seen;
  const reasons = [...new Set(pieces.map(({ why }) => reasonText(why ?? '', t.lang)))];
  const list = (
    <ul class="pieces left-out">
      {pieces.map((piece) => (
        <Piece key={piece.entry} piece={piece} seen={seen} />
      ))}
    </ul>
  );
  return (
    <details class="not-counted">
      <summary>
        {t.evidence.notCounted} {pieces.length}: {reasons.join('; ')}
      </summary>
      {list}
    </details>
  );
};

/** So many boxes as are needed, so many filled as are there. The figures stand beside them in words. */
const Progress = ({ need, have }: { need: number; have: number }) => (
  <span class="progress" aria-hidden="true">
    {Array.from({ length: Math.min(need, 8) }, (_, at) => (
      <i key={at} class={at < have ? 'full' : undefined} />
    ))}
  </span>
);

/** An attestation's own words stand in the dossier; here it is enough that somebody answered. */
const shownPieces = ({ kind, need, counted }: Assessment): readonly Weighed[] =>
  kind === 'attest' && need <= 1 ? [] : counted;

const Node = ({ node, satisfied, seen }: { node: Assessment; satisfied: boolean; seen: Seen }) => {
  const { t } = seen;
  const look = lookOf(node, satisfied);
  const pieces = shownPieces(node);
  const alternatives = node.kind === 'any' || node.kind === 'atLeast';
  return (
    <li class={`criterion ${look}`}>
      <span class="mark" aria-hidden="true">
        {MARKS[look]}
      </span>
      <div class="criterion-body">
        <p>
          <span class="visually-hidden">{verdictText(look, t)}: </span>
          {said(node.text, t.lang)} <Clause clause={node.clause} t={t} />
        </p>
        <p class="need">
          {look === 'target' && <Progress need={node.need} have={node.have} />}
          {look === 'target' &&
            `${t.nomination.progress(node.have, node.need)} · ${t.evidence.verdict.target} · `}
          {needText(node, t.lang)}
          {look === 'warned' && ` · ${t.nomination.effect.warn}`}
          {look === 'open' && ` · ${satisfied ? t.nomination.branchNotNeeded : t.evidence.verdict.open}`}
        </p>
        {pieces.length > 0 && (
          <ul class="pieces">
            {pieces.map((piece) => (
              <Piece key={piece.entry} piece={piece} seen={seen} />
            ))}
          </ul>
        )}
        {node.notCounted.length > 0 && <NotCounted pieces={node.notCounted} seen={seen} />}
        {node.parts.length > 0 && (
          <ul class="criteria">
            {node.parts.map((part) => (
              <Node
                key={part.id}
                node={part}
                satisfied={satisfied || (alternatives && node.verdict === 'met')}
                seen={seen}
              />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
};

/** An "all" that binds nobody by itself only holds its parts together: it is a heading. */
const isHeading = ({ kind, effect, parts }: Assessment): boolean =>
  kind === 'all' && effect === null && parts.length > 0;

export const CriteriaTree = ({
  assessments,
  evidence,
  t,
}: {
  assessments: readonly Assessment[];
  evidence: readonly EvidenceRow[];
  t: Texts;
}) => {
  const seen: Seen = { t, statusOf: new Map(evidence.map(({ entry, status }) => [entry, status])) };
  const single = assessments.filter((node) => !isHeading(node));
  return (
    <>
      {single.length > 0 && (
        <ul class="criteria">
          {single.map((node) => (
            <Node key={node.id} node={node} satisfied={false} seen={seen} />
          ))}
        </ul>
      )}
      {assessments.filter(isHeading).map((group) => (
        <section key={group.id} class="criteria-group">
          <h3>
            {said(group.text, t.lang)} <Clause clause={group.clause} t={t} />
          </h3>
          <ul class="criteria">
            {group.parts.map((node) => (
              <Node key={node.id} node={node} satisfied={false} seen={seen} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
