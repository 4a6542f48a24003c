import {
  mayRead,
  mayReadQuestions,
  mayReadReplies,
  openingIsKept,
  readingIsNoted,
  showsBesideSitting,
} from '../../../workflows/policy/reading.js';
import { actor, CAST, grant, someone } from '../../support/builders/cast.js';

const DAY = '2021-03-20';
const MEMBER = someone([grant('councilMember')]);

const dossier = (state: string, invited: boolean) => ({ state: [state], unit: 'XX', person: null, invited });

describe('a member of the Council reads from the invitation on', () => {
  test.each([
    ['draft', true, null],
    ['officeReview', true, null],
    ['supplement', true, null],
    ['compiled', false, null],
    ['compiled', true, 'full'],
    ['unqualified', false, 'full'],
    ['beforeCouncil', false, 'full'],
  ])('%s, a sitting convened: %s', (state, invited, expected) => {
    expect(mayRead(MEMBER, DAY, dossier(state, invited))).toBe(expected);
  });

  test('while his mandate runs; the invitation gives nobody else anything', () => {
    const once = someone([{ ...grant('councilMember'), until: '2021-03-19' }]);
    expect(mayRead(once, DAY, dossier('compiled', true))).toBe(null);
    const others = CAST.filter(
      ({ id }) =>
        mayRead(actor(id), DAY, dossier('compiled', true)) !==
        mayRead(actor(id), DAY, dossier('compiled', false)),
    );
    const council = /^council/;
    for (const { id } of others) {
      expect(actor(id).grants.some(({ role }) => council.test(role))).toBe(true);
    }
    expect(others.length).toBeGreaterThan(0);
  });
});

describe('what is kept of reading', () => {
  test.each([
    ['a member, a sitting convened', MEMBER, dossier('compiled', true), true],
    ['put before it', MEMBER, dossier('beforeCouncil', true), true],
    ['not yet qualified', MEMBER, dossier('unqualified', true), true],
    ['no sitting', MEMBER, dossier('beforeCouncil', false), false],
    ['decided already', MEMBER, dossier('selected', true), false],
    ['the Office', someone([grant('officeChief')]), dossier('compiled', true), false],
    ['the auditor, who is noted each time', someone([grant('auditor')]), dossier('compiled', true), false],
  ])('%s', (_who, reader, read, expected) => {
    expect(openingIsKept(reader, DAY, read)).toBe(expected);
  });

  test('of the auditor each reading', () => {
    expect([readingIsNoted(someone([grant('auditor')])), readingIsNoted(MEMBER)]).toEqual([true, false]);
  });
});

test('reasons and readings of others: secretary, chair, vice chair, auditor', () => {
  const may = ['councilSecretary', 'councilChair', 'councilViceChair', 'auditor'] as const;
  const not = ['councilMember', 'officeChief', 'clerk', 'director', 'admin'] as const;
  for (const role of may) expect([role, mayReadReplies(someone([grant(role)]), DAY)]).toEqual([role, true]);
  for (const role of not) expect([role, mayReadReplies(someone([grant(role)]), DAY)]).toEqual([role, false]);
});

test('questions: the Council and the Office, nobody about himself, never the unit', () => {
  const may = [
    'councilMember',
    'councilSecretary',
    'clerk',
    'officeChief',
    'officeDeputy',
    'auditor',
  ] as const;
  const not = ['unitHead', 'nominator', 'provinceContact', 'admin', 'director'] as const;
  for (const role of may)
    expect([role, mayReadQuestions(someone([grant(role)]), DAY, 'anh')]).toEqual([role, true]);
  for (const role of not)
    expect([role, mayReadQuestions(someone([grant(role)]), DAY, 'anh')]).toEqual([role, false]);
  expect(mayReadQuestions(MEMBER, DAY, MEMBER.person)).toBe(false);
  expect(mayReadQuestions(someone([grant('clerk', 'QLTM')]), DAY, 'anh')).toBe(false);
});

test('beside the events of a sitting', () => {
  const all = ['CONVENE', 'REPLY', 'ASK_OFFICE', 'ANSWER_MEMBER', 'CONCLUDE'];
  const shown = (replies: boolean, questions: boolean) =>
    all.filter((event) => showsBesideSitting({ replies, questions }, event));
  expect(shown(true, true)).toEqual(all);
  expect(shown(false, true)).toEqual(['CONVENE', 'ASK_OFFICE', 'ANSWER_MEMBER', 'CONCLUDE']);
  expect(shown(true, false)).toEqual(['CONVENE', 'REPLY', 'CONCLUDE']);
});
