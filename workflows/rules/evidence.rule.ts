import type { Finding, Rule } from '../kernel/finding.js';

interface Known {
  readonly evidence: readonly string[];
  /** Entries of the award register about this nominee. */
  readonly entries: readonly { readonly id: string }[];
}

/** Where the plan speaks of evidence, and of who checks it. */
interface Said {
  readonly clauses: { readonly evidence: string; readonly check: string };
}

const finding = (code: string, entry: string, { clauses }: Said): Finding => ({
  code,
  clause: clauses.evidence,
  effect: 'block',
  params: { entry },
});

const twice = (ids: readonly string[], said: Said): Finding[] =>
  [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) =>
    finding('EVIDENCE_TWICE', id, said),
  );

const unknown = (ids: readonly string[], known: readonly string[], said: Said): Finding[] =>
  [...new Set(ids)].filter((id) => !known.includes(id)).map((id) => finding('EVIDENCE_UNKNOWN', id, said));

/** Evidence names an entry of the register about this very nominee, each once. */
export const evidenceKnown: Rule<Known & Said> = ({ evidence, entries, clauses }) => [
  ...unknown(
    evidence,
    entries.map(({ id }) => id),
    { clauses },
  ),
  ...twice(evidence, { clauses }),
];

/** What is checked or asked for again belongs to this dossier; of one item there is one verdict. */
export const itemsInDossier: Rule<{ items: readonly string[]; evidence: readonly string[] } & Said> = ({
  items,
  evidence,
  clauses,
}) => [...unknown(items, evidence, { clauses }), ...twice(items, { clauses })];

/** "Claimed evidence" has been looked at, every item of it, before the Office accepts. */
export const evidenceChecked: Rule<{ checked: boolean } & Said> = ({ checked, clauses }) =>
  checked ? null : { code: 'EVIDENCE_UNCHECKED', clause: clauses.check, effect: 'block' };

/** What is not accepted is explained: the unit has to know what to send again. */
export const rejectionsExplained: Rule<{ unexplained: readonly string[] } & Said> = ({
  unexplained,
  clauses,
}) =>
  unexplained.map((entry) => ({
    code: 'REJECTION_UNEXPLAINED',
    clause: clauses.check,
    effect: 'block',
    params: { entry },
  }));

/** Each item may be judged by itself, and what is left is said with it. To judge none while some are left is no check. */
export const someItemJudged: Rule<
  {
    items: readonly string[];
    evidence: readonly string[];
    left: readonly string[];
  } & Said
> = ({ items, evidence, left, clauses }) =>
  left.length === 0
    ? null
    : {
        code: 'EVIDENCE_LEFT',
        clause: clauses.check,
        effect: items.length === 0 ? 'block' : 'info',
        need: evidence.length,
        have: evidence.length - left.length,
      };

/** Items sent back are replaced or explained; the unit may still send it as it is. */
export const askedItemsChanged: Rule<
  {
    asked: readonly string[];
    evidence: readonly string[];
    settled: readonly string[];
    replaced: readonly string[];
  } & Said
> = ({ asked, evidence, settled, replaced, clauses }) => {
  const changed = new Set([...settled, ...replaced]);
  const unchanged = asked.filter((id) => evidence.includes(id) && !changed.has(id));
  return unchanged.length === 0
    ? null
    : { code: 'ASKED_ITEM_UNCHANGED', clause: clauses.check, effect: 'warn', have: unchanged.length };
};
