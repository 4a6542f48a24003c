import { textsIn } from '../../texts/index.js';
import type { FactGroup, Row } from '../../web/pages/audit/views.js';

const lineOf = ({ term, texts }: Row): string[] =>
  term === '' ? [...texts] : [`${term}: ${texts.join('; ')}`];

export const linesOf = (rows: readonly Row[]): string[] => rows.flatMap(lineOf);

/** A longer text is not printed again beside the one that replaced it: it stands where it was written. */
const SHORT = 200;
const { nothing } = textsIn('vi').pages.audit.trace;

const changedText = (term: string, then: string, now: string): string => {
  if (then === nothing) return `${term}: ${now}`;
  return then.length > SHORT ? `${term}, viết lại: ${now}` : `${term}: trước là ${then}; nay là ${now}`;
};

/** What a listed line is about: what else it says of it may change. */
const aboutOf = (line: string): string => line.split(' · ')[0] ?? line;

/** What is new or reads otherwise than before, and what is there no more. */
export function changedLines(before: readonly Row[], now: readonly Row[]): string[] {
  const stood = new Map(before.filter(({ term }) => term !== '').map((row) => [row.term, row]));
  const old = new Set(linesOf(before));
  const terms = new Set(now.map(({ term }) => term));
  const fresh = now.flatMap((row) => {
    if (row.term === '') return row.texts.filter((text) => !old.has(text));
    const then = stood.get(row.term);
    if (!then) return lineOf(row);
    return then.texts.join('\n') === row.texts.join('\n')
      ? []
      : [changedText(row.term, then.texts.join('; '), row.texts.join('; '))];
  });
  const kept = new Set(linesOf(now).map(aboutOf));
  const gone = before.flatMap((row) =>
    row.term !== '' && terms.has(row.term) ? [] : lineOf(row).filter((line) => !kept.has(aboutOf(line))),
  );
  return [...fresh, ...gone.map((line) => `Không còn: ${line}`)];
}

/**
 * What decisions were made from, event by event: each group whole where it is first told, and from then on only what of
 * it has changed. Nothing is left out; nothing is printed twenty times.
 */
export class FactsSoFar {
  private readonly groups = new Map<string, { readonly rows: readonly Row[]; readonly seq: number }>();

  of(seq: number, groups: readonly FactGroup[]): string[] {
    const same: string[] = [];
    const told = groups.flatMap(({ title, rows }) => {
      const before = this.groups.get(title);
      this.groups.set(title, { rows, seq });
      if (!before) return [`${title}:`, ...linesOf(rows).map((line) => `- ${line}`)];
      const changed = changedLines(before.rows, rows);
      if (changed.length === 0) {
        this.groups.set(title, before);
        same.push(`${title} (sự kiện ${before.seq})`);
        return [];
      }
      return [`${title}, khác sự kiện ${before.seq}:`, ...changed.map((line) => `- ${line}`)];
    });
    return [...told, ...(same.length > 0 ? [`Không đổi: ${same.join('; ')}.`] : [])];
  }
}
