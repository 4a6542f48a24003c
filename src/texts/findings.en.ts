import { sizeText } from './sizes.js';
import type { Values } from './finding-values.js';
import { councilFindingsEn } from './findings-council.en.js';
import { peopleFindingsEn } from './findings-people.en.js';
import { redactionFindingsEn } from './findings-redaction.en.js';
import { substitutionFindingsEn } from './findings-substitution.en.js';
import { openingFindingsEn } from './findings-opening.en.js';
import { sittingFindingsEn } from './findings-sitting.en.js';
import type { FindingCode } from './findings.vi.js';

/** Who it was; the clock has no name. */
const by = (name: string): string => (name === '' || name === 'system' ? '' : `, ${name}`);

const exemplars = (count: number): string => (count === 1 ? 'one exemplar' : `${count} exemplars`);

/** Only where a quota asks each unit apart. */
const ofUnit = (unit: string): string => (unit === '' ? '' : ` (${unit})`);

export const findingsEn: Record<FindingCode, (values: Values) => string> = {
  ...openingFindingsEn,
  ...councilFindingsEn,
  ...peopleFindingsEn,
  ...redactionFindingsEn,
  ...substitutionFindingsEn,
  ...sittingFindingsEn,

  NARRATIVE_MISSING: () => 'The summary of achievements is missing',
  FIELD_MISSING: () => 'Neither “in every respect” nor a single field is chosen',
  FIELD_UNKNOWN: ({ have }) => `The plan has no field “${have}”`,
  MOVEMENT_UNKNOWN: ({ have }) => `The plan has no emulation movement “${have}”`,
  EVIDENCE_UNKNOWN: () => 'Some evidence is not in this dossier, or not about the nominee',
  EVIDENCE_TWICE: () => 'Some evidence is named twice',
  EVIDENCE_UNCHECKED: () => 'The Office has not yet checked all evidence',
  REJECTION_UNEXPLAINED: () => 'Evidence not accepted needs a note saying what is missing or wrong',
  EVIDENCE_LEFT: ({ have, need, short }) =>
    `${have} of ${need} pieces of evidence are decided upon, ${short} are left`,
  ASKED_ITEM_UNCHANGED: ({ have }) => `Of the evidence asked for again, unchanged so far: ${have}`,
  PAPER_NOT_KEPT: ({ have }) =>
    `Files named in the dossier that are not here: ${have}; please send them again`,
  SCANS_TOO_MANY: ({ need, have }) =>
    `An entry has at most ${need} files in force, with these it would have ${have}; withdraw some or join their pages`,
  SCANS_TOO_LARGE: ({ needNumber, have }) =>
    `The files of one entry come to at most ${sizeText(needNumber, 'en')}, with these it would be ${sizeText(Number(have), 'en')}`,
  SCAN_OF_VERIFIED: () => 'The Office verified this entry by that scan; only the Office can withdraw it',
  SCAN_WITHDRAWN_ALREADY: () => 'This scan has been withdrawn already',
  CRITERION_UNMET: ({ param }) => `Criterion ${param('criterion')} is not met`,

  NOMINEE_STANDS_ALREADY: ({ param }) => `Already nominated in this round as ${param('nomination')}`,
  NOT_OF_THIS_UNIT: ({ need, have }) => `To be nominated by ${need}, not by ${have}`,
  ROUND_IS_OVER: () => 'The round is over',
  ROUND_TAKES_NO_NAMES: ({ haveName }) => `The round takes no more names (${haveName})`,
  KIND_OUT_OF_SCOPE: ({ haveName }) => `The plan is not about this kind of nominee (${haveName})`,
  EMPLOYMENT_OUT_OF_SCOPE: ({ haveName }) => `The plan is not about such staff (${haveName})`,
  UNIT_QUOTA_FULL: ({ needNumber, have }) =>
    `Over the quota: a unit names at most ${exemplars(needNumber)}, this would be number ${have}`,
  FURTHER_QUOTA_FULL: ({ about, need, have }) => `${about}: at most ${need}, this would be number ${have}`,
  FURTHER_QUOTA_SHORT: ({ about, need, have, param }) =>
    `${about}${ofUnit(param('unit'))}: at least ${need} needed, ${have} there`,
  FURTHER_QUOTA_OVER: ({ about, need, have, param }) =>
    `${about}${ofUnit(param('unit'))}: at most ${need}, ${have} there`,
  FURTHER_SHARE_SHORT: ({ about, need, have, param }) =>
    `${about}${ofUnit(param('unit'))}: at least ${need} of ${param('total')} needed, ${have} there`,
  FURTHER_SHARE_OVER: ({ about, need, have, param }) =>
    `${about}${ofUnit(param('unit'))}: at most ${need} of ${param('total')}, ${have} there`,
  NIL_RETURN_NOT_TAKEN: () => 'The plan takes no nil return: every unit has to nominate',
  NIL_RETURN_GIVEN: () => 'The unit has reported “none” in this round',

  LATE: ({ needLongDay, haveDay }) => `Too late: the last day was ${needLongDay}, today is ${haveDay}`,
  TERM_NOT_OVER: ({ needLongDay, haveDay }) =>
    needLongDay === ''
      ? 'No date binds this'
      : `Not over yet: the last day is ${needLongDay}, today is ${haveDay}`,
  ON_HOLD: ({ day }) => `On hold since ${day('since')}: nothing passes until it is released`,
  NOT_ON_HOLD: () => 'The nomination is not on hold',
  EXTENSION_IN_THE_PAST: ({ haveDay, needDay }) =>
    `The new date ${haveDay} is in the past, today is ${needDay}`,
  EXTENSION_NOT_LATER: ({ haveDay, needDay }) =>
    `The new date ${haveDay} is not later than the present one, ${needDay}`,
  EXTENSION_PAST_PROVINCE: ({ haveDay, needDay }) =>
    `The new date ${haveDay} is past the province’s last day, ${needDay}`,
  NOTHING_TO_EXTEND: () => 'This round takes names at any time: there is no date to extend',
  COUNCIL_HAS_OPENED: () => 'The Council has begun: what lapsed can no longer be reopened',

  REASON_MISSING: () => 'The reason or the text is missing',
  PAPER_MISSING: () => 'The number or the date of the paper is missing',
  REVOKED_ALREADY: ({ haveDay }) => `This entry was revoked on ${haveDay} already`,
  RECORD_CLAIMED_ALREADY: () => 'This entry is claimed already',
  RECORD_VERIFIED_ALREADY: () => 'This entry is verified already',
  RECORD_REJECTED_ALREADY: () => 'This entry has already been refused',
  ISSUER_NOT_THEN: ({ param, day, haveDay }) => {
    const since = param('from') === '' ? '' : ` from ${day('from')}`;
    const until = param('until') === '' ? '' : ` until ${day('until')}`;
    return `${param('issuer')} decided only${since}${until}, and the decision is dated ${haveDay}; check the date or who decided`;
  },
  SIMILAR_ENTRY: ({ param, day }) => {
    const number = param('number') === '' ? '' : ` No. ${param('number')}`;
    const when = param('on') === '' ? ` for ${param('year')}` : ` of ${day('on')}`;
    return `The register holds one much like it:${number}${when}; if it is another decision, confirm that and enter it`;
  },
  NOTHING_RECOUNTED: () => 'No changed award waits to be looked at',
  CHANGED_MEANWHILE: ({ param, order, moment }) => {
    const which = param('nomination') === '' ? 'Changed' : `Nomination ${param('nomination')} changed`;
    return param('facts') === '' && param('order') !== ''
      ? `${which} since you opened it: “${order('order')}”, ${moment('at')}${by(param('by'))}`
      : `${which} since you opened it: awards or other facts it relies on are not what they were`;
  },
  PAPER_DATED_LATER: ({ haveDay, needDay }) =>
    `The paper is dated ${haveDay}, which is after today, ${needDay}`,
  FIELD_NOT_CORRECTABLE: () => 'Only names, posts and wording are corrected this way',
  CORRECTION_EMPTY: () => 'What it should read is missing',
  RESPONSIBLE_MISSING: () => 'Who is responsible for fostering is missing',
  ACTIVITIES_MISSING: () => 'No fostering activity is named',
  ANSWER_WAITING: () =>
    'An answer on paper already waits to be confirmed; confirm or drop it before recording another',
  NO_ANSWER_WAITING: () => 'No answer on paper waits to be confirmed',
  ANSWER_NOT_FROM_HERE: ({ state }) =>
    `The nomination is at “${state('state')}”, where the province cannot answer like this any more`,
  FILE_NOT_SEALED: () => 'The file is not sealed by its hash; prepare it again',
  NO_FILE_HANDED: () =>
    'No file was prepared to be handed over for this name, so there is no receipt code to compare with',
  RECEIPT_CODE_WRONG: () =>
    'The receipt code is not that of the file last handed over. Ask for the code printed on its cover sheet again',
  RECEIPT_BY_NOBODY: () => 'Who at the provincial Board read the receipt code back is missing',
  RECEIPT_DAY_AHEAD: () => 'The day on which the receipt code came back lies ahead',
  RECEIPT_DAY_BEFORE: () => 'The day on which the receipt code came back is before the file was handed over',
  RECEIPT_DAY_UNKNOWN: () => 'The day on which the receipt code came back is no day of the calendar',
  SCAN_MISSING: () => 'The scan of the province’s paper is missing; whoever confirms compares it',
  OBJECTED_ALREADY: () => 'The unit has already asked for a second look: it is for the Council now',

  PART_EXISTS: () => 'Another proposal or story already has this id',
  PART_UNKNOWN: () => 'The nomination has no such proposal or story',
  PART_NOT_FROM_THIS_STATE: ({ haveName }) => `It stands at “${haveName}”, so this cannot be done`,
  CONSENT_MISSING: () => 'The exemplar has not consented to publication',

  YEAR_OUTSIDE_PERIOD: ({ have }) => `The year ${have} is outside the period of the plan`,
  YEAR_AHEAD: ({ have }) => `The year ${have} has not begun`,
  YEAR_EVALUATED_ALREADY: ({ have }) => `The year ${have} has been evaluated`,
  REVIEW_NOT_PLANNED: () => 'The plan has no such review',
  REVIEW_NOT_DATED: () => 'This review has no day yet: a new version of the plan has to name it',
  REVIEW_NOT_OPEN: ({ needDay, haveDay }) => `The review opens on ${needDay}, today is ${haveDay}`,
  MIDTERM_NOT_HELD: () => 'This exemplar has had no midterm review',

  UNIT_SILENT: ({ param, need, have }) =>
    `${param('unit')} has sent no list (at least ${need} needed, ${have} there), no nil return, and no reason is recorded`,
  REGISTRATION_STILL_OPEN: ({ param, needLongDay, haveDay }) =>
    `${param('unit')} may still send until the end of ${needLongDay}, today is ${haveDay}`,
  NO_UNIT_TO_NUDGE: () => 'No unit is chosen, or none is left that has not answered',
  UNIT_HAS_ANSWERED: ({ param }) =>
    `${param('unit')} has sent its list or reported “none”, so it is not reminded any more`,
  UNIT_TERM_OVER: ({ param, needLongDay }) =>
    `The last day of ${param('unit')} was ${needLongDay}: it can send only after the Office extends it, and the reminder says so`,
  STEP_NOT_AWAITED: () => 'This step waits for nobody any more, so nobody is reminded of it',
  UNIT_TERM_RUNS: ({ param, needLongDay }) =>
    needLongDay === ''
      ? `${param('unit')} may send at any time, so nobody above is told that it is late`
      : `${param('unit')} may still send until the end of ${needLongDay}, so nobody above is told that it is late`,
  UNIT_HAS_NOMINATED: ({ have }) => `The unit has registered ${have}, so it cannot report “none”`,
  UNIT_DOES_NOT_NOMINATE: ({ have }) => `${have} is not a unit that nominates under the plan`,
  NOMINATION_PENDING: ({ param }) => `${param('nomination')} is still being checked or completed`,
  NOTHING_COMPILED: () => 'Nothing is on the compiled list yet',
  SITTING_NOT_READY: () => 'The sitting is not convened yet, or is already voting',
  NOBODY_NAMED: () => 'The letter names nobody',
  NOT_SELECTED: ({ param }) => `${param('nomination')} is not among the selected`,
  NOMINATION_UNKNOWN: ({ have }) => `Not of this round: ${have} of the names`,
  NAME_NOT_FORWARDED: ({ param }) =>
    `${param('nomination')} is not settled yet: no result, or not sent to the province`,

  // plans and their versions
  PLAN_NOT_LATER: ({ need, have }) =>
    `Only a later version of the same plan that has been made will do, from version ${need} on; there is no such version ${have}`,
  PLAN_LACKS_KIND: ({ haveName }) => `This version is not about ${haveName}`,
  PLAN_LACKS_TIER: ({ param }) =>
    `This version has no tier “${param('tier')}”, the nominee's: no criterion would be asked of him`,
  PLAN_LACKS_UNIT: ({ have }) =>
    `In this version the unit ${have} does not nominate, so there is no list the nomination could stand on`,
  PLAN_UNIT_UNKNOWN: ({ param }) =>
    `The plan names units that this organisation does not have: ${param('units')}. Mend the codes in the file, or bring the units in first`,
  PLAN_OF_ANOTHER_HOUSE: ({ need, have }) =>
    `The plan names the organisation “${have}” (organisation.code); here it must be “${need}”`,
  PLAN_VERSION_NOT_NEXT: ({ need, have, param, moment }) =>
    `The next version must be ${need}; the file says ${have}` +
    (param('by') === '' ? '' : `; version ${param('newest')} was made by ${param('by')} at ${moment('at')}`),
  PLAN_BASIS_MISSING: () => 'The basis of the version is not given (number and date of the paper)',
  PLAN_UNCHANGED: ({ have }) => `It says nothing else than version ${have}: there is no new version to make`,

  WORKING_YEAR_CHANGED: ({ need, have }) =>
    `Somebody has just changed this year: version ${need} holds, and yours began from ${have}. Open it again`,
  WORKING_YEAR_UNCHANGED: ({ have }) => `It says nothing else than the working days of ${have} that hold`,

  ROLE_MISSING: () => 'This is not among your duties',
  ROLE_NOT_HERE: () => 'At this step, this is not among your duties',
  ONLY_THIS_TASK: () => 'The link in the mail opens one task only; sign in to do anything else',
  ONLY_BY_ORDER: ({ param }) =>
    param('order') === 'sitting'
      ? 'Only by the result of a sitting of the Council'
      : 'Only for the whole round, on the page of the round',
  PERSON_UNKNOWN: () => 'Nobody of that kind is known here',
  SOD_SELF: ({ order }) => `Nobody may do this about himself: ${order('second')}`,
  SOD_PRIOR_STEP: ({ order }) =>
    `Whoever did “${order('first')}” may not do “${order('second')}” on the same nomination: it goes to another person`,
  ASSURANCE_TOO_LOW: ({ param }) =>
    param('need') === 'room' ? 'The room’s code is needed' : 'A recent second factor is needed',

  NOT_FROM_THIS_STATE: ({ order, state }) =>
    `It stands at “${state('state')}”, where “${order('order')}” is not possible`,
  LIFE_IS_OVER: ({ state }) => `It ended at “${state('state')}”: nothing more can be done`,
};
