import { COUNCIL_SCENES } from '../story/chapters/05-the-council.js';
import { unitsNominate } from '../story/chapters/01-units-nominate.js';
import { refusedByCriteria } from '../story/chapters/02-refused-by-criteria.js';
import { theOfficeChecks } from '../story/chapters/03-the-office-checks.js';
import { theLastDay } from '../story/chapters/04-the-last-day.js';
import { forwarded } from '../story/chapters/06-forwarded.js';
import { theProvinceReceives } from '../story/chapters/07-the-province-receives.js';
import { fosteringPlans } from '../story/chapters/08-fostering-plans.js';
import { theProvinceAnswers } from '../story/chapters/09-the-province-answers.js';
import { theFirstYear } from '../story/chapters/11-first-year.js';
import { theSecondYear } from '../story/chapters/12-second-year.js';
import { theMidterm } from '../story/chapters/13-midterm.js';
import type { Tale } from '../story/acts.js';
import * as cast from '../story/cast.js';
import type { Player } from '../story/cast.js';
import { REGISTER } from '../../../src/rehearsal/department/register.js';
import { entryId, personId } from '../../../src/rehearsal/ids.js';

/** A page as somebody sees it; nobody: whoever has not signed in. */
export interface Visit {
  readonly as: Player | null;
  /** As its photograph is called. */
  readonly name: string;
  readonly path: string;
  /** Absent: 200. */
  readonly status?: number;
}

/** A moment of the story, and the pages that are worth a look then. */
export interface Stop {
  readonly when: string;
  readonly until: readonly ((tale: Tale) => Promise<void>)[];
  readonly visits: (tale: Tale) => readonly Visit[];
}

const visit = (as: Player | null, name: string, path: string, status = 200): Visit => ({
  as,
  name,
  path,
  status,
});

/** Of one version only: with a second, comparing and migrating are looked at in their own tests. */
const PLAN = 'sct-ha-tinh-2021-2025';

const nomination = ({ story }: Tale, nominee: Player | string): string =>
  `/nominations/${story.name(nominee).id}`;

const round = ({ round: { id } }: Tale): string => `/rounds/${id}`;

const sitting = ({ sittings }: Tale): string => `/sittings/${sittings.at(-1)?.id}`;

/** What the register has held of somebody from the beginning. */
const firstEntryOf = ({ id }: Player): string => {
  const first = REGISTER.find(({ about }) => 'person' in about && personId(about.person) === id);
  return first === undefined ? '' : entryId(first.about, first.fact);
};

const { ANH, AUDITOR, DUYEN, HAN, HANG, HUYEN, KHOI, LONG, NGHIA, NGHIA_IT, NGUYET, PROVINCE, THINH } = cast;
const { THUY, TRANG, TUAN, VINH, YEN } = cast;

export const STOPS: readonly Stop[] = [
  {
    when: '1-nothing-yet',
    until: [],
    visits: (tale) => [
      visit(null, 'sign-in', '/sign-in'),
      visit(NGUYET, 'tasks-empty', '/tasks'),
      visit(NGUYET, 'unit-list-empty', `${round(tale)}/units/QLTM`),
      visit(NGUYET, 'new-nomination', `/nominations/new?round=${tale.round.id}`),
      visit(NGUYET, 'who-qualifies', '/finder'),
      visit(HANG, 'who-lacks-one', '/finder?standing=lacksOne&evidence=verified'),
      visit(HANG, 'who-qualifies-nobody', '/finder?q=khongai'),
      visit(HANG, 'rounds', '/rounds'),
      visit(HANG, 'plans', '/plans'),
      visit(HANG, 'plan-read', `/plans/${PLAN}/1`),
      visit(HANG, 'plan-check', '/plans/check'),
      visit(HANG, 'plan-change', `/plans/${PLAN}/change`),
      visit(HANG, 'plan-diff', `/plans/${PLAN}/diff`),
      visit(KHOI, 'plan-migrate', `/plans/${PLAN}/migrate`),
      visit(HANG, 'opening', '/rounds/new'),
      visit(HANG, 'opening-supplementary', '/rounds/new?plan=sct-ha-tinh-2021-2025&round=supplementary'),
      visit(HANG, 'board-empty', round(tale)),
      visit(HUYEN, 'sittings-empty', '/sittings'),
      visit(HUYEN, 'council', '/council'),
      visit(YEN, 'council-before-it-was-founded', '/council?day=2020-02-11'),
      visit(HANG, 'council-new-decision', '/council/new'),
      visit(YEN, 'exemplars-empty', '/exemplars/years'),
      visit(NGUYET, 'calendar', '/calendar'),
      visit(DUYEN, 'import', '/register/import'),
      visit(NGHIA_IT, 'import-of-the-administrator', '/register/import'),
      visit(NGHIA_IT, 'rehearsal', '/rehearsal'),
      visit(NGHIA_IT, 'tasks-of-the-administrator', '/tasks'),
      visit(NGHIA_IT, 'people', '/people'),
      visit(NGHIA_IT, 'people-nobody-found', '/people?q=khongai'),
      visit(NGHIA_IT, 'person', `/people/${NGHIA.id}`),
      visit(HANG, 'person-of-the-office-chief', `/people/${NGHIA.id}`),
      visit(NGHIA_IT, 'person-leaves', `/people/${NGHIA.id}/leave`),
      visit(NGHIA_IT, 'people-log', '/people/log'),
      visit(null, 'set-password', '/sign-in/password'),
      visit(NGHIA, 'account', '/account?next=/tasks'),
      visit(DUYEN, 'account-codes', '/account/codes'),
      visit(NGHIA, 'account-codes-for-nobody', '/account/codes'),
      visit(KHOI, 'second', '/second?next=/rounds'),
      visit(NGHIA, 'substitutions', '/substitutions'),
      visit(NGHIA, 'substitution-new', '/substitutions/new'),
      visit(KHOI, 'substitutions-of-the-director', '/substitutions'),
      visit(KHOI, 'substitution-for-somebody', '/substitutions/for'),
      visit(NGUYET, 'working-days', '/working-days/2021'),
      visit(NGHIA_IT, 'working-days-of-the-administrator', '/working-days/2026'),
      visit(NGHIA_IT, 'working-days-nobody-entered', '/working-days/2027'),
      visit(NGHIA_IT, 'working-days-changed', '/working-days/2021/change'),
      visit(NGUYET, 'working-days-not-mine', '/working-days/2021/change', 403),
    ],
  },
  {
    when: '2-units-propose',
    until: [unitsNominate],
    visits: (tale) => [
      visit(NGUYET, 'tasks', '/tasks'),
      visit(NGUYET, 'unit-list', `${round(tale)}/units/QLTM`),
      visit(NGUYET, 'nomination-of-the-unit', nomination(tale, ANH)),
      visit(NGHIA, 'unit-list-of-the-head', `${round(tale)}/units/QLTM`),
      visit(NGHIA, 'unit-list-paper', `${round(tale)}/units/QLTM/paper`),
      visit(ANH, 'own-nominations', '/nominations'),
      visit(ANH, 'own-nomination', nomination(tale, ANH)),
      visit(HANG, 'board', round(tale)),
      visit(DUYEN, 'clerk-tasks', '/tasks'),
      visit(DUYEN, 'nominations', '/nominations'),
      visit(AUDITOR, 'not-found', '/nominations/00000000-0000-4000-8000-000000000000', 404),
      visit(NGUYET, 'not-yours', nomination(tale, THINH), 403),
    ],
  },
  {
    when: '3-the-office-checks',
    until: [refusedByCriteria],
    visits: (tale) => [
      visit(DUYEN, 'check-evidence', `${nomination(tale, LONG)}/check`),
      visit(DUYEN, 'nomination-of-the-clerk', nomination(tale, LONG)),
      visit(HANG, 'nomination-of-the-chief', nomination(tale, TRANG)),
      visit(DUYEN, 'criteria-paper', `${nomination(tale, LONG)}/criteria/paper`),
      visit(DUYEN, 'scans-of-an-entry', `/files/entries/${firstEntryOf(LONG)}`),
      visit(HANG, 'register', '/register'),
      visit(DUYEN, 'register-searched', '/register?q=ngoc&state=claimed'),
      visit(DUYEN, 'register-of-a-person', `/register/people/${ANH.id}`),
      visit(NGUYET, 'register-of-a-unit', '/register/units/QLTM'),
      visit(DUYEN, 'register-which-decision', '/register/decisions/new'),
      visit(DUYEN, 'register-new-decision', `/register/decisions/new?kind=award&person=${ANH.id}`),
      visit(NGUYET, 'register-claim', '/register/decisions/new?kind=initiative'),
      visit(DUYEN, 'register-entry', `/register/entries/${firstEntryOf(LONG)}`),
    ],
  },
  {
    when: '4-the-last-day',
    until: [theOfficeChecks, theLastDay],
    visits: (tale) => [
      visit(HANG, 'chief-tasks', '/tasks'),
      visit(HANG, 'board-in-full', round(tale)),
      visit(HANG, 'compiled-list', `${round(tale)}/list`),
      visit(HUYEN, 'convene', `/sittings/new?round=${tale.round.id}`),
      visit(HUYEN, 'convene-on-a-day', `/sittings/new?round=${tale.round.id}&day=2021-04-05`),
      visit(NGHIA_IT, 'mail-tray', '/rehearsal/mail'),
    ],
  },
  {
    when: '5-convened',
    until: [COUNCIL_SCENES.convened],
    visits: (tale) => [
      visit(HUYEN, 'sitting-before', sitting(tale)),
      visit(YEN, 'agenda-of-a-member', sitting(tale)),
      visit(YEN, 'questions-to-the-office', `${nomination(tale, ANH)}/questions`),
      visit(YEN, 'dossier-of-a-member', nomination(tale, HAN)),
      visit(HUYEN, 'invitation', `${sitting(tale)}/invitation`),
      visit(KHOI, 'script-of-the-opening', `${sitting(tale)}/script`),
    ],
  },
  {
    when: '6-voting',
    until: [COUNCIL_SCENES.open, COUNCIL_SCENES.voting],
    visits: (tale) => [
      visit(YEN, 'ballot', `${sitting(tale)}/ballot`),
      visit(KHOI, 'ballot-of-a-nominee', `${sitting(tale)}/ballot`),
      visit(HUYEN, 'sitting-voting', sitting(tale)),
      visit(THUY, 'chair-voting', sitting(tale)),
      visit(HUYEN, 'slips', `${sitting(tale)}/slips.print`),
      visit(HUYEN, 'booth-opening', `${sitting(tale)}/booth/open`),
      visit(HUYEN, 'ballots-printed', `${sitting(tale)}/ballots.print`),
      visit(YEN, 'tally', `${sitting(tale)}/tally`),
      visit(THUY, 'script-of-the-vote', `${sitting(tale)}/script`),
      visit(YEN, 'member-tasks', '/tasks'),
    ],
  },
  {
    when: '7-counted',
    until: [COUNCIL_SCENES.counted],
    visits: (tale) => [
      visit(THUY, 'tie', sitting(tale)),
      visit(THUY, 'script-of-a-tie', `${sitting(tale)}/script`),
      visit(HUYEN, 'minutes-in-draft', `${sitting(tale)}/minutes`),
    ],
  },
  {
    when: '8-minutes',
    until: [COUNCIL_SCENES.settled, COUNCIL_SCENES.minutes],
    visits: (tale) => [
      visit(THUY, 'minutes-to-sign', sitting(tale)),
      visit(HUYEN, 'minutes-of-the-secretary', sitting(tale)),
      visit(YEN, 'provisional-result', sitting(tale)),
      visit(HUYEN, 'sign', `${sitting(tale)}/sign`),
      visit(THUY, 'script-of-the-minutes', `${sitting(tale)}/script`),
    ],
  },
  {
    when: '8-concluded',
    until: [COUNCIL_SCENES.concluded],
    visits: (tale) => [
      visit(YEN, 'result', sitting(tale)),
      visit(HUYEN, 'minutes', `${sitting(tale)}/minutes`),
      visit(HUYEN, 'sittings', '/sittings'),
      visit(VINH, 'not-selected', nomination(tale, 'QLCN')),
      visit(KHOI, 'director-tasks', '/tasks'),
      visit(KHOI, 'submission', `${round(tale)}/submission`),
      visit(THUY, 'submission-of-the-deputy', `${round(tale)}/submission`),
      visit(KHOI, 'letter-in-draft', `${round(tale)}/letter`),
    ],
  },
  {
    when: '9-the-province',
    until: [forwarded],
    visits: (tale) => [
      visit(PROVINCE, 'province', '/province'),
      visit(PROVINCE, 'province-tasks', '/tasks'),
      visit(PROVINCE, 'nomination-at-the-province', nomination(tale, THINH)),
      visit(DUYEN, 'answer-on-paper', `${nomination(tale, THINH)}/answer`),
      visit(HANG, 'submission-sent', `${round(tale)}/submission`),
      visit(HANG, 'letter', `${round(tale)}/letter`),
    ],
  },
  {
    when: '10-years-after',
    until: [theProvinceReceives, fosteringPlans, theProvinceAnswers, theFirstYear, theSecondYear],
    visits: (tale) => [
      visit(VINH, 'exemplar-of-the-unit', nomination(tale, 'QLCN')),
      visit(HANG, 'exemplar', nomination(tale, THINH)),
      visit(HANG, 'exemplars', '/exemplars/years'),
      visit(KHOI, 'director-years', '/tasks'),
      visit(HANG, 'calendar-of-the-office', '/calendar'),
    ],
  },
  {
    when: '11-midterm',
    until: [theMidterm],
    visits: (tale) => [
      visit(KHOI, 'exemplars-at-midterm', '/exemplars/years'),
      visit(KHOI, 'exemplar-at-midterm', nomination(tale, HAN)),
      visit(AUDITOR, 'audit', '/audit'),
      visit(AUDITOR, 'audit-search-by-whoever-acted', '/audit?show=events&by=duyen'),
      visit(AUDITOR, 'audit-search-nothing', '/audit?show=events&clause=III.2&who=khongai'),
      visit(AUDITOR, 'audit-chains', '/audit/chains'),
      visit(AUDITOR, 'audit-readings', '/audit/readings'),
      visit(AUDITOR, 'audit-readings-nothing', '/audit/readings?who=khongai'),
      visit(AUDITOR, 'audit-administration', '/audit/administration'),
      visit(AUDITOR, 'audit-exports', '/audit/exports'),
      visit(AUDITOR, 'audit-record', '/audit/record?show=system'),
      visit(AUDITOR, 'audit-record-openings', '/audit/record?show=openings'),
      visit(AUDITOR, 'audit-erasures', '/audit/erasures'),
      visit(HANG, 'audit-not-mine', '/audit/administration', 403),
      visit(AUDITOR, 'what-the-approver-saw', `${nomination(tale, TUAN)}/trace/4`),
      visit(HANG, 'what-the-approver-saw-of-the-office', `${nomination(tale, HAN)}/trace/4`),
      visit(AUDITOR, 'trace', `${nomination(tale, TUAN)}/trace`),
      visit(AUDITOR, 'trace-of-the-round', `${round(tale)}/trace`),
      visit(AUDITOR, 'trace-of-the-sitting', `${sitting(tale)}/trace`),
      visit(AUDITOR, 'nominations-of-the-auditor', '/nominations?state=exemplar'),
    ],
  },
];
