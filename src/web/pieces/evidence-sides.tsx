import type { Assessment, Difference, Sides } from '../../../workflows/index.js';
import { reasonText, said, type Texts } from '../../texts/index.js';
import { Clause } from './findings.js';
import { SignIcon } from './mark.js';

/** What the left column is: named in a dossier, or only in the register yet. */
export type Left = 'claimed' | 'register';

/** Both evaluations of each criterion, by its id. */
export interface BesideEachOther {
  readonly left: Left;
  readonly claimed: ReadonlyMap<string, Assessment>;
  readonly verified: ReadonlyMap<string, Assessment>;
}

const flat = (node: Assessment): Assessment[] => [node, ...node.parts.flatMap(flat)];

export const beside = (
  { claimed, verified }: Pick<Sides, 'claimed' | 'verified'>,
  left: Left,
): BesideEachOther => {
  const byId = (nodes: readonly Assessment[]) => new Map(nodes.flatMap(flat).map((node) => [node.id, node]));
  return { left, claimed: byId(claimed), verified: byId(verified) };
};

const WITH_PAPERS: ReadonlySet<string> = new Set(['count', 'initiative', 'rating']);

/** Only where papers count, and some do. */
export const sidesOf = ({ id, kind }: Assessment, sides: BesideEachOther | null) => {
  const claimed = sides?.claimed.get(id);
  const verified = sides?.verified.get(id);
  if (!sides || !claimed || !verified || !WITH_PAPERS.has(kind)) return null;
  return claimed.counted.length + verified.counted.length === 0 ? null : { claimed, verified };
};

interface SideProps {
  readonly title: string;
  readonly node: Assessment;
  readonly other: Assessment;
  /** Why it is not on the other side. */
  readonly note: (entry: string) => string;
  readonly t: Texts;
}

const Side = ({ title, node, other, note, t }: SideProps) => {
  const words = t.pages.finder.sides;
  const there = new Set(other.counted.map(({ entry }) => entry));
  const enough = node.have >= node.need;
  return (
    <div class={enough ? 'side enough' : 'side'}>
      <p class="side-title">
        <SignIcon sign={enough ? 'check' : 'dash'} /> {title}: <b>{words.figure(node.have, node.need)}</b>
      </p>
      {node.counted.length === 0 ? (
        <p class="soft">{words.none}</p>
      ) : (
        <ul class="pieces">
          {node.counted.map((piece) => (
            <li key={piece.entry} class={there.has(piece.entry) ? undefined : 'alone'}>
              {said(piece.label, t.lang)}
              {piece.standsFor !== undefined && ` · ${t.evidence.standsFor}`}
              {!there.has(piece.entry) && <span class="why">: {note(piece.entry)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** What counts now for the unit, and what counts for the Office. */
export const EvidenceSides = ({
  pair: { claimed, verified },
  left,
  t,
}: {
  pair: { claimed: Assessment; verified: Assessment };
  left: Left;
  t: Texts;
}) => {
  const words = t.pages.finder.sides;
  const why = (entry: string): string => {
    const reason = verified.notCounted.find((one) => one.entry === entry)?.why;
    return reason === undefined ? words.onlyClaimed : reasonText(reason, t.lang);
  };
  return (
    <div class="sides">
      <Side title={words[left]} node={claimed} other={verified} note={why} t={t} />
      <Side title={words.verified} node={verified} other={claimed} note={() => words.onlyVerified} t={t} />
    </div>
  );
};

const Papers = ({ by, t }: { by: readonly Difference[]; t: Texts }) => {
  const words = t.pages.finder.sides;
  // one paper may count in several ways of one criterion
  const once = [...new Map(by.map((one) => [`${one.piece.entry} ${one.counts}`, one])).values()];
  return (
    <ul class="pieces">
      {once.map(({ piece, counts, why }) => (
        <li key={`${piece.entry} ${counts}`}>
          {said(piece.label, t.lang)}
          <span class="why">
            :{' '}
            {counts === 'verified'
              ? words.onlyVerified
              : why === null
                ? words.onlyClaimed
                : reasonText(why, t.lang)}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** Which paper makes the difference, in words; that there is none is said too. */
export const DifferenceInWords = ({ sides: { differences, turns }, t }: { sides: Sides; t: Texts }) => {
  const words = t.pages.finder.sides;
  if (differences.length === 0) return <p class="hint same-sides">{words.same}</p>;
  return (
    <div class="apart">
      <p>
        <strong>{words.apart}</strong>
      </p>
      {turns.map(({ criterion, clause, text, claimed, by }) => (
        <div key={criterion}>
          <p>
            {claimed === 'met' ? words.turn.less : words.turn.more}: {said(text, t.lang)}{' '}
            <Clause clause={clause} t={t} />. {words.because}:
          </p>
          <Papers by={by} t={t} />
        </div>
      ))}
      {turns.length === 0 && (
        <div>
          <p>{words.noTurn}</p>
          <Papers by={differences} t={t} />
        </div>
      )}
    </div>
  );
};
