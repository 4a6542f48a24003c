import {
  allForwarded,
  namesSelected,
  nothingPending,
  sittingReady,
  somethingCompiled,
} from '../../../workflows/rules/compiled-list.rule.js';
import { nilReturnTaken } from '../../../workflows/rules/no-nil-return.rule.js';
import { beforeProvince, extensionMovesForward } from '../../../workflows/rules/extension.rule.js';
import {
  nominatedAtHome,
  nomineeOnce,
  roundNotOver,
  roundTakesNames,
} from '../../../workflows/rules/filing.rule.js';
import {
  everyUnitAnswered,
  nominatingUnit,
  nothingRegistered,
} from '../../../workflows/rules/unit-answers.rule.js';
import { silentUnitsNudged } from '../../../workflows/rules/units-nudged.rule.js';
import { blocked, casesOf, type RuleCase } from './rule-cases.js';

const listClause = 'IV.1';
const perUnit = { min: 1, clause: 'IV.1' };
const named = (code: string) => ({ params: { nomination: code } });
const unit = (over: object = {}) => ({
  unit: 'QLTM',
  registered: 0,
  nil: false,
  reason: false,
  min: 1,
  lastDay: '2021-03-24',
  ...over,
});
const asked = { perUnit, today: '2021-03-25' };
const moved = {
  until: '2021-03-26',
  today: '2021-03-20',
  extending: { lastDay: '2021-03-24', clause: 'IV.1' },
  intakeClause: 'IV.2',
};
const province = { lastDay: '2021-03-29', clause: 'IV.1' };
const home = {
  nomineeUnit: 'QLTM',
  filingUnit: 'QLTM',
  tier: 'staff',
  through: [{ tier: 'departmentLeader', unit: 'VP' }],
  unitClause: 'IV.1',
};

const LIST: readonly RuleCase[] = [
  ...casesOf(
    nothingPending,
    ['all decided upon', { pending: [], listClause }, []],
    [
      'two still with the Office',
      { pending: [{ code: 'HS-1' }, { code: 'HS-2' }], listClause },
      [
        blocked('NOMINATION_PENDING', 'IV.1', named('HS-1')),
        blocked('NOMINATION_PENDING', 'IV.1', named('HS-2')),
      ],
    ],
  ),
  ...casesOf(
    somethingCompiled,
    ['one name', { compiled: [{ code: 'HS-1' }], listClause }, null],
    [
      'an empty list',
      { compiled: [], listClause },
      blocked('NOTHING_COMPILED', 'IV.1', { need: 1, have: 0 }),
    ],
  ),
  ...casesOf(
    sittingReady,
    ['convened', { sitting: { state: 'convened' }, listClause }, null],
    ['open', { sitting: { state: 'open' }, listClause }, null],
    [
      'voting',
      { sitting: { state: 'voting' }, listClause },
      blocked('SITTING_NOT_READY', 'IV.1', { have: 'voting' }),
    ],
    ['none', { sitting: null, listClause }, blocked('SITTING_NOT_READY', 'IV.1', { have: '-' })],
  ),
  ...casesOf(
    namesSelected,
    ['all selected', { named: [{ code: 'HS-1', selected: true }], unknown: 0, listClause }, []],
    ['nobody', { named: [], unknown: 0, listClause }, blocked('NOBODY_NAMED', 'IV.1')],
    [
      'one not selected and one unknown',
      {
        named: [
          { code: 'HS-1', selected: true },
          { code: 'HS-2', selected: false },
        ],
        unknown: 1,
        listClause,
      },
      [blocked('NOT_SELECTED', 'IV.1', named('HS-2')), blocked('NOMINATION_UNKNOWN', 'IV.1', { have: 1 })],
    ],
  ),
  ...casesOf(
    allForwarded,
    ['none left', { left: [], listClause }, []],
    [
      'one left',
      { left: [{ code: 'HS-3' }], listClause },
      [blocked('NAME_NOT_FORWARDED', 'IV.1', named('HS-3'))],
    ],
  ),
];

const UNITS: readonly RuleCase[] = [
  ...casesOf(
    everyUnitAnswered,
    ['one name', { ...asked, units: [unit({ registered: 1 })] }, []],
    ['a nil return', { ...asked, units: [unit({ nil: true })] }, []],
    ['none asked of it', { ...asked, units: [unit({ min: 0 })] }, []],
    [
      'left out where names come in at any time',
      { ...asked, units: [unit({ reason: true, lastDay: null })] },
      [],
    ],
    ['silent, a reason recorded, the date past', { ...asked, units: [unit({ reason: true })] }, []],
    [
      'silent',
      { ...asked, units: [unit()] },
      [blocked('UNIT_SILENT', 'IV.1', { need: 1, have: 0, params: { unit: 'QLTM' } })],
    ],
    [
      'a reason recorded while the unit may still answer',
      { ...asked, today: '2021-03-24', units: [unit({ reason: true })] },
      [
        blocked('REGISTRATION_STILL_OPEN', 'IV.1', {
          need: '2021-03-24',
          have: '2021-03-24',
          params: { unit: 'QLTM' },
        }),
      ],
    ],
    [
      'a reason recorded, its own term over, while another’s runs',
      {
        ...asked,
        units: [unit({ reason: true }), unit({ unit: 'VP', registered: 1, lastDay: '2021-03-26' })],
      },
      [
        blocked('REGISTRATION_STILL_OPEN', 'IV.1', {
          need: '2021-03-26',
          have: '2021-03-25',
          params: { unit: 'VP' },
        }),
      ],
    ],
    [
      'nobody is left out, whosever term runs',
      { ...asked, units: [unit({ registered: 1 }), unit({ registered: 1, lastDay: '2021-03-26' })] },
      [],
    ],
  ),
  ...casesOf(
    nothingRegistered,
    ['nobody registered', { registered: 0, nilReturn: false, perUnit }, null],
    [
      'one registered',
      { registered: 1, nilReturn: false, perUnit },
      blocked('UNIT_HAS_NOMINATED', 'IV.1', { need: 0, have: 1 }),
    ],
    ['said before', { registered: 0, nilReturn: true, perUnit }, blocked('NIL_RETURN_GIVEN', 'IV.1')],
  ),
  ...casesOf(
    nominatingUnit,
    ['one the plan names', { unit: 'QLTM', nominating: ['QLTM'], unitClause: 'IV.1' }, null],
    ['all of them', { unit: null, nominating: ['QLTM'], unitClause: 'IV.1' }, null],
    [
      'another',
      { unit: 'LĐS', nominating: ['QLTM'], unitClause: 'IV.1' },
      blocked('UNIT_DOES_NOT_NOMINATE', 'IV.1', { have: 'LĐS' }),
    ],
  ),
  ...casesOf(
    nominatedAtHome,
    ['by his own unit', home, null],
    [
      'by another',
      { ...home, filingUnit: 'QLCN' },
      blocked('NOT_OF_THIS_UNIT', 'IV.1', { need: 'QLTM', have: 'QLCN' }),
    ],
    [
      'a leader of the department through the Office',
      { ...home, tier: 'departmentLeader', nomineeUnit: 'LĐS', filingUnit: 'VP' },
      null,
    ],
    [
      'a leader of the department otherwise',
      { ...home, tier: 'departmentLeader', nomineeUnit: 'LĐS', filingUnit: 'LĐS' },
      blocked('NOT_OF_THIS_UNIT', 'IV.1', { need: 'VP', have: 'LĐS' }),
    ],
  ),
  ...casesOf(
    nomineeOnce,
    ['for the first time', { already: null, listClause }, null],
    ['again', { already: 'HS-1', listClause }, blocked('NOMINEE_STANDS_ALREADY', 'IV.1', named('HS-1'))],
  ),
  ...casesOf(
    roundNotOver,
    ['while it runs', { round: 'forwarding', registrationClause: 'IV.1' }, null],
    ['closed', { round: 'closed', registrationClause: 'IV.1' }, blocked('ROUND_IS_OVER', 'IV.1')],
  ),
  ...casesOf(
    roundTakesNames,
    ['open', { round: 'open', listClause }, null],
    ['compiling', { round: 'compiling', listClause }, null],
    [
      'before the Council',
      { round: 'beforeCouncil', listClause },
      blocked('ROUND_TAKES_NO_NAMES', 'IV.1', { have: 'beforeCouncil' }),
    ],
  ),
];

const nudging = {
  nominating: ['QLTM', 'VP'],
  unitClause: 'IV.1',
  perUnit,
  step: null,
  reportedAbove: false,
  today: '2021-03-24',
  registrationClause: 'IV.1',
};
const reporting = { ...nudging, reportedAbove: true };
const silent = { unit: 'QLTM', answered: false, lastDay: '2021-03-24' };

const NUDGES: readonly RuleCase[] = [
  ...casesOf(
    silentUnitsNudged,
    ['a unit that has not answered, on its last day', { ...nudging, nudged: [silent] }, []],
    ['nobody', { ...nudging, nudged: [] }, blocked('NO_UNIT_TO_NUDGE', 'IV.1')],
    ['a step of the round, and no unit', { ...nudging, nudged: [], step: {} }, null],
    [
      'one that has answered',
      { ...nudging, nudged: [silent, { ...silent, unit: 'VP', answered: true }] },
      [blocked('UNIT_HAS_ANSWERED', 'IV.1', { params: { unit: 'VP' } })],
    ],
    [
      'one that can send only after an extension',
      { ...nudging, today: '2021-03-25', nudged: [silent] },
      [
        blocked('UNIT_TERM_OVER', 'IV.1', {
          effect: 'warn',
          need: '2021-03-24',
          have: '2021-03-25',
          params: { unit: 'QLTM' },
        }),
      ],
    ],
    [
      'those above learn of it when its last day is over',
      { ...reporting, today: '2021-03-25', nudged: [silent] },
      [],
    ],
    [
      'and not before',
      { ...reporting, nudged: [silent] },
      [
        blocked('UNIT_TERM_RUNS', 'IV.1', {
          need: '2021-03-24',
          have: '2021-03-24',
          params: { unit: 'QLTM' },
        }),
      ],
    ],
    [
      'nor where no date asks anything of it',
      { ...reporting, nudged: [{ ...silent, lastDay: null }] },
      [blocked('UNIT_TERM_RUNS', 'IV.1', { have: '2021-03-24', params: { unit: 'QLTM' } })],
    ],
    ['anything from one that no date asks', { ...nudging, nudged: [{ ...silent, lastDay: null }] }, []],
    [
      'one that does not nominate',
      { ...nudging, nudged: [{ ...silent, unit: 'LĐS' }] },
      [blocked('UNIT_DOES_NOT_NOMINATE', 'IV.1', { have: 'LĐS' })],
    ],
  ),
];

const EXTENSIONS: readonly RuleCase[] = [
  ...casesOf(
    nilReturnTaken,
    ['where the plan takes it', { nilReturns: { allowed: true, clause: 'IV.1' } }, null],
    [
      'where every unit has somebody',
      { nilReturns: { allowed: false, clause: 'IV.1' } },
      blocked('NIL_RETURN_NOT_TAKEN', 'IV.1'),
    ],
  ),
  ...casesOf(
    extensionMovesForward,
    ['later than it is', moved, null],
    [
      'not later',
      { ...moved, until: '2021-03-24' },
      blocked('EXTENSION_NOT_LATER', 'IV.1', { need: '2021-03-24', have: '2021-03-24' }),
    ],
    [
      'into the past',
      { ...moved, until: '2021-03-19' },
      blocked('EXTENSION_IN_THE_PAST', 'IV.1', { need: '2021-03-20', have: '2021-03-19' }),
    ],
    ['until today, when it is over', { ...moved, today: '2021-03-26' }, null],
    ['where names come in at any time', { ...moved, extending: null }, blocked('NOTHING_TO_EXTEND', 'IV.2')],
  ),
  ...casesOf(
    beforeProvince,
    ['up to the province’s last day', { until: '2021-03-29', province }, null],
    ['where the province has no date', { until: '2021-12-30', province: null }, null],
    [
      'past it',
      { until: '2021-03-30', province },
      blocked('EXTENSION_PAST_PROVINCE', 'IV.1', { need: '2021-03-29', have: '2021-03-30' }),
    ],
  ),
];

export const ROUND_RULES = [...LIST, ...UNITS, ...NUDGES, ...EXTENSIONS];
