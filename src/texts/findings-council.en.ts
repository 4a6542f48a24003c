import type { Values } from './finding-values.js';
import type { councilFindingsVi } from './findings-council.vi.js';

export const councilFindingsEn: Record<keyof typeof councilFindingsVi, (values: Values) => string> = {
  COUNCIL_DATED_AHEAD: ({ needDay, haveDay }) =>
    `The decision is dated ${haveDay}, after today (${needDay}): only a signed decision is recorded`,
  COUNCIL_BEFORE_ITS_DATE: ({ needDay, haveDay }) =>
    `The Council cannot begin on ${haveDay}, before its decision was signed (${needDay})`,
  COUNCIL_NOT_AFTER_THE_LAST: ({ needDay, haveDay }) =>
    `The first day ${haveDay} must be after ${needDay}, the first day of the last decision`,
  COUNCIL_BEGINS_TOO_LATE: ({ needDay, haveDay }) =>
    `The first day ${haveDay} is more than a year after the decision (${needDay} at the latest): look at the year`,
  COUNCIL_NUMBER_TAKEN: ({ have, day }) => `Decision ${have} of ${day('on')} has been recorded`,
  COUNCIL_SITTING_UNDER_WAY: ({ haveDay, param }) =>
    `Sitting ${param('sitting')} is under way: no seat changes from ${haveDay}; wait for its end`,
  COUNCIL_SITTING_HELD_SINCE: ({ param, day }) =>
    `Sitting ${param('sitting')} met on ${day('on')} with the Council of before; its result stands`,
  COUNCIL_DECIDED_MEANWHILE: () =>
    'Another decision on the Council was recorded after you opened this page; look at the new members first',
  COUNCIL_CHAIR_NOT_ONE: ({ have }) => `A Council has exactly one chair, this list has ${have}`,
  COUNCIL_SECRETARY_NOT_ONE: ({ have }) =>
    `A Council has exactly one standing secretary, this list has ${have}`,
  COUNCIL_SECRETARY_IS_CHAIR: () => 'The chair cannot be the secretary too: the minutes need two signatures',
  COUNCIL_TOO_SMALL: ({ need, have }) => `A Council has at least ${need} members, this list has ${have}`,
  COUNCIL_EVEN: ({ have }) =>
    `The Council has ${have} members, an even number; an odd one avoids equal votes`,
  COUNCIL_MEMBER_TWICE: ({ param }) => `${param('name')} is named twice`,
  COUNCIL_MEMBER_UNKNOWN: ({ have }) => `People on the list who are not of this department: ${have}`,
  COUNCIL_MEMBER_AUDITS: ({ param }) => `${param('name')} is an auditor and cannot sit on the Council`,
  COUNCIL_MEMBER_ADMINISTERS: ({ param }) =>
    `${param('name')} administers the system and cannot sit on the Council`,
  COUNCIL_MEMBER_OF_THE_PROVINCE: ({ param }) =>
    `${param('name')} is the contact of the provincial Board and cannot sit on the Council`,
  COUNCIL_MEMBER_WITHOUT_POST: ({ param, needDay }) =>
    `${param('name')} holds no post in the department on ${needDay}`,
  COUNCIL_MEMBER_LOCKED_OUT: ({ param }) =>
    `The account of ${param('name')} is locked: no ballot from there yet`,
};
