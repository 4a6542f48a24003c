import type { Texts } from '../../../texts/index.js';
import { MailBadge } from '../mails/badge.js';
import type { ToldPerson } from './views.js';

/** Whom an event was told to by mail, and what became of that mail: nothing of what it says. */
export const Told = ({ told, t }: { told: readonly ToldPerson[] | null; t: Texts }) => {
  const words = t.pages.mails;
  if (told === null) return null;
  return (
    <section class="trace-part">
      <h3>{words.told}</h3>
      {told.length === 0 ? (
        <p class="soft">{words.toldNobody}</p>
      ) : (
        <ul class="told-people">
          {told.map(({ id, name, about, state, standing, words: said }) => (
            <li key={id}>
              <p>
                {name} <MailBadge state={state} t={t} />
              </p>
              <p class="small soft">
                {about !== null && `${about}. `}
                {standing}
              </p>
              {said !== null && (
                <p class="small">
                  <q class="mail-words">{said}</q>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
