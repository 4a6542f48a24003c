import type { Plan, RegisterEntry, Words } from '../../workflows/index.js';
import type { Language } from './language.js';

const named = (catalogue: readonly { id: string; name: Words }[], id: string, lang: Language): string =>
  catalogue.find((entry) => entry.id === id)?.name[lang] ?? id;

const WORDS = {
  vi: { decision: 'QĐ', initiative: (level: string) => `Sáng kiến ${level}`, inYear: 'năm' },
  en: { decision: 'decision', initiative: (level: string) => `Initiative, ${level}`, inYear: 'in' },
} as const;

/** An entry of the award register in a line. What was entered (numbers, issuers' names) stays as it was. */
export const entryLabel = (entry: RegisterEntry, plan: Plan, lang: Language): string => {
  const { decision, initiative, inYear } = WORDS[lang];
  switch (entry.kind) {
    case 'award':
      return `${named(plan.awards, entry.award, lang)}, ${decision} ${entry.number} (${entry.issuerName})`;
    case 'initiative':
      return `${initiative(named(plan.initiativeLevels, entry.level, lang))}, ${decision} ${entry.number}`;
    case 'rating':
      return `${named(plan.ratings, entry.level, lang)} ${inYear} ${entry.year}`;
    case 'discipline':
      return `${named(plan.severities, entry.severity, lang)}, ${entry.decidedOn}`;
  }
};
