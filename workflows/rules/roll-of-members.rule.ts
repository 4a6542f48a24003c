import type { Rule } from '../kernel/finding.js';

/** The roll (điểm danh) names members by decision, each once. */
export const rollOfMembers: Rule<{
  present: readonly string[];
  members: readonly string[];
  clause: string;
}> = ({ present, members, clause }) =>
  present
    .filter((person, at) => !members.includes(person) || present.indexOf(person) !== at)
    .map((person) => ({
      code: members.includes(person) ? 'NAMED_TWICE' : 'NOT_A_MEMBER',
      clause,
      effect: 'block',
      params: { person },
    }));
