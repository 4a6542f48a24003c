import { canonical } from '../../../src/history/canonical.js';
import { type Bundle, linesOf, type Manifest, sha256, withFile } from '../bundle-builder.js';

/** Bundles taken apart and put together again: the manifest's hashes are written anew with the zip. */

export const textOf = ({ files }: Bundle, name: string): string =>
  Buffer.from(files.get(name) ?? []).toString('utf8');

export const linesIn = (bundle: Bundle, name: string): string[] =>
  textOf(bundle, name).split('\n').slice(0, -1);

export const edited = (bundle: Bundle, name: string, change: (lines: string[]) => string[]): Bundle =>
  withFile(bundle, name, linesOf(change(linesIn(bundle, name))));

export const line = (at: number, change: (said: string) => string) => (lines: string[]) =>
  lines.map((said, index) => (index === at ? change(said) : said));

export const listed = (bundle: Bundle, change: (manifest: Manifest) => object): Bundle => ({
  ...bundle,
  manifest: { ...bundle.manifest, ...change(bundle.manifest) },
});

export const chainListed = (bundle: Bundle, of: string, change: object): Bundle =>
  listed(bundle, ({ chains }) => ({
    chains: chains.map((chain) => (chain.of === of ? { ...chain, ...change } : chain)),
  }));

/** The words of an event as they stand in its line. */
export interface Body {
  readonly seq: number;
  readonly prev: string;
  readonly at: string;
  readonly type: string;
  readonly to: readonly string[];
  readonly private: Readonly<Record<string, string>>;
}

export interface BesideLine {
  readonly seq: number;
  readonly field: string;
  readonly salt?: string;
  readonly value?: string;
}

export const eventsOf = (of: string): string => `events/${of}.ndjson`;
export const besideOf = (of: string): string => `disclosures/${of}.ndjson`;
export const proofsOf = (of: string): string => `proofs/${of}.ndjson`;
export const LEAVES = 'log/leaves.bin';

export const bodiesIn = (bundle: Bundle, of: string): Body[] =>
  linesIn(bundle, eventsOf(of)).map((said) => JSON.parse(said) as Body);
export const withBodies = (bundle: Bundle, of: string, bodies: readonly Body[]): Bundle =>
  withFile(bundle, eventsOf(of), linesOf(bodies));

export const besideIn = (bundle: Bundle, of: string): BesideLine[] =>
  linesIn(bundle, besideOf(of)).map((said) => JSON.parse(said) as BesideLine);

export const hashOfBody = (body: string): string => sha256('guong-sang/event/v1\n', body);

export const commitmentTo = (field: string, salt: string, value: string): string =>
  sha256(`guong-sang/private/v1\n${salt}\n${field}\n${value}`);

/** The chain with its numbers and links written anew, and the list with its end. */
export function relinked(bundle: Bundle, of: string, bodies: readonly Body[]): Bundle {
  let prev = sha256(`guong-sang/genesis/v1\n${bundle.manifest.organisation}\n${of}`);
  const linked = bodies.map((body, at) => {
    const said = { ...body, seq: at + 1, prev };
    prev = hashOfBody(canonical(said));
    return said;
  });
  return chainListed(withBodies(bundle, of, linked), of, { events: linked.length, head: prev });
}

export const isWhole = ({ manifest }: Bundle): boolean => manifest.scope.is === 'all';

/** The hashes in the log, in its order. */
export const leavesIn = (bundle: Bundle): string[] =>
  Array.from(
    Buffer.from(bundle.files.get(LEAVES) ?? [])
      .toString('hex')
      .match(/.{64}/g) ?? [],
  );
export const withLeaves = (bundle: Bundle, leaves: readonly string[]): Bundle =>
  withFile(bundle, LEAVES, Buffer.from(leaves.join(''), 'hex'));

/** Where the events of a chain stand in the log of a whole bundle. */
export const placesIn = (bundle: Bundle, of: string): number[] => {
  const leaves = new Map(leavesIn(bundle).map((hash, idx) => [hash, idx]));
  return linesIn(bundle, eventsOf(of)).map((said) => leaves.get(hashOfBody(said)) ?? -1);
};
