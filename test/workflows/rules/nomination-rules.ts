import { correctable } from '../../../workflows/rules/correction.rule.js';
import { dossierComplete } from '../../../workflows/rules/dossier-complete.rule.js';
import * as evidence from '../../../workflows/rules/evidence.rule.js';
import { fosteringPlanned } from '../../../workflows/rules/fostering-plan.rule.js';
import { inScope } from '../../../workflows/rules/in-scope.rule.js';
import { inTime, termOver } from '../../../workflows/rules/in-time.rule.js';
import { noNilReturn } from '../../../workflows/rules/no-nil-return.rule.js';
import { notOnHold, onHold } from '../../../workflows/rules/not-on-hold.rule.js';
import { firstObjection } from '../../../workflows/rules/objection.rule.js';
import { paperGiven } from '../../../workflows/rules/paper-given.rule.js';
import { consentGiven, partThere } from '../../../workflows/rules/part-there.rule.js';
import { reasonGiven } from '../../../workflows/rules/reason-given.rule.js';
import { councilNotOpen, extensionAhead } from '../../../workflows/rules/reopening.rule.js';
import { unitQuota } from '../../../workflows/rules/unit-quota.rule.js';
import { midtermHeld, reviewOpen, yearToEvaluate } from '../../../workflows/rules/years.rule.js';
import { blocked, casesOf, type RuleCase } from './rule-cases.js';

const clauses = { narrative: 'II.2', field: 'I.3', evidence: 'III', check: 'IV.1', objection: 'IV.1' };
const term = { lastDay: '2021-03-24', clause: 'IV.1' };
const perUnit = { min: 1, max: 2, clause: 'IV.1' };
const scope = { kinds: ['individual', 'collective'], employment: ['civilServant'], clause: 'II.1' };
const dossier = { narrative: 'Tận tụy.', comprehensive: false, fields: ['trade'], movement: null };
const entries = [
  { id: 'e1', label: 'Bằng khen' },
  { id: 'e2', label: 'Giấy khen' },
];
const milestone = { opens: '2023-06-01', clause: 'IV.4' };
const years = {
  today: '2022-12-01',
  years: [2021],
  period: { from: '2021-01-01', to: '2025-12-31' },
  clause: 'IV.4',
};
const part = { clause: 'V.2', creates: false, partMoves: true };
const hold = { clause: 'II.2' };
const entry = (id: string) => ({ params: { entry: id } });

const WHEN: readonly RuleCase[] = [
  ...casesOf(
    inTime,
    ['before the last day', { today: '2021-03-01', term }, null],
    ['on the last day', { today: '2021-03-24', term }, null],
    [
      'the day after',
      { today: '2021-03-25', term },
      blocked('LATE', 'IV.1', { need: '2021-03-24', have: '2021-03-25' }),
    ],
    ['where no date binds', { today: '2031-01-01', term: null }, null],
  ),
  ...casesOf(
    termOver,
    ['the day after', { today: '2021-03-25', term }, null],
    [
      'on the last day',
      { today: '2021-03-24', term },
      blocked('TERM_NOT_OVER', 'IV.1', { need: '2021-03-24', have: '2021-03-24' }),
    ],
    [
      'where no date binds',
      { today: '2031-01-01', term: null },
      blocked('TERM_NOT_OVER', '-', { have: '2031-01-01' }),
    ],
  ),
  ...casesOf(
    extensionAhead,
    ['until tomorrow', { until: '2021-03-26', today: '2021-03-25', registrationClause: 'IV.1' }, null],
    ['until today', { until: '2021-03-25', today: '2021-03-25', registrationClause: 'IV.1' }, null],
    [
      'until yesterday',
      { until: '2021-03-24', today: '2021-03-25', registrationClause: 'IV.1' },
      blocked('EXTENSION_IN_THE_PAST', 'IV.1', { need: '2021-03-25', have: '2021-03-24' }),
    ],
  ),
  ...casesOf(
    councilNotOpen,
    ['names still come in', { round: 'open', registrationClause: 'IV.1' }, null],
    ['the list is being compiled', { round: 'compiling', registrationClause: 'IV.1' }, null],
    ...['beforeCouncil', 'forwarding', 'closed'].map(
      (round) =>
        [round, { round, registrationClause: 'IV.1' }, blocked('COUNCIL_HAS_OPENED', 'IV.1')] as const,
    ),
  ),
  ...casesOf(
    reviewOpen,
    ['the day it opens', { today: '2023-06-01', milestone }, null],
    [
      'the day before',
      { today: '2023-05-31', milestone },
      blocked('REVIEW_NOT_OPEN', 'IV.4', { need: '2023-06-01', have: '2023-05-31' }),
    ],
    ['none is planned', { today: '2023-06-01', milestone: undefined }, blocked('REVIEW_NOT_PLANNED', '-')],
  ),
  ...casesOf(
    yearToEvaluate,
    ['this year', { ...years, year: 2022 }, null],
    ['a year behind', { ...years, years: [], year: 2021 }, null],
    ['a second time', { ...years, year: 2021 }, blocked('YEAR_EVALUATED_ALREADY', 'IV.4', { have: 2021 })],
    ['ahead of time', { ...years, year: 2023 }, blocked('YEAR_AHEAD', 'IV.4', { have: 2023 })],
    ['before the period', { ...years, year: 2020 }, blocked('YEAR_OUTSIDE_PERIOD', 'IV.4', { have: 2020 })],
    [
      'after it',
      { ...years, today: '2026-02-01', year: 2026 },
      blocked('YEAR_OUTSIDE_PERIOD', 'IV.4', { have: 2026 }),
    ],
    ['its last year', { ...years, today: '2026-02-01', year: 2025 }, null],
  ),
  ...casesOf(
    midtermHeld,
    ['held', { midterm: 'improve', clause: 'IV.4' }, null],
    [
      'not held',
      { midterm: null, clause: 'IV.4' },
      { code: 'MIDTERM_NOT_HELD', clause: 'IV.4', effect: 'warn' },
    ],
  ),
];

const WHO_AND_WHAT: readonly RuleCase[] = [
  ...casesOf(
    unitQuota,
    ['the first name', { others: 0, perUnit }, null],
    ['the second', { others: 1, perUnit }, null],
    ['the third', { others: 2, perUnit }, blocked('UNIT_QUOTA_FULL', 'IV.1', { need: 2, have: 3 })],
  ),
  ...casesOf(
    noNilReturn,
    ['nothing was said', { nilReturn: false, perUnit }, null],
    ['"không có" was said', { nilReturn: true, perUnit }, blocked('NIL_RETURN_GIVEN', 'IV.1')],
  ),
  ...casesOf(
    inScope,
    ['a civil servant', { kind: 'individual', employment: 'civilServant', scope }, null],
    ['a collective has no employment', { kind: 'collective', employment: null, scope }, null],
    [
      'contract staff',
      { kind: 'individual', employment: 'contract', scope },
      blocked('EMPLOYMENT_OUT_OF_SCOPE', 'II.1', { have: 'contract' }),
    ],
    [
      'employment unknown',
      { kind: 'individual', employment: null, scope },
      blocked('EMPLOYMENT_OUT_OF_SCOPE', 'II.1', { have: '-' }),
    ],
    [
      'a kind the plan does not name',
      { kind: 'household', employment: null, scope },
      blocked('KIND_OUT_OF_SCOPE', 'II.1', { have: 'household' }),
    ],
  ),
  ...casesOf(
    dossierComplete,
    ['a story and a field', { dossier, knownFields: ['trade'], knownMovements: ['skilled'], clauses }, []],
    [
      'toàn diện, no field',
      {
        dossier: { ...dossier, comprehensive: true, fields: [] },
        knownFields: [],
        knownMovements: [],
        clauses,
      },
      [],
    ],
    [
      'no story',
      {
        dossier: { ...dossier, narrative: ' \n' },
        knownFields: ['trade'],
        knownMovements: ['skilled'],
        clauses,
      },
      [blocked('NARRATIVE_MISSING', 'II.2')],
    ],
    [
      'neither',
      { dossier: { ...dossier, fields: [] }, knownFields: ['trade'], knownMovements: ['skilled'], clauses },
      [blocked('FIELD_MISSING', 'I.3')],
    ],
    [
      'everything wrong, all of it said',
      {
        dossier: { narrative: '', comprehensive: false, fields: ['trade', 'sport'], movement: 'dancing' },
        knownFields: ['trade'],
        knownMovements: ['skilled'],
        clauses,
      },
      [
        blocked('NARRATIVE_MISSING', 'II.2'),
        blocked('FIELD_UNKNOWN', 'I.3', { have: 'sport' }),
        blocked('MOVEMENT_UNKNOWN', 'I.3', { have: 'dancing' }),
      ],
    ],
    [
      'a movement of the plan',
      {
        dossier: { ...dossier, movement: 'skilled' },
        knownFields: ['trade'],
        knownMovements: ['skilled'],
        clauses,
      },
      [],
    ],
  ),
  ...casesOf(
    evidence.evidenceKnown,
    ['entries of the register', { evidence: ['e1', 'e2'], entries, clauses }, []],
    ['none claimed', { evidence: [], entries, clauses }, []],
    [
      'somebody else’s',
      { evidence: ['e1', 'e9'], entries, clauses },
      [blocked('EVIDENCE_UNKNOWN', 'III', entry('e9'))],
    ],
    [
      'one twice',
      { evidence: ['e1', 'e2', 'e1'], entries, clauses },
      [blocked('EVIDENCE_TWICE', 'III', entry('e1'))],
    ],
    [
      'an unknown one three times',
      { evidence: ['e9', 'e9', 'e9'], entries, clauses },
      [blocked('EVIDENCE_UNKNOWN', 'III', entry('e9')), blocked('EVIDENCE_TWICE', 'III', entry('e9'))],
    ],
  ),
  ...casesOf(
    evidence.itemsInDossier,
    ['items of the dossier', { items: ['e1'], evidence: ['e1', 'e2'], clauses }, []],
    ['none', { items: [], evidence: ['e1'], clauses }, []],
    [
      'another dossier’s',
      { items: ['e3'], evidence: ['e1'], clauses },
      [blocked('EVIDENCE_UNKNOWN', 'III', entry('e3'))],
    ],
    [
      'one judged twice',
      { items: ['e1', 'e1'], evidence: ['e1'], clauses },
      [blocked('EVIDENCE_TWICE', 'III', entry('e1'))],
    ],
  ),
  ...casesOf(
    evidence.evidenceChecked,
    ['looked at', { checked: true, clauses }, null],
    ['not yet', { checked: false, clauses }, blocked('EVIDENCE_UNCHECKED', 'IV.1')],
  ),
  ...casesOf(
    evidence.rejectionsExplained,
    ['every one', { unexplained: [], clauses }, []],
    ['one is not', { unexplained: ['e1'], clauses }, [blocked('REJECTION_UNEXPLAINED', 'IV.1', entry('e1'))]],
  ),
  ...casesOf(
    evidence.someItemJudged,
    ['every item', { items: ['e1', 'e2'], evidence: ['e1', 'e2'], left: [], clauses }, null],
    ['nothing claimed', { items: [], evidence: [], left: [], clauses }, null],
    ['nothing left to judge', { items: [], evidence: ['e1', 'e2'], left: [], clauses }, null],
    [
      'one judged, one left for later',
      { items: ['e1'], evidence: ['e1', 'e2', 'e3'], left: ['e2'], clauses },
      { code: 'EVIDENCE_LEFT', clause: 'IV.1', effect: 'info', need: 3, have: 2 },
    ],
    [
      'none judged, and one left',
      { items: [], evidence: ['e1', 'e2', 'e3'], left: ['e2'], clauses },
      blocked('EVIDENCE_LEFT', 'IV.1', { need: 3, have: 2 }),
    ],
  ),
  ...casesOf(
    evidence.askedItemsChanged,
    ['nothing was asked', { asked: [], evidence: ['e1'], settled: [], replaced: [], clauses }, null],
    ['taken out', { asked: ['e1'], evidence: ['e2'], settled: [], replaced: [], clauses }, null],
    [
      'another scan put in its place',
      { asked: ['e1'], evidence: ['e1'], settled: [], replaced: ['e1'], clauses },
      null,
    ],
    ['verified meanwhile', { asked: ['e1'], evidence: ['e1'], settled: ['e1'], replaced: [], clauses }, null],
    [
      'sent again as it was',
      { asked: ['e1', 'e2'], evidence: ['e1'], settled: [], replaced: [], clauses },
      { code: 'ASKED_ITEM_UNCHANGED', clause: 'IV.1', effect: 'warn', have: 1 },
    ],
  ),
];

const HOW: readonly RuleCase[] = [
  ...casesOf(
    notOnHold,
    ['nothing open', { heldSince: null, hold }, null],
    [
      'an open matter',
      { heldSince: '2021-03-18', hold },
      blocked('ON_HOLD', 'II.2', { params: { since: '2021-03-18' } }),
    ],
  ),
  ...casesOf(
    onHold,
    ['held', { heldSince: '2021-03-18' }, null],
    ['not held', { heldSince: null }, blocked('NOT_ON_HOLD', '-')],
  ),
  ...casesOf(
    firstObjection,
    ['the first', { objected: false, clauses }, null],
    ['the second', { objected: true, clauses }, blocked('OBJECTED_ALREADY', 'IV.1')],
  ),
  ...casesOf(
    reasonGiven,
    ['in words', { reason: 'Thiếu minh chứng.' }, null],
    ['none', { reason: undefined }, blocked('REASON_MISSING', '-')],
    ['blank', { reason: ' \t' }, blocked('REASON_MISSING', '-')],
  ),
  ...casesOf(
    paperGiven,
    ['dated today', { paper: { number: '12/QĐ-SCT', date: '2021-03-20' }, today: '2021-03-20' }, null],
    ['dated before', { paper: { number: '12/QĐ-SCT', date: '2020-12-31' }, today: '2021-03-20' }, null],
    ['none', { paper: undefined, today: '2021-03-20' }, blocked('PAPER_MISSING', '-')],
    [
      'without a number',
      { paper: { number: ' ', date: '2021-03-20' }, today: '2021-03-20' },
      blocked('PAPER_MISSING', '-'),
    ],
    [
      'on a day there is not',
      { paper: { number: '12', date: '2021-02-29' }, today: '2021-03-20' },
      blocked('PAPER_MISSING', '-'),
    ],
    [
      'dated tomorrow',
      { paper: { number: '12', date: '2021-03-21' }, today: '2021-03-20' },
      blocked('PAPER_DATED_LATER', '-', { need: '2021-03-20', have: '2021-03-21' }),
    ],
  ),
  ...casesOf(
    correctable,
    ['the name', { correction: { field: 'name', to: 'Ánh' } }, []],
    ['the post', { correction: { field: 'post', to: 'Chuyên viên' } }, []],
    ['the narrative', { correction: { field: 'narrative', to: 'Viết lại.' } }, []],
    [
      'what rules count',
      { correction: { field: 'evidence', to: 'e1' } },
      [blocked('FIELD_NOT_CORRECTABLE', '-', { have: 'evidence' })],
    ],
    ['nothing in its place', { correction: { field: 'name', to: '  ' } }, [blocked('CORRECTION_EMPTY', '-')]],
    [
      'no correction at all',
      { correction: null },
      [blocked('FIELD_NOT_CORRECTABLE', '-', { have: '-' }), blocked('CORRECTION_EMPTY', '-')],
    ],
  ),
  ...casesOf(
    fosteringPlanned,
    [
      'who and what',
      { fostering: { responsible: 'Trưởng phòng', activities: [' ', 'Tọa đàm'] }, fosteringClause: 'IV.2' },
      [],
    ],
    [
      'nobody named',
      { fostering: { responsible: ' ', activities: ['Tọa đàm'] }, fosteringClause: 'IV.2' },
      [blocked('RESPONSIBLE_MISSING', 'IV.2')],
    ],
    [
      'no activity',
      { fostering: { responsible: 'Trưởng phòng', activities: [' '] }, fosteringClause: 'IV.2' },
      [blocked('ACTIVITIES_MISSING', 'IV.2')],
    ],
    [
      'an empty form',
      { fostering: null, fosteringClause: 'IV.2' },
      [blocked('RESPONSIBLE_MISSING', 'IV.2'), blocked('ACTIVITIES_MISSING', 'IV.2')],
    ],
  ),
  ...casesOf(
    partThere,
    ['there, and it has a road', { ...part, partState: 'proposed' }, null],
    ['a new one', { ...part, creates: true, partMoves: false, partState: null }, null],
    [
      'a new one under a name that is taken',
      { ...part, creates: true, partState: 'proposed' },
      blocked('PART_EXISTS', 'V.2'),
    ],
    ['none by that name', { ...part, partMoves: false, partState: null }, blocked('PART_UNKNOWN', 'V.2')],
    [
      'there, without a road',
      { ...part, partMoves: false, partState: 'decided' },
      blocked('PART_NOT_FROM_THIS_STATE', 'V.2', { have: 'decided' }),
    ],
  ),
  ...casesOf(
    consentGiven,
    ['given', { consented: true, clause: 'IV.3' }, null],
    ['not given', { consented: false, clause: 'IV.3' }, blocked('CONSENT_MISSING', 'IV.3')],
  ),
];

export const NOMINATION_RULES = [...WHEN, ...WHO_AND_WHAT, ...HOW];
