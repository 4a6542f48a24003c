import type { Dossier, Plan } from '../../../workflows/index.js';
import type { PastEvent } from '../../history/history.service.js';
import type { OnOnePage, Weighed } from '../../nominations/nominations.service.js';
import type { DossierPage, EvidenceChoice, MeasuredView } from '../../web/pages/unit/views.js';
import type { FileView } from '../../web/pieces/evidence-files.js';
import type { SentBack } from '../../web/view-models.js';
import type { CapacityView, EvidenceRow } from '../../web/view-models.js';
import { askedIn, choicesIn, isNamed, linkedIn, usesIn } from './asked.js';
import { verdictsSaid } from '../verdicts-said.js';

const byOf = ({ actor }: PastEvent): CapacityView => ({
  name: actor.name,
  role: actor.role as CapacityView['role'],
  as: actor.as as CapacityView['as'],
  forName: actor.forName,
});

interface Returned {
  readonly order?: { readonly reason?: string; readonly items?: readonly string[] };
}

const returnedIn = (events: readonly PastEvent[]): PastEvent | null => {
  const last = events.findLast(({ type }) => type === 'RETURN' || type === 'SUBMIT');
  return last?.type === 'RETURN' ? last : null;
};

/** What the last return asked for, as long as it has not been answered by submitting again. */
export const sentBackIn = ({
  past,
  view,
}: OnOnePage): { readonly shown: SentBack; readonly asked: readonly string[] } | null => {
  const event = returnedIn(past.events);
  if (!event) return null;
  const { order = {} } = (event.private.facts ?? {}) as Returned;
  const asked = order.items ?? [];
  const labels = view.entries.filter(({ id }) => asked.includes(id)).map(({ label }) => label);
  const { comment } = event.private;
  const reason = typeof comment === 'string' ? comment : (order.reason ?? null);
  return { shown: { by: byOf(event), at: event.at, reason, items: labels }, asked };
};

/** When it was last saved; `seq` is the event that the page was sent on by, of this very save. */
export const savedIn = ({ past }: OnOnePage, seq: string | null): DossierPage['saved'] => {
  const last = past.events.findLast(({ type }) => type === 'EDIT_DOSSIER');
  return last ? { at: last.at, by: last.actor.name, justNow: String(last.seq) === seq } : null;
};

/** Every paper named: what each of them would count for. */
export const withAllNamed = (dossier: Dossier, { view }: OnOnePage): Dossier => ({
  ...dossier,
  evidence: view.entries.filter(isNamed).map(({ id }) => id),
});

/** Papers to choose from, and what the register counts by itself. */
export const evidenceIn = (
  on: OnOnePage,
  all: Weighed,
  files: ReadonlyMap<string, readonly FileView[]>,
): { readonly evidence: EvidenceChoice[]; readonly byItself: EvidenceChoice[] } => {
  const { view, labels, past } = on;
  const known = {
    rejected: labels.rejected,
    asked: sentBackIn(on)?.asked ?? [],
    said: verdictsSaid(past.events),
    uses: usesIn(all.view.criteria),
    files,
  };
  return {
    evidence: choicesIn({ ...known, entries: view.entries.filter(isNamed) }),
    // what no criterion of this nominee asks for is of no use here
    byItself: choicesIn({ ...known, entries: view.entries.filter((entry) => !isNamed(entry)) }).filter(
      ({ countsFor, why }) => countsFor.length > 0 || why.length > 0,
    ),
  };
};

const statusOf = (
  { id, verified, revokedOn }: Weighed['view']['entries'][number],
  rejected: readonly string[],
): EvidenceRow['status'] => {
  if (revokedOn !== null) return 'revoked';
  if (verified) return 'verified';
  return rejected.includes(id) ? 'rejected' : 'claimed';
};

/** The dossier against the criteria, as it is typed or as it is saved. */
export const measuredIn = (
  { view, lacking }: Weighed,
  plan: Plan,
  rejected: readonly string[],
  live: boolean,
): MeasuredView => ({
  live,
  gate: view.gate,
  assessments: view.criteria,
  lacking,
  asked: askedIn(view.criteria, plan),
  movement: linkedIn(view.criteria),
  evidence: view.entries.map((entry) => ({
    entry: entry.id,
    label: entry.label,
    number: null,
    on: '',
    status: statusOf(entry, rejected),
    note: null,
    scan: null,
  })),
});
