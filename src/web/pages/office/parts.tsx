import { dayText, type Texts } from '../../../texts/index.js';
import { said } from '../../../texts/language.js';
import { StateBadge } from '../../pieces/badge.js';
import type { Path } from '../../view-models.js';
import type { Foreseen, MailSample, NameRow, RoundHead } from './views.js';

interface TopProps {
  readonly round: RoundHead;
  readonly title: string;
  readonly back: readonly { readonly href: Path; readonly text: string }[];
  readonly lead?: string;
  readonly t: Texts;
}

/** The round by its name and where it stands, and the way back. */
export const RoundTop = ({ round, title, back, lead, t }: TopProps) => (
  <div class="page-head">
    <nav class="crumbs" aria-label={t.frame.crumbs}>
      {back.map(({ href, text }) => (
        <a key={href} href={href}>
          {text}
        </a>
      ))}
    </nav>
    <div class="title-line">
      <h1>{title}</h1>
      <StateBadge life="round" state={round.state} t={t} />
    </div>
    <p class="soft about">
      {round.name} · <span class="code">{round.code}</span>
      {round.supplementary && ` · ${t.pages.office.opening.kind.supplementary}`}
    </p>
    {lead !== undefined && <p>{lead}</p>}
  </div>
);

/** A name as one line: whose, where from, where it stands; the way to its page. */
export const NameLine = ({ name, unit = false, t }: { name: NameRow; unit?: boolean; t: Texts }) => (
  <span class="name-line">
    <a href={`/nominations/${name.id}`}>{name.name}</a>
    <span class="small soft">
      {[
        t.people.kinds[name.kind],
        name.post,
        unit && !name.name.includes(name.unit.vi) && said(name.unit, t.lang),
      ]
        .filter(Boolean)
        .join(' · ')}{' '}
      · <span class="code">{name.code}</span>
    </span>
    <span class="name-state">
      <StateBadge life="nomination" state={name.state} t={t} />
      {name.held && <span class="badge returned">{t.pages.office.board.held}</span>}
    </span>
  </span>
);

export const NameLines = ({
  names,
  unit = false,
  t,
}: {
  names: readonly NameRow[];
  unit?: boolean;
  t: Texts;
}) => (
  <ul class="name-lines">
    {names.map((name) => (
      <li key={name.id}>
        <NameLine name={name} unit={unit} t={t} />
      </li>
    ))}
  </ul>
);

/** So many names are read where they stand; more are folded. */
const FEW = 6;

/** Who gets a mail, by name, folded where there are many. */
export const Told = ({ told, t }: { told: Foreseen['told']; t: Texts }) => {
  const words = t.pages.office.deed;
  if (told.length === 0) return <p class="soft">{words.toldNobody}</p>;
  const people = (
    <ul class="told">
      {told.map(({ name, role, unit }) => (
        <li key={`${name} ${role}`}>
          <b>{name}</b>
          <span class="small soft">
            {role}
            {unit !== null && `, ${said(unit, t.lang)}`}
          </span>
        </li>
      ))}
    </ul>
  );
  if (told.length > FEW) {
    return (
      <details class="told-fold">
        <summary>{words.told(told.length)}</summary>
        {people}
      </details>
    );
  }
  return (
    <div>
      <p>{words.told(told.length)}</p>
      {people}
    </div>
  );
};

export const Mail = ({ mail, t }: { mail: MailSample; t: Texts }) => (
  <figure class="mail-sample">
    <figcaption class="small soft">{t.pages.office.deed.mail}</figcaption>
    <p class="mail-subject">{mail.subject}</p>
    <pre>{mail.body}</pre>
  </figure>
);

export const Day = ({ day, t }: { day: string; t: Texts }) => (
  <time dateTime={day}>{dayText(day, t.lang)}</time>
);

/** Two steps, and which of them this is. */
export const Steps = ({ step, t }: { step: 1 | 2; t: Texts }) => {
  const words = t.pages.office.deed;
  return (
    <ol class="steps" aria-label={words.step(step)}>
      <li aria-current={step === 1 ? 'step' : undefined}>{words.choose}</li>
      <li aria-current={step === 2 ? 'step' : undefined}>{words.look}</li>
    </ol>
  );
};
