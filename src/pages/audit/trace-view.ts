import { type Finding, SYSTEM } from '../../../workflows/index.js';
import { canonical } from '../../history/canonical.js';
import type { Erased, Past, PastEvent } from '../../history/history.service.js';
import { capital, dayText, orderWords, standingText, textsIn } from '../../texts/index.js';
import type { FactGroup, Row, TracedEvent, VerdictView } from '../../web/pages/audit/views.js';
import type { CapacityView } from '../../web/view-models.js';
import { dossierRows, factGroups } from './facts-in-words.js';
import { asFacts, type Facts, leavesText, type Telling } from './told.js';

export type Chained = 'nomination' | 'round' | 'sitting';

/** What the chain itself says of an event, beside what was loaded with it. */
interface Bytes {
  readonly prev: string;
  readonly law: { readonly machine: string; readonly bundle: string };
  readonly plan: { readonly code: string; readonly version: number };
  readonly part?: {
    readonly life: string;
    readonly id: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  };
}

/** Whoever writes the dossier decides nothing on it. */
const WRITTEN: ReadonlySet<string> = new Set(['FILE', 'EDIT_DOSSIER']);

/** Somebody decided, and what he decided on lies beside the event and is the reader's to see. */
export const sawSomething = ({ type, actor, private: beside }: PastEvent): boolean =>
  actor.person !== SYSTEM.person &&
  !WRITTEN.has(type) &&
  beside.facts !== undefined &&
  beside.dossier !== undefined;

export const bytesOf = ({ body }: PastEvent): Bytes => JSON.parse(body) as Bytes;

const FIELDS = ['facts', 'findings', 'comment', 'dossier', 'vote'] as const;

export const verdictOf = ({ chain, events }: Past): VerdictView => {
  const standings = events.flatMap(({ commitments }) => Object.values(commitments));
  const count = (wanted: string): number => standings.filter((standing) => standing === wanted).length;
  return {
    events: events.length,
    fault: chain.fault && { seq: chain.fault.seq, name: chain.fault.fault },
    commitments: { matches: count('matches'), hidden: count('hidden'), redacted: count('redacted') },
    head: chain.head,
  };
};

/** The order's own fields; its type stands above. An order that came with another's command says whose. */
const orderRows = (facts: Facts, telling: Telling): Row[] => {
  const { type: _, dossier, ...fields } = asFacts(facts['order']);
  return [...dossierRows(fields, telling, facts), ...(dossier ? dossierRows(dossier, telling, facts) : [])];
};

const orderedByText = ({ order, orderedBy }: Facts, { lang }: Telling): string | null => {
  const by = textsIn(lang).pages.audit.trace.orderedBy as Readonly<Record<string, string>>;
  // as it was recorded at first, the command's life stood where the order stands now
  return by[String(orderedBy)] ?? (typeof order === 'string' ? (by[order] ?? null) : null);
};

const factsOf = (
  event: PastEvent,
  facts: Facts,
  telling: Telling,
): FactGroup[] | 'hidden' | 'redacted' | 'missing' => {
  const { dossier, vote } = event.private;
  const all = { ...facts, ...(dossier !== undefined && { dossier }), ...(vote !== undefined && { vote }) };
  if (Object.keys(all).length > 0) return factGroups(all, telling);
  const { facts: standing } = event.commitments;
  return standing === 'redacted' || standing === 'missing' ? standing : 'hidden';
};

export const howText = ({ via }: PastEvent, { lang }: Telling): string => {
  const t = textsIn(lang);
  const channels = t.pages.audit.trace.channel as Readonly<Record<string, string>>;
  const assurances = t.people.assurances as Readonly<Record<string, string>>;
  // the clock proves itself to nobody
  const proof = via.channel === 'timer' ? null : (assurances[via.assurance] ?? via.assurance);
  return capital([channels[via.channel] ?? via.channel, proof].filter(Boolean).join(', '));
};

export const byOf = ({ actor }: PastEvent): CapacityView | null =>
  actor.person === SYSTEM.person
    ? null
    : {
        name: actor.name,
        role: actor.role as CapacityView['role'],
        as: actor.as as CapacityView['as'],
        forName: actor.forName,
      };

const partOf = ({ part }: Bytes, { lang, names }: Telling): TracedEvent['part'] => {
  if (!part) return null;
  const life = part.life === 'story' ? 'story' : 'commendation';
  const standing = (leaves: readonly string[]): string =>
    leaves.length === 0 ? '' : standingText(life, leaves, lang);
  const title = names.get(part.id);
  const kind = textsIn(lang).pages.audit.trace.part[life];
  return {
    name: title === undefined ? kind : `${kind}: ${title}`,
    from: standing(part.from),
    to: standing(part.to),
  };
};

const rawOf = (event: PastEvent, { lang }: Telling): TracedEvent['raw'] => {
  const words = textsIn(lang).pages.audit.trace;
  const shown = FIELDS.filter((field) => event.private[field] !== undefined);
  return [
    { title: words.rawBody, salt: null, text: event.body },
    ...shown.map((field) => ({
      title: words.field[field],
      salt: event.salts[field] ?? null,
      text: canonical(event.private[field]),
    })),
  ];
};

/** Of what runs side by side only the parts that moved; where nothing moved, where it all stands. */
const movesOf = (life: Chained, { from, to }: PastEvent, { lang }: Telling) => {
  const left = from.filter((leaf) => !to.includes(leaf));
  const reached = to.filter((leaf) => !from.includes(leaf));
  const still = left.length === 0 && reached.length === 0;
  const whole = [standingText(life, to, lang)];
  if (still) return { from: whole, to: whole };
  // from one step to many: an exemplar is one, whatever its regions begin with
  const name = (leaves: readonly string[], all: readonly string[]): string[] =>
    leaves.length === all.length && all.length > 1
      ? [standingText(life, all, lang)]
      : leavesText(life, leaves, lang);
  return { from: name(left, from), to: name(reached, to) };
};

const erasedText = (erased: Erased | undefined, { lang }: Telling): string | null => {
  if (erased === undefined) return null;
  const { erasedBy, erasedEvent } = textsIn(lang).pages.audit.trace;
  const { law, number, date, reason } = erased.basis;
  const { of, seq } = erased.event;
  return `${erasedBy(law, number, dayText(date, lang), reason)} (${erasedEvent(of, seq)})`;
};

/** One event as it was recorded, in the reader's words and beside its own bytes. */
export function tracedEvent(
  life: Chained,
  event: PastEvent,
  telling: Telling,
  searchFor: (code: string) => `/audit?${string}` | null,
  beside: Pick<TracedEvent, 'told' | 'seen'>,
): TracedEvent {
  const bytes = bytesOf(event);
  const facts = asFacts(event.private.facts);
  const findings = (event.private.findings as readonly Finding[] | undefined) ?? [];
  return {
    seq: event.seq,
    what: orderWords(event.type, telling.lang, life).done,
    at: event.at,
    by: byOf(event),
    how: howText(event, telling),
    ...movesOf(life, event, telling),
    part: partOf(bytes, telling),
    orderedBy: orderedByText(facts, telling),
    order: orderRows(facts, telling),
    findings: findings.map((finding) => ({ finding, search: searchFor(finding.code) })),
    facts: factsOf(event, facts, telling),
    ...beside,
    plan: { code: bytes.plan.code, version: bytes.plan.version },
    machine: bytes.law.machine,
    bundle: bytes.law.bundle,
    hash: event.hash,
    prev: bytes.prev,
    commitments: FIELDS.flatMap((field) => {
      const standing = event.commitments[field];
      const erased = erasedText(event.erased[field], telling);
      return standing === undefined ? [] : [{ field, standing, erased }];
    }),
    raw: rawOf(event, telling),
  };
}
