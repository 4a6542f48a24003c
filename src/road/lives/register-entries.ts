import type { Plan, RegisterEntry } from '../../../workflows/index.js';

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

const named = (catalogue: readonly { id: string; name: { vi: string } }[], id: string): string =>
  catalogue.find((entry) => entry.id === id)?.name.vi ?? id;

const labelOf = (row: EntryRow, plan: Plan): string => {
  switch (row.kind) {
    case 'award':
      return `${named(plan.awards, row.value)}, QĐ ${row.number} (${row.issuerName})`;
    case 'initiative':
      return `Sáng kiến ${named(plan.initiativeLevels, row.value)}, QĐ ${row.number}`;
    case 'rating':
      return `${named(plan.ratings, row.value)} năm ${row.year}`;
    case 'discipline':
      return `${named(plan.severities, row.value)}, ${row.number ?? row.decidedOn}`;
  }
};

/** The register's row as the criteria read it. The table's checks guarantee what is asserted here. */
export function entryOf(row: EntryRow, claimed: ReadonlySet<string>, plan: Plan): RegisterEntry {
  // written out, not spread from a common part: a decision makes these by the dozen
  switch (row.kind) {
    case 'award':
      return {
        id: row.id,
        label: labelOf(row, plan),
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
        label: labelOf(row, plan),
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
        label: labelOf(row, plan),
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
        label: labelOf(row, plan),
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
