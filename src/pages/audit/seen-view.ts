import {
  type Assessment,
  assessmentsAt,
  type Dossier,
  type RegisterEntry,
  type Settled,
} from '../../../workflows/index.js';
import type { PastEvent } from '../../history/history.service.js';
import { gateOf } from '../../nominations/nomination-view.js';
import { capital, clauseText, dayText, needText, said, standingText, textsIn } from '../../texts/index.js';
import type { NotSeen, SeenGroup, SeenRow } from '../../web/pages/audit/seen-views.js';
import type { Row } from '../../web/pages/audit/views.js';
import { verdictText } from '../../web/pieces/criteria.js';
import { type Branch, branchUnder, lookOf } from '../../web/pieces/criteria-look.js';
import { dossierRows } from './facts-in-words.js';
import { asFacts, type Facts, rowsOf, type Telling } from './told.js';
import { bytesOf } from './trace-view.js';

/** One side: where it stood, and all that a decision was made from, in the words of its own plan. */
interface Side {
  readonly state: readonly string[];
  readonly facts: Settled;
  readonly telling: Telling;
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('\n') === other.join('\n');

/** Field beside field, in the order of the earlier; what only the later has comes after. */
function besideEachOther(earlier: readonly Row[], later: readonly Row[]): SeenRow[] {
  const textsOf = (rows: readonly Row[], term: string): string[] =>
    rows.filter((row) => row.term === term).flatMap(({ texts }) => texts);
  const terms = [...new Set([...earlier, ...later].map(({ term }) => term))];
  return terms.map((term) => {
    const [before, now] = [textsOf(earlier, term), textsOf(later, term)];
    return { term, before, now, changed: !same(before, now) };
  });
}

const standing = ({ state, facts, telling }: Side): Row[] => {
  const { lang } = telling;
  const words = textsIn(lang).pages.audit.seen;
  const { code, version } = facts.plan;
  return [
    { term: words.step, texts: [standingText('nomination', state, lang)] },
    { term: words.plan, texts: [words.planVersion(code, version)] },
  ];
};

const dossier = ({ facts, telling }: Side): Row[] =>
  dossierRows(facts.dossier, telling, facts as unknown as Facts);

/** Each entry by what it is, with how far it could count. */
const entries = ({ facts, telling: { lang } }: Side): Row[] => {
  const words = textsIn(lang).pages.audit.trace;
  return facts.entries.map((entry: RegisterEntry) => ({
    term: [said(entry.label, lang), 'decidedOn' in entry && dayText(entry.decidedOn, lang)]
      .filter(Boolean)
      .join(' · '),
    texts: [
      capital(
        [
          entry.claimed ? words.claimed : words.notClaimed,
          entry.verified ? words.verified : words.notVerified,
          entry.revokedOn !== null && words.revoked(dayText(entry.revokedOn, lang)),
          'memberThen' in entry && !entry.memberThen && words.notMember,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    ],
  }));
};

const leavesOf = (node: Assessment, branch: Branch, telling: Telling): Row[] => {
  const { lang } = telling;
  const t = textsIn(lang);
  if (node.parts.length > 0)
    return node.parts.flatMap((part) => leavesOf(part, branchUnder(node, branch), telling));
  const clause = clauseText(node.clause, lang);
  const verdict = verdictText(lookOf(node, branch), branch, t);
  return [
    {
      term: clause === null ? said(node.text, lang) : `${said(node.text, lang)} (${clause})`,
      texts: [`${verdict}: ${needText(node, lang)}`],
    },
  ];
};

/** Measured at the same gate on both sides: the one the decision stood before. */
const criteria = ({ facts, telling }: Side, gate: ReturnType<typeof gateOf>): Row[] =>
  assessmentsAt(gate, facts).flatMap((node) => leavesOf(node, null, telling));

const quota = ({ facts: { others, nilReturn }, telling }: Side): Row[] =>
  rowsOf({ others, nilReturn }, telling);

const round = ({ facts, telling }: Side): Row[] => rowsOf(asFacts(facts.round), telling);

/** What lay before whoever decided; null facts or dossier: they are not there to be shown. */
const settledThen = (event: PastEvent, telling: Telling): Settled | null => {
  const { facts, dossier: read } = event.private;
  return facts === undefined || read === undefined
    ? null
    : { ...(asFacts(facts) as unknown as Settled), dossier: read as Dossier, plan: telling.plan };
};

export const notSeen = ({ commitments, private: beside }: PastEvent): NotSeen | null => {
  if (beside.facts !== undefined && beside.dossier !== undefined) return null;
  const standings = [commitments.facts, commitments.dossier];
  if (standings.includes('redacted')) return 'redacted';
  return standings.includes('missing') || standings.includes('altered') ? 'missing' : 'hidden';
};

/** All of it, group by group, each side in the words of the plan it was under. */
export function seenGroups(
  event: PastEvent,
  now: { readonly state: readonly string[]; readonly facts: Settled },
  telling: { readonly before: Telling; readonly now: Telling },
): SeenGroup[] | NotSeen {
  const facts = settledThen(event, telling.before);
  if (facts === null) return notSeen(event) ?? 'hidden';
  const before: Side = { state: event.from, facts, telling: telling.before };
  const after: Side = { ...now, telling: telling.now };
  const gate = gateOf([...event.from], facts);
  const { group } = textsIn(telling.before.lang).pages.audit.seen;
  const beside = (title: string, rows: (side: Side) => Row[]): SeenGroup => ({
    title,
    rows: besideEachOther(rows(before), rows(after)),
  });
  return [
    beside(group.standing, standing),
    beside(group.nominee, ({ facts: { nominee }, telling: words }) => rowsOf(asFacts(nominee), words)),
    beside(group.dossier, dossier),
    beside(group.criteria, (side) => criteria(side, gate)),
    beside(group.entries, entries),
    beside(group.round, round),
    beside(group.quota, quota),
  ].filter(({ rows }) => rows.length > 0);
}

/** Since which event the dossier had stood as it was read; null: since it was first written. */
export function dossierSince(
  events: readonly PastEvent[],
  { seq, private: beside }: PastEvent,
): { readonly seq: number; readonly at: string } | null {
  const read = JSON.stringify(beside.dossier);
  const before = events.filter((one) => one.seq < seq);
  // beside each event lies the dossier it was decided on: the last that had another one is the one that changed it
  const changed = before.findLast((one) => JSON.stringify(one.private.dossier) !== read);
  return changed === undefined ? null : { seq: changed.seq, at: changed.at };
}

export const lawOf = (event: PastEvent): string => bytesOf(event).law.bundle;
