import type { Rule } from '../kernel/finding.js';

/** Papers that show what somebody answers for are named by their content, and are here. */
export const papersKept: Rule<{
  readonly dossier: { readonly attestations: readonly { readonly files?: readonly string[] }[] };
  readonly kept: readonly string[];
  readonly clauses: { readonly evidence: string };
}> = ({ dossier, kept, clauses }) => {
  const named = dossier.attestations.flatMap(({ files = [] }) => files);
  const lacking = [...new Set(named)].filter((file) => !kept.includes(file));
  return lacking.length === 0
    ? null
    : { code: 'PAPER_NOT_KEPT', clause: clauses.evidence, effect: 'block', have: lacking.length };
};
