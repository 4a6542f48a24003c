import {
  type Assessment,
  isIn,
  type NominationOrder,
  processGraph,
  type Words,
} from '../../workflows/index.js';
import type { Past, PastEvent } from '../history/history.service.js';
import type { NominationView } from '../nominations/nomination-view.js';
import type { Labels, OnOnePage } from '../nominations/nominations.service.js';
import type { Waiting } from '../tasks/waiting.js';
import type { Language } from '../texts/language.js';
import { processPicture } from '../web/diagram.js';
import { scoreOf } from '../web/pieces/criteria-look.js';
import type {
  CapacityView,
  DecisionForm,
  DossierView,
  EvidenceRow,
  HistoryEntry,
  NominationHead,
  NominationPage,
  OfferView,
  Seal,
  Waiting as WaitingView,
} from '../web/view-models.js';
import type { FilesSeen } from './files/shown-files.js';
import { askedIn } from './unit/asked.js';
import { becameOf } from '../texts/not-selected.js';
import { sentBackIn } from './unit/dossier-page.js';
import type { Said } from './verdicts-said.js';
import type { Plan } from '../../workflows/index.js';

const named = (catalogue: readonly { id: string; name: Words }[], id: string | null): Words | null =>
  id === null ? null : (catalogue.find((entry) => entry.id === id)?.name ?? { vi: id, en: id });

export const headOf = (view: NominationView, plan: Plan, labels: Labels): NominationHead => ({
  code: view.code,
  name: view.nominee.name,
  kind: view.nominee.kind,
  post: view.nominee.post === '' ? null : view.nominee.post,
  unit: labels.unit,
  tier: named(plan.tiers, view.nominee.tier),
  tierNow: view.nominee.tierNow === undefined ? null : named(plan.tiers, view.nominee.tierNow),
  round: labels.round,
  plan: { title: view.plan.title, version: view.plan.version, href: null },
  state: view.state,
  heldSince: view.heldSince,
  exemplarTier: view.exemplarTier,
});

export const waitedFor = (people: Waiting['people']): WaitingView['people'] =>
  people.map(({ name, post, phone, inPlaceOf }) => ({
    name,
    post,
    phone: phone === '' ? null : phone,
    inPlaceOf,
  }));

/** `labels` null: a round or a sitting waits, which belongs to no unit. */
export const waitingOf = (waiting: Waiting, labels: Labels | null, me: string): WaitingView => ({
  does: waiting.does,
  desk: waiting.desk as WaitingView['desk'],
  unit: labels && (waiting.desk === 'nominator' || waiting.desk === 'unitHead') ? labels.unit : null,
  people: waitedFor(waiting.people),
  since: waiting.since,
  due: waiting.due,
  mine: waiting.people.some(({ id }) => id === me),
});

const statusOf = (
  entry: NominationView['entries'][number],
  rejected: readonly string[],
): EvidenceRow['status'] => {
  if (entry.revokedOn !== null) return 'revoked';
  if (entry.verified) return 'verified';
  return rejected.includes(entry.id) ? 'rejected' : 'claimed';
};

export const evidenceOf = (
  view: NominationView,
  labels: Labels,
  said: ReadonlyMap<string, Said>,
): EvidenceRow[] =>
  view.entries
    .filter(({ claimed }) => claimed)
    .map((entry) => ({
      entry: entry.id,
      label: entry.label,
      number: 'number' in entry ? entry.number : null,
      on: 'decidedOn' in entry ? entry.decidedOn : String(entry.year),
      status: statusOf(entry, labels.rejected),
      note: said.get(entry.id)?.note ?? null,
      scan: null,
    }));

const leaves = (assessments: readonly Assessment[]): Assessment[] =>
  assessments.flatMap((one) => (one.parts.length > 0 ? leaves(one.parts) : [one]));

/** What somebody answers for again each year, in the plan's own words (III.2). */
export const attestable = (view: NominationView, plan: Plan): { key: string; text: Words }[] => {
  const asked = new Map<string, Words>();
  const walk = (criteria: Plan['criteria']): void => {
    for (const criterion of criteria) {
      if (criterion.kind === 'attest' && criterion.renewed === 'yearly')
        asked.set(criterion.key, criterion.text);
      if ('of' in criterion && Array.isArray(criterion.of)) walk(criterion.of);
    }
  };
  walk(plan.criteria);
  const concerned = new Set(leaves(view.criteria).map(({ text }) => text.vi));
  return [...asked].map(([key, text]) => ({ key, text })).filter(({ text }) => concerned.has(text.vi));
};

/** What the unit answers for, under the criterion that asks for it. */
const attestationsOf = (
  view: NominationView,
  plan: Plan,
  { kept }: FilesSeen,
): DossierView['attestations'] => {
  const { attestations } = view.dossier;
  return askedIn(view.criteria, plan)
    .flatMap(({ items }) => items)
    .flatMap(({ key, node: { text: asked, clause } }) =>
      attestations
        .filter((one) => one.key === key && (one.text !== '' || one.files !== undefined))
        .map(({ text, year, files = [] }) => ({
          asked,
          clause,
          text,
          year,
          files: files.flatMap((hash) => (kept[hash] ? [kept[hash]] : [])),
        })),
    );
};

export const dossierOf = (
  view: NominationView,
  plan: Plan,
  labels: Labels,
  said: ReadonlyMap<string, Said>,
  files: FilesSeen,
): DossierView => ({
  narrative: view.dossier.narrative,
  comprehensive: view.dossier.comprehensive,
  fields: view.dossier.fields.flatMap((id) => named(plan.fields, id) ?? []),
  movement: named(plan.movements, view.dossier.movement),
  attestations: attestationsOf(view, plan, files),
  evidence: evidenceOf(view, labels, said).map((row) => ({
    ...row,
    scans: (files.scans.get(row.entry) ?? []).filter(({ withdrawn }) => withdrawn === null),
  })),
  here: `/nominations/${view.id}`,
  edit: view.offers.some(({ type, open }) => type === 'EDIT_DOSSIER' && open)
    ? `/nominations/${view.id}/dossier`
    : null,
});

/** Filled in on a page of its own, so not among the buttons here. */
const ELSEWHERE = new Set(['EDIT_DOSSIER', 'CHECK_EVIDENCE', 'RECORD_ANSWER']);
/** What may be done instead of what the task is for: it stands beside it, not under "other things". */
const INSTEAD = new Set([
  'RETURN',
  'REPORT_UNQUALIFIED',
  'DECLINE',
  'RETURN_FOR_CORRECTION',
  'DISMISS_ANSWER',
  'REFUSE_COMMENDATION',
]);

const mineOf = (view: NominationView, me: string) =>
  view.waiting.filter(({ people }) => people.some(({ id }) => id === me));

export const offersOf = (view: NominationView, labels: Labels, me: string): OfferView[] => {
  const awaited = new Set(mineOf(view, me).map(({ does }) => does));
  const { required, met } = scoreOf(view.criteria);
  const lacking = required - met;
  return view.offers
    .filter(({ type }) => !ELSEWHERE.has(type))
    .map(({ type, part, findings, open, prove }) => ({
      ...(prove === 'second' && { prove: true as const }),
      ...(type === 'SUBMIT' && lacking > 0 && { lacking }),
      type,
      part: part === null || part === 'new' ? null : { id: part, name: labels.parts[part] ?? '' },
      findings,
      open,
      main: awaited.has(type) || (awaited.size > 0 && INSTEAD.has(type)),
    }));
};

/** The evidence is checked on a page of its own. */
export const checkOf = (view: NominationView): DecisionForm['check'] => {
  if (!view.offers.some(({ type }) => type === 'CHECK_EVIDENCE')) return null;
  const of = view.dossier.evidence.length;
  return { href: `/nominations/${view.id}/check`, judged: of - view.check.left.length, of };
};

/** In what capacity he signs: that of what waits for him, else of the first thing he may do. */
export const capacityOf = (
  view: NominationView,
  labels: Labels,
  { person: me, name }: { readonly person: string; readonly name: string },
): CapacityView | null => {
  const awaited = mineOf(view, me).map(({ does }) => does);
  const held = view.offers.filter(({ capacity }) => capacity !== null);
  const capacity = (held.find(({ type }) => awaited.includes(type)) ?? held[0])?.capacity;
  if (!capacity) return null;
  const forName = capacity.for === null ? null : (labels.principals[capacity.for] ?? null);
  return { name, role: capacity.role, as: capacity.as, forName };
};

const FROM_A_PERSON: ReadonlySet<string> = new Set(['link', 'api', 'timer', 'import']);

const paperOf = (facts: unknown): HistoryEntry['paper'] => {
  const order =
    (facts as { order?: Record<string, { number: string; date: string }> } | undefined)?.order ?? {};
  const paper = order['letter'] ?? order['decision'] ?? order['minutes'];
  return paper?.number ? { number: paper.number, date: paper.date } : null;
};

/** Of a receipt code that came back, who said it and by what way. */
const readBackOf = (facts: unknown): Exclude<HistoryEntry['readBack'], undefined> => {
  const { order } = (facts ?? {}) as { order?: NominationOrder };
  return order?.type === 'TAKE_RECEIPT' ? order : null;
};

export const entryOf = (event: PastEvent, sawAll: boolean): HistoryEntry => {
  const { actor, private: beside } = event;
  const comment = beside.comment;
  return {
    seq: event.seq,
    type: event.type,
    at: event.at,
    by:
      actor.person === 'system'
        ? null
        : {
            name: actor.name,
            role: actor.role as CapacityView['role'],
            as: actor.as as CapacityView['as'],
            forName: actor.forName,
          },
    from: event.from,
    to: event.to,
    via: (FROM_A_PERSON.has(event.via.channel) ? event.via.channel : 'page') as HistoryEntry['via'],
    paper: paperOf(beside.facts),
    readBack: readBackOf(beside.facts),
    comment: typeof comment === 'string' ? { text: comment } : sawAll || !hasComment(event) ? null : 'hidden',
    findings: (beside.findings as HistoryEntry['findings'] | undefined) ?? [],
  };
};

/** The chain says that something was said, even to who may not read it. */
const hasComment = ({ body }: PastEvent): boolean =>
  'comment' in ((JSON.parse(body) as { private: object }).private ?? {});

export const pictureOf = (view: NominationView, events: readonly PastEvent[], lang: Language) =>
  processPicture(
    {
      graph: processGraph(),
      state: view.state,
      trail: events.map(({ type, from, to }) => ({ order: type, from, to })),
    },
    lang,
  );

/** Asked for by the link that leads here: the choice lies open, and nothing else is chosen for anybody. */
export const chosenBy = (wished: unknown, offers: readonly OfferView[]): DecisionForm['sent'] => {
  const offer = offers.find(({ type, part, open }) => type === wished && part === null && open);
  return offer ? { choice: offer.type, values: {} } : null;
};

/** What the page says of the chain behind it; `trace`: the whole of it, where its reader may go there. */
export const sealOf = ({ chain, events }: Past, trace: Seal['trace']): Seal => ({
  chain: chain.intact ? 'intact' : 'broken',
  events: events.length,
  hash: chain.head,
  checkpoint: null,
  bundle: null,
  trace,
});

/** Told once: as soon as something else happens to it, that is what its page is about. */
export const notSelectedIn = ({ past }: OnOnePage): NominationPage['notSelected'] => {
  const last = past.events.findLast(({ type }) => type !== 'NUDGE');
  return last?.type === 'NOT_SELECT' ? becameOf(last.to) : null;
};

/** Returned and not yet sent again: why, and until when. */
export const returnedOf = (on: OnOnePage): NominationPage['sentBack'] => {
  const { view } = on;
  if (view.scope !== 'full' || !isIn(view.state, 'draft', 'supplement')) return null;
  const back = sentBackIn(on);
  const due = view.waiting.find(({ does }) => does === 'SUBMIT')?.due ?? null;
  return back && { shown: back.shown, due };
};
