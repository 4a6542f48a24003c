import type { Plan, RegisterEntry, Words } from '../../../workflows/index.js';

/** A register entry as the reading query gives it. */
export interface EntryRow {
  readonly id: string;
  readonly kind: RegisterEntry['kind'];
  readonly value: string;
  readonly issuer: string | null;
  readonly issuerName: string | null;
  readonly nature: string | null;
  readonly number: string | null;
  readonly decidedOn: string | null;
  readonly year: number | null;
  readonly applied: boolean | null;
  readonly verified: boolean;
  readonly revokedOn: string | null;
  readonly memberThen: boolean;
}

type Both = (lang: keyof Words) => string;

const inBoth = (text: Both): Words => ({ vi: text('vi'), en: text('en') });

const WORDS = {
  decision: { vi: 'QĐ', en: 'decision' },
  initiative: { vi: 'Sáng kiến', en: 'Initiative,' },
  inYear: { vi: 'năm', en: 'in' },
} as const;

/** An entry in a line. Numbers and issuers' names stay as they were entered. */
const labelOf = ({ kind, value, number, issuerName, year, decidedOn }: EntryRow, plan: Plan): Words => {
  const named = (catalogue: readonly { id: string; name: Words }[], lang: keyof Words): string =>
    catalogue.find(({ id }) => id === value)?.name[lang] ?? value;
  const { decision, initiative, inYear } = WORDS;
  switch (kind) {
    case 'award':
      return inBoth((lang) => `${named(plan.awards, lang)}, ${decision[lang]} ${number} (${issuerName})`);
    case 'initiative':
      return inBoth(
        (lang) => `${initiative[lang]} ${named(plan.initiativeLevels, lang)}, ${decision[lang]} ${number}`,
      );
    case 'rating':
      return inBoth((lang) => `${named(plan.ratings, lang)} ${inYear[lang]} ${year}`);
    case 'discipline':
      return inBoth((lang) => `${named(plan.severities, lang)}, ${number ?? decidedOn}`);
  }
};

/** The register's row as the criteria read it. The table's checks guarantee what is asserted here. */
export function entryOf(
  row: EntryRow,
  claimed: ReadonlySet<string>,
  plan: Plan,
  /** Where many are counted and none is shown, not made at all. */
  label: Words | string = labelOf(row, plan),
): RegisterEntry {
  // written out, not spread from a common part: a decision makes these by the dozen
  switch (row.kind) {
    case 'award':
      return {
        id: row.id,
        label,
        claimed: claimed.has(row.id),
        verified: row.verified,
        revokedOn: row.revokedOn,
        kind: 'award',
        award: row.value,
        issuer: row.issuer ?? '',
        issuerName: row.issuerName ?? '',
        nature: row.nature ?? '',
        number: row.number ?? '',
        decidedOn: row.decidedOn ?? '',
        year: row.year,
      };
    case 'initiative':
      return {
        id: row.id,
        label,
        claimed: claimed.has(row.id),
        verified: row.verified,
        revokedOn: row.revokedOn,
        kind: 'initiative',
        level: row.value,
        applied: row.applied ?? false,
        number: row.number ?? '',
        decidedOn: row.decidedOn ?? '',
        year: row.year,
      };
    case 'rating':
      return {
        id: row.id,
        label,
        claimed: claimed.has(row.id),
        verified: row.verified,
        revokedOn: row.revokedOn,
        kind: 'rating',
        year: row.year ?? 0,
        level: row.value,
      };
    case 'discipline':
      return {
        id: row.id,
        label,
        claimed: claimed.has(row.id),
        verified: row.verified,
        revokedOn: row.revokedOn,
        kind: 'discipline',
        severity: row.value,
        decidedOn: row.decidedOn ?? '',
        memberThen: row.memberThen,
      };
  }
}
