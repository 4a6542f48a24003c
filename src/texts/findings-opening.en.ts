import type { Values } from './finding-values.js';
import type { openingFindingsVi } from './findings-opening.vi.js';

const which = (what: string): string =>
  what === 'province' ? 'last day for the province' : 'last day of registration';

export const openingFindingsEn: Record<keyof typeof openingFindingsVi, (values: Values) => string> = {
  ROUND_HELD_ALREADY: ({ param }) =>
    `This plan selects once, and its round ${param('round')} has been opened${
      param('supplementary') === 'yes' ? '; to take further names, open a supplementary round' : ''
    }`,
  ROUND_STILL_TAKES_NAMES: ({ param }) =>
    `Round ${param('round')} still takes names: close its list before the next one opens`,
  PLAN_NOT_RUNNING: ({ haveDay, day }) =>
    `The plan runs from ${day('from')} to ${day('to')}, today is ${haveDay}`,
  TURN_NOT_HELD: ({ have }) => `This round is about no turn, but ${have} was named`,
  TURN_MISSING: ({ needTurn }) => `No turn is chosen; the latest that may be opened now is ${needTurn}`,
  TURN_UNKNOWN: ({ have }) => `“${have}” is no turn of this plan`,
  TURN_OPENED_ALREADY: ({ haveTurn, param }) =>
    `The round of ${haveTurn} has been opened already: ${param('round')}`,
  TURN_TOO_FAR: ({ haveTurn, needTurn }) =>
    `It is too early for the round of ${haveTurn}; the latest that may be opened now is ${needTurn}`,
  TURN_OUTSIDE_PERIOD: ({ haveTurn, day }) =>
    `${haveTurn} lies outside the period of the plan, ${day('from')} to ${day('to')}`,
  REGISTRATION_OVER: ({ needLongDay }) =>
    `The last day of registration was ${needLongDay}: once open, it has to be extended before units can send`,
  NO_SUPPLEMENTARY_ROUND: () => 'The plan has no supplementary rounds',
  SUPPLEMENT_DATE_MISSING: ({ param }) => `The supplementary round has no ${which(param('what'))} yet`,
  SUPPLEMENT_DATE_NOT_ASKED: ({ param, haveDay }) =>
    `The plan knows no ${which(param('what'))}, so a supplementary round sets none (${haveDay})`,
  SUPPLEMENT_DATE_PAST: ({ param, haveDay, needDay }) =>
    `The ${which(param('what'))} has to be after today, ${needDay}; it is ${haveDay}`,
  SUPPLEMENT_PAST_PERIOD: ({ param, haveDay, needDay }) =>
    `The ${which(param('what'))}, ${haveDay}, is after the plan ends on ${needDay}`,
  SUPPLEMENT_DISORDERED: ({ haveDay, needDay }) =>
    `The last day of registration, ${haveDay}, may not be after that for the province, ${needDay}`,
};
