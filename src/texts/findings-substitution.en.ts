import type { Values } from './finding-values.js';
import type { substitutionFindingsVi } from './findings-substitution.vi.js';

export const substitutionFindingsEn: Record<keyof typeof substitutionFindingsVi, (values: Values) => string> =
  {
    SUBSTITUTION_BACKWARDS: ({ needDay, haveDay }) =>
      `The last day ${haveDay} comes before the first, ${needDay}`,
    SUBSTITUTION_TOO_LONG: ({ needDay, haveDay, param }) =>
      `A substitution lasts at most ${param('most')} days, here until ${needDay}; you wrote ${haveDay}. For a longer absence hand over to a successor`,
    SUBSTITUTION_IN_THE_PAST: ({ needDay, haveDay }) =>
      `A substitution begins today (${needDay}) at the earliest; you wrote ${haveDay}`,
    SUBSTITUTION_TOO_FAR_AHEAD: ({ needDay, haveDay }) =>
      `A substitution is made at most a year ahead: it begins on ${needDay} at the latest; you wrote ${haveDay}`,
    SUBSTITUTE_UNKNOWN: () => 'The substitute is not of this organisation',
    SUBSTITUTE_IS_HIMSELF: () => 'Nobody stands in for himself',
    SUBSTITUTE_LOCKED_OUT: ({ param }) => `The account of ${param('name')} is locked: no substitute yet`,
    SUBSTITUTE_WATCHES: ({ param }) =>
      `${param('name')} is auditor or administrator in this period and takes no part in the work`,
    SUBSTITUTE_OF_THE_PROVINCE: ({ param }) =>
      `${param('name')} is the contact of the provincial Board and signs for nobody of the department`,
    PRINCIPAL_UNKNOWN: () => 'Whoever is to be stood in for is not of this organisation',
    SUBSTITUTION_OF_NOTHING: () => 'No action has been chosen',
    SUBSTITUTION_IN_PERSON: ({ order }) => `“${order('action')}” is done in person and cannot be lent`,
    SUBSTITUTION_CHAIN: ({ order }) =>
      `“${order('action')}” is lent by somebody else and cannot be lent on (Decree 30/2020, Article 13.3)`,
    SUBSTITUTION_NOT_HELD: ({ order }) =>
      `“${order('action')}” does not belong to the principal’s office during the whole period`,
    SUBSTITUTION_UNWRITTEN: ({ order }) =>
      `“${order('action')}” needs a written authorisation: its number and date (Decree 30/2020, Article 13.3)`,
    SUBSTITUTION_WRITTEN_LATER: ({ needDay, haveDay }) =>
      `The written authorisation is dated ${haveDay}, after the first day ${needDay}`,
    SUBSTITUTE_HEADS_NO_UNIT: ({ order, param }) =>
      `“${order('action')}” is lent only to the head of a unit of the department; ${param('name')} heads none during the whole period. A deputy director signs in his own right (KT.)`,
    SUBSTITUTION_LENT_ALREADY: ({ order, param, day }) =>
      `“${order('action')}” is lent to ${param('name')} from ${day('from')} until ${day('until')}: end that first`,
    SUBSTITUTE_BARRED: ({ order, param }) =>
      `${param('name')} may not do “${order('action')}” on ${param('code')}, having taken an earlier step or being proposed there: it goes on waiting for others`,
    SUBSTITUTION_OVER: ({ haveDay }) => `This substitution is over (its last day: ${haveDay})`,
  };
