import type { Assessment, Finding, Plan, Weighed } from '../../workflows/index.js';
import type { NominationView } from '../nominations/nomination-view.js';
import { entryLabel } from '../texts/entry-label.js';
import type { Language } from '../texts/language.js';

/** Evidence is named in the office's language where it is decided upon; here, in the reader's. */
export const inLanguage = (view: NominationView, plan: Plan, lang: Language): NominationView => {
  if (lang === 'vi') return view;
  const names = new Map([
    ...plan.movements.map(({ id, name }) => [id, name[lang]] as const),
    ...view.entries.map((entry) => [entry.id, entryLabel(entry, plan, lang)] as const),
  ]);
  const weighed = (piece: Weighed): Weighed => ({ ...piece, label: names.get(piece.entry) ?? piece.label });
  const assessed = (node: Assessment): Assessment => ({
    ...node,
    counted: node.counted.map(weighed),
    notCounted: node.notCounted.map(weighed),
    parts: node.parts.map(assessed),
  });
  const found = (finding: Finding): Finding =>
    finding.assessment ? { ...finding, assessment: assessed(finding.assessment) } : finding;
  return {
    ...view,
    entries: view.entries.map((entry) => ({ ...entry, label: names.get(entry.id) ?? entry.label })),
    criteria: view.criteria.map(assessed),
    criteriaByPostToday: view.criteriaByPostToday?.map(assessed) ?? null,
    offers: view.offers.map((offer) => ({ ...offer, findings: offer.findings.map(found) })),
  };
};
