import { outlookWords, type Texts, textsIn } from '../../../texts/index.js';
import { capital } from '../../../texts/language.js';
import { momentText } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import { Card } from '../../pieces/card.js';
import { Due } from '../../pieces/due.js';
import { Clause, Findings } from '../../pieces/findings.js';
import { OutlookList } from '../../pieces/outlook.js';
import { QuotaLines } from '../../pieces/quotas.js';
import { WaitingList } from '../../pieces/waiting.js';
import { Day, RoundTop } from './parts.js';
import { CountBars, UnitBar, UnitTiles } from './pictures.js';
import { UnitCard } from './unit-card.js';
import { mayBeUrged, UrgingCard } from './urging.js';
import type { BoardInside, BoardPage, DeedLink, UnitRow } from './views.js';

const ON_THE_WAY = ['officeReview', 'supplement', 'compiled', 'beforeCouncil', 'selected'];

/** A date that is over and that nothing is late for any more: registration has closed, and all names have gone. */
const isPast = (what: 'registration' | 'province', lastDay: string, { today, counts }: BoardPage): boolean =>
  today > lastDay && (what === 'registration' || !counts.some(({ state }) => ON_THE_WAY.includes(state)));

const Dates = ({ page, t }: { page: BoardPage; t: Texts }) => {
  const words = t.pages.office.board;
  return (
    <ul class="round-dates">
      {page.dates.map(({ what, lastDay, extended, clause }) => (
        <li key={what}>
          <p>
            {words.date[what]} <Clause clause={clause} t={t} />
          </p>
          {isPast(what, lastDay, page) ? (
            <span class="due">
              <b>{words.past}</b>
              <Day day={lastDay} t={t} />
            </span>
          ) : (
            <Due lastDay={lastDay} today={page.today} calendar={page.calendar} t={t} />
          )}
          {extended && <span class="small soft">{capital(words.extended)}</span>}
        </li>
      ))}
    </ul>
  );
};

/** What may be done stands as a button; what may not yet, with its reasons folded. */
const Deed = ({ deed, t }: { deed: DeedLink; t: Texts }) => {
  const { link } = t.pages.office.deeds[deed.name];
  if (deed.open) {
    return (
      <li>
        <a class={deed.main ? 'button primary' : 'button'} href={deed.href}>
          {link}
        </a>
      </li>
    );
  }
  return (
    <li>
      <details class="closed-deed">
        <summary>
          <span>{link}</span> <span class="closed-mark">{t.pages.office.board.closed}</span>
        </summary>
        <Findings findings={deed.findings} t={t} />
      </details>
    </li>
  );
};

const Deeds = ({ inside, t }: { inside: BoardInside; t: Texts }) => {
  const words = t.pages.office.board;
  const { deeds, many } = inside;
  if (deeds.length + many.length === 0) return <p class="soft">{words.noDeeds}</p>;
  return (
    <>
      {deeds.length > 0 && (
        <ul class="round-deeds">
          {[...deeds.filter(({ open }) => open), ...deeds.filter(({ open }) => !open)].map((deed) => (
            <Deed key={deed.name} deed={deed} t={t} />
          ))}
        </ul>
      )}
      {many.length > 0 && (
        <>
          <h3>{words.many}</h3>
          <ul class="round-deeds">
            {many.map(({ name, href }) => (
              <li key={name}>
                <a class="button" href={href}>
                  {t.pages.office.many[name].link}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const Sittings = ({ inside, t }: { inside: BoardInside; t: Texts }) => {
  const words = t.pages.office.board;
  return inside.sittings.length === 0 ? (
    <p class="soft">{words.noSittings}</p>
  ) : (
    <ul class="sitting-lines">
      {inside.sittings.map((sitting) => (
        <li key={sitting.id}>
          <a href={`/sittings/${sitting.id}`}>{momentText(sitting.plannedFor, t.lang)}</a>
          <span class="small soft">
            {sitting.place} · <span class="code">{sitting.code}</span>
          </span>
          <StateBadge life="sitting" state={sitting.state} t={t} />
        </li>
      ))}
    </ul>
  );
};

const RANK: Record<UnitRow['standing'], number> = { silent: 0, without: 1, sent: 2, nil: 2 };

/** Whoever is still awaited stands on top; the others in the order of papers. */
const urgentFirst = (units: readonly UnitRow[]): UnitRow[] =>
  units.toSorted((one, other) => RANK[one.standing] - RANK[other.standing]);

const Inside = ({ page, inside, t }: { page: BoardPage; inside: BoardInside; t: Texts }) => {
  const words = t.pages.office.board;
  const offers = new Set(inside.deeds.filter(({ open }) => open).map(({ name }) => name));
  return (
    <div class="case board">
      <div class="stack main-column">
        {urgentFirst(inside.units).map((unit) => (
          <UnitCard
            key={unit.code}
            round={page.round}
            address={page.unitAddress}
            unit={unit}
            today={page.today}
            nudge={offers.has('nudge')}
            extend={offers.has('extend')}
            t={t}
          />
        ))}
      </div>
      <div class="stack side-column">
        <Card id="outlook" title={outlookWords[t.lang].title} look="outlook-card">
          <OutlookList outlooks={inside.outlook} today={page.today} t={t} />
        </Card>
        <Card id="waiting" title={words.waiting} look="wait-card">
          {inside.waiting.length > 0 ? (
            <WaitingList waiting={inside.waiting} today={page.today} t={t} />
          ) : (
            <p class="soft">{words.waitingNobody}</p>
          )}
        </Card>
        {offers.has('nudge') && (
          <UrgingCard
            units={inside.units.filter((unit) => mayBeUrged(unit, page.today))}
            round={page.round}
            address={page.unitAddress}
            today={page.today}
            t={t}
          />
        )}
        <Card id="deeds" title={words.deeds}>
          <Deeds inside={inside} t={t} />
        </Card>
        {inside.further.length > 0 && (
          <Card id="further" title={t.quotas.title}>
            <QuotaLines counts={inside.further} t={t} />
          </Card>
        )}
        <Card id="sittings" title={words.sittings}>
          <Sittings inside={inside} t={t} />
        </Card>
      </div>
    </div>
  );
};

export const RoundBoard = (page: BoardPage) => {
  const { frame, round, counts, sent, inside } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.office.board;
  return (
    <Layout frame={frame} title={`${words.title} · ${round.code}`} copies>
      <RoundTop
        round={round}
        title={words.title}
        back={[{ href: '/rounds', text: t.frame.nav.rounds }]}
        t={t}
      />
      <section class="card overview" aria-labelledby="units-sent">
        <div class="overview-part">
          <h2 id="units-sent">{words.answered(sent.done, sent.of)}</h2>
          {inside === null ? (
            <UnitBar done={sent.done} of={sent.of} />
          ) : (
            <UnitTiles units={inside.units} t={t} />
          )}
        </div>
        <div class="overview-part">
          <h2>{words.countsPicture}</h2>
          {counts.length === 0 ? <p class="soft">{words.noNames}</p> : <CountBars counts={counts} t={t} />}
        </div>
        <div class="overview-part">
          <h2>{words.dates}</h2>
          <Dates page={page} t={t} />
        </div>
      </section>
      {inside === null ? (
        <p class="soft">{words.figuresOnly}</p>
      ) : (
        <>
          <p class="actions board-links">
            <a class="button" href="/finder">
              {t.pages.finder.link}
            </a>
            <a class="button" href={`/rounds/${round.id}/list`}>
              {words.list}
            </a>
            <a class="button" href={`/rounds/${round.id}/letter`}>
              {words.letter}
            </a>
            <a class="button" href={`/rounds/${round.id}/trace`}>
              {words.trace}
            </a>
            {page.bundle !== null && (
              <a class="button" href={page.bundle}>
                {t.pages.bundles.link}
              </a>
            )}
          </p>
          <Inside page={page} inside={inside} t={t} />
        </>
      )}
    </Layout>
  );
};
