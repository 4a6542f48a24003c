import type { Words } from '../../../workflows/index.js';
import type { CatalogueNames } from '../../register/catalogue-plan.js';
import { CATALOGUES } from '../../register/new-entry.js';
import type { RegisterRow, RegisterSubject } from '../../register/register-reading.js';
import type { EntryLine, SubjectLine, YearOfEntries } from '../../web/pages/register/views.js';
import type { Path } from '../../web/view-models.js';

type Catalogue = readonly { readonly id: string; readonly name: Words }[];

export const named = (catalogue: Catalogue, id: string): Words =>
  catalogue.find((one) => one.id === id)?.name ?? { vi: id, en: id };

export const subjectHref = ({ person, unit }: Pick<RegisterSubject, 'person' | 'unit'>): Path =>
  person === null ? `/register/units/${encodeURIComponent(unit ?? '')}` : `/register/people/${person}`;

/** What stands beside a title: what it is about, or how many points. */
const detailOf = ({ title, score, basis }: RegisterRow): string | null =>
  title ?? (score === null ? basis : String(score));

export const lineOf = (row: RegisterRow, names: CatalogueNames, withWho = true): EntryLine => ({
  href: `/register/entries/${row.id}`,
  kind: row.kind,
  what: named(names[CATALOGUES[row.kind]], row.value),
  detail: detailOf(row),
  number: row.number,
  decidedOn: row.decidedOn,
  issuerName: row.issuerName,
  year: row.year,
  standing: row.standing,
  who: withWho ? { name: row.name, collective: row.person === null } : null,
});

export const subjectLine = (
  subject: RegisterSubject,
  unitNames: ReadonlyMap<string, Words>,
): SubjectLine => ({
  href: subjectHref(subject),
  name: { vi: subject.name, en: subject.nameEn },
  collective: subject.person === null,
  post: subject.post === null ? null : { vi: subject.post, en: subject.postEn ?? subject.post },
  units: subject.units.flatMap((code) => unitNames.get(code) ?? []),
});

/** Ratings by the year they rate, all else by the year of the decision. */
export const byYear = (rows: readonly RegisterRow[], names: CatalogueNames): YearOfEntries[] => {
  const years = new Map<number | null, EntryLine[]>();
  const yearOf = ({ kind, decidedOn, year }: RegisterRow): number | null =>
    kind === 'rating' || decidedOn === null ? year : Number(decidedOn.slice(0, 4));
  const newest = rows.toSorted((one, other) => (one.saidOn < other.saidOn ? 1 : -1));
  for (const row of newest) {
    const year = yearOf(row);
    years.set(year, [...(years.get(year) ?? []), lineOf(row, names, false)]);
  }
  return [...years]
    .map(([year, lines]) => ({ year, rows: lines }))
    .toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0));
};
