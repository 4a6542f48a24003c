import { SEATS } from '../../../../workflows/index.js';
import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { DayField, LineField, LongField, SelectField } from '../../pieces/fields.js';
import { FindFirst } from '../../pieces/preview.js';
import type { NewCouncilPage, SeatChoice } from './views.js';

interface Part {
  readonly page: NewCouncilPage;
  readonly t: Texts;
}

const Paper = ({ page: { sent }, t }: Part) => {
  const words = t.pages.roster.new;
  const about = { sent, t };
  return (
    <StackedCard id="decision" title={words.decision}>
      <div class="council-paper-fields">
        <LineField name="number" label={words.number} hint={words.numberHint} {...about} />
        <DayField name="issuedOn" label={words.issuedOn} {...about} />
        <LineField name="signedBy" label={words.signedBy} hint={words.signedByHint} {...about} />
        <DayField name="from" label={words.from} hint={words.fromHint} {...about} />
      </div>
      <LongField name="note" label={words.note} hint={words.noteHint} optional {...about} />
    </StackedCard>
  );
};

const SeatOf = ({ choice, page, t }: Part & { choice: SeatChoice }) => {
  const { new: words, seats } = t.pages.roster;
  const { person, name, about, now } = choice;
  const field = `seat.${person}`;
  const chosen = page.sent.values[field]?.[0] ?? '';
  return (
    <li class="seat-row">
      <div>
        <span class="member-name">{name}</span>
        <span class="small soft block">{about}</span>
      </div>
      <label class="visually-hidden" for={field}>
        {words.seatOf(name)}
      </label>
      <select id={field} name={field}>
        <option value="">{now === null ? words.none : words.leaves}</option>
        {SEATS.map((seat) => (
          <option key={seat} value={seat} selected={seat === chosen}>
            {seat === now ? words.now(seats[seat]) : seats[seat]}
          </option>
        ))}
      </select>
    </li>
  );
};

const SeatsOf = ({ choices, page, t }: Part & { choices: readonly SeatChoice[] }) => (
  <ul class="seat-rows">
    {choices.map((choice) => (
      <SeatOf key={choice.person} choice={choice} page={page} t={t} />
    ))}
  </ul>
);

const Search = ({ page, t }: Part) => {
  const words = t.pages.roster.new;
  const { units, found, more, searched, sent } = page;
  return (
    <>
      <div class="find-people" id="find">
        <LineField name="q" label={words.find} hint={words.findHint} optional sent={sent} t={t} />
        <SelectField name="of" label={words.findUnit} options={units} optional sent={sent} t={t} />
        <button type="submit" class="button" name="step" value="find">
          {words.findButton}
        </button>
      </div>
      {found.length > 0 && (
        <div class="stack">
          <p class="small soft">{more ? words.foundMany(found.length) : words.found(found.length)}</p>
          <SeatsOf choices={found} page={page} t={t} />
        </div>
      )}
      {searched && found.length === 0 && <p class="soft">{words.nobodyFound}</p>}
    </>
  );
};

/** A decision on the Council, copied from its paper; the Council of today is filled in. */
export const NewCouncil = (page: NewCouncilPage) => {
  const { frame, nonce, last, listed, sent } = page;
  const t = textsIn(frame.lang);
  const { title, new: words } = t.pages.roster;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/council">{title}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <form method="post" action="/council/new" class="stack">
        <input type="hidden" name="nonce" value={nonce} />
        <input type="hidden" name="last" value={last} />
        <FindFirst />
        <Errors errors={sent.errors} title={words.wrong} t={t} />
        <Paper page={page} t={t} />
        <StackedCard
          id="members"
          title={words.members}
          hint={listed.some(({ now }) => now !== null) ? words.membersHint : words.membersHintFirst}
        >
          {listed.length > 0 && <SeatsOf choices={listed} page={page} t={t} />}
          <Search page={page} t={t} />
        </StackedCard>
        <p class="actions">
          <button type="submit" class="button primary" name="step" value="preview">
            {words.preview}
          </button>
          <a class="button" href="/council">
            {words.back}
          </a>
        </p>
      </form>
    </Layout>
  );
};
