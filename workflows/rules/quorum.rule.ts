import type { Rule } from '../kernel/finding.js';
import { fewest, reaches, type Share } from '../kernel/share.js';

interface Facts {
  readonly present: readonly string[];
  /** Members by decision (theo quyết định thành lập Hội đồng), whoever of them has come. */
  readonly members: readonly string[];
  readonly quorum: Share;
  readonly clause: string;
}

/** How many of the members by decision are there, and how many are needed: integers only. */
export const quorumIn = ({ present, members, quorum }: Omit<Facts, 'clause'>) => ({
  have: members.filter((member) => present.includes(member)).length,
  need: fewest(members.length, (part) => reaches(part, members.length, quorum)),
});

/** The Council decides when enough of its members by decision are in the room. */
export const quorumPresent: Rule<Facts> = ({ present, members, quorum, clause }) => {
  const { have, need } = quorumIn({ present, members, quorum });
  if (reaches(have, members.length, quorum)) return null;
  return { code: 'NO_QUORUM', clause, effect: 'block', need, have, params: { members: members.length } };
};
