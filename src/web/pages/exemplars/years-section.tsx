import type { ComponentChildren } from 'preact';
import type { Day } from '../../../../workflows/index.js';
import { orderWords, stateName, type Texts } from '../../../texts/index.js';
import { Due } from '../../pieces/due.js';
import { Clause } from '../../pieces/findings.js';
import { Commendations, Dissemination, Fostering, Province, Review } from './regions.js';
import { Targets } from './targets.js';
import { REGIONS, type Region, type RegionWait, type YearsView } from './years.js';

interface Seen {
  readonly years: YearsView;
  readonly today: Day;
  readonly t: Texts;
}

/** What the region waits for, from whom, and until when. */
const Waits = ({ waits, today, t }: { waits: readonly RegionWait[]; today: Day; t: Texts }) => {
  const words = t.pages.exemplars.years;
  if (waits.length === 0) return <p class="small soft">{words.waitsForNobody}</p>;
  return (
    <ul class="region-waits">
      {waits.map((wait, at) => (
        <li key={at}>
          <p>
            {words.waitsFor(orderWords(wait.does, t.lang).task, t.people.desks[wait.desk])}
            {wait.people.length > 0 && <span class="small soft"> ({wait.people.join(', ')})</span>}
          </p>
          {wait.due !== null && <Due lastDay={wait.due} today={today} t={t} />}
        </li>
      ))}
    </ul>
  );
};

const CONTENTS: Readonly<Record<Region, (seen: Pick<Seen, 'years' | 't'>) => ComponentChildren>> = {
  province: Province,
  fostering: Fostering,
  commendation: Commendations,
  dissemination: Dissemination,
  review: Review,
};

const RegionCard = ({ region, seen }: { region: Region; seen: Seen }) => {
  const { years, today, t } = seen;
  const words = t.pages.exemplars.years;
  const leaf = years.standing[region];
  const doing = years.doing[region];
  const title = stateName('nomination', `exemplar.${region}`, t.lang);
  const Contents = CONTENTS[region];
  return (
    <section class={`card region ${region}`} aria-labelledby={`years-${region}`}>
      <div class="card-head">
        <h3 id={`years-${region}`}>
          {title} <Clause clause={years.clauses[region]} t={t} />
        </h3>
        {leaf !== null && (
          <p class="region-state">
            {years.over && <span class="small soft">{words.ended} </span>}
            <b>{stateName('nomination', leaf, t.lang)}</b>
          </p>
        )}
      </div>
      <div class="card-body stack">
        {!years.over && <Waits waits={years.waits[region]} today={today} t={t} />}
        <Contents years={years} t={t} />
        {doing !== null && (
          <p class="region-act">
            <a href={doing} aria-label={words.actOn(title)}>
              {words.act}
            </a>
          </p>
        )}
      </div>
    </section>
  );
};

/** "Những năm làm điển hình": the regions side by side, and how far it is to the final review. */
export const YearsSection = (seen: Seen) => {
  const words = seen.t.pages.exemplars.years;
  return (
    <section class="years" aria-labelledby="years">
      <h2 id="years" tabIndex={-1}>
        {words.title}
      </h2>
      <p class="soft">{words.lead}</p>
      <div class="region-cards">
        <Targets years={seen.years} t={seen.t} />
        {REGIONS.map((region) => (
          <RegionCard key={region} region={region} seen={seen} />
        ))}
      </div>
    </section>
  );
};
