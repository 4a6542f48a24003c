import { capital, momentText, said, type Texts } from '../../../texts/index.js';
import { Card } from '../../pieces/card.js';
import { SignIcon } from '../../pieces/mark.js';
import { AboutName } from './agenda.js';
import { BesideLine } from './before-beside.js';
import type { BeforeView, PreparedView, ReplyRow } from './before-views.js';
import { Fact } from './parts.js';
import type { SittingPage } from './views.js';

interface Part {
  readonly before: BeforeView;
  readonly t: Texts;
}

export const When = ({ before, round, t }: Part & { round: SittingPage['round'] }) => {
  const words = t.pages.councilBefore.when;
  const { plannedFor, place, inWriting, moves, calendar } = before;
  return (
    <Card id="when" title={words.title}>
      <div class="stack">
        <dl class="facts">
          <Fact term={inWriting ? words.asks : words.at}>
            {momentText(plannedFor, t.lang)}
            {moves > 0 && <span class="soft small"> ({words.moved(moves)})</span>}
          </Fact>
          <Fact term={words.place}>{place}</Fact>
          <Fact term={t.pages.council.round}>
            <a href={round.href}>{round.name}</a>
          </Fact>
          <Fact term={words.way}>{inWriting ? words.inWriting : words.meets}</Fact>
        </dl>
        <p>
          <a class="standing-link" href={calendar} download>
            {words.calendar}
          </a>
        </p>
      </div>
    </Card>
  );
};

const stateOf = (comes: boolean | null) => {
  if (comes === null) return 'silent';
  return comes ? 'comes' : 'not';
};
const SIGN = { comes: 'check', not: 'cross', silent: 'open' } as const;

const Row = ({ row, of, t }: { row: ReplyRow; of: number; t: Texts }) => {
  const words = t.pages.councilBefore.replies;
  const state = stateOf(row.comes);
  return (
    <li class={`reply-row ${state}`}>
      <p class="title-line">
        <span class="member-name">{row.name}</span>
        <span class="reply-state">
          <SignIcon sign={SIGN[state]} /> {words[state]}
        </span>
      </p>
      <p class="soft small">
        {t.people.roles[row.role]}
        {row.unit !== null && ` · ${said(row.unit, t.lang)}`}
      </p>
      {row.opened !== null && of > 0 && <p class="soft small num">{words.opened(row.opened, of)}</p>}
      {row.reason !== null && <p class="small reply-reason">{capital(row.reason)}</p>}
    </li>
  );
};

/** Names for everybody; reasons and readings only where the law has let them through. */
export const Replies = ({ before: { replies, dossiers, prepares }, t }: Part) => {
  const words = t.pages.councilBefore.replies;
  const many = (comes: boolean | null): number => replies.filter((row) => row.comes === comes).length;
  return (
    <Card id="replies" title={words.title} hint={words.count(many(true), many(false), many(null))}>
      <ul class="replies">
        {replies.map((row) => (
          <Row key={row.person} row={row} of={dossiers} t={t} />
        ))}
      </ul>
      {prepares && <p class="hint">{words.prepares}</p>}
    </Card>
  );
};

/** How far the reader himself has come. */
export const Opened = ({ before: { opened, dossiers }, t }: Part) => {
  const words = t.pages.councilBefore.dossiers;
  if (opened === null || dossiers === 0) return null;
  return (
    <p class={opened < dossiers ? 'read-so-far' : 'read-so-far all'}>
      <SignIcon sign={opened < dossiers ? 'info' : 'check'} />{' '}
      {opened < dossiers ? words.read(opened, dossiers) : words.readAll(dossiers)}
    </p>
  );
};

/** The compiled list of the round, before anybody has put it before the sitting. */
export const Compiled = ({ prepared, t }: { prepared: PreparedView; t: Texts }) => {
  const { before, beside } = prepared;
  const words = t.pages.councilBefore.dossiers;
  if (before === null || before.compiled.length === 0) return null;
  return (
    <Card id="compiled" title={words.compiled}>
      <div class="stack">
        <p class="soft">{words.compiledLead}</p>
        <ol class="agenda">
          {before.compiled.map((name) => (
            <li key={name.nomination} class="agenda-name">
              <a class="agenda-link" href={name.href}>
                {name.name}
              </a>
              <AboutName name={name} t={t} />
              <BesideLine beside={beside[name.nomination]} t={t} />
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
};
