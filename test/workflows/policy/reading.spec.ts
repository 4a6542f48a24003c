import {
  mayAudit,
  mayRead,
  mayReadFigures,
  mayReadSent,
  mayReadUnitList,
  type ReadScope,
  showsBeside,
  showsTask,
  showsVotes,
  tellsVotes,
} from '../../../workflows/policy/reading.js';
import { actor, CAST, grant, someone, standingIn } from '../../support/builders/cast.js';
import { exemplar } from '../../support/builders/nomination.js';

const DAY = '2021-03-20';
const reads = (id: string, state: readonly string[], person: string | null = 'anh', day = DAY) =>
  mayRead(actor(id), day, { state, unit: 'QLTM', person, invited: false });

const READERS: readonly (readonly [string, readonly string[], string])[] = [
  [
    'a draft: its unit, the Office, the Director’s desk, the auditor',
    ['draft'],
    'binh dung hang hieu khoi kien lan mai nga phuong son tuan yen',
  ],
  [
    'before the Council: its members too',
    ['beforeCouncil'],
    'binh cuong dung hang hieu hung khoi kien lan mai nga phuong son thinh tuan tung vinh yen',
  ],
  [
    'sent: the same, for the province reads what was sent and no more',
    exemplar({ province: 'sent' }),
    'binh cuong dung hang hieu hung khoi kien lan mai nga phuong son thinh tuan tung vinh yen',
  ],
  [
    'the unit’s own exemplar: not the province',
    exemplar(),
    'binh cuong dung hang hieu hung khoi kien lan mai nga phuong son thinh tuan tung vinh yen',
  ],
];

describe('who reads a nomination', () => {
  test.each(READERS)('%s', (_name, state, expected) => {
    const full = CAST.filter(({ id }) => reads(id, state) === 'full').map(({ id }) => id);
    expect(full.toSorted().join(' ')).toBe(expected);
  });

  test('the nominee sees his own facts once it is no longer a draft', () => {
    expect(reads('anh', ['draft'])).toBe(null);
    expect(reads('anh', ['unitReview'])).toBe('own');
    expect(reads('anh', ['revoked'])).toBe('own');
    expect(reads('anh', ['unitReview'], 'nam')).toBe(null);
    expect(reads('anh', ['unitReview'], null)).toBe(null);
  });

  test('the province reads what was sent to it, while it stands there, and what passed between them', () => {
    for (const province of ['sent', 'received', 'toCorrect', 'recognised', 'declined']) {
      expect(reads('giang', exemplar({ province }))).toBe('sent');
    }
    for (const state of [['selected'], exemplar(), ['confirmed'], ['revoked']]) {
      expect(reads('giang', state)).toBe(null);
    }
    const steps = ['RETURN', 'CHECK_EVIDENCE', 'HOLD', 'SELECT', 'FORWARD', 'DECLINE', 'CONFIRM_ANSWER'];
    const shown = steps.filter((event) => showsBeside('sent', 'comment', event));
    expect(shown).toEqual(['FORWARD', 'DECLINE', 'CONFIRM_ANSWER']);
    // the text as it went there and came back, not what it was before
    expect(steps.filter((event) => showsBeside('sent', 'dossier', event))).toEqual(shown);
    expect(['FILE', 'EDIT_DOSSIER', 'ENDORSE'].some((at) => showsBeside('sent', 'dossier', at))).toBe(false);
    expect([showsTask('sent', 'RECEIVE'), showsTask('sent', 'FILE_FOSTERING_PLAN')]).toEqual([true, false]);
  });

  test('what lies beside an event: all, the dossier alone, or nothing', () => {
    const fields = ['facts', 'findings', 'comment', 'dossier'] as const;
    const beside = (scope: ReadScope) => fields.filter((field) => showsBeside(scope, field, 'RETURN'));
    expect(beside('full')).toEqual(fields);
    expect(beside('sent')).toEqual([]);
    expect(beside('own')).toEqual(['dossier']);
    expect(beside(null)).toEqual([]);
    const ofReport = (scope: ReadScope) =>
      fields.filter((field) => showsBeside(scope, field, 'CONTEST_FACTS'));
    expect([ofReport('own'), ofReport('sent')]).toEqual([['comment', 'dossier'], []]);
    const scopes: readonly ReadScope[] = ['full', 'own', null];
    expect(scopes.map((scope) => showsTask(scope, 'FILE_FOSTERING_PLAN'))).toEqual([true, true, true]);
  });

  test('how many votes a name had is read by the Council and by whoever reads everywhere, by no unit and no nominee', () => {
    const readers = CAST.filter(({ id }) => showsVotes(actor(id), DAY)).map(({ id }) => id);
    const units = CAST.filter(({ grants }) => grants.every(({ unit }) => unit !== null)).map(({ id }) => id);
    expect(readers).toEqual(expect.arrayContaining(['hang', 'lan', 'tung']));
    expect(units.length).toBeGreaterThan(0);
    expect(readers.filter((id) => units.includes(id) || id === 'giang')).toEqual([]);
    expect(showsVotes(someone([]), DAY)).toBe(false);
    const told = ['SELECT', 'NOT_SELECT', 'FORWARD', 'ENDORSE'].map((event) => tellsVotes('facts', event));
    expect([told, tellsVotes('comment', 'SELECT')]).toEqual([[true, true, false, false], false]);
  });

  test('of a draft, and of what was replaced before it was sent, the nominee reads nothing', () => {
    const steps = ['FILE', 'EDIT_DOSSIER', 'NUDGE', 'HOLD', 'SUBMIT', 'ENDORSE', 'CORRECT'];
    const own = steps.filter((event) => showsBeside('own', 'dossier', event));
    expect(own).toEqual(['SUBMIT', 'ENDORSE', 'CORRECT']);
    expect(steps.every((event) => showsBeside('full', 'dossier', event))).toBe(true);
  });

  test('a round’s figures are the department’s: for whoever holds no office too, and not for the province', () => {
    const not = CAST.filter(({ id }) => !mayReadFigures(actor(id), DAY)).map(({ id }) => id);
    expect(not).toEqual(['giang']);
    expect(mayReadFigures(someone([]), DAY)).toBe(true);
    expect(mayReadFigures(someone([grant('provinceContact'), grant('clerk')]), DAY)).toBe(true);
  });

  test('who may see all that was sent together: its contact and whoever reads everywhere', () => {
    const see = CAST.filter(({ id }) => mayReadSent(actor(id), DAY)).map(({ id }) => id);
    expect(see.toSorted().join(' ')).toBe('dung giang hang khoi kien lan mai phuong son tuan yen');
  });

  test('who reads it whole as well as being its nominee reads it whole', () => {
    expect(reads('hieu', ['unitReview'], 'hieu')).toBe('full');
  });

  test('the administrator reads none', () => {
    for (const state of [['draft'], ['selected'], exemplar({ province: 'recognised' }), ['confirmed']]) {
      expect(reads('quyen', state)).toBe(null);
    }
  });

  test('only while the grant holds', () => {
    expect(reads('mai', ['draft'], 'anh', '2020-12-31')).toBe(null);
    expect(reads('mai', ['draft'], 'anh', '2021-01-01')).toBe('full');
  });

  test('a substitute reads what he may act on, as long as he may', () => {
    const substitute = standingIn('hieu', 'bao', 'ENDORSE');
    const draft = { state: ['unitReview'], unit: 'QLTM', person: 'anh', invited: false };
    expect(mayRead(substitute, '2021-03-31', draft)).toBe('full');
    expect(mayRead(substitute, '2021-04-01', draft)).toBe(null);
    expect(mayRead(substitute, '2021-03-31', { ...draft, unit: 'QLCN' })).toBe(null);
  });

  test('a grant for a unit is none for the department', () => {
    const draft = { state: ['draft'], unit: 'QLTM', person: 'anh', invited: false };
    expect(mayRead(someone([grant('clerk', 'QLTM')]), DAY, draft)).toBe(null);
    expect(mayRead(someone([grant('clerk')]), DAY, draft)).toBe('full');
    expect(mayRead(someone([grant('unitHead')]), DAY, draft)).toBe(null);
  });
});

test('a unit’s list, drafts and all: its own people, the Office, the Director’s desk, the auditor', () => {
  const readers = CAST.filter(({ id }) => mayReadUnitList(actor(id), DAY, 'QLTM')).map(({ id }) => id);
  expect(readers.toSorted().join(' ')).toBe('binh dung hang hieu khoi kien lan mai nga phuong son tuan yen');
  expect(mayReadUnitList(actor('binh'), DAY, 'QLCN')).toBe(false);
  expect(mayReadUnitList(actor('anh'), DAY, 'QLTM')).toBe(false);
});

describe('who audits', () => {
  test('the auditor and nobody else', () => {
    expect(CAST.filter(({ id }) => mayAudit(actor(id), DAY)).map(({ id }) => id)).toEqual(['kien']);
  });

  test('only while the grant holds, and nobody in his place', () => {
    const until = someone([grant('auditor', null, { until: '2021-03-20' })]);
    expect(mayAudit(until, '2021-03-20')).toBe(true);
    expect(mayAudit(until, '2021-03-21')).toBe(false);
    expect(mayAudit(standingIn('kien', 'bao', 'ENDORSE'), DAY)).toBe(false);
  });
});
