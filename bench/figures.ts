/** One promise of the project and what this run found. */
export interface Figure {
  readonly what: string;
  readonly goal: string;
  readonly found: string;
  /** Null: could not be measured here; the figure says why. */
  readonly reached: boolean | null;
}

/** What a figure is made of, for whoever wants to know what bounds it. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly details: readonly string[];
}

const verdictOf = ({ reached }: Figure): string =>
  reached === null ? 'not measured' : reached ? 'pass' : 'SHORT';

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('the median of nothing');
  return (upper + lower) / 2;
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const COLUMNS = ['what', 'goal', 'found', 'verdict'] as const;

const rowsOf = (sections: readonly Section[]): string[][] =>
  sections.flatMap(({ figures }) =>
    figures.map((figure) => [figure.what, figure.goal, figure.found, verdictOf(figure)]),
  );

/** For a terminal: columns as wide as their widest word. */
export function table(sections: readonly Section[]): string {
  const rows = [[...COLUMNS], ...rowsOf(sections)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** For `docs/figures.md`. */
export const markdownTable = (sections: readonly Section[]): string =>
  [
    '| what | goal | found | |',
    '|---|---|---|---|',
    ...rowsOf(sections).map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
