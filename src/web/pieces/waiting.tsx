import type { Day } from '../../../workflows/index.js';
import { momentText, orderWords, said, type Texts, waitedText, wallClock } from '../../texts/index.js';
import type { Waiting } from '../view-models.js';
import { Due } from './due.js';

const digits = (phone: string): string => phone.replace(/[^\d+]/g, '');

const Person = ({ person, t }: { person: Waiting['people'][number]; t: Texts }) => (
  <li>
    <span class="person-words">
      <span class="person-name">{person.name}</span>
      <span class="soft">{person.post}</span>
    </span>
    {person.phone === null ? (
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

const WaitingFor = ({ waiting, today, t }: { waiting: Waiting; today: Day; t: Texts }) => {
  const { does, desk, unit, people, since, due } = waiting;
  return (
    <li class="wait">
      <p class="wait-what">{orderWords(does, t.lang).task}</p>
      <p class="soft">
        {t.people.desks[desk]}
        {unit !== null && `, ${said(unit, t.lang)}`}
      </p>
      <p class="soft">
        {t.nomination.since(momentText(since, t.lang), waitedText(wallClock(since).day, today, t.lang))}
      </p>
      {due !== null && <Due lastDay={due} today={today} t={t} />}
      {people.length > 0 ? (
        <ul class="people">
          {people.map((person) => (
            <Person key={person.name} person={person} t={t} />
          ))}
        </ul>
      ) : (
        <p class="soft">{t.nomination.nobodyAtDesk}</p>
      )}
    </li>
  );
};

/** "Đang chờ: ai, từ bao giờ, số máy": so that nobody has to ask around. */
export const WaitingList = ({ waiting, today, t }: { waiting: readonly Waiting[]; today: Day; t: Texts }) => (
  <ul class="waits">
    {waiting.map((one, at) => (
      <WaitingFor key={at} waiting={one} today={today} t={t} />
    ))}
  </ul>
);
