import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { zipSync } from 'fflate';
import { canonical } from '../../src/history/canonical.js';
import { checkpointText } from '../../src/log/checkpoint.js';
import { signedNote, verifierKey } from '../../src/log/note.js';
import {
  consistencyRanges,
  type Hash,
  inclusionRanges,
  innerHash,
  leafHash,
  type Range,
} from '../../src/log/tree.js';

/** Bundles written from docs/bundle-format.md alone, without a database: honest ones, and whatever a test makes of them. */

export interface Beside {
  readonly field: string;
  readonly salt: string;
  readonly value: string;
}

/** A move before it is sealed: whoever may rewrite everything changes it here, and it is linked and signed anew. */
export interface Step {
  readonly life: string;
  readonly of: string;
  readonly type: string;
  readonly at: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly beside: readonly Beside[];
  /** What a record says in the open. */
  readonly said?: unknown;
}

export interface Erasure {
  readonly of: string;
  readonly seq: number;
  readonly field: string;
  readonly by: readonly string[];
  readonly basis: {
    readonly law: string;
    readonly number: string;
    readonly date: string;
    readonly reason: string;
  };
  readonly event: { readonly of: string; readonly seq: number };
}

/** All that a department has on record, in the order in which it came to be. */
export interface Story {
  readonly organisation: string;
  readonly origin: string;
  readonly law: string;
  readonly plan: string;
  readonly steps: readonly Step[];
  readonly erasures: readonly Erasure[];
}

export interface SealedEvent {
  readonly body: string;
  readonly hash: Hash;
  readonly idx: number;
  readonly beside: readonly Beside[];
}

export interface SealedChain {
  readonly life: string;
  readonly of: string;
  readonly events: SealedEvent[];
}

export const sha256 = (...parts: readonly (string | Uint8Array)[]): Hash =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** A key of one's own for each name: the same each time. */
export function keyNamed(name: string): KeyObject {
  const seed = createHash('sha256').update(name).digest();
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

const commitmentOf = ({ field, salt, value }: Beside): Hash =>
  sha256(`guong-sang/private/v1\n${salt}\n${field}\n${value}`);

/** A department's own record is under no plan. */
const lawOf = ({ life }: Step, { law, plan }: Story) => ({
  law: { machine: `${life}@1.0.0`, bundle: sha256(law) },
  ...(life !== 'record' && { plan: { code: 'thu', version: 1, sha256: sha256(plan) } }),
});

/** Every move written down, linked to the one before it, and given its place in the log. */
function sealed(story: Story): readonly SealedChain[] {
  const chains = new Map<string, SealedChain>();
  for (const [idx, step] of story.steps.entries()) {
    const { life, of, type, at, from, to, beside, said } = step;
    const chain = chains.get(of) ?? { life, of, events: [] };
    chains.set(of, chain);
    const prev = chain.events.at(-1)?.hash ?? sha256(`guong-sang/genesis/v1\n${story.organisation}\n${of}`);
    const body = canonical({
      v: 1,
      of,
      seq: chain.events.length + 1,
      prev,
      at,
      type,
      from,
      to,
      ...lawOf(step, story),
      actor: { person: 'p-1', role: life === 'record' ? 'system' : 'clerk', as: '', for: null },
      via: { channel: 'page', assurance: 'session' },
      private: Object.fromEntries(beside.map((one) => [one.field, commitmentOf(one)])),
      ...(said !== undefined && { said }),
    });
    chain.events.push({ body, hash: sha256('guong-sang/event/v1\n', body), idx, beside });
  }
  const place = ({ life, of }: SealedChain): string => `${life} ${of}`;
  return [...chains.values()].toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** The root over a range of leaves, as RFC 6962 defines it. Subtrees that were asked for are remembered. */
export function rootsOver(leaves: readonly Hash[]): (range: Range) => Hash {
  const known = new Map<string, Hash>();
  const root = ({ from, to }: Range): Hash => {
    if (to - from === 1) return leaves[from] as Hash;
    const key = `${from} ${to}`;
    let split = 1;
    while (split * 2 < to - from) split *= 2;
    const found =
      known.get(key) ?? innerHash(root({ from, to: from + split }), root({ from: from + split, to }));
    known.set(key, found);
    return found;
  };
  return root;
}

export interface Making {
  /** Absent: all. */
  readonly scope?: { readonly is: string; readonly of: string };
  /** Sizes of the log that were signed before, and by which keys; the last is the bundle's own. */
  readonly signed?: readonly { readonly size: number; readonly by: readonly KeyObject[] }[];
  readonly withheld?: readonly string[];
}

export interface Manifest {
  readonly format: string;
  readonly origin: string;
  readonly organisation: string;
  readonly scope: { readonly is: string; readonly of?: string };
  readonly madeAt: string;
  readonly rehearsal: boolean;
  readonly size: number;
  readonly chains: readonly {
    readonly of: string;
    readonly life: string;
    readonly events: number;
    readonly head: string;
  }[];
  readonly withheld: readonly string[];
}

export interface Bundle {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
export const linesOf = (lines: readonly unknown[]): Uint8Array =>
  bytes(lines.map((line) => `${typeof line === 'string' ? line : canonical(line)}\n`).join(''));

const isErased = ({ erasures }: Story, of: string, seq: number, field: string): boolean =>
  erasures.some((one) => one.of === of && one.seq === seq && one.field === field);

const besideLines = (story: Story, { of, events }: SealedChain, withheld: readonly string[]) =>
  events.flatMap(({ beside }, at) =>
    beside
      .filter(({ field }) => !isErased(story, of, at + 1, field))
      .toSorted((one, other) => (one.field < other.field ? -1 : 1))
      .map(({ field, salt, value }) =>
        withheld.includes(field)
          ? { seq: at + 1, field, withheld: true }
          : { seq: at + 1, field, salt, value },
      ),
  );

/** The chains of a scope, and the records by which something of them was erased. */
const inScope = (all: readonly SealedChain[], story: Story, scope: Making['scope']) =>
  all.filter(
    ({ of }) =>
      !scope ||
      of === scope.of ||
      story.erasures.some((erasure) => erasure.of === scope.of && erasure.event.of === of),
  );

/** What the law is told of the plan: here the text is its own reading. */
const planFiles = ({ plan }: Story): [string, Uint8Array][] => [
  [`plans/${sha256(plan)}.yaml`, bytes(plan)],
  [`plans/${sha256(plan)}.json`, bytes(canonical({ code: 'thu' }))],
];

/** A bundle of a story, honest through and through. */
export function bundleOf(story: Story, { scope, signed, withheld = [] }: Making = {}): Bundle {
  const all = sealed(story);
  const size = story.steps.length;
  const hashes = all.flatMap(({ events }) => events).toSorted((one, other) => one.idx - other.idx);
  const root = rootsOver(hashes.map(({ hash }) => leafHash(hash)));
  const chains = inScope(all, story, scope);
  const notes = signed ?? [{ size, by: [keyNamed(story.origin)] }];
  const signers = [...new Set(notes.flatMap(({ by }) => by))].map((key) => ({ name: story.origin, key }));
  const files = new Map<string, Uint8Array>([
    ...planFiles(story),
    [`law/${sha256(story.law)}.mjs`, bytes(story.law)],
  ]);
  for (const chain of chains) {
    files.set(`events/${chain.of}.ndjson`, linesOf(chain.events.map(({ body }) => body)));
    files.set(`disclosures/${chain.of}.ndjson`, linesOf(besideLines(story, chain, withheld)));
    if (!scope) continue;
    const paths = chain.events.map(({ idx }, at) => ({
      seq: at + 1,
      idx,
      path: inclusionRanges(idx, size).map(root),
    }));
    files.set(`proofs/${chain.of}.ndjson`, linesOf(paths));
  }
  if (scope) {
    const earlier = notes.filter((one) => one.size < size);
    const proofs = earlier.map((one) => ({
      size: one.size,
      path: consistencyRanges(one.size, size).map(root),
    }));
    files.set('log/consistency.ndjson', linesOf(proofs));
  } else files.set('log/leaves.bin', Buffer.from(hashes.map(({ hash }) => hash).join(''), 'hex'));
  for (const { size: at, by } of notes) {
    const text = checkpointText({ origin: story.origin, size: at, root: root({ from: 0, to: at }) });
    const who = by.map((key) => ({ name: story.origin, key }));
    files.set(`checkpoints/${at}.txt`, bytes(signedNote(text, who)));
  }
  files.set('keys.txt', linesOf(signers.map(verifierKey)));
  files.set(
    'redactions.ndjson',
    linesOf(story.erasures.filter(({ of }) => chains.some((one) => one.of === of))),
  );
  const shown = (field: string): boolean =>
    chains.some((chain) =>
      besideLines(story, chain, withheld).some((line) => line.field === field && 'withheld' in line),
    );
  const manifest: Manifest = {
    format: 'guong-sang/bundle/v1',
    origin: story.origin,
    organisation: story.organisation,
    scope: scope ?? { is: 'all' },
    madeAt: '2021-05-01T02:00:00.000Z',
    rehearsal: story.origin.startsWith('rehearsal.invalid/'),
    size,
    chains: chains.map(({ of, life, events }) => ({
      of,
      life,
      events: events.length,
      head: events.at(-1)?.hash ?? '',
    })),
    withheld: withheld.filter(shown).toSorted(),
  };
  return { manifest, files };
}

/** With other content in one of its files. Null: without it. */
export function withFile(bundle: Bundle, name: string, content: Uint8Array | string | null): Bundle {
  const files = new Map(bundle.files);
  if (content === null) files.delete(name);
  else files.set(name, typeof content === 'string' ? bytes(content) : content);
  return { ...bundle, files };
}

/** `listed`: whose hashes the manifest names; absent, those of the very files, as whoever tampers with care would have it. */
export function filesOf(
  { manifest, files }: Bundle,
  listed: Bundle['files'] = files,
): Record<string, Uint8Array> {
  const hashes = Object.fromEntries([...listed].map(([name, content]) => [name, sha256(content)]));
  return { 'manifest.json': linesOf([{ ...manifest, files: hashes }]), ...Object.fromEntries(files) };
}

export const zipOf = (bundle: Bundle, listed?: Bundle['files']): Uint8Array =>
  zipSync(filesOf(bundle, listed), { level: 6, mtime: '2021-05-01T02:00:00Z' });

/** The signed note of the bundle's log when it had so many events; what an auditor has in his mailbox. */
export const noteOf = ({ files }: Bundle, size: number): string =>
  Buffer.from(files.get(`checkpoints/${size}.txt`) ?? []).toString('utf8');
