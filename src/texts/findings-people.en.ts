import type { Values } from './finding-values.js';
import type { peopleFindingsVi } from './findings-people.vi.js';

export const peopleFindingsEn: Record<keyof typeof peopleFindingsVi, (values: Values) => string> = {
  PERSON_IS_ONESELF: () => 'Not with one’s own account: ask another administrator',
  PERSON_LOCKED_ALREADY: ({ param }) => `The account of ${param('name')} is locked already`,
  PERSON_NOT_LOCKED: ({ param }) => `The account of ${param('name')} is not locked`,
  LAST_ADMINISTRATOR: ({ param, needDay }) =>
    `From ${needDay} nobody is administrator but ${param('name')}: first make somebody else administrator from that day`,
  GRANT_BACKWARDS: ({ needDay, haveDay }) => `The last day ${haveDay} comes before the first, ${needDay}`,
  GRANT_NEEDS_UNIT: () => 'This office is that of a unit: choose the unit',
  GRANT_NEEDS_NO_UNIT: () => 'This office is that of the whole department: choose no unit',
  GRANT_UNIT_UNKNOWN: () => 'There is no such unit',
  GRANT_BY_COUNCIL_DECISION: () =>
    'Members of the Council are recorded by a decision on the Council, on its own page',
  GRANT_HELD_ALREADY: ({ param, day }) =>
    `${param('name')} holds this office since ${day('from')}: end that first, or choose another period`,
  GRANT_WATCHERS_APART: ({ param }) =>
    `${param('name')} cannot administer or audit and hold another office in the same period`,
  GRANT_OVER: ({ haveDay }) => `This office ended on ${haveDay}`,
  GRANT_ENDS_LATER: ({ needDay, haveDay }) =>
    `This office ends on ${needDay} as it is, before the day you wrote (${haveDay}): to lengthen it, give it anew from the next day`,
  GRANT_ENDS_IN_THE_PAST: ({ needDay, haveDay }) =>
    `The last day is yesterday (${needDay}) at the earliest; you wrote ${haveDay}. What was done before stands`,
  GRANT_ENDS_BEFORE_IT_BEGINS: ({ needDay, haveDay }) =>
    `This office begins on ${needDay} and cannot end on ${haveDay}`,
  GRANT_UNKNOWN: () => 'This person holds no such office',
  LAST_DAY_IN_THE_PAST: ({ needDay, haveDay }) =>
    `The last working day is today (${needDay}) at the earliest; you wrote ${haveDay}`,
  LAST_DAY_TOO_FAR_AHEAD: ({ needDay, haveDay }) =>
    `Work is handed over at most a year ahead: the last working day is ${needDay} at the latest; you wrote ${haveDay}`,
  LOCKED_BEFORE_LAST_DAY: ({ needDay, haveDay }) =>
    `The account is locked only where the last working day is today (${needDay}); you wrote ${haveDay}. Hand over without locking; when that day is over an administrator locks the account on this person’s page`,
  SUCCESSOR_UNKNOWN: () => 'The successor is not of this organisation',
  SUCCESSOR_IS_HIMSELF: () => 'Nobody hands over to himself',
  SUCCESSOR_LOCKED_OUT: ({ param }) =>
    `The account of ${param('name')} is locked: nothing can be handed to it`,
  NOBODY_SUCCEEDS: ({ role }) =>
    `From the next day nobody holds the office “${role('role')}”: what waits at this desk has nobody to do it`,
  HANDED_OVER_MEANWHILE: () => 'This person’s offices have just changed: look again before handing over',
  SEAT_CANNOT_MOVE: ({ role }) =>
    `The seat “${role('seat')}” on the Council is not handed over here: record a decision on the Council`,
  SITTING_UNDER_WAY: ({ param }) =>
    `Sitting ${param('sitting')} is under way with this person: wait for its end, or it goes on without`,
};
