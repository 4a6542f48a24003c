import type { Day } from '../../../../workflows/index.js';
import { momentText, said, type Texts } from '../../../texts/index.js';
import { Due } from '../../pieces/due.js';
import { NameLines } from './parts.js';
import { StandingMark } from './pictures.js';
import { mayBeUrged, UnitWords } from './urging.js';
import type { RoundHead, UnitRow } from './views.js';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A round figure: nobody asks after the minute a week later. */
const seenText = (minutes: number | null, t: Texts): string => {
  const words = t.pages.office.board;
  if (minutes === null) return words.seenNever;
  if (minutes < 2) return words.seenNow;
  if (minutes < HOUR) return words.seenMinutes(minutes);
  return minutes < DAY
    ? words.seenHours(Math.floor(minutes / HOUR))
    : words.seenDays(Math.floor(minutes / DAY));
};

const digits = (phone: string): string => phone.replace(/[^\d+]/g, '');

/** Folded: eight units with five people each would hide the eight units. */
const Contacts = ({ unit, t }: { unit: UnitRow; t: Texts }) => {
  const words = t.pages.office.board;
  if (unit.contacts.length === 0) return <p class="small soft">{words.noPeople}</p>;
  return (
    <details class="unit-people">
      <summary>{words.people(new Set(unit.contacts.map(({ name }) => name)).size)}</summary>
      <ul class="people">
        {unit.contacts.map(({ name, role, phone }) => (
          <li key={`${name} ${role}`}>
            <span class="person-words">
              <span class="person-name">{name}</span>
              <span class="soft">{t.people.roles[role]}</span>
            </span>
            {phone === '' ? (
              <span class="soft">{t.nomination.noPhone}</span>
            ) : (
              <a
                class="phone"
                href={`tel:${digits(phone)}`}
                aria-label={`${t.nomination.call(name)}: ${phone}`}
              >
                {phone}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** Awaited, or gone on without. */
const isAsked = ({ standing }: UnitRow): boolean => standing === 'silent' || standing === 'without';

interface FactsProps {
  readonly unit: UnitRow;
  readonly today: Day;
  readonly t: Texts;
}

/** Until when it can answer, when it was last here and last reminded, why it has nobody. */
const Facts = ({ unit, today, t }: FactsProps) => {
  const words = t.pages.office.board;
  const asked = isAsked(unit);
  return (
    <dl class="unit-facts">
      {asked && (
        <div>
          <dt>{t.inbox.column.due}</dt>
          <dd>
            <Due lastDay={unit.lastDay} today={today} t={t} />
            {unit.extended && <span class="small soft"> {words.extended}</span>}
          </dd>
        </div>
      )}
      <div>
        <dt>{words.seen}</dt>
        <dd>{seenText(unit.seenMinutesAgo, t)}</dd>
      </div>
      {(asked || unit.reminded !== null) && (
        <div>
          <dt>{t.pages.urging.last}</dt>
          <dd>
            {unit.reminded === null
              ? t.pages.urging.never
              : `${momentText(unit.reminded.at, t.lang)}, ${unit.reminded.by ?? t.pages.urging.byClock}`}
          </dd>
        </div>
      )}
      {unit.reason !== null && (
        <div class="wide">
          <dt>{words.reason}</dt>
          <dd>{unit.reason}</dd>
        </div>
      )}
    </dl>
  );
};

interface UnitCardProps {
  readonly round: RoundHead;
  readonly address: string;
  readonly unit: UnitRow;
  readonly today: Day;
  /** Whether the reader may remind units or extend their date at all. */
  readonly nudge: boolean;
  readonly extend: boolean;
  readonly t: Texts;
}

/** One unit: whether it has answered, until when it can, when it was last here, whom it named. */
export const UnitCard = ({ round, address, unit, today, nudge, extend, t }: UnitCardProps) => {
  const words = t.pages.office.board;
  const name = said(unit.name, t.lang);
  return (
    <section class="card unit-card" aria-labelledby={`unit-${unit.code}`}>
      <div class="unit-head">
        <h2 id={`unit-${unit.code}`} tabIndex={-1}>
          <a href={`/rounds/${round.id}/units/${unit.code}`}>{name}</a>
        </h2>
        <StandingMark standing={unit.standing} t={t} />
      </div>
      <Facts unit={unit} today={today} t={t} />
      {unit.names.length > 0 ? (
        <NameLines names={unit.names} t={t} />
      ) : (
        <p class="small soft">{words.noName}</p>
      )}
      <Contacts unit={unit} t={t} />
      {isAsked(unit) && (nudge || extend) && (
        <p class="actions">
          {nudge && mayBeUrged(unit, today) && (
            <a
              class="button"
              href={`/rounds/${round.id}/nudge?unit=${unit.code}`}
              aria-label={words.nudgeUnit(name)}
            >
              {words.nudge}
            </a>
          )}
          {extend && (
            <a
              class="button"
              href={`/rounds/${round.id}/extend?unit=${unit.code}`}
              aria-label={words.extendUnit(name)}
            >
              {words.extend}
            </a>
          )}
        </p>
      )}
      {nudge && mayBeUrged(unit, today) && (
        <UnitWords round={round} address={address} unit={unit} today={today} t={t} />
      )}
    </section>
  );
};
