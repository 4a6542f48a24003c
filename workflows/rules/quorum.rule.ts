import { findingsOf, type Rule } from '../kernel/finding.js';
import { fewest, reaches, type Share } from '../kernel/share.js';

interface Facts {
  /** Who is there; at the close: who of them has voted; asked in writing: who has answered. */
  readonly there: readonly string[];
  /** Members by decision (theo quyết định thành lập Hội đồng), or those of them whom no conflict keeps from the vote. */
  readonly counted: readonly string[];
  readonly quorum: Share;
  readonly clause: string;
}

/** How many of the members by decision are there, and how many are needed: integers only. */
export const quorumIn = ({ there, counted, quorum }: Omit<Facts, 'clause'>) => ({
  have: counted.filter((member) => there.includes(member)).length,
  need: fewest(counted.length, (part) => reaches(part, counted.length, quorum)),
});

/** The Council decides when enough of its members by decision are in the room. */
export const quorumPresent: Rule<Facts> = ({ there, counted, quorum, clause }) => {
  const { have, need } = quorumIn({ there, counted, quorum });
  const enough = reaches(have, counted.length, quorum);
  // of nobody there is no share: that conflicts keep everybody away is another rule's
  if (enough && (have > 0 || counted.length === 0)) return null;
  return { code: 'NO_QUORUM', clause, effect: 'block', need, have, params: { members: counted.length } };
};

/**
 * At the close those count who are there and have voted: of fewer, a ballot could be read off the result. It is one
 * thing that too few are there, another that too few of them have voted.
 */
export const quorumVoted: Rule<Facts & { readonly present: readonly string[] }> = ({ present, ...facts }) => {
  const found = findingsOf([quorumPresent], facts);
  const wait = findingsOf([quorumPresent], { ...facts, there: present }).length === 0;
  return wait ? found.map((finding) => ({ ...finding, code: 'TOO_FEW_VOTED' })) : found;
};

/**
 * To open a sitting it takes a quorum. Once it is open the roll says who is there, be they too few: without a quorum no
 * ballot is opened or closed then.
 */
export const quorumToOpen: Rule<Facts & { readonly rollTaken: boolean }> = ({ rollTaken, ...facts }) =>
  findingsOf([quorumPresent], facts).map((finding) => (rollTaken ? { ...finding, effect: 'warn' } : finding));
