import { clockText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { DayField, LineField } from '../../pieces/fields.js';
import { PeoplePicker } from '../../pieces/people-picker.js';
import { deedText, MarkText } from './deed.js';
import { Parts } from './parts.js';
import type { RehearsalPage, StopView } from './views.js';
import { Errors } from '../../pieces/errors.js';

interface Part {
  readonly page: RehearsalPage;
  readonly t: Texts;
}

const ACTION = '/rehearsal/clock';

const Kept = ({ page }: { page: RehearsalPage }) => (
  <>
    <input type="hidden" name="nonce" value={page.nonce} />
    {page.next !== null && <input type="hidden" name="next" value={page.next} />}
  </>
);

const Standing = ({ page, t }: Part) => {
  const words = t.pages.rehearsal.clock;
  return (
    <section class="card" aria-labelledby="clock-title">
      <div class="card-head">
        <h2 id="clock-title">{words.title}</h2>
      </div>
      <div class="card-body stack">
        <p class="clock-face">
          <time dateTime={page.now}>{clockText(page.now, t.lang)}</time>
        </p>
        <form method="post" action={ACTION} class="clock-running">
          <Kept page={page} />
          <p class="soft">{page.running ? words.running : words.standing}</p>
          <button type="submit" class="button" name="running" value={page.running ? 'false' : 'true'}>
            {page.running ? words.stand : words.run}
          </button>
        </form>
        <form method="post" action={ACTION} class="stack">
          <Kept page={page} />
          <h3>{words.choose}</h3>
          <p class="hint">{words.onlyForward}</p>
          <div class="clock-wish">
            <DayField name="day" label={words.day} sent={page.sent} t={t} />
            <LineField name="hour" label={words.hour} sent={page.sent} t={t} />
          </div>
          <div class="actions">
            <button type="submit" class="button primary">
              {words.move}
            </button>
          </div>
        </form>
      </div>
    </section>
  );
};

const CODES_SHOWN = 4;

const codesText = (codes: readonly string[], t: Texts): string =>
  codes.length <= CODES_SHOWN ? codes.join(', ') : t.pages.rehearsal.order.count(codes.length);

const Stop = ({ stop, first, t }: { stop: StopView; first: boolean; t: Texts }) => {
  const words = t.pages.rehearsal.clock;
  const when = clockText(stop.at, t.lang);
  return (
    <li class={first ? 'stop first' : 'stop'}>
      <div>
        <p class="when">
          <time dateTime={stop.at}>{when}</time>
          {first && <span class="badge waiting">{words.next}</span>}
        </p>
        <ul>
          {stop.marks.map((mark, at) => (
            <li key={at}>
              <MarkText mark={mark} t={t} />
            </li>
          ))}
          {stop.deeds.map(({ deed, codes }) => (
            <li key={deedText(deed, t)}>
              {deedText(deed, t)} <span class="soft">{codesText(codes, t)}</span>
            </li>
          ))}
        </ul>
      </div>
      <button type="submit" class={first ? 'button primary' : 'button'} name="to" value={stop.at}>
        {words.go}
        <span class="visually-hidden">: {when}</span>
      </button>
    </li>
  );
};

const Ahead = ({ page, t }: Part) => {
  const words = t.pages.rehearsal.clock;
  return (
    <section class="card" aria-labelledby="ahead-title">
      <div class="card-head">
        <h2 id="ahead-title">{words.ahead}</h2>
        <p class="hint">{words.aheadHint}</p>
      </div>
      {page.stops.length === 0 ? (
        <p class="card-body">{words.none}</p>
      ) : (
        <form method="post" action={ACTION}>
          <Kept page={page} />
          <ol class="stops">
            {page.stops.map((stop, at) => (
              <Stop key={stop.at} stop={stop} first={at === 0} t={t} />
            ))}
          </ol>
        </form>
      )}
    </section>
  );
};

export const Rehearsal = (page: RehearsalPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.rehearsal;
  return (
    <Layout frame={page.frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <Parts at="clock" t={t} />
      <div class="stack">
        {page.next !== null && (
          <p>
            <a class="button" href={page.next}>
              {words.backTo}
            </a>
          </p>
        )}
        <Errors errors={page.sent.errors} title={t.pages.rehearsal.clock.notMoved} t={t} />
        <div class="rehearsal-clock">
          <Standing page={page} t={t} />
          <Ahead page={page} t={t} />
        </div>
        <section class="card" id="people" aria-labelledby="people-title">
          <div class="card-head">
            <h2 id="people-title" tabIndex={-1}>
              {words.people.title}
            </h2>
            <p class="hint">{page.next === null ? words.people.hint : words.people.hintNext}</p>
          </div>
          <div class="card-body">
            <PeoplePicker picker={page.people} t={t} />
          </div>
        </section>
      </div>
    </Layout>
  );
};
