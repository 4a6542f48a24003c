import type { ComponentChildren, ComponentProps } from 'preact';
import { momentText, type Texts } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { SheetLine } from '../../pieces/sheet-link.js';
import type { FieldError, Frame, Path } from '../../view-models.js';
import { DayAsked, Filter, OneOf, WordsAsked, Wrong } from './filter.js';
import { About } from './found.js';
import type { SheetView } from '../../pieces/sheet-view.js';
import type { Choice, ReadingLine, Typed } from './views.js';

/** A book an auditor reads: its head with the way back to the desk, and the same as a worksheet. */
export const Book = ({
  frame,
  title,
  lead,
  errors,
  sheet,
  t,
  children,
}: {
  frame: Frame;
  title: string;
  lead: string;
  errors: readonly FieldError[];
  sheet: SheetView | null;
  t: Texts;
  children: ComponentChildren;
}) => {
  const { desk } = t.pages.audit;
  return (
    <Layout frame={frame} title={title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/audit">{desk.crumbs}</a>
        </nav>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <SheetLine sheet={errors.length === 0 ? sheet : null} t={t} />
      </div>
      <Wrong errors={errors} title={desk.search.wrong} />
      {children}
    </Layout>
  );
};

/** The form above a book: who first, the rest folded until it is used. */
export const BookFilter = ({
  action,
  who,
  typed,
  errors,
  filtered,
  opened,
  t,
  children,
}: {
  action: Path;
  who: string;
  typed: Typed;
  errors: readonly FieldError[];
  filtered: boolean;
  opened: readonly string[];
  t: Texts;
  children: ComponentChildren;
}) => {
  const { filter } = t.pages.audit.logs;
  return (
    <Filter
      action={action}
      label={filter.title}
      submit={filter.submit}
      clear={filtered ? filter.clear : null}
      more={t.pages.audit.desk.search.more}
      opened={opened.some((name) => (typed[name] ?? '') !== '')}
      words={<WordsAsked name="who" label={who} hint={filter.nameHint} typed={typed} errors={errors} />}
    >
      {children}
    </Filter>
  );
};

/** Of readings and of what was taken out: by whom, of what, which kind, when. */
export const ReadingFilter = ({
  whats,
  ...book
}: Omit<ComponentProps<typeof BookFilter>, 'opened' | 'children'> & { whats: readonly Choice[] }) => {
  const { filter } = book.t.pages.audit.logs;
  const about = { typed: book.typed, errors: book.errors };
  return (
    <BookFilter {...book} opened={['about', 'what', 'from', 'until']}>
      <WordsAsked name="about" label={filter.about} hint={filter.aboutHint} {...about} />
      <OneOf
        name="what"
        label={filter.what}
        any={filter.any}
        groups={[{ label: null, choices: whats }]}
        {...about}
      />
      <DayAsked name="from" label={filter.from} {...about} />
      <DayAsked name="until" label={filter.until} {...about} />
    </BookFilter>
  );
};

/** Readings row by row: who, what, of what, when, and where that is on record. */
export const ReadingTable = ({
  rows,
  reader,
  what,
  caption,
  t,
}: {
  rows: readonly ReadingLine[];
  reader: string;
  what: string;
  caption: string;
  t: Texts;
}) => {
  const { column, house } = t.pages.audit.logs;
  const { about: asked } = t.pages.audit.desk.readings;
  return (
    <table class="found-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{column.about}</th>
          <th scope="col">{reader}</th>
          <th scope="col">{column.at}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((line, at) => (
          <tr key={at} class="found-line">
            <td class="what">
              {line.what}
              {line.search && (
                <span class="small soft">
                  {line.search.href === null ? (
                    asked(line.search.text)
                  ) : (
                    <a href={line.search.href}>{asked(line.search.text)}</a>
                  )}
                </span>
              )}
            </td>
            <td class="subject">
              {line.about === null ? <span class="soft">{house}</span> : <About about={line.about} t={t} />}
            </td>
            <td class="by">{line.name}</td>
            <td class="when-at">
              <time dateTime={line.at}>{momentText(line.at, t.lang)}</time>
              <span class="small soft">{line.recorded}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
