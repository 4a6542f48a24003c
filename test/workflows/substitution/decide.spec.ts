import type { Finding } from '../../../workflows/kernel/finding.js';
import {
  decideEnding,
  decideMaking,
  type EndingFacts,
  lendable,
  type MakingFacts,
  maySubstitute,
  type NewSubstitution,
} from '../../../workflows/substitution/decide.js';
import { actor, castMember, grant } from '../../support/builders/cast.js';

const DAY = '2021-03-15';

const order = (over: Partial<NewSubstitution> = {}): NewSubstitution => ({
  principal: 'hieu',
  substitute: 'bao',
  actions: ['ENDORSE', 'RETURN'],
  from: DAY,
  until: '2021-03-26',
  reason: 'Đi công tác tại Hà Nội',
  paper: null,
  ...over,
});

const facts = (over: Partial<MakingFacts> = {}): MakingFacts => ({
  actor: actor('hieu'),
  day: DAY,
  principal: { person: 'hieu', grants: castMember('hieu').grants, lent: [] },
  substitute: { person: 'bao', name: 'Trần Quốc Bảo', disabled: false, grants: [] },
  lending: [],
  open: [],
  ...over,
});

const said = (asked: NewSubstitution, sight: MakingFacts): string => {
  const decided = decideMaking(asked, sight);
  const codes = decided.findings.map(({ code }: Finding) => code).join(' ');
  return decided.ok ? `ok ${codes}`.trim() : `${decided.because} ${codes}`;
};

const withSubstitute = (over: Partial<NonNullable<MakingFacts['substitute']>>): MakingFacts => {
  const base = facts();
  return { ...base, substitute: { ...base.substitute!, ...over } };
};

const bao = (from: string, until: string, actions = ['ENDORSE']) => ({
  substitute: 'nga',
  name: 'Lê Nga',
  actions,
  from,
  until,
});

const CASES: readonly (readonly [string, Partial<NewSubstitution>, MakingFacts, string])[] = [
  ['by himself, for what he holds', {}, facts(), 'ok'],
  ['for one day', { until: DAY }, facts(), 'ok'],
  ['for ninety days', { until: '2021-06-12' }, facts(), 'ok'],
  ['for ninety-one', { until: '2021-06-13' }, facts(), 'refused SUBSTITUTION_TOO_LONG'],
  ['its end before its beginning', { until: '2021-03-14' }, facts(), 'refused SUBSTITUTION_BACKWARDS'],
  ['from yesterday', { from: '2021-03-14' }, facts(), 'refused SUBSTITUTION_IN_THE_PAST'],
  ['from tomorrow', { from: '2021-03-16' }, facts(), 'ok'],
  ['from a day in a year', { from: '2022-03-15', until: '2022-03-15' }, facts(), 'ok'],
  [
    'from the day after that',
    { from: '2022-03-16', until: '2022-03-16' },
    facts(),
    'refused SUBSTITUTION_TOO_FAR_AHEAD',
  ],
  ['without a reason', { reason: '  ' }, facts(), 'refused REASON_MISSING'],
  ['of nothing', { actions: [] }, facts(), 'refused SUBSTITUTION_OF_NOTHING'],
  ['of a ballot', { actions: ['CAST_BALLOT'] }, facts(), 'refused SUBSTITUTION_IN_PERSON'],
  ['of the next substitution', { actions: ['MAKE_SUBSTITUTION'] }, facts(), 'refused SUBSTITUTION_IN_PERSON'],
  ['of what is another’s', { actions: ['ACCEPT'] }, facts(), 'refused SUBSTITUTION_NOT_HELD'],
  [
    'of what he holds no longer on the last day',
    {},
    facts({
      principal: { person: 'hieu', grants: [grant('unitHead', 'QLTM', { until: '2021-03-25' })], lent: [] },
    }),
    'refused SUBSTITUTION_NOT_HELD SUBSTITUTION_NOT_HELD',
  ],
  [
    'of what he has only as a substitute',
    { actions: ['SUBMIT'] },
    facts({
      principal: {
        person: 'hieu',
        grants: castMember('hieu').grants,
        lent: [{ actions: ['SUBMIT'], from: '2021-03-26', until: '2021-04-02' }],
      },
    }),
    'refused SUBSTITUTION_CHAIN',
  ],
  ['to nobody of this house', {}, facts({ substitute: null }), 'refused SUBSTITUTE_UNKNOWN'],
  ['to himself', {}, withSubstitute({ person: 'hieu' }), 'refused SUBSTITUTE_IS_HIMSELF'],
  ['to one locked out', {}, withSubstitute({ disabled: true }), 'refused SUBSTITUTE_LOCKED_OUT'],
  ['to an auditor', {}, withSubstitute({ grants: [grant('auditor')] }), 'refused SUBSTITUTE_WATCHES'],
  [
    'to one who becomes administrator on its last day',
    {},
    withSubstitute({ grants: [grant('admin', null, { from: '2021-03-26' })] }),
    'refused SUBSTITUTE_WATCHES',
  ],
  [
    'to one who was auditor until the day before',
    {},
    withSubstitute({ grants: [grant('auditor', null, { until: '2021-03-14' })] }),
    'ok',
  ],
  [
    'to the province',
    {},
    withSubstitute({ grants: [grant('provinceContact')] }),
    'refused SUBSTITUTE_OF_THE_PROVINCE',
  ],
  [
    'of what is lent already',
    {},
    facts({ lending: [bao('2021-03-26', '2021-04-01')] }),
    'refused SUBSTITUTION_LENT_ALREADY',
  ],
  ['from the day after another’s', {}, facts({ lending: [bao('2021-03-27', '2021-04-01')] }), 'ok'],
  ['beside another, of something else', {}, facts({ lending: [bao(DAY, DAY, ['OBJECT'])] }), 'ok'],
  [
    'to one barred from what is open: told, not refused',
    {},
    facts({ open: [{ code: 'HS-2021-0007', does: 'ENDORSE', barred: ['bao'] }] }),
    'ok SUBSTITUTE_BARRED',
  ],
  [
    'where what is open and barred is not lent',
    { actions: ['RETURN'] },
    facts({ open: [{ code: 'HS-2021-0007', does: 'ENDORSE', barred: ['bao'] }] }),
    'ok',
  ],
  ['by a colleague for him', {}, facts({ actor: actor('nga') }), 'forbidden ROLE_MISSING'],
  ['by the Director for one who is ill', {}, facts({ actor: actor('khoi', { assurance: 'second' }) }), 'ok'],
  [
    'by the Director without a second factor',
    {},
    facts({ actor: actor('khoi', { assurance: 'session' }) }),
    'forbidden ASSURANCE_TOO_LOW',
  ],
  [
    'by a deputy director for one who is ill',
    {},
    facts({ actor: actor('son', { assurance: 'second' }) }),
    'forbidden ROLE_MISSING',
  ],
  [
    'for nobody of this house',
    { actions: ['ENDORSE'] },
    facts({ principal: null, actor: actor('khoi', { assurance: 'second' }) }),
    'refused PRINCIPAL_UNKNOWN SUBSTITUTION_NOT_HELD',
  ],
];

describe('having somebody act in one’s place (ủy quyền)', () => {
  test.each(CASES)('%s', (_what, asked, sight, expected) => {
    expect(said(order({ principal: sight.principal?.person ?? 'x', ...asked }), sight)).toBe(expected);
  });

  test('all reasons at once', () => {
    const asked = order({ actions: ['CAST_BALLOT'], from: '2021-01-01', until: '2021-12-31', reason: '' });
    expect(said(asked, facts({ substitute: null }))).toBe(
      'refused SUBSTITUTION_TOO_LONG SUBSTITUTION_IN_THE_PAST REASON_MISSING SUBSTITUTE_UNKNOWN SUBSTITUTION_IN_PERSON',
    );
  });
});

describe('a paper of the whole department, TUQ. (Nghị định 30/2020, Điều 13 khoản 3)', () => {
  const letter = { number: '18/GUQ-SCT', date: '2021-03-12' };
  const khoi = { person: 'khoi', grants: castMember('khoi').grants, lent: [] };
  const HEAD = castMember('cuong').grants;
  const ask = (over: Partial<NewSubstitution>, grants = HEAD): string =>
    said(
      order({ principal: 'khoi', substitute: 'cuong', actions: ['FORWARD'], paper: letter, ...over }),
      facts({
        actor: actor('khoi'),
        principal: khoi,
        substitute: { person: 'cuong', name: 'Vũ Mạnh Cường', disabled: false, grants },
      }),
    );

  test.each([
    ['to the head of a unit, in writing', {}, HEAD, 'ok'],
    ['written on its first day', { paper: { ...letter, date: DAY } }, HEAD, 'ok'],
    [
      'written after it began',
      { paper: { ...letter, date: '2021-03-16' } },
      HEAD,
      'refused SUBSTITUTION_WRITTEN_LATER',
    ],
    ['by word of mouth', { paper: null }, HEAD, 'refused SUBSTITUTION_UNWRITTEN'],
    [
      'by a paper without a number',
      { paper: { ...letter, number: ' ' } },
      HEAD,
      'refused SUBSTITUTION_UNWRITTEN',
    ],
    ['to a specialist', {}, [], 'refused SUBSTITUTE_HEADS_NO_UNIT'],
    [
      'to one who heads his unit no longer on the last day',
      {},
      [grant('unitHead', 'KHTCTH', { until: '2021-03-25' })],
      'refused SUBSTITUTE_HEADS_NO_UNIT',
    ],
    ['of what is no such paper, to a specialist', { actions: ['HOLD'], paper: null }, [], 'ok'],
  ] as const)('%s', (_what, over, grants, expected) => {
    expect(ask(over, [...grants])).toBe(expected);
  });
});

describe('ending it before its day', () => {
  const ending = (over: Partial<EndingFacts>): string => {
    const decided = decideEnding({
      actor: actor('hieu'),
      day: DAY,
      principal: 'hieu',
      substitute: 'bao',
      until: DAY,
      ended: false,
      ...over,
    });
    return decided.ok ? 'ok' : `${decided.because} ${decided.findings.map(({ code }) => code).join(' ')}`;
  };

  test.each([
    ['by the one stood in for', {}, 'ok'],
    ['by the one who stands in, whatever his office', { actor: actor('bao') }, 'ok'],
    ['by the Director', { actor: actor('khoi') }, 'ok'],
    ['by somebody else', { actor: actor('nga') }, 'forbidden ROLE_MISSING'],
    [
      'let in by a link to one task',
      { actor: { ...actor('hieu'), only: ['ENDORSE'] } },
      'forbidden ONLY_THIS_TASK',
    ],
    ['the day after its last', { day: '2021-03-16' }, 'refused SUBSTITUTION_OVER'],
    ['a second time', { ended: true }, 'refused SUBSTITUTION_OVER'],
  ] as const)('%s', (_who, over, expected) => {
    expect(ending(over)).toBe(expected);
  });
});

describe('what is offered', () => {
  test('to whoever holds an office that lends, and for others to the Director', () => {
    expect(maySubstitute(actor('hieu'), DAY)).toEqual({ own: true, others: false, prove: false, end: false });
    expect(maySubstitute(actor('khoi'), DAY)).toEqual({ own: true, others: true, prove: false, end: true });
    const unproved = { ...actor('khoi'), assurance: 'session' } as const;
    expect(maySubstitute(unproved, DAY)).toEqual({ own: true, others: true, prove: true, end: true });
    expect(maySubstitute(actor('nga'), DAY)).toEqual({ own: false, others: false, prove: false, end: false });
    expect(lendable(castMember('hieu').grants, DAY)).toContain('ENDORSE');
    expect(lendable(castMember('hieu').grants, '2020-12-31')).toEqual([]);
  });
});
