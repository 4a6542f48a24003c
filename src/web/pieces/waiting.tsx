import type { Day } from '../../../workflows/index.js';
import { momentText, orderWords, said, type Texts, waitedText, wallClock } from '../../texts/index.js';
import type { Waiting } from '../view-models.js';
import { Due } from './due.js';

const digits = (phone: string): string => phone.replace(/[^\d+]/g, '');

const Person = ({ person, t }: { person: Waiting['people'][number]; t: Texts }) => (
  <li>
    <span class="person-words">
      <span class="person-name">{person.name}</span>
      {person.inPlaceOf !== null && (
        <strong class="small">{t.pages.substitutions.instead(person.inPlaceOf)}</strong>
      )}
      <span class="soft">{person.post}</span>
    </span>
    {person.phone === null || person.phone === '' ? (
      <span class="soft">{t.nomination.noPhone}</span>
    ) : (
      <a
        class="phone"
        href={`tel:${digits(person.phone)}`}
        aria-label={`${t.nomination.call(person.name)}: ${person.phone}`}
      >
        {person.phone}
      </a>
    )}
  </li>
);

const What = ({ waiting, today, t }: { waiting: Waiting; today: Day; t: Texts }) => {
  const { does, since, due } = waiting;
  return (
    <li>
      <p class="wait-what">{orderWords(does, t.lang).task}</p>
      <p class="soft small">
        {t.nomination.since(momentText(since, t.lang), waitedText(wallClock(since).day, today, t.lang))}
      </p>
      {due !== null && <Due lastDay={due} today={today} t={t} />}
    </li>
  );
};

const AtDesk = ({ waiting, today, t }: { waiting: readonly Waiting[]; today: Day; t: Texts }) => {
  const [first] = waiting;
  if (!first) return null;
  const { desk, unit } = first;
  // of two tasks at a desk somebody may stand in for one only: in whose place is said
  const people = new Map(
    waiting
      .flatMap((one) => one.people)
      .toSorted((one, other) => Number(one.inPlaceOf !== null) - Number(other.inPlaceOf !== null))
      .map((person) => [`${person.name} ${person.inPlaceOf}`, person]),
  );
  return (
    <li class="wait">
      <ul class="whats">
        {waiting.map((one, at) => (
          <What key={at} waiting={one} today={today} t={t} />
        ))}
      </ul>
      <p class="soft">
        {t.people.desks[desk]}
        {unit !== null && `, ${said(unit, t.lang)}`}
      </p>
      {people.size > 0 ? (
        <ul class="people">
          {[...people.values()].map((person) => (
            <Person key={`${person.name} ${person.inPlaceOf}`} person={person} t={t} />
          ))}
        </ul>
      ) : (
        first.withheld !== true && <p class="soft">{t.nomination.nobodyAtDesk}</p>
      )}
    </li>
  );
};

/** What waits at one desk stands together, and its people once. */
const byDesk = (waiting: readonly Waiting[]): Waiting[][] => {
  const desks = new Map<string, Waiting[]>();
  for (const one of waiting) {
    const key = `${one.desk} ${one.unit?.vi ?? ''}`;
    desks.set(key, [...(desks.get(key) ?? []), one]);
  }
  return [...desks.values()];
};

/** "Đang chờ: ai, từ bao giờ, số máy": so that nobody has to ask around. */
export const WaitingList = ({ waiting, today, t }: { waiting: readonly Waiting[]; today: Day; t: Texts }) => (
  <ul class="waits">
    {byDesk(waiting).map((atDesk) => (
      <AtDesk key={`${atDesk[0]?.desk} ${atDesk[0]?.unit?.vi}`} waiting={atDesk} today={today} t={t} />
    ))}
  </ul>
);
