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

interface Keeping {
  readonly actor: string;
  readonly rollTaken: boolean;
  /** Who presided and who kept the minutes before this roll, and the chair of the Council. */
  readonly keepers: readonly string[];
  readonly clause: string;
}

/** Once taken, the roll is kept by the two of the sitting: nobody else puts others in their places. */
export const rollKept: Rule<Keeping> = ({ actor, rollTaken, keepers, clause }) =>
  !rollTaken || keepers.includes(actor) ? null : { code: 'ROLL_KEPT_BY_OTHERS', clause, effect: 'block' };

/** Asked in writing, every member is asked. */
export const everybodyAsked: Rule<{
  readonly inWriting: boolean;
  readonly present: readonly string[];
  readonly members: readonly string[];
  readonly clause: string;
}> = ({ inWriting, present, members, clause }) => {
  const have = members.filter((member) => present.includes(member)).length;
  return !inWriting || have === members.length
    ? null
    : { code: 'NOT_EVERYBODY_ASKED', clause, effect: 'block', need: members.length, have };
};
