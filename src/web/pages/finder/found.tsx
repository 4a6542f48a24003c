import { lackText, needText, reasonText, said, type Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { CriteriaTree } from '../../pieces/criteria.js';
import { beside, DifferenceInWords } from '../../pieces/evidence-sides.js';
import { Clause, Findings } from '../../pieces/findings.js';
import { SignIcon, type Sign } from '../../pieces/mark.js';
import type { FoundRow, StartForm } from './views.js';

interface Part {
  readonly row: FoundRow;
  readonly t: Texts;
}

/** Where it says what stands against every name. */
export const AGAINST_ALL = 'against-all';

const SIGNS: Record<FoundRow['standing'], Sign> = { meets: 'check', lacksOne: 'partly', further: 'dash' };

/** How near, in words: the colour only repeats them. */
const standingText = ({ standing, missing }: Pick<FoundRow, 'standing' | 'missing'>, t: Texts): string => {
  const words = t.pages.finder;
  if (standing !== 'further') return words.standing[standing];
  return missing === null ? words.beyond : words.far(missing);
};

const Met = ({ row: { met }, t }: Part) =>
  met.length > 0 && (
    <ul class="ways-met">
      {met.map(({ id, text, clause }) => (
        <li key={id}>
          <SignIcon sign="check" /> {t.pages.finder.met}: {said(text, t.lang)}{' '}
          <Clause clause={clause} t={t} />
        </li>
      ))}
    </ul>
  );

const Lacking = ({ row: { lacks, there }, t }: Part) => {
  const words = t.pages.finder;
  if (lacks.length === 0) return null;
  return (
    <div class="lacks">
      <p>{lacks.length === 1 ? words.lackingOne : words.lacking}</p>
      <ul>
        {lacks.map((lack) => (
          <li key={lack.criterion}>
            {lackText(lack, t.lang)} <Clause clause={lack.clause} t={t} />
          </li>
        ))}
      </ul>
      {there.length > 0 && (
        <ul class="small there">
          {there.map(({ entry, label, why }) => (
            <li key={entry}>
              {words.toMend}: {said(label, t.lang)} <span class="why">({reasonText(why ?? '', t.lang)})</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Away = ({ row: { standing, stops, nearest }, t }: Part) => {
  const words = t.pages.finder;
  if (standing !== 'further') return null;
  if (stops.length > 0) return <Findings findings={stops} t={t} />;
  return (
    nearest && (
      <p class="small soft">
        {words.nearest} {said(nearest.text, t.lang)}: {needText(nearest, t.lang)}{' '}
        <Clause clause={nearest.clause} t={t} />
      </p>
    )
  );
};

const Otherwise = ({ row: { otherwise }, t }: Part) =>
  otherwise && (
    <p class="small otherwise">
      <SignIcon sign="bang" /> {t.pages.finder.otherwise[otherwise.evidence]}:{' '}
      <b>{standingText(otherwise, t)}</b>
    </p>
  );

const Start = ({ start, name, t }: { start: StartForm; name: string; t: Texts }) => {
  const words = t.pages.finder;
  const text = words.start(start.papers);
  const why = `${idOf(start.fields.map(([, value]) => value).join('-'))}-why`;
  const described = [start.findings.length > 0 && why, start.common && AGAINST_ALL].filter(Boolean);
  return (
    <form method="post" action={start.action} class="start">
      {start.fields.map(([field, value], at) => (
        <input key={at} type="hidden" name={field} value={value} />
      ))}
      <button
        type="submit"
        class="button"
        disabled={!start.open}
        aria-label={words.startFor(text, name)}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      >
        {text}
      </button>
      {start.findings.length > 0 && (
        <div class="small" id={why}>
          <p>{start.open ? words.warned : words.closed}</p>
          <Findings findings={start.findings} t={t} />
        </div>
      )}
    </form>
  );
};

/** One who was found: what is met, what one thing is lacking, and the whole tree folded away. */
export const Found = ({ row, t }: Part) => {
  const words = t.pages.finder;
  const { name, kind, post, unit, tier, standing, stands, start, sides } = row;
  // a unit that stands itself need not be named twice
  const about = [
    kind === 'collective' ? t.people.kinds[kind] : post,
    kind === 'collective' ? null : said(unit, t.lang),
  ];
  return (
    <li class={`card found-row ${standing}`}>
      <div class="found-head">
        <h3>{name}</h3>
        <p class="standing">
          <SignIcon sign={SIGNS[standing]} /> {standingText(row, t)}
        </p>
      </div>
      <p class="small soft">
        {[...about, tier && said(tier, t.lang)].filter((word) => word !== null && word !== '').join(' · ')}
      </p>
      <Met row={row} t={t} />
      <Lacking row={row} t={t} />
      <Away row={row} t={t} />
      <Otherwise row={row} t={t} />
      {stands !== null ? (
        <p class="started">
          {words.started} <a href={stands.href}>{stands.code}</a>
        </p>
      ) : (
        start !== null && <Start start={start} name={name} t={t} />
      )}
      {sides.claimed.length > 0 && (
        <details class="found-tree">
          <summary>
            {words.details}
            <span class="visually-hidden"> {name}</span>
          </summary>
          <div class="stack">
            <DifferenceInWords sides={sides} t={t} />
            <CriteriaTree assessments={sides.claimed} evidence={[]} sides={beside(sides, 'register')} t={t} />
          </div>
        </details>
      )}
    </li>
  );
};
