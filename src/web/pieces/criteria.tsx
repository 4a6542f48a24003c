import type { Assessment, Weighed } from '../../../workflows/index.js';
import { dayText, needText, reasonText, said, type Texts } from '../../texts/index.js';
import type { EvidenceRow } from '../view-models.js';
import { type Branch, branchUnder, type Look, lookOf } from './criteria-look.js';
import { EvidenceMark } from './evidence-mark.js';
import { type BesideEachOther, EvidenceSides, sidesOf } from './evidence-sides.js';
import { Clause } from './findings.js';
import { Mark, type Sign } from './mark.js';

interface Seen {
  readonly t: Texts;
  /** Whether the Office has seen a piece of evidence: by the entry of the register. */
  readonly statusOf: ReadonlyMap<string, EvidenceRow['status']>;
  /** What is claimed beside what is verified; null: one evaluation alone. */
  readonly sides: BesideEachOther | null;
}

const SIGNS: Record<Look, Sign> = {
  met: 'check',
  unmet: 'cross',
  warned: 'bang',
  target: 'partly',
  open: 'dash',
};

/** A branch that is not met is one way among several, not something that does not bind yet. */
export const verdictText = (look: Look, branch: Branch, t: Texts): string => {
  if (look === 'open' && branch !== null) return t.evidence.branch[branch];
  return t.evidence.verdict[look === 'warned' ? 'unmet' : look];
};

const onText = (on: string, t: Texts): string => (/^\d{4}-\d{2}-\d{2}$/.test(on) ? dayText(on, t.lang) : on);

const Piece = ({ piece, seen: { t, statusOf } }: { piece: Weighed; seen: Seen }) => {
  const status = statusOf.get(piece.entry);
  const on = onText(piece.on, t);
  const label = said(piece.label, t.lang);
  return (
    <li>
      {label}
      {on !== '' && !label.includes(on) && ` · ${on}`}
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

/** What somebody answered for, in his words, or the movement named. Of a yearly one each year is listed. */
const answerOf = ({ kind, need, counted }: Assessment, t: Texts): string | null => {
  const [answer] = counted;
  if (need > 1 || !answer) return null;
  const label = said(answer.label, t.lang);
  if (kind === 'attest') return `“${label}”`;
  return kind === 'linked' ? label : null;
};

/** Why an unmet criterion is no fault here; a branch among several speaks for itself. */
const asideOf = (look: Look, branch: Branch, t: Texts): string | null => {
  if (look === 'warned') return t.nomination.effect.warn;
  if (look !== 'open' || branch === 'alternative') return null;
  return branch === 'spare' ? t.nomination.branchNotNeeded : t.evidence.verdict.open;
};

const Need = ({ node, look, branch, t }: { node: Assessment; look: Look; branch: Branch; t: Texts }) => {
  const aside = asideOf(look, branch, t);
  return (
    <p class="need">
      {look === 'target' && (
        <>
          <Progress need={node.need} have={node.have} />
          {`${t.nomination.progress(node.have, node.need)} · ${t.evidence.verdict.target} · `}
        </>
      )}
      {needText(node, t.lang)}
      {aside !== null && ` · ${aside}`}
    </p>
  );
};

/** What the nodes above have settled already. */
interface Above {
  readonly branch: Branch;
  /** The clause last named: the parts of one clause need not repeat it. */
  readonly clause: string | null;
}

const Node = ({ node, above, seen }: { node: Assessment; above: Above; seen: Seen }) => {
  const { t } = seen;
  const look = lookOf(node, above.branch);
  const answer = answerOf(node, t);
  const pair = sidesOf(node, seen.sides);
  const pieces = answer === null && pair === null ? node.counted : [];
  // what counts on the other side stands there with its reason
  const leftOut = node.notCounted.filter(
    ({ entry }) =>
      pair === null ||
      ![...pair.claimed.counted, ...pair.verified.counted].some((one) => one.entry === entry),
  );
  const spare = look === 'open' && above.branch === 'spare';
  const below: Above = { branch: branchUnder(node, above.branch), clause: node.clause };
  return (
    <li class={`criterion ${look}`}>
      <Mark sign={SIGNS[look]} />
      <div class="criterion-body">
        <p>
          <span class="visually-hidden">{verdictText(look, above.branch, t)}: </span>
          {said(node.text, t.lang)} {node.clause !== above.clause && <Clause clause={node.clause} t={t} />}
        </p>
        {answer === null ? (
          <Need node={node} look={look} branch={above.branch} t={t} />
        ) : (
          <p class="need">{answer}</p>
        )}
        {pair !== null && seen.sides && <EvidenceSides pair={pair} left={seen.sides.left} t={t} />}
        {pieces.length > 0 && (
          <ul class="pieces">
            {pieces.map((piece) => (
              <Piece key={piece.entry} piece={piece} seen={seen} />
            ))}
          </ul>
        )}
        {leftOut.length > 0 && !spare && <NotCounted pieces={leftOut} seen={seen} />}
        {node.parts.length > 0 && (
          <ul class="criteria">
            {node.parts.map((part) => (
              <Node key={part.id} node={part} above={below} seen={seen} />
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
  sides = null,
  t,
}: {
  assessments: readonly Assessment[];
  evidence: readonly EvidenceRow[];
  sides?: BesideEachOther | null;
  t: Texts;
}) => {
  const statusOf = new Map(evidence.map(({ entry, status }) => [entry, status]));
  const seen: Seen = { t, statusOf, sides };
  const single = assessments.filter((node) => !isHeading(node));
  return (
    <>
      {single.length > 0 && (
        <ul class="criteria">
          {single.map((node) => (
            <Node key={node.id} node={node} above={{ branch: null, clause: null }} seen={seen} />
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
              <Node key={node.id} node={node} above={{ branch: null, clause: group.clause }} seen={seen} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
