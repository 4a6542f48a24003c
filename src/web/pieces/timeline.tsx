import { dayText, momentText, orderWords, stateName, standingText, type Texts } from '../../texts/index.js';
import type { HistoryEntry, Seal } from '../view-models.js';
import { Findings } from './findings.js';
import { Mark, type Sign } from './mark.js';
import { Signed } from './signed.js';

const BACKWARD = new Set([
  'RETURN',
  'RETURN_FOR_CORRECTION',
  'LAPSE',
  'HOLD',
  'DISQUALIFY',
  'WITHDRAW',
  'CONTEST_FACTS',
]);

const Comment = ({ comment, t }: { comment: HistoryEntry['comment']; t: Texts }) => {
  if (comment === null) return null;
  if (comment === 'hidden') return <p class="soft">{t.nomination.commentHidden}</p>;
  if (comment === 'erased') return <p class="soft">{t.nomination.commentErased}</p>;
  return <blockquote>{comment.text}</blockquote>;
};

/** Where it came to by this step: of what runs side by side, the part that moved. */
const becomesText = ({ from, to }: HistoryEntry, t: Texts): string | null => {
  const moved = to.filter((leaf) => !from.includes(leaf));
  const [leaf] = moved;
  if (leaf === undefined || from.length === 0) return null;
  const name =
    moved.length === 1 ? stateName('nomination', leaf, t.lang) : standingText('nomination', to, t.lang);
  return t.nomination.becomes(name);
};

const Entry = ({ entry, t }: { entry: HistoryEntry; t: Texts }) => {
  const { seq, type, at, by, via, paper, comment, findings } = entry;
  const becomes = becomesText(entry, t);
  return (
    <li class={BACKWARD.has(type) ? 'backward' : undefined}>
      <p class="what">{orderWords(type, t.lang).done}</p>
      <p class="meta">{by ? <Signed by={by} t={t} /> : t.people.roles.system}</p>
      <p class="meta">
        <time dateTime={at}>{momentText(at, t.lang)}</time>
        {via !== 'page' && ` · ${t.nomination.via[via]}`}
        {` · ${t.nomination.event(seq)}`}
      </p>
      {paper && <p class="meta">{t.nomination.paper(paper.number, dayText(paper.date, t.lang))}</p>}
      {entry.readBack && (
        <p class="meta">
          {t.pages.sealed.readBackBy(
            entry.readBack.saidBy,
            t.pages.sealed.ways[entry.readBack.way],
            dayText(entry.readBack.on, t.lang),
          )}
        </p>
      )}
      {becomes !== null && <p class="meta">{becomes}</p>}
      <Comment comment={comment} t={t} />
      {findings.length > 0 && (
        <div class="noted">
          <p class="meta">{t.nomination.notedWith}:</p>
          <Findings findings={findings} t={t} />
        </div>
      )}
    </li>
  );
};

export const Timeline = ({ entries, t }: { entries: readonly HistoryEntry[]; t: Texts }) => (
  <ol class="timeline" reversed>
    {entries.map((entry) => (
      <Entry key={entry.seq} entry={entry} t={t} />
    ))}
  </ol>
);

/** "7f3a 91c2 d04e 5b18": enough to compare by eye with a receipt. */
const shortHash = (hash: string): string => hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');

const SIGNS: Record<Seal['chain'], Sign> = { intact: 'check', broken: 'cross', unchecked: 'dash' };

export const SealLine = ({ seal, t }: { seal: Seal; t: Texts }) => {
  const words = t.nomination.seal;
  return (
    <div class={`seal ${seal.chain}`} role={seal.chain === 'broken' ? 'alert' : undefined}>
      <Mark sign={SIGNS[seal.chain]} />
      <div>
        <p>{seal.chain === 'intact' ? words.intact(seal.events) : words[seal.chain]}</p>
        <p class="soft">
          {words.hash} <code>{shortHash(seal.hash)}</code>
          {seal.checkpoint &&
            ` · ${words.checkpoint(seal.checkpoint.code, momentText(seal.checkpoint.at, t.lang))}`}
        </p>
        {seal.trace !== null && <a href={seal.trace}>{t.pages.audit.trace.link}</a>}{' '}
        {seal.bundle !== null && <a href={seal.bundle}>{words.download}</a>}
      </div>
    </div>
  );
};
