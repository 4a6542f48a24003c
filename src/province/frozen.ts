import type { Capacity, Dossier, Plan, RegisterEntry, Words } from '../../workflows/index.js';
import type { KeptType } from '../files/intake.js';

/** One sending of a name: the event of its letter, and what lay beside it that day. */
export interface Sending {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly actor: Capacity & { readonly person: string };
  /** Null, like all below: erased. */
  readonly letter: { readonly number: string; readonly date: string } | null;
  readonly entries: readonly RegisterEntry[] | null;
  readonly scans: Readonly<Record<string, readonly string[]>>;
  readonly dossier: Dossier | null;
}

export interface SealedFile {
  readonly sha256: string;
  readonly type: KeptType;
  readonly size: number;
  readonly label: string | null;
}

/** A dossier as it went out with its letter. */
export interface FrozenDossier {
  readonly name: string;
  readonly post: string;
  readonly narrative: string;
  readonly comprehensive: boolean;
  readonly fields: readonly Words[];
  readonly movement: Words | null;
  readonly attestations: readonly {
    readonly asked: Words;
    readonly text: string;
    readonly year: number | null;
    readonly files: readonly string[];
  }[];
  readonly evidence: readonly {
    readonly entry: string;
    readonly label: Words | string;
    readonly number: string | null;
    readonly on: string;
    readonly files: readonly string[];
  }[];
}

type Criterion = Plan['criteria'][number];

const attested = (criteria: readonly Criterion[]): Map<string, Words> => {
  const asked = new Map<string, Words>();
  const walk = (all: readonly Criterion[]): void => {
    for (const one of all) {
      if (one.kind === 'attest') asked.set(one.key, one.text);
      if ('of' in one && Array.isArray(one.of)) walk(one.of as readonly Criterion[]);
    }
  };
  walk(criteria);
  return asked;
};

const named = (catalogue: readonly { readonly id: string; readonly name: Words }[], id: string): Words =>
  catalogue.find((one) => one.id === id)?.name ?? { vi: id, en: id };

/** Null: what lay beside the event was erased. */
export function frozenIn(
  { dossier, entries, scans }: Pick<Sending, 'dossier' | 'entries' | 'scans'>,
  plan: Plan,
): FrozenDossier | null {
  if (!dossier || !entries) return null;
  const asked = attested(plan.criteria);
  return {
    name: dossier.name,
    post: dossier.post,
    narrative: dossier.narrative,
    comprehensive: dossier.comprehensive,
    fields: dossier.fields.map((id) => named(plan.fields, id)),
    movement: dossier.movement === null ? null : named(plan.movements, dossier.movement),
    attestations: dossier.attestations.map(({ key, text, year, files = [] }) => ({
      asked: asked.get(key) ?? { vi: key, en: key },
      text,
      year,
      files,
    })),
    evidence: dossier.evidence.flatMap((id) => {
      const entry = entries.find((one) => one.id === id);
      if (!entry) return [];
      return [
        {
          entry: id,
          label: entry.label,
          number: 'number' in entry ? entry.number : null,
          on: 'decidedOn' in entry ? entry.decidedOn : String(entry.year),
          files: scans[id] ?? [],
        },
      ];
    }),
  };
}

/** All files a dossier names, each once, in the order in which it names them. */
export const filesIn = ({ attestations, evidence }: FrozenDossier): string[] => [
  ...new Set([...attestations, ...evidence].flatMap(({ files }) => files)),
];

/** What is otherwise today than it was sent. */
export type Change =
  | { readonly what: 'name' | 'post' | 'narrative'; readonly was: string; readonly now: string }
  /** Of a piece of evidence: it was revoked, or its scans are others. */
  | { readonly what: 'revoked' | 'scans'; readonly entry: string };

interface Today {
  readonly dossier: Dossier;
  readonly scansNow: Readonly<Record<string, readonly string[]>>;
  readonly revokedNow: readonly string[];
}

/** The page shows what was sent, and beside it what has changed since: it never passes one for the other. */
export function changedSince(sent: Sending, { dossier, scansNow, revokedNow }: Today): Change[] {
  const { dossier: then, entries, scans } = sent;
  if (!then || !entries) return [];
  const words = (['name', 'post', 'narrative'] as const)
    .filter((what) => then[what] !== dossier[what])
    .map((what) => ({ what, was: then[what], now: dossier[what] }));
  const wasRevoked = new Set(entries.flatMap(({ id, revokedOn }) => (revokedOn === null ? [] : [id])));
  const revoked = then.evidence
    .filter((entry) => revokedNow.includes(entry) && !wasRevoked.has(entry))
    .map((entry) => ({ what: 'revoked' as const, entry }));
  const scanned = then.evidence
    .filter((entry) => (scansNow[entry] ?? []).join(' ') !== (scans[entry] ?? []).join(' '))
    .map((entry) => ({ what: 'scans' as const, entry }));
  return [...words, ...revoked, ...scanned];
}
