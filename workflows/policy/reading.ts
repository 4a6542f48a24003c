import type { Day } from '../kernel/days.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { lentTo } from './lending.js';
import { type Actor, type Grant, holdsOn, type Role } from './roles.js';

/**
 * How much of a nomination somebody sees. `sent`: what went to the province and what came back, without what was said
 * in the house before. `own`: his facts, not what others wrote about him.
 */
export type ReadScope = 'full' | 'sent' | 'own' | null;

const EVERYWHERE: ReadonlySet<Role> = new Set([
  'clerk',
  'officeChief',
  'officeDeputy',
  'director',
  'deputyDirector',
  'auditor',
]);
const COUNCIL: ReadonlySet<Role> = new Set([
  'councilMember',
  'councilSecretary',
  'councilChair',
  'councilViceChair',
]);
const UNIT: ReadonlySet<Role> = new Set(['nominator', 'unitHead', 'unitDeputy']);
const PROVINCE: ReadonlySet<Role> = new Set(['provinceContact']);
const WITH_THE_COUNCIL = [
  'unqualified',
  'beforeCouncil',
  'selected',
  'exemplar',
  'confirmed',
  'notConfirmed',
  'notSelected',
  'replaced',
  'revoked',
];
/** Read by the Council from the invitation on: once a sitting of the round is convened, and until it has ended. */
const FROM_THE_INVITATION = ['compiled'];
/** From the letter on, until the life is over. */
export const SENT = [
  'exemplar.province.sent',
  'exemplar.province.received',
  'exemplar.province.toCorrect',
  'exemplar.province.recognised',
  'exemplar.province.declined',
];

/**
 * What somebody may read, as a list can be filtered by it and one nomination measured by it: the same rights for both.
 * The administrator reads no dossier; a substitute what he may act on.
 */
export interface ReadingRights {
  readonly everywhere: boolean;
  /** Units whose nominations he reads, whatever their state. */
  readonly units: readonly string[];
  /** States (with all that lies inside them) in which he reads whatever unit's. */
  readonly states: readonly string[];
  /** States in which he reads what is of a round whose sitting is convened. */
  readonly invited: readonly string[];
  /** Of these, those in which he reads only what was sent. */
  readonly sentOnly: readonly string[];
  /** He himself, who sees his own facts once they are no longer a draft. */
  readonly person: string;
}

/** A nominee is shown nothing of himself before his unit has sent it on. */
export const HIDDEN_FROM_THE_NOMINEE = 'draft';

type Reader = Pick<Actor, 'person' | 'grants' | 'substitutions'>;

/** His own grants of this day, and those under which somebody has lent him something. */
const heldOn = (actor: Reader, day: Day): Grant[] =>
  [...actor.grants, ...lentTo(actor, day).flatMap(({ grants }) => grants)].filter((grant) =>
    holdsOn(day, grant),
  );

export function readingRights(actor: Reader, day: Day): ReadingRights {
  const held = heldOn(actor, day);
  const has = (roles: ReadonlySet<Role>): boolean =>
    held.some(({ role, unit }) => unit === null && roles.has(role));
  return {
    everywhere: has(EVERYWHERE),
    units: held.flatMap(({ role, unit }) => (unit !== null && UNIT.has(role) ? [unit] : [])),
    states: [...(has(COUNCIL) ? WITH_THE_COUNCIL : []), ...(has(PROVINCE) ? SENT : [])],
    invited: has(COUNCIL) ? FROM_THE_INVITATION : [],
    sentOnly: has(PROVINCE) && !has(COUNCIL) ? SENT : [],
    person: actor.person,
  };
}

/** What is asked of a nomination before it is shown to somebody. */
export interface Readable {
  readonly state: Leaves;
  readonly unit: string;
  readonly person: string | null;
  /** A sitting of its round is convened and has not ended. */
  readonly invited: boolean;
}

/** How much of one nomination these rights show. Default: nothing. */
function scopeOf(rights: ReadingRights, { state, unit, person, invited }: Readable): ReadScope {
  if (rights.everywhere || rights.units.includes(unit)) return 'full';
  if (invited && isIn(state, ...rights.invited)) return 'full';
  if (isIn(state, ...rights.states)) return isIn(state, ...rights.sentOnly) ? 'sent' : 'full';
  return person !== null && person === rights.person && !isIn(state, HIDDEN_FROM_THE_NOMINEE) ? 'own' : null;
}

/** What passed between the department and the province: with its reasons and papers the province's to read. */
const WITH_THE_PROVINCE: ReadonlySet<string> = new Set([
  'FORWARD',
  'RESEND',
  'CORRECT',
  'RECEIVE',
  'HAND_FILE',
  'TAKE_RECEIPT',
  'RECOGNISE',
  'DECLINE',
  'RETURN_FOR_CORRECTION',
  'CHANGE_ANSWER',
  'CONFIRM_ANSWER',
]);

/** What may stand before it was sent on: the dossier beside it may be one that was only being written. */
const BEFORE_IT_WAS_SENT: ReadonlySet<string> = new Set([
  'FILE',
  'EDIT_DOSSIER',
  'NUDGE',
  'HOLD',
  'RELEASE',
  'LAPSE',
  'REOPEN',
  'WITHDRAW',
  'RECOUNT',
]);

/**
 * Whether this much shows what lies beside an event: words and reasons as far as they concern the reader, and the
 * dossier as it was when it reached him. What was drafted, or replaced before, is not his to read.
 */
export const showsBeside = (
  scope: ReadScope,
  field: 'facts' | 'findings' | 'comment' | 'dossier' | 'vote',
  event: string,
): boolean => {
  if (scope === 'full') return true;
  if (scope === 'sent') return WITH_THE_PROVINCE.has(event);
  if (scope !== 'own') return false;
  // what he reported himself he may read again
  if (field === 'comment' && event === 'CONTEST_FACTS') return true;
  return field === 'dossier' && !BEFORE_IT_WAS_SENT.has(event);
};

/** What the Council found of a name: how many votes it had lies beside these events. */
const FOUND_BY_THE_COUNCIL: ReadonlySet<string> = new Set(['SELECT', 'NOT_SELECT']);

/**
 * Units and nominees are told what was decided, never by how many votes: these the Council reads, and whoever reads
 * everywhere. To the others the facts of its verdict stay hidden behind their commitment.
 */
export const showsVotes = (actor: Reader, day: Day): boolean =>
  readingRights(actor, day).everywhere || mayReadSitting(actor, day);

/** Whether an event's part beside the chain would tell votes to somebody who is not to know them. */
export const tellsVotes = (field: string, event: string): boolean =>
  field === 'facts' && FOUND_BY_THE_COUNCIL.has(event);

/** A task it waits for that concerns the reader: of what was sent, whatever lies with the province or goes back to it. */
export const showsTask = (scope: ReadScope, does: string): boolean =>
  scope !== 'sent' || WITH_THE_PROVINCE.has(does);

/** Who may read this nomination. */
export const mayRead = (actor: Reader, day: Day, nomination: Readable): ReadScope =>
  scopeOf(readingRights(actor, day), nomination);

/** Who may see a unit's list (danh sách đăng ký): the unit itself, and whoever reads everywhere. */
export const mayReadUnitList = (actor: Reader, day: Day, unit: string): boolean => {
  const { everywhere, units } = readingRights(actor, day);
  return everywhere || units.includes(unit);
};

/** Heads answer for their people: what a unit's other hands need not know of a colleague, they may. */
const HEADS: ReadonlySet<Role> = new Set(['unitHead', 'unitDeputy']);

/**
 * What somebody may read of the award register, as a list can be filtered by it. What a person or a collective was
 * given, the Office, the Director and the auditor read, and a unit its own; disciplinary measures the Council as
 * well, and of the unit only its head. Everybody reads what stands about himself.
 */
export interface RegisterRights {
  readonly everywhere: boolean;
  /** Units whose collective and whose people of today he reads. */
  readonly units: readonly string[];
  readonly discipline: { readonly everywhere: boolean; readonly units: readonly string[] };
  readonly person: string;
}

export function registerRights(actor: Reader, day: Day): RegisterRights {
  const { everywhere, units, person } = readingRights(actor, day);
  const held = heldOn(actor, day);
  return {
    everywhere,
    units,
    discipline: {
      everywhere: everywhere || held.some(({ role, unit }) => unit === null && COUNCIL.has(role)),
      units: held.flatMap(({ role, unit }) => (unit !== null && HEADS.has(role) ? [unit] : [])),
    },
    person,
  };
}

/** `units`: of a person those he belongs to today, of a collective itself. */
export const mayReadRecord = (
  { everywhere, units, discipline, person }: RegisterRights,
  entry: { readonly kind: string; readonly person: string | null; readonly units: readonly string[] },
): boolean => {
  if (entry.person !== null && entry.person === person) return true;
  const seen = entry.kind === 'discipline' ? discipline : { everywhere, units };
  return seen.everywhere || entry.units.some((unit) => seen.units.includes(unit));
};

/** Whose part of the register he may open at all, whatever stands in it. */
export const mayReadRecordsOf = (
  rights: RegisterRights,
  subject: { readonly person: string | null; readonly units: readonly string[] },
): boolean =>
  mayReadRecord(rights, { kind: 'award', ...subject }) ||
  mayReadRecord(rights, { kind: 'discipline', ...subject });

/** Who may see the names, reasons and last uses behind a round's figures. */
export const mayReadRound = (actor: Reader, day: Day): boolean => readingRights(actor, day).everywhere;

/** Who may see how a round stands in figures: the department, whatever somebody's office, and not the province. */
export const mayReadFigures = ({ grants }: Pick<Actor, 'grants'>, day: Day): boolean => {
  const held = grants.filter((grant) => holdsOn(day, grant));
  return held.length === 0 || held.some(({ role }) => !PROVINCE.has(role));
};

/** Who may see all that was sent to the province together: its contact, and whoever reads everywhere. */
export const mayReadSent = (actor: Reader, day: Day): boolean => {
  const { everywhere, states } = readingRights(actor, day);
  return everywhere || SENT.every((state) => states.includes(state));
};

const KEEPS_PEOPLE: ReadonlySet<Role> = new Set(['admin', 'auditor', 'officeChief', 'officeDeputy']);

/** Who may see the list of people with their offices and accounts, and what was changed there. No dossier with it. */
export const mayReadPeople = ({ grants }: Pick<Actor, 'grants'>, day: Day): boolean =>
  grants.some((grant) => KEEPS_PEOPLE.has(grant.role) && holdsOn(day, grant));

const OFFICE: ReadonlySet<Role> = new Set(['clerk', 'officeChief', 'officeDeputy']);

/** Whose forms those are by which a file goes to the province by hand; on what name, the table decides. */
export const mayTakeReceipts = ({ grants }: Pick<Actor, 'grants'>, day: Day): boolean =>
  grants.some((grant) => OFFICE.has(grant.role) && holdsOn(day, grant));

/** Who may search everything, read refused attempts and check every chain: whoever watches, in his own right. */
export const mayAudit = ({ grants }: Pick<Actor, 'grants'>, day: Day): boolean =>
  grants.some((grant) => grant.role === 'auditor' && holdsOn(day, grant));

const WITH_A_SITTING: ReadonlySet<Role> = new Set([...COUNCIL, 'officeChief', 'officeDeputy', 'auditor']);

/** Who may see a sitting and learn why an order in it is refused. */
export const mayReadSitting = ({ grants }: Pick<Actor, 'grants'>, day: Day): boolean =>
  grants.some((grant) => WITH_A_SITTING.has(grant.role) && holdsOn(day, grant));

const KEEPS_THE_REPLIES: ReadonlySet<Role> = new Set([
  'councilSecretary',
  'councilChair',
  'councilViceChair',
  'auditor',
]);

/** Who reads why a member does not come, and how far each has read: whoever prepares the sitting. */
export const mayReadReplies = ({ grants }: Pick<Actor, 'grants'>, day: Day): boolean =>
  grants.some((grant) => KEEPS_THE_REPLIES.has(grant.role) && holdsOn(day, grant));

const WITH_THE_QUESTIONS: ReadonlySet<Role> = new Set([
  ...COUNCIL,
  'clerk',
  'officeChief',
  'officeDeputy',
  'auditor',
]);

/**
 * Who reads what the Council asked the Office about a dossier, by name, and its answer: these two and whoever watches.
 * Not the unit, and nobody about himself.
 */
export const mayReadQuestions = (
  { person, grants }: Pick<Actor, 'person' | 'grants'>,
  day: Day,
  about: string | null,
): boolean =>
  about !== person &&
  grants.some((grant) => grant.unit === null && WITH_THE_QUESTIONS.has(grant.role) && holdsOn(day, grant));

/** What lies beside an event of a sitting and is not for everybody who may read the sitting. */
export const showsBesideSitting = (
  {
    replies,
    questions,
    counts = true,
  }: { readonly replies: boolean; readonly questions: boolean; readonly counts?: boolean },
  event: string,
): boolean => {
  if (event === 'REPLY') return replies;
  // two tellers count apart: while their vote is open neither learns what the other has found
  if (event === 'ENTER_TALLY') return counts;
  return event === 'ASK_OFFICE' || event === 'ANSWER_MEMBER' ? questions : true;
};

/** Whoever watches leaves a trace of each thing he reads. */
export const readingIsNoted = ({ grants }: Pick<Actor, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'auditor');

const BEFORE_THE_VOTE = ['compiled', 'beforeCouncil', 'unqualified'];

/** Of a member of the Council it is kept that he has opened a dossier he was invited to read. Of nobody else. */
export const openingIsKept = (
  { grants }: Pick<Actor, 'grants'>,
  day: Day,
  { state, invited }: Readable,
): boolean =>
  invited &&
  isIn(state, ...BEFORE_THE_VOTE) &&
  grants.some((grant) => COUNCIL.has(grant.role) && holdsOn(day, grant));
