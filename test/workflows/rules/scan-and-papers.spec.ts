import { attest } from '../../../workflows/criteria/leaves/attest.js';
import type { Asked } from '../../../workflows/criteria/leaf.js';
import { permission, scanFindings } from '../../../workflows/index.js';
import { mayReadRecord, registerRights } from '../../../workflows/policy/reading.js';
import { askedItemsChanged } from '../../../workflows/rules/evidence.rule.js';
import { papersKept } from '../../../workflows/rules/papers.rule.js';
import { grant, someone } from '../../support/builders/cast.js';

const PAPER = 'a'.repeat(64);
const clauses = { evidence: 'III', check: 'IV.1' };

describe('what somebody answers for and a paper has to show', () => {
  const asked = (text: string, files?: readonly string[]): Asked =>
    ({
      facts: { attestations: [{ key: 'loyal', text, year: null, ...(files && { files }) }] },
      gate: 'register',
    }) as unknown as Asked;
  const criterion = (evidence: boolean) =>
    ({ kind: 'attest', key: 'loyal', evidence }) as Parameters<typeof attest>[0];

  test.each([
    ['words and a paper', true, asked('Có xác nhận', [PAPER]), true, []],
    ['words alone', true, asked('Có xác nhận'), false, ['NO_PAPER']],
    ['words and no paper any more', true, asked('Có xác nhận', []), false, ['NO_PAPER']],
    ['a paper and no words', true, asked('…', [PAPER]), false, ['BLANK']],
    ['words alone, where no paper is asked for', false, asked('Có xác nhận'), true, []],
  ])('%s', (_what, evidence, facts, met, why) => {
    const found = attest(criterion(evidence), facts);
    expect([found.met, found.notCounted.map((one) => one.why)]).toEqual([met, why]);
  });
});

describe('papers named by a dossier', () => {
  const dossier = { attestations: [{ files: [PAPER, 'b'.repeat(64)] }, {}, { files: [PAPER] }] };
  test('are here', () => {
    expect(papersKept({ dossier, kept: [PAPER, 'b'.repeat(64)], clauses })).toBeNull();
  });
  test('or it is said how many are not, each once', () => {
    expect(papersKept({ dossier, kept: [], clauses })).toEqual({
      code: 'PAPER_NOT_KEPT',
      clause: 'III',
      effect: 'block',
      have: 2,
    });
  });
});

describe('scans of an entry', () => {
  const sound = {
    mayWithdraw: true,
    count: 12,
    bytes: 40,
    countMax: 12,
    bytesMax: 40,
    withdrawn: false,
    reason: 'Bản quét mờ',
  };
  const codes = (order: Parameters<typeof scanFindings>[0], over: Partial<typeof sound> = {}) =>
    scanFindings(order, { ...sound, ...over }).map(({ code }) => code);

  test('up to the last allowed are taken, and one more or one byte more is not: both are said', () => {
    expect(codes('ATTACH_SCAN')).toEqual([]);
    expect(codes('ATTACH_SCAN', { count: 13, bytes: 41 })).toEqual(['SCANS_TOO_MANY', 'SCANS_TOO_LARGE']);
  });
  test('by which it was verified are not replaced or withdrawn by the unit', () => {
    expect(codes('ATTACH_SCAN', { mayWithdraw: false })).toEqual([]);
    expect(codes('REPLACE_SCAN', { mayWithdraw: false })).toEqual(['SCAN_OF_VERIFIED']);
    expect(codes('WITHDRAW_SCAN', { mayWithdraw: false })).toEqual(['SCAN_OF_VERIFIED']);
    expect(codes('WITHDRAW_SCAN')).toEqual([]);
  });
  test('are withdrawn with a reason; the new one is reason enough for the one it replaces', () => {
    expect(codes('WITHDRAW_SCAN', { reason: ' ' })).toEqual(['REASON_MISSING']);
    expect(codes('REPLACE_SCAN', { reason: '' })).toEqual([]);
  });
  test('are withdrawn once', () => {
    expect(codes('WITHDRAW_SCAN', { withdrawn: true })).toEqual(['SCAN_WITHDRAWN_ALREADY']);
  });
});

test('an item asked for again is changed when its scan is another, though it is the same entry', () => {
  const facts = { asked: ['one', 'two'], evidence: ['one', 'two'], settled: [], clauses };
  expect(askedItemsChanged({ ...facts, replaced: ['one', 'two'] })).toBeNull();
  expect(askedItemsChanged({ ...facts, replaced: ['one'] })).toMatchObject({
    code: 'ASKED_ITEM_UNCHANGED',
    have: 1,
  });
});

describe('an entry of the register, with its scans, is read', () => {
  const of = (kind: string) => ({ kind, units: ['QLTM'], person: 'nominee' });
  test.each([
    ['its nominator', someone([grant('nominator', 'QLTM')]), true, false],
    ['its head', someone([grant('unitHead', 'QLTM')]), true, true],
    ['another unit’s nominator', someone([grant('nominator', 'QLNL')]), false, false],
    ['the Office', someone([grant('clerk', null)]), true, true],
    ['the Council', someone([grant('councilMember', null)]), false, true],
    ['the auditor', someone([grant('auditor', null)]), true, true],
    ['the province', someone([grant('provinceContact', null)]), false, false],
    ['the administrator', someone([grant('admin', null)]), false, false],
    ['whom it is about', { ...someone([]), person: 'nominee' }, true, true],
    ['whoever holds nothing', someone([]), false, false],
  ])('by %s: of an award, of a measure', (_who, actor, award, measure) => {
    const rights = registerRights(actor, '2021-03-20');
    expect([mayReadRecord(rights, of('award')), mayReadRecord(rights, of('discipline'))]).toEqual([
      award,
      measure,
    ]);
  });
});

describe('of himself', () => {
  const may = (state: string): readonly string[] =>
    ['ATTACH_SCAN', 'WITHDRAW_SCAN'].map((action) => {
      const told = permission({
        life: 'register',
        action,
        state: [state],
        day: '2021-03-20',
        actor: { ...someone([grant('clerk', null)]), person: 'nominee' },
        unit: 'QLTM',
        nominee: { kind: 'individual', person: 'nominee' },
        taken: [],
      });
      return told.allow ? 'may' : (told.findings[0]?.code ?? '');
    });
  test.each([
    ['award.claimed', ['may', 'may']],
    ['award.rejected', ['may', 'may']],
    ['award.verified', ['may', 'SOD_SELF']],
    ['rating.revoked', ['may', 'SOD_SELF']],
    ['discipline.claimed', ['SOD_SELF', 'SOD_SELF']],
    ['discipline.verified', ['SOD_SELF', 'SOD_SELF']],
  ])('a scan of %s is attached, withdrawn', (state, expected) => {
    expect(may(state)).toEqual(expected);
  });
});

describe('scans are attached, withdrawn', () => {
  const may = (role: 'nominator' | 'unitHead' | 'clerk', state: string): readonly boolean[] =>
    ['ATTACH_SCAN', 'WITHDRAW_SCAN'].map(
      (action) =>
        permission({
          life: 'register',
          action,
          state: [state],
          day: '2021-03-20',
          actor: someone([grant(role, role === 'clerk' ? null : 'QLTM')]),
          unit: 'QLTM',
          nominee: { kind: 'individual', person: 'nominee' },
          taken: [],
        }).allow,
    );
  test.each([
    ['award.claimed', [true, true], [true, true]],
    ['rating.rejected', [true, true], [true, true]],
    ['award.verified', [true, false], [true, false]],
    ['initiative.revoked', [true, false], [true, false]],
    ['discipline.claimed', [false, false], [true, true]],
    ['discipline.verified', [false, false], [true, false]],
  ])('of %s: by a nominator, by a head, by the Office always', (state, nominator, head) => {
    expect([may('nominator', state), may('unitHead', state), may('clerk', state)]).toEqual([
      nominator,
      head,
      [true, true],
    ]);
  });
});
