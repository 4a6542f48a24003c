import { randomUUID } from 'node:crypto';
import type { Assessment, Plan, Words } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import type { NominationView } from '../nominations/nomination-view.js';
import type { OnOnePage } from '../nominations/nominations.service.js';
import { type Language, said } from '../texts/language.js';
import type { Sent } from '../web/pieces/fields.js';
import type {
  EvidenceCheckPage,
  EvidenceItem,
  HeldFact,
  ShownPapers,
  WeighedFor,
} from '../web/pages/evidence-check.views.js';
import { contestedIn } from './contested.js';
import { capacityOf, evidenceOf, waitingOf } from './nomination-page.js';
import type { FilesSeen } from './files/shown-files.js';
import { askedIn } from './unit/asked.js';
import { verdictsSaid } from './verdicts-said.js';

type Entry = NominationView['entries'][number];

/** What may follow the check, where it is this reader's to do. */
const AFTERWARDS = ['ACCEPT', 'RETURN', 'REPORT_UNQUALIFIED'];

const named = (catalogue: readonly { id: string; name: Words }[], id: string): Words =>
  catalogue.find((one) => one.id === id)?.name ?? { vi: id, en: id };

const yearHeld = (year: number | null): HeldFact =>
  year === null
    ? { fact: 'year', as: 'own', value: 'yearUnknown' }
    : { fact: 'year', as: 'data', value: String(year) };

const heldOf = (entry: Entry, plan: Plan): HeldFact[] => {
  switch (entry.kind) {
    case 'award':
      return [
        { fact: 'award', as: 'words', value: named(plan.awards, entry.award) },
        { fact: 'issuer', as: 'data', value: entry.issuerName },
        { fact: 'issuerLevel', as: 'words', value: named(plan.issuers, entry.issuer) },
        { fact: 'nature', as: 'words', value: named(plan.natures, entry.nature) },
        { fact: 'number', as: 'data', value: entry.number },
        { fact: 'decidedOn', as: 'day', value: entry.decidedOn },
        yearHeld(entry.year),
      ];
    case 'initiative':
      return [
        { fact: 'level', as: 'words', value: named(plan.initiativeLevels, entry.level) },
        { fact: 'applied', as: 'own', value: entry.applied ? 'isApplied' : 'notApplied' },
        { fact: 'number', as: 'data', value: entry.number },
        { fact: 'decidedOn', as: 'day', value: entry.decidedOn },
        yearHeld(entry.year),
      ];
    case 'rating':
      return [{ fact: 'rating', as: 'words', value: named(plan.ratings, entry.level) }, yearHeld(entry.year)];
    case 'discipline':
      return [
        { fact: 'severity', as: 'words', value: named(plan.severities, entry.severity) },
        { fact: 'decidedOn', as: 'day', value: entry.decidedOn },
      ];
  }
};

const leaves = (assessments: readonly Assessment[]): Assessment[] =>
  assessments.flatMap((one) => (one.parts.length > 0 ? leaves(one.parts) : [one]));

/** Where the criteria, as the Office's acceptance asks them, weigh this piece; why not, where none counts it. */
const weighedFor = (entry: string, criteria: readonly Assessment[]): WeighedFor[] => {
  const all = leaves(criteria).flatMap(({ text, clause, counted, notCounted }): WeighedFor[] => {
    if (counted.some((piece) => piece.entry === entry)) return [{ text, clause, how: 'counts' }];
    const why = notCounted.find((piece) => piece.entry === entry)?.why;
    if (why === undefined) return [];
    return [{ text, clause, how: why === 'NOT_VERIFIED' ? 'would' : { not: why } }];
  });
  const counting = all.filter(({ how }) => typeof how === 'string');
  return counting.length > 0 ? counting : all;
};

/** Papers behind what the unit answers for, under the criterion that asks. */
const papersOf = ({ view }: OnOnePage, plan: Plan, { kept }: FilesSeen): ShownPapers[] =>
  askedIn(view.criteria, plan)
    .flatMap(({ items }) => items)
    .flatMap(({ key, node: { text, clause } }) =>
      view.dossier.attestations
        .filter((one) => one.key === key && one.files !== undefined)
        .map(({ text: words, files = [] }) => ({
          text,
          clause,
          said: words,
          files: files.flatMap((hash) => (kept[hash] ? [kept[hash]] : [])),
        })),
    );

const itemsOf = (
  { view, past, labels }: OnOnePage,
  plan: Plan,
  lang: Language,
  { scans }: FilesSeen,
): EvidenceItem[] => {
  const spoken = verdictsSaid(past.events);
  const status = new Map(evidenceOf(view, labels, spoken).map((row) => [row.entry, row.status]));
  const [next] = view.check.left;
  return view.dossier.evidence.flatMap((id): EvidenceItem[] => {
    const entry = view.entries.find((one) => one.id === id);
    if (!entry) return [];
    const word = spoken.get(id);
    return [
      {
        entry: id,
        label: said(entry.label, lang),
        status: status.get(id) ?? 'claimed',
        waits: view.check.left.includes(id),
        next: id === next,
        held: heldOf(entry, plan),
        counts: weighedFor(id, view.criteria),
        files: scans.get(id) ?? [],
        said: word
          ? {
              by: word.by,
              at: word.at,
              note: word.note,
              receipt: `/nominations/${view.id}/receipts/${word.seq}`,
            }
          : null,
      },
    ];
  });
};

/** How many pieces were judged by this event, if it is such a one: an address cannot make it up. */
const keptBy = (spoken: ReturnType<typeof verdictsSaid>, seq: string): number =>
  [...spoken.values()].filter((word) => String(word.seq) === seq).length;

/** All of the page but what surrounds it. `kept`: the event that this very form has just become. */
export const evidenceCheckOf = (
  all: OnOnePage,
  plan: Plan,
  files: FilesSeen,
  me: SignedIn,
  lang: Language,
  sent: Sent,
  kept: string,
): Omit<EvidenceCheckPage, 'frame'> => {
  const { view, labels, past } = all;
  const offer = view.offers.find(({ type }) => type === 'CHECK_EVIDENCE');
  const capacity = offer?.capacity ? capacityOf({ ...view, offers: [offer] }, labels, me) : null;
  const open = offer?.open ?? false;
  return {
    today: view.today,
    nomination: { name: view.nominee.name, code: view.code, href: `/nominations/${view.id}` },
    may: offer ? { capacity, findings: offer.findings, open } : null,
    action: `/nominations/${view.id}/check`,
    version: view.version,
    contested: contestedIn(past.events),
    items: itemsOf(all, plan, lang, files),
    papers: papersOf(all, plan, files),
    nonce: randomUUID(),
    kept: keptBy(verdictsSaid(past.events), kept),
    done: view.check.done,
    confirmNonce: open && !view.check.done && view.check.left.length === 0 ? randomUUID() : null,
    waiting: view.waiting.map((one) => waitingOf(one, labels, me.person)),
    ways: view.offers
      .filter(({ type, open: may }) => may && AFTERWARDS.includes(type))
      .map(({ type }) => type),
    sent,
  };
};
