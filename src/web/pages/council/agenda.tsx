import { capital, said, type Texts } from '../../../texts/index.js';
import { SignIcon } from '../../pieces/mark.js';

import { BesideLine } from './before-beside.js';
import type { PreparedView } from './before-views.js';
import type { ConflictView, NameView } from './views.js';
import { Card } from '../../pieces/card.js';

const conflictText = ({ kind, voids, mine, name }: ConflictView, t: Texts): string => {
  const words = t.pages.council.conflict;
  const what = mine ? words.yours[kind] : words.others[kind](name);
  const effect = voids ? (mine ? words.void : words.voidOther) : words.counts;
  return `${what}: ${effect}`;
};

/** In words, never as a blank: what is known before the vote. */
export const Conflicts = ({ conflicts, t }: { conflicts: readonly ConflictView[]; t: Texts }) =>
  conflicts.length > 0 && (
    <ul class="conflicts">
      {conflicts.map((conflict) => (
        <li key={`${conflict.kind} ${conflict.name}`} class={conflict.voids ? 'void' : undefined}>
          <SignIcon sign={conflict.voids ? 'bang' : 'info'} /> {conflictText(conflict, t)}
        </li>
      ))}
    </ul>
  );

export const AboutName = ({
  name: { post, kind, unit, code },
  t,
}: {
  name: Pick<NameView, 'post' | 'kind' | 'unit' | 'code'>;
  t: Texts;
}) => {
  const about = [post, kind === 'individual' ? null : t.people.kinds[kind], said(unit, t.lang)];
  return (
    <p class="soft small">
      {about.filter((word) => word !== null).join(' · ')} · <span class="code">{code}</span>
    </p>
  );
};

/** Once the sitting is over every name has left it: what it came to is said, not that it has left. */
const Result = ({ name: { gone, result }, t }: { name: NameView; t: Texts }) => {
  const words = t.pages.council.agenda;
  if (result !== null) {
    return <span class={result === 'selected' ? 'badge done' : 'badge'}>{words.result[result]}</span>;
  }
  return gone && <span class="badge refused">{words.gone}</span>;
};

type BesideNames = PreparedView['beside'];

const Name = ({ name, beside, t }: { name: NameView; beside: BesideNames; t: Texts }) => {
  const words = t.pages.council.agenda;
  // whoever only shares a unit with a name is shown to himself; to the others it would be noise
  const shown = name.conflicts.filter(({ mine, kind }) => mine || kind !== 'unit');
  return (
    <li class="agenda-name">
      <p class="title-line">
        <a class="agenda-link" href={name.href}>
          {name.name}
        </a>
        {name.held && <span class="badge returned">{words.held}</span>}
        <Result name={name} t={t} />
      </p>
      <AboutName name={name} t={t} />
      <BesideLine beside={beside[name.nomination]} t={t} />
      {name.held && <p class="small">{words.heldNote}</p>}
      <Conflicts conflicts={shown} t={t} />
    </li>
  );
};

export const Agenda = ({
  names,
  round,
  beside,
  t,
}: {
  beside: BesideNames;
  names: readonly NameView[];
  round: { readonly href: string };
  t: Texts;
}) => {
  const words = t.pages.council.agenda;
  return (
    <Card id="agenda" title={words.title}>
      {names.length > 0 ? (
        <div class="stack">
          <p class="soft">{words.lead(names.length)}</p>
          <ol class="agenda">
            {names.map((name) => (
              <Name key={name.nomination} name={name} beside={beside} t={t} />
            ))}
          </ol>
        </div>
      ) : (
        <div class="stack">
          <p>{words.empty}</p>
          <p class="actions">
            <a class="button" href={round.href}>
              {words.toRound}
            </a>
          </p>
        </div>
      )}
    </Card>
  );
};

export const Unqualified = ({
  names,
  beside,
  t,
}: {
  names: readonly NameView[];
  beside: BesideNames;
  t: Texts;
}) => {
  const words = t.pages.council.agenda;
  if (names.length === 0) return null;
  return (
    <Card id="unqualified" title={words.unqualified}>
      <div class="stack">
        <p class="soft">{words.unqualifiedLead}</p>
        <ol class="agenda">
          {names.map((name) => (
            <li key={name.nomination} class="agenda-name">
              <p class="title-line">
                <a class="agenda-link" href={name.href}>
                  {name.name}
                </a>
                <Result name={name} t={t} />
              </p>
              <AboutName name={name} t={t} />
              <BesideLine beside={beside[name.nomination]} t={t} />
              <blockquote class="opinion">
                <p class="small">{words.opinion}</p>
                <p>{name.opinion === null ? words.noOpinion : capital(name.opinion)}</p>
              </blockquote>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
};
