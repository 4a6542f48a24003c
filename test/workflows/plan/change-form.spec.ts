import { parse, stringify } from 'yaml';
import { changedSource } from '../../../src/plans/change-form.js';
import { planFields } from '../../../src/plans/form-fields.js';
import { readPlan } from '../../../src/plans/read-plan-file.js';
import { changes } from '../../../workflows/plan-change/changes.js';
import type { Plan } from '../../../workflows/plan/plan.js';
import { rawSeed, seedPlan, seedText } from '../../support/builders/plan.js';

/** The council of the seed as it was written before it said all of this. */
const BARE = `council:
  # of the members by decision
  quorum: {num: 2, den: 3}
  marksMax: 5
  approve: {op: ">", share: {num: 1, den: 2}}
  runoffsMax: 1
  secondBallots: 1
  voidMarks: [self, kin, interest]
  clause: IV.1 # how we vote
`;

const withCouncil = (council: string): string => seedText().replace(/^council:\n(?: {2}.*\n)+/m, council);

const BLOCKS = `council:
  quorum:
    den: 3
    num: 2   # two thirds
  marksMax: 5
  approve:
    op: ">"
    share:
      num: 1
      den: 2
  runoffsMax: 1
  secondBallots: 1
  voidMarks: # not for these
  - self
  - kin
  - interest
  clause: IV.1
`;

const planIn = (source: string): Plan => {
  const read = readPlan(source);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.plan;
};

/** The form as it is filled in, with these fields typed anew. */
const change = (source: string, typed: Readonly<Record<string, readonly string[]>>) => {
  const plan = planIn(source);
  const now = new Map(planFields(plan).map((field) => [field.name, field.now]));
  return changedSource(source, plan, (name) => typed[name] ?? now.get(name) ?? []);
};

const OPEN = {
  'council.quorum.of': ['entitled'],
  'council.secret': ['false'],
  'council.form': ['eachName'],
  'council.approve.op': ['>='],
  'council.approve.share': ['4/5'],
  'council.approve.of': ['present'],
  'council.chairMustAgree': ['true'],
  'council.inWriting': ['true'],
  'council.afterRunoffs': ['nobody'],
  'council.voidMarks': ['self'],
  'council.leaveVote': ['kin', 'unit'],
  'council.conflictsShrinkBase': ['true'],
};

const VOTES_OPENLY = {
  ...seedPlan().council,
  quorum: { num: 2, den: 3, of: 'entitled' },
  secret: false,
  form: 'eachName',
  approve: { op: '>=', share: { num: 4, den: 5 }, of: 'present' },
  chairMustAgree: true,
  inWriting: true,
  afterRunoffs: 'nobody',
  voidMarks: ['self'],
  leaveVote: ['kin', 'unit'],
  conflictsShrinkBase: true,
};

describe('how the Council votes is changed in the form', () => {
  test('whatever the seed says of it has its field, filled in', () => {
    const council = planFields(seedPlan()).filter(({ group }) => group === 'council');
    expect(council.map(({ name, now }) => [name.replace('council.', ''), now.join(' ')])).toEqual([
      ['quorum', '2/3'],
      ['quorum.of', 'members'],
      ['secret', 'true'],
      ['form', 'marks'],
      ['marksMax', '5'],
      ['approve.op', '>'],
      ['approve.share', '1/2'],
      ['approve.of', 'members'],
      ['chairMustAgree', 'false'],
      ['advanceBallots', 'false'],
      ['inWriting', 'false'],
      ['runoffsMax', '1'],
      ['afterRunoffs', 'chair'],
      ['secondBallots', '1'],
      ['voidMarks', 'self kin interest'],
      ['leaveVote', ''],
      ['conflictsShrinkBase', 'false'],
    ]);
  });

  test.each([
    ['written in full', seedText()],
    ['with keys left out', withCouncil(BARE)],
    ['line by line', withCouncil(BLOCKS)],
    ['in JSON', JSON.stringify(rawSeed())],
    ['in JSON of many lines, keys left out', JSON.stringify(parse(withCouncil(BARE)), null, 2)],
    ['as another program writes it', stringify(parse(withCouncil(BARE)))],
  ])('of a file %s', (_how, source) => {
    const changed = change(source, OPEN);
    expect(changed).toMatchObject({ ok: true, edited: Object.keys(OPEN).length });
    if (!changed.ok) return;
    expect(changed.plan.council).toEqual(VOTES_OPENLY);
    // and nothing else of it
    expect(new Set(changes(planIn(source), changed.plan).map(({ path }) => path.split('.')[0]))).toEqual(
      new Set(['council']),
    );
    expect(changes(planIn(changed.source), changed.plan)).toEqual([]);
  });

  test('nothing typed anew writes no key that was left out', () => {
    const source = withCouncil(BARE);
    const changed = change(source, {});
    expect(changed).toMatchObject({ ok: true, edited: 0 });
    expect(changed.ok && changed.source).toBe(source.replace('version: 1', 'version: 2'));
  });

  test('what is added stands after the rest, and the remarks stay where they are', () => {
    const changed = change(withCouncil(BARE), {
      'council.quorum': ['3/4'],
      'council.quorum.of': ['entitled'],
      'council.secret': ['false'],
      'council.leaveVote': ['unit'],
    });
    expect(changed.ok && /^council:\n(?: {2}.*\n)+/m.exec(changed.source)?.[0]).toBe(`council:
  # of the members by decision
  quorum: {num: 3, den: 4, of: entitled}
  marksMax: 5
  approve: {op: ">", share: {num: 1, den: 2}}
  runoffsMax: 1
  secondBallots: 1
  voidMarks: [self, kin, interest]
  clause: IV.1 # how we vote
  secret: false
  leaveVote: [unit]
`);
  });

  test('a list of lines becomes one of brackets, with the remark of its key', () => {
    const changed = change(withCouncil(BLOCKS), { 'council.voidMarks': ['self', 'unit'] });
    expect(changed.ok && changed.source).toContain(`
  voidMarks: [self, unit] # not for these
  clause: IV.1
`);
  });

  test('a share that is changed keeps what stands beside it', () => {
    const changed = change(seedText(), { 'council.quorum': ['3/4'] });
    expect(changed.ok && changed.source).toContain('quorum: {num: 3, den: 4, of: members}');
  });

  test.each<[string, Readonly<Record<string, readonly string[]>>, object]>([
    ['neither yes nor no', { 'council.secret': ['maybe'] }, { name: 'council.secret', message: null }],
    ['no choice at all', { 'council.form': [] }, { name: 'council.form', message: null }],
    [
      'a choice of another field',
      { 'council.quorum.of': ['cast'] },
      { name: 'council.quorum.of', message: null },
    ],
    ['no share', { 'council.quorum': ['most'] }, { name: 'council.quorum', message: null }],
    [
      'a share of more than all, at its field',
      { 'council.quorum': ['4/3'] },
      { name: 'council.quorum', message: { en: expect.stringContaining('4/3') as string } },
    ],
    [
      'what cannot stand together, at the field that was changed',
      { 'council.advanceBallots': ['true'], 'council.secret': ['false'] },
      { name: 'council.advanceBallots', message: { en: expect.stringContaining('open vote') as string } },
    ],
  ])('%s is told', (_what, typed, expected) => {
    expect(change(withCouncil(BARE), typed)).toMatchObject({ ok: false, wrong: [expected] });
  });
});
