import type { Finding, Rule } from '../kernel/finding.js';

interface Known {
  readonly evidence: readonly string[];
  /** Entries of the award register about this nominee. */
  readonly entries: readonly { readonly id: string }[];
}

const finding = (code: string, entry: string): Finding => ({
  code,
  clause: 'III',
  effect: 'block',
  params: { entry },
});

const twice = (ids: readonly string[]): Finding[] =>
  [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => finding('EVIDENCE_TWICE', id));

const unknown = (ids: readonly string[], known: readonly string[]): Finding[] =>
  [...new Set(ids)].filter((id) => !known.includes(id)).map((id) => finding('EVIDENCE_UNKNOWN', id));

/** Evidence names an entry of the register about this very nominee, each once. */
export const evidenceKnown: Rule<Known> = ({ evidence, entries }) => [
  ...unknown(
    evidence,
    entries.map(({ id }) => id),
  ),
  ...twice(evidence),
];

/** What is checked or asked for again belongs to this dossier; of one item there is one verdict. */
export const itemsInDossier: Rule<{ items: readonly string[]; evidence: readonly string[] }> = ({
  items,
  evidence,
}) => [...unknown(items, evidence), ...twice(items)];

/** "Claimed evidence" has been looked at, every item of it, before the Office accepts. */
export const evidenceChecked: Rule<{ checked: boolean }> = ({ checked }) =>
  checked ? null : { code: 'EVIDENCE_UNCHECKED', clause: 'IV.1', effect: 'block' };

/** What is not accepted is explained: the unit has to know what to send again. */
export const rejectionsExplained: Rule<{ unexplained: readonly string[] }> = ({ unexplained }) =>
  unexplained.map((entry) => ({
    code: 'REJECTION_UNEXPLAINED',
    clause: 'IV.1',
    effect: 'block',
    params: { entry },
  }));

/** Each item may be judged by itself, and what is left is said with it. To judge none while some are left is no check. */
export const someItemJudged: Rule<{
  items: readonly string[];
  evidence: readonly string[];
  left: readonly string[];
}> = ({ items, evidence, left }) =>
  left.length === 0
    ? null
    : {
        code: 'EVIDENCE_LEFT',
        clause: 'IV.1',
        effect: items.length === 0 ? 'block' : 'info',
        need: evidence.length,
        have: evidence.length - left.length,
      };

/** Items sent back are replaced or explained; the unit may still send it as it is. */
export const askedItemsChanged: Rule<{
  asked: readonly string[];
  evidence: readonly string[];
  settled: readonly string[];
}> = ({ asked, evidence, settled }) => {
  const unchanged = asked.filter((id) => evidence.includes(id) && !settled.includes(id));
  return unchanged.length === 0
    ? null
    : { code: 'ASKED_ITEM_UNCHANGED', clause: 'IV.1', effect: 'warn', have: unchanged.length };
};
