/** The only door into what is decided. */
export { type CouncilChange, councilChanges } from './council/changes.js';
export type { CouncilPaper, KnownPerson, SittingThen } from './council/council.rules.js';
export {
  type CouncilDecided,
  type CouncilFacts,
  decideCouncil,
  mayRecordCouncil,
  newRoster,
  type WrittenSeat,
} from './council/decide.js';
export {
  councilOn,
  type HeldSeat,
  type Seat,
  type SeatedMember,
  SEATS,
  seatsOn,
  type Tenure,
} from './council/roster.js';
export { assess, criteriaFindings } from './criteria/evaluate.js';
export { GATES, type Gate, SUBJECT_KINDS, type SubjectKind } from './criteria/criterion.js';
export type { Lack } from './criteria/lack.js';
export {
  type Branch,
  type BranchNamed,
  branchesOf,
  type NearMiss,
  type Nearness,
  NEARNESS,
  type Stand,
  type Threshold,
} from './criteria/near-miss.js';
export { type Difference, sideBySide, type Sides, type Turn } from './criteria/side-by-side.js';
export type { AsOf, Attestation, CriteriaFacts, RegisterEntry } from './criteria/record.js';
export type { Assessment, Verdict, Weighed, Words } from './kernel/assessment.js';
export {
  addDays,
  BOUNDARIES,
  type Boundary,
  type Day,
  daysBetween,
  type Instant,
  isDay,
  lastDay,
  type Moment,
  yearOf,
} from './kernel/days.js';
export {
  addWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
  workingDaysIn,
} from './kernel/working-days.js';
export {
  calendarOf,
  type DayOff,
  type SourceDocument,
  type WorkedInstead,
  type WorkingYear,
} from './working-days/working-year.js';
export {
  decideWorkingYear,
  settingWorkingYear,
  type WorkingYearFacts,
  type YearChanges,
  yearChanges,
} from './working-days/change-year.js';
export { USUAL_LEAD_TIMES } from './plan/read-lead-times.js';
export {
  type Outlook,
  type OutlookFacts,
  type OutlookStep,
  type OutlookVerdict,
  outlooks,
} from './round/outlook.js';
export { type ParsedWorkingYear, parseWorkingYear } from './working-days/parse-working-year.js';
export { commentOf } from './kernel/comment.js';
export { asItLooks } from './kernel/letters.js';
export type { Allowed, Notice, Ordered, Refused } from './kernel/decision.js';
export { blocks, type Effect, type Finding } from './kernel/finding.js';
export { isIn, type Leaves } from './kernel/leaves.js';
export { fewest, reaches, type Share } from './kernel/share.js';
export { type Stored, UnknownState } from './kernel/step.js';
export { decideNomination, NOMINATION_LAW, type NominationMoved } from './nomination/decide.js';
export { type Dossier, emptyDossier } from './nomination/dossier.js';
export { type EvidenceCheck, evidenceCheck } from './nomination/evidence-check.js';
export {
  ANSWERS_CALLS,
  callsOf,
  type ClockOrder,
  clockOrders,
  type Due,
  taskName,
} from './nomination/due.js';
export type { Waiting } from './nomination/task-reminders.js';
export type { NominationFacts, Nominee, PartFacts, Settled } from './nomination/facts.js';
export { type Candidate, type Measured, measured, standingsOf } from './nomination/candidate.js';
export { decideFiling, filed, type FilingFacts, filingOffer, filingOfferFor } from './nomination/file.js';
export { atFirst, type NominationContext } from './nomination/nomination.context.js';
export type { NominationOrder, Paper } from './nomination/nomination.events.js';
export {
  type HandedFile,
  PAPER_ANSWERS,
  type PaperAnswer,
  paperAnswersIn,
  provinceAt,
  RECEIPT_WAYS,
  type ReceiptWay,
} from './nomination/paper-answer.js';
export { CORRECTABLE as CORRECTABLE_FIELDS } from './rules/correction.rule.js';
export { PROVINCE_ORDERS } from './nomination/province.states.js';
export { assessmentsAt, dossierFindings, sidesAt } from './nomination/nomination.rules.js';
export { type Offer, offersOf } from './nomination/offers.js';
export { yearsCalled, yearsToEvaluate } from './nomination/years.js';
export type { Offer as OpenOrClosed } from './kernel/offer.js';
export {
  type ProcessEdge,
  type ProcessGraph,
  type ProcessState,
  processGraph,
  statesInside,
} from './nomination/process-graph.js';
export { isActive, type Task, tasksOf } from './nomination/tasks.js';
export { type ParsedPlan, parsePlan } from './plan/parse-plan.js';
export {
  AFTER_RUNOFFS,
  BALLOT_FORMS,
  DESKS_ABOVE,
  type FurtherQuota,
  type Plan,
  QUORUM_BASES,
  type Quota,
  SHARE_SIGNS,
  VOID_MARKS,
  VOTE_BASES,
} from './plan/plan.js';
export { USUAL_COUNCIL } from './plan/read-council.js';
export { asReadNow } from './plan/as-read-now.js';
export { planInForce } from './plan/plan-in-force.js';
export type { Mistake } from './plan/reader.js';
export { nextReportDay } from './plan/report-days.js';
export { type CountedName, countedBeside, type QuotaCount, quotaCounts } from './plan/quota-counts.js';
export { type Capacity, deskAbove, mayWithProof, permission, type Taken } from './policy/decide-policy.js';
export {
  type AccountAction,
  type AccountDeed,
  type AccountFacts,
  decideAccount,
  decideEndOfGrant,
  decideGiving,
  decideHandOver,
  deedsToProve,
  type HandOver,
  leftBehind,
  mayKeepPeople,
  type PeopleDecided,
} from './people/decide.js';
export type { Account, Given, HeldGrant } from './people/people.rules.js';
export {
  type Basis,
  type ChainOf,
  decideAskingRedaction,
  decideConfirmingRedaction,
  decideRefusingRedaction,
  lifeIsOver,
  type ErasableEvent,
  mayRedact,
  type RedactionFacts,
} from './redaction/decide.js';
export {
  ERASABLE,
  type Erasable,
  type Place,
  withRepeats,
  without,
  wordsAt,
  type Written,
} from './redaction/repeats.js';
export { EVER_LENT, IN_WRITING, LENDERS, lentTo } from './policy/lending.js';
export { SUBSTITUTION_DAYS_MOST } from './rules/period-bounded.rule.js';
export {
  decideEnding,
  decideMaking,
  type EndingFacts,
  lendable,
  type MakingFacts,
  maySubstitute,
  type NewSubstitution,
} from './substitution/decide.js';
export { type CodeFor, mayIssuePinCode } from './policy/pin-code.js';
export { offersOfTask } from './task-offers.js';
export {
  HIDDEN_FROM_THE_NOMINEE,
  mayAudit,
  mayRead,
  mayReadFigures,
  mayReadPeople,
  mayReadQuestions,
  mayReadRecord,
  mayReadRecordsOf,
  mayReadReplies,
  mayReadRound,
  mayReadSent,
  mayTakeReceipts,
  mayReadSitting,
  mayReadUnitList,
  openingIsKept,
  readingIsNoted,
  type ReadingRights,
  readingRights,
  type Readable,
  type ReadScope,
  type RegisterRights,
  registerRights,
  SENT,
  showsBeside,
  showsBesideSitting,
  showsTask,
  showsVotes,
  tellsVotes,
} from './policy/reading.js';
export {
  type Actor,
  type Assurance,
  DESKS,
  type Desk,
  type Grant,
  ROLES,
  type Role,
  type Substitution,
  holdsOn,
  SYSTEM,
} from './policy/roles.js';
export { type Deed, RECORD_KINDS, type RecordKind, sameDeed, similarDeed } from './register/deed.js';
export {
  type EntryFinding,
  entryFindings,
  isOfPeopleOnly,
  RECORD_LENGTHS,
  recordYears,
} from './register/entry-findings.js';
export {
  decideRecord,
  enteringFindings,
  type KnownDeed,
  RECORD_STEPS,
  type RecordCorrection,
  type RecordOrder,
  recordFindings,
  recordOrdersFrom,
  type RecordStep,
  type Standing,
  STANDINGS,
  WRITTEN_AS,
} from './register/record-order.js';
export { type RecordChange, weighsIn } from './register/weighing.js';
export type {
  Fault,
  FaultKind,
  Past,
  PastEvent,
  Replayed,
  Tally,
  ToldLife,
  Undecidable,
} from './replay/past.js';
export { replay } from './replay/replay.js';
export { decideRound, ordersOf, ROUND_LAW, type RoundMoved } from './round/decide.js';
export { roundTasks } from './round/tasks.js';
export type { Entrant, RoundFacts, RoundSettled } from './round/facts.js';
export { type ListPlace, listPlace } from './round/list-place.js';
export { roundOffers, roundRefusal } from './round/offers.js';
export { datesOf, type RoundDates, turnOf } from './round/dates.js';
export {
  decideOpening,
  mayOpenRound,
  type OpenedRound,
  type OpeningOffer,
  openingOffers,
  type OpeningOrder,
  type OpeningSight,
  type RoundBegun,
  turnOffer,
  turnsToOpen,
} from './round/open.js';
export { type RoundReminder, roundReminders, stepReminders } from './round/reminders.js';
export { askedCounts, isSilent } from './round/round.rules.js';
export {
  extendedFor,
  newRound,
  provinceTerm,
  registrationTerm,
  type RoundContext,
} from './round/round.context.js';
export type { RoundOrder } from './round/round.events.js';
export { quorumIn } from './rules/quorum.rule.js';
export { quorumOf } from './sitting/sight.js';
export { type ScanFacts, scanFindings } from './rules/scan.rule.js';
export { asksEachName, toldByVoid } from './sitting/ballot.js';
export { boothFindings } from './sitting/booth.js';
export type { Box } from './sitting/ballot.js';
export { conveningFindings, decideConvening } from './sitting/convene.js';
export { ballotsOfDue, membersNow } from './sitting/electorate.js';
export type { Result, SittingContext } from './sitting/sitting.context.js';
export { type KnownConflict, knownConflicts } from './sitting/conflicts.js';
export {
  decideSitting,
  type Kept,
  mayOrderSitting,
  SITTING_LAW,
  type SittingDecision,
  type SittingMoved,
} from './sitting/decide.js';
export type { AgendaItem, CouncilMember, SittingFacts, SittingSettled } from './sitting/facts.js';
export { newSitting } from './sitting/sitting.context.js';
export { recorded, type SittingOrder } from './sitting/sitting.events.js';
export { listUnitOf } from './rules/list-unit.js';
export type { Term } from './rules/in-time.rule.js';
export { takesList } from './rules/takes-list.js';
export { unitQuotaOf } from './plan/unit-quota-of.js';
export { sittingOffers } from './sitting/offers.js';
export { votesNeeded } from './sitting/tally.js';
export { minutesSigned, namesNotSelected, nextStep, selectedCounts } from './sitting/standing.js';
export { rankOf, verdictsForeseen, votesFor } from './sitting/outcome.js';
export { keepsRoom, needsRoom, roomOccasion } from './sitting/room.js';
export { type SittingReminder, sittingReminders } from './sitting/reminders.js';
export { sittingTasks } from './sitting/tasks.js';
export { FINAL_STATES } from './nomination/tasks.js';
export { migrationOffer } from './nomination/migration.js';
export { type Change, changes, changeSentence, placeWords, standsAt } from './plan-change/changes.js';
export type { ChangeKind } from './plan-change/compare.js';
export {
  decideVersion,
  mayForeseePlan,
  mayMakePlan,
  versionFindings,
  type VersionFacts,
} from './plan-change/make-version.js';
export { type Altered, newBlocks, type StepChange, wouldChange } from './plan-change/would-change.js';
