import { type Bundle, linesOf, withFile } from '../bundle-builder.js';
import {
  besideIn,
  besideOf,
  chainListed,
  eventsOf,
  isWhole,
  LEAVES,
  linesIn,
  listed,
  proofsOf,
} from './editing.js';
import { type Anchor, type History, oneOf, type Random } from './histories.js';

/** What a verifier must say: the kind of wrong, and of the place at least this. */
export interface Found {
  readonly kind: string;
  readonly place: Readonly<Record<string, unknown>>;
}

/** One act of tampering. Its bundle's list of files is written anew unless the spec says otherwise. */
export interface Act {
  /** Which way of the kind it is. */
  readonly what: string;
  readonly bundle: Bundle;
  readonly anchors?: readonly Anchor[];
  readonly keys?: readonly string[];
  readonly found: Found;
  /** What it may be found as instead: which of the two comes first is chance. */
  readonly or?: Found;
  /** Without what is held outside nothing is wrong with it, and it is not anchored. */
  readonly unseen?: true;
}

/** Null: not with this history. */
export type Kind = (history: History, random: Random) => Act | null;

/** Of an event, what its place in a verdict has. */
export const at = (chain: string, seq: number) => ({ chain, seq });
export const logged = (bundle: Bundle): string => (isWhole(bundle) ? 'leaf' : 'proof');
export const ownFile = ({ manifest }: Bundle): string => `checkpoints/${manifest.size}.txt`;

export type ChainEntry = Bundle['manifest']['chains'][number];

/** One of its chains with at least so many events. */
export function chainOf({ bundle }: History, random: Random, least: number): ChainEntry | null {
  const fit = bundle.manifest.chains.filter(({ events }) => events >= least);
  return fit.length === 0 ? null : oneOf(random, fit);
}

/** Of a chain the first so many events, with what lies beside them and what proves them; the list says so too. */
export function shortened(bundle: Bundle, of: string, events: number, head: string): Bundle {
  const beside = linesIn(bundle, besideOf(of)).slice(
    0,
    besideIn(bundle, of).filter(({ seq }) => seq <= events).length,
  );
  const lines = linesIn(bundle, eventsOf(of)).slice(0, events);
  const cut = withFile(withFile(bundle, eventsOf(of), linesOf(lines)), besideOf(of), linesOf(beside));
  const proofs = bundle.files.has(proofsOf(of))
    ? withFile(cut, proofsOf(of), linesOf(linesIn(bundle, proofsOf(of)).slice(0, events)))
    : cut;
  return chainListed(proofs, of, { events, head });
}

/** Without one of its chains, as if it had never been; the list does not name it either. */
export const without = (bundle: Bundle, of: string): Bundle =>
  listed(
    [eventsOf, besideOf, proofsOf].reduce((left, name) => withFile(left, name(of), null), bundle),
    ({ chains }) => ({ chains: chains.filter((one) => one.of !== of) }),
  );

export const leafFile = (idx?: number): Found => ({
  kind: 'leaf',
  place: { file: LEAVES, ...(idx !== undefined && { idx }) },
});
