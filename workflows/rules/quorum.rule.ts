import type { Rule } from '../kernel/finding.js';
import { fewest, reaches, type Share } from '../kernel/share.js';

interface Facts {
  readonly present: readonly string[];
  /** Members by decision (theo quyết định thành lập Hội đồng), whoever of them has come. */
  readonly members: readonly string[];
  readonly quorum: Share;
  readonly clause: string;
}

/** The Council decides when enough of its members by decision are in the room. */
export const quorumPresent: Rule<Facts> = ({ present, members, quorum, clause }) => {
  const have = members.filter((member) => present.includes(member)).length;
  if (reaches(have, members.length, quorum)) return null;
  const need = fewest(members.length, (part) => reaches(part, members.length, quorum));
  return { code: 'NO_QUORUM', clause, effect: 'block', need, have, params: { members: members.length } };
};
