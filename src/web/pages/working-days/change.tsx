import { dayText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { DayField, LineField, LongField, Pick } from '../../pieces/fields.js';
import type { ChangeYearView } from './views.js';

interface Part {
  readonly page: ChangeYearView;
  readonly t: Texts;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** A line's fields side by side where there is room. */
const Off = ({ page: { rows, sent }, t }: Part) => {
  const words = t.pages.workingDays;
  return (
    <StackedCard id="off-lines" title={words.off} hint={words.changing.offHint}>
      {upTo(rows.off).map((at) => (
        <fieldset key={at} class="year-line">
          <legend class="visually-hidden">{words.changing.row(at + 1)}</legend>
          <DayField name={`off.${at}.day`} label={words.changing.day} unmarked sent={sent} t={t} />
          <LineField name={`off.${at}.vi`} label={words.changing.nameVi} unmarked sent={sent} t={t} />
          <LineField name={`off.${at}.en`} label={words.changing.nameEn} unmarked sent={sent} t={t} />
        </fieldset>
      ))}
    </StackedCard>
  );
};

const Worked = ({ page: { rows, sent }, t }: Part) => {
  const words = t.pages.workingDays;
  return (
    <StackedCard id="worked-lines" title={words.worked} hint={words.changing.workedHint}>
      {upTo(rows.worked).map((at) => (
        <fieldset key={at} class="year-line">
          <legend class="visually-hidden">{words.changing.row(at + 1)}</legend>
          <DayField name={`worked.${at}.day`} label={words.changing.workedDay} unmarked sent={sent} t={t} />
          <DayField name={`worked.${at}.instead`} label={words.changing.instead} unmarked sent={sent} t={t} />
        </fieldset>
      ))}
    </StackedCard>
  );
};

const Sources = ({ page: { rows, sent }, t }: Part) => {
  const { changing, sources } = t.pages.workingDays;
  const field = { sent, t, unmarked: true };
  return (
    <StackedCard id="source-lines" title={sources} hint={changing.sourcesHint}>
      {upTo(rows.source).map((at) => (
        <fieldset key={at} class="year-line">
          <legend class="visually-hidden">{changing.row(at + 1)}</legend>
          <LineField name={`source.${at}.number`} label={changing.number} {...field} />
          <DayField name={`source.${at}.date`} label={changing.date} {...field} />
          <LineField name={`source.${at}.issuer`} label={changing.issuer} {...field} />
          <LineField name={`source.${at}.vi`} label={changing.aboutVi} {...field} />
          <LineField name={`source.${at}.en`} label={changing.aboutEn} {...field} />
        </fieldset>
      ))}
      <LineField name="law" label={changing.law} sent={sent} t={t} />
    </StackedCard>
  );
};

/** What is not certain stays so until somebody has checked it. */
const Doubts = ({ page: { doubts, sent }, t }: Part) => {
  const words = t.pages.workingDays;
  return (
    <StackedCard id="doubts" title={words.note}>
      {doubts.map(({ day, note }) => (
        <div key={day}>
          <p>
            {dayText(day, t.lang)}: {said(note, t.lang)}
          </p>
          <Pick type="checkbox" name="checked" value={day} label={words.changing.checked} sent={sent} />
        </div>
      ))}
      <LongField name="note.vi" label={words.changing.noteVi} optional written="vi" sent={sent} t={t} />
      <LongField name="note.en" label={words.changing.noteEn} optional written="en" sent={sent} t={t} />
    </StackedCard>
  );
};

/** The form, filled in as the year stands; nothing is written before its changes have been seen. */
export const ChangeYear = (page: ChangeYearView) => {
  const { frame, year, seen, newest, nonce, sent } = page;
  const t = textsIn(frame.lang);
  const { title, changing } = t.pages.workingDays;
  const address = `/working-days/${year}/change`;
  return (
    <Layout frame={frame} title={changing.title(year)}>
      <div class="page-head">
        <p class="crumbs">
          <a href={`/working-days/${year}`}>{title(year)}</a>
        </p>
        <h1>{changing.title(year)}</h1>
        <p class="lead">{changing.lead}</p>
      </div>
      {newest !== seen && (
        <div class="notice" role="alert">
          <p>{changing.stale(newest)}</p>
          <p>
            <a href={address}>{changing.reopen}</a>
          </p>
        </div>
      )}
      <form class="stack office-form" method="post" action={address}>
        <input type="hidden" name="nonce" value={nonce} />
        <input type="hidden" name="version" value={String(seen)} />
        <Errors errors={sent.errors} t={t} />
        <Off page={page} t={t} />
        <Worked page={page} t={t} />
        <Sources page={page} t={t} />
        <Doubts page={page} t={t} />
        <p class="actions">
          <button type="submit" class="button primary" name="intent" value="review">
            {changing.review}
          </button>
        </p>
      </form>
    </Layout>
  );
};
