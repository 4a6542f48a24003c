import type { RegisterEntry } from '../../../workflows/index.js';
import { hashesIn } from '../../bundles/chain-reading.js';
import { canonical } from '../../history/canonical.js';
import type { PastEvent } from '../../history/history.service.js';
import type { EvidenceOnPaper } from '../../papers/content/nomination-file.js';
import { dayText, said, textsIn } from '../../texts/index.js';
import { inFours } from '../../web/pieces/in-fours.js';
import { asFacts, asList } from '../audit/told.js';

const words = textsIn('vi').pages.audit.trace;

type Said = Pick<PastEvent, 'seq' | 'private'>;

/** Files that the dossier names, or that lie with an entry it names, by the SHA-256 of their contents. */
export const filesOf = ({ private: { facts, dossier } }: Pick<Said, 'private'>): string[] => {
  const { scans, files, order } = asFacts(facts);
  const named = { dossier, scans, files, sent: asFacts(order)['dossier'] };
  return [...new Set(Object.values(named).flatMap((one) => hashesIn(canonical(one ?? null))))];
};

const entryOn = (entry: RegisterEntry, files: readonly string[], since: number): EvidenceOnPaper => ({
  label: said(entry.label, 'vi'),
  number: 'number' in entry && entry.number !== '' ? entry.number : null,
  date: 'decidedOn' in entry ? entry.decidedOn : null,
  notes: [
    entry.verified ? words.verified : words.notVerified,
    ...(entry.revokedOn === null ? [] : [words.revoked(dayText(entry.revokedOn, 'vi'))]),
  ],
  files: files.map(inFours),
  since,
});

/** What the dossier named, entry by entry as the last event saw it; then papers that belong to no entry. */
export function evidenceOf(events: readonly Said[]): EvidenceOnPaper[] {
  const entries = new Map<string, EvidenceOnPaper>();
  const others = new Map<string, number>();
  const ofEntries = new Set<string>();
  for (const event of events) {
    const { entries: register, scans } = asFacts(event.private.facts);
    for (const entry of (asList(register) as RegisterEntry[]).filter(({ claimed }) => claimed)) {
      const files = hashesIn(canonical(asFacts(scans)[entry.id] ?? null));
      for (const hash of files) ofEntries.add(hash);
      entries.set(entry.id, entryOn(entry, files, entries.get(entry.id)?.since ?? event.seq));
    }
    for (const hash of filesOf(event)) others.set(hash, others.get(hash) ?? event.seq);
  }
  const papers = [...others].filter(([hash]) => !ofEntries.has(hash));
  return [
    ...entries.values(),
    ...papers.map(([hash, since]) => ({
      label: 'Giấy tờ kèm hồ sơ',
      number: null,
      date: null,
      notes: [],
      files: [inFours(hash)],
      since,
    })),
  ];
}
