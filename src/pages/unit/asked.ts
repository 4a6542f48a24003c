import type { Assessment, Plan, RegisterEntry, Words } from '../../../workflows/index.js';
import { type Branch, branchUnder, lookOf } from '../../web/pieces/criteria-look.js';
import type { FileView } from '../../web/pieces/evidence-files.js';
import type { AskedGroup, AskedNode, EvidenceChoice } from '../../web/pages/unit/views.js';
import type { Said } from '../verdicts-said.js';

interface Attested {
  readonly key: string;
  readonly onPaper: boolean;
}

/** The key under which the plan asks for each attestation, by its criterion; and whether words alone do. */
const keysIn = (criteria: Plan['criteria']): (readonly [criterion: string, Attested])[] =>
  criteria.flatMap((criterion) => {
    if (criterion.kind === 'attest')
      return [[criterion.id, { key: criterion.key, onPaper: criterion.evidence ?? false }] as const];
    return 'of' in criterion && Array.isArray(criterion.of) ? keysIn(criterion.of) : [];
  });

interface Leaf extends AskedNode {
  readonly above: Assessment | null;
}

const leavesUnder = (nodes: readonly Assessment[], above: Assessment | null, branch: Branch): Leaf[] =>
  nodes.flatMap((node) =>
    node.parts.length > 0
      ? leavesUnder(node.parts, node, branchUnder(node, branch))
      : [{ node, look: lookOf(node, branch), above }],
  );

/** What the criteria of this nominee ask somebody to answer for, each once, under the plan's own headings. */
export const askedIn = (assessments: readonly Assessment[], plan: Plan): AskedGroup[] => {
  const keys = new Map(keysIn(plan.criteria));
  const groups = new Map<string, { heading: AskedGroup['heading']; items: AskedGroup['items'][number][] }>();
  const seen = new Set<string>();
  for (const { node, look, above } of leavesUnder(assessments, null, null)) {
    const attested = keys.get(node.id);
    if (attested === undefined || seen.has(attested.key)) continue;
    const { key, onPaper } = attested;
    seen.add(key);
    const heading = above && { text: above.text, clause: above.clause };
    const group = groups.get(above?.id ?? '') ?? { heading, items: [] };
    group.items.push({ key, onPaper, node, look });
    groups.set(above?.id ?? '', group);
  }
  return [...groups.values()];
};

export const linkedIn = (assessments: readonly Assessment[]): AskedNode[] =>
  leavesUnder(assessments, null, null)
    .filter(({ node }) => node.kind === 'linked')
    .map(({ node, look }) => ({ node, look }));

interface Uses {
  readonly countsFor: { readonly text: Words; readonly clause: string }[];
  readonly why: string[];
}

/** What each entry counts for, were all of them named as evidence; why, where it counts for nothing. */
export const usesIn = (assessments: readonly Assessment[]): ReadonlyMap<string, Uses> => {
  const uses = new Map<string, Uses>();
  const of = (entry: string): Uses => {
    const known = uses.get(entry) ?? { countsFor: [], why: [] };
    uses.set(entry, known);
    return known;
  };
  for (const { node } of leavesUnder(assessments, null, null)) {
    for (const { entry } of node.counted) of(entry).countsFor.push({ text: node.text, clause: node.clause });
    for (const { entry, why } of node.notCounted) {
      const known = of(entry);
      if (why !== undefined && !known.why.includes(why)) known.why.push(why);
    }
  }
  return uses;
};

export interface Known {
  readonly entries: readonly RegisterEntry[];
  readonly rejected: readonly string[];
  readonly asked: readonly string[];
  /** What the Office said of each at its check. */
  readonly said: ReadonlyMap<string, Said>;
  readonly uses: ReadonlyMap<string, Uses>;
  readonly files: ReadonlyMap<string, readonly FileView[]>;
}

const statusOf = (entry: RegisterEntry, rejected: readonly string[]): EvidenceChoice['status'] => {
  if (entry.revokedOn !== null) return 'revoked';
  if (entry.verified) return 'verified';
  return rejected.includes(entry.id) ? 'rejected' : 'unseen';
};

/** Papers are named by the unit; ratings and disciplines count by themselves. */
export const isNamed = ({ kind, claimed }: RegisterEntry): boolean =>
  kind === 'award' || kind === 'initiative' || claimed;

export const choicesIn = ({ entries, rejected, asked, said, uses, files }: Known): EvidenceChoice[] =>
  entries.map((entry) => {
    const { countsFor = [], why = [] } = uses.get(entry.id) ?? {};
    return {
      entry: entry.id,
      label: entry.label,
      on: 'decidedOn' in entry ? entry.decidedOn : String(entry.year),
      status: statusOf(entry, rejected),
      note: said.get(entry.id)?.note ?? null,
      asked: asked.includes(entry.id),
      countsFor,
      against: entry.kind === 'discipline',
      why: countsFor.length > 0 ? [] : why,
      files: files.get(entry.id) ?? [],
    };
  });
