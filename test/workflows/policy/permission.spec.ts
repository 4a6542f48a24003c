import { type Asking, barredFrom, permission } from '../../../workflows/policy/decide-policy.js';
import type { Actor, Substitution } from '../../../workflows/policy/roles.js';
import { actor, grant, someone, standingIn } from '../../support/builders/cast.js';

const ANH = { kind: 'individual', person: 'anh' } as const;

const ask = (action: string, who: Actor, over: Partial<Asking> = {}): Asking => ({
  life: 'nomination',
  action,
  state: ['unitReview'],
  day: '2021-03-20',
  actor: who,
  unit: 'QLTM',
  nominee: ANH,
  taken: [],
  clause: 'V',
  ...over,
});

/** The signature when allowed ("ok" alone for one in his own office), else the reasons. */
const said = (...asked: Parameters<typeof ask>): string => {
  const may = permission(ask(...asked));
  if (!may.allow) return may.findings.map(({ code }) => code).join(' ');
  const { role, as, for: principal } = may.capacity;
  return [as, role, principal && `for ${principal}`].filter(Boolean).join(' ');
};

describe('a grant', () => {
  const held = (from: string, until: string | null) => someone([grant('unitHead', 'QLTM', { from, until })]);

  test.each([
    ['from today', '2021-03-20', null, 'unitHead'],
    ['until today', '2021-01-01', '2021-03-20', 'unitHead'],
    ['from tomorrow', '2021-03-21', null, 'ROLE_MISSING'],
    ['until yesterday', '2021-01-01', '2021-03-19', 'ROLE_MISSING'],
  ])('%s', (_when, from, until, expected) => {
    expect(said('ENDORSE', held(from, until))).toBe(expected);
  });

  test('for a unit is not one for another, nor for the department; nor the other way round', () => {
    expect(said('ENDORSE', someone([grant('unitHead', 'QLCN')]))).toBe('ROLE_MISSING');
    expect(said('ENDORSE', someone([grant('unitHead')]))).toBe('ROLE_MISSING');
    expect(said('ACCEPT', someone([grant('officeChief', 'QLTM')]))).toBe('ROLE_MISSING');
    expect(said('ENDORSE', someone([grant('unitHead', 'QLTM')]), { unit: null })).toBe('ROLE_MISSING');
  });

  test('a deputy signs KT. in his own right', () => {
    expect(said('ENDORSE', actor('hieu'))).toBe('unitHead');
    expect(said('ENDORSE', actor('nga'))).toBe('KT. unitDeputy');
  });
});

describe('what is refused says which way', () => {
  test('not his to do; his, but not here; only as part of a larger order; too weak a proof', () => {
    expect(permission(ask('ENDORSE', actor('anh')))).toEqual({
      allow: false,
      findings: [{ code: 'ROLE_MISSING', clause: 'V', effect: 'block' }],
    });
    expect(said('WITHDRAW', actor('hieu'), { state: ['beforeCouncil'] })).toBe('ROLE_NOT_HERE');
    expect(said('WITHDRAW', actor('bao'), { state: ['beforeCouncil'] })).toBe('ROLE_MISSING');
    expect(said('RETURN', actor('hieu'), { state: ['draft'] })).toBe('ROLE_NOT_HERE');
    expect(said('RETURN', actor('bao'), { state: ['draft'] })).toBe('ROLE_MISSING');
    expect(permission(ask('SELECT', actor('khoi'), { order: 'round' }))).toEqual({
      allow: false,
      findings: [{ code: 'ONLY_BY_ORDER', clause: 'V', effect: 'block', params: { order: 'sitting' } }],
    });
    expect(permission(ask('DECIDE_COMMENDATION', actor('khoi', { assurance: 'pin' })))).toEqual({
      allow: false,
      findings: [{ code: 'ASSURANCE_TOO_LOW', clause: 'V', effect: 'block', params: { need: 'second' } }],
      // nothing else is in the way: whoever proves himself may
      lacks: { proof: 'second', capacity: { role: 'director', as: '', for: null } },
    });
  });

  test('all conflicts at once', () => {
    const taken = [
      { type: 'FILE', by: 'hieu' },
      { type: 'SUBMIT', by: 'hieu' },
    ];
    expect(permission(ask('ENDORSE', actor('hieu'), { nominee: { ...ANH, person: 'hieu' }, taken }))).toEqual(
      {
        allow: false,
        findings: [
          { code: 'SOD_SELF', clause: 'V', effect: 'block', params: { second: 'ENDORSE' } },
          {
            code: 'SOD_PRIOR_STEP',
            clause: 'V',
            effect: 'block',
            params: { first: 'FILE', second: 'ENDORSE' },
          },
          {
            code: 'SOD_PRIOR_STEP',
            clause: 'V',
            effect: 'block',
            params: { first: 'SUBMIT', second: 'ENDORSE' },
          },
        ],
      },
    );
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'endorse'])(
    'an action there is not (%j) is nobody’s',
    (action) => {
      expect(said(action, actor('khoi'))).toBe('ROLE_MISSING');
    },
  );

  test('another’s conflict is not one’s own', () => {
    expect(said('ENDORSE', actor('hieu'), { taken: [{ type: 'FILE', by: 'nga' }] })).toBe('unitHead');
    expect(said('ENDORSE', actor('hieu'), { taken: [{ type: 'PROPOSE_COMMENDATION', by: 'hieu' }] })).toBe(
      'unitHead',
    );
  });

  test('a unit head may endorse his own unit as a collective', () => {
    expect(said('ENDORSE', actor('hieu'), { nominee: { kind: 'collective', person: null } })).toBe(
      'unitHead',
    );
  });
});

describe('a substitute (ủy quyền)', () => {
  const hoa = standingIn('hieu', 'hoa', 'ENDORSE', 'OBJECT');

  test('signs TUQ. for whom he stands in, in the actions named', () => {
    expect(said('ENDORSE', hoa)).toBe('TUQ. unitHead for hieu');
    expect(said('RETURN', hoa)).toBe('ROLE_MISSING');
    expect(said('ENDORSE', hoa, { unit: 'TTr' })).toBe('KT. unitDeputy');
  });

  test.each([
    ['2021-02-28', 'ROLE_MISSING'],
    ['2021-03-01', 'TUQ. unitHead for hieu'],
    ['2021-03-31', 'TUQ. unitHead for hieu'],
    ['2021-04-01', 'ROLE_MISSING'],
  ])('within the period, both days included: %s', (day, expected) => {
    expect(said('ENDORSE', hoa, { day })).toBe(expected);
  });

  test('for somebody whose own grant has ended stands in for nobody', () => {
    const lapsed = {
      ...standingIn('hieu', 'hoa', 'ENDORSE').substitutions[0],
      grants: [grant('unitHead', 'QLTM', { until: '2021-03-19' })],
    };
    expect(said('ENDORSE', actor('hoa', { substitutions: [lapsed as Substitution] }))).toBe('ROLE_MISSING');
  });

  test('lends nothing on: what he has of another is not among his grants', () => {
    const binh = standingIn('binh', 'hoa', 'SUBMIT');
    const chained = standingIn('hoa', 'dat', 'SUBMIT');
    expect(said('SUBMIT', binh)).toBe('TUQ. nominator for binh');
    expect(said('SUBMIT', chained)).toBe('ROLE_MISSING');
  });

  test('a deputy, who signs KT. himself, lends nothing (Nghị định 30/2020, Điều 13 khoản 3)', () => {
    expect(said('ENDORSE', actor('nga'))).toBe('KT. unitDeputy');
    expect(said('ENDORSE', standingIn('nga', 'dat', 'ENDORSE'))).toBe('ROLE_MISSING');
  });

  test('never marks a ballot', () => {
    const ballot = { life: 'sitting', state: ['voting'], nominee: null, unit: null } as const;
    expect(said('CAST_BALLOT', actor('hieu'), ballot)).toBe('councilMember');
    expect(said('CAST_BALLOT', standingIn('hieu', 'nga', 'CAST_BALLOT'), ballot)).toBe('ROLE_MISSING');
  });

  test('consents in nobody’s place, whoever is proposed', () => {
    const nga = standingIn('anh', 'bao', 'CONSENT_STORY');
    expect(said('CONSENT_STORY', nga, { state: ['exemplar'] })).toBe('ROLE_MISSING');
    const collective = { kind: 'collective', person: null } as const;
    expect(said('CONSENT_STORY', actor('hieu'), { nominee: collective })).toBe('unitHead');
    expect(said('CONSENT_STORY', standingIn('hieu', 'bao', 'CONSENT_STORY'), { nominee: collective })).toBe(
      'ROLE_MISSING',
    );
  });

  test.each([
    ['he is the nominee', { nominee: { ...ANH, person: 'hoa' } }, 'SOD_SELF'],
    ['the one he stands in for is', { nominee: { ...ANH, person: 'hieu' } }, 'SOD_SELF'],
    ['he took the earlier step', { taken: [{ type: 'SUBMIT', by: 'hoa' }] }, 'SOD_PRIOR_STEP'],
    ['the one he stands in for took it', { taken: [{ type: 'SUBMIT', by: 'hieu' }] }, 'SOD_PRIOR_STEP'],
  ])('has the conflicts of both: %s', (_why, over, expected) => {
    expect(said('ENDORSE', hoa, over)).toBe(expected);
  });

  test('acts in his own right where he has one', () => {
    expect(said('ENDORSE', standingIn('hieu', 'nga', 'ENDORSE'))).toBe('KT. unitDeputy');
  });

  test('of two stands in for the one without a conflict', () => {
    const lent = (principal: string) => standingIn(principal, 'bao', 'CHECK_EVIDENCE').substitutions;
    const both = actor('bao', { substitutions: [...lent('hang'), ...lent('mai')] });
    expect(said('CHECK_EVIDENCE', both)).toBe('TUQ. officeChief for hang');
    expect(said('CHECK_EVIDENCE', both, { nominee: { ...ANH, person: 'hang' } })).toBe('TUQ. clerk for mai');
  });

  test('still has to prove himself', () => {
    const weak = { ...standingIn('khoi', 'hang', 'DECIDE_COMMENDATION'), assurance: 'session' } as const;
    expect(said('DECIDE_COMMENDATION', weak, { state: ['exemplar'] })).toBe('ASSURANCE_TOO_LOW');
  });
});

describe('who is kept from a task', () => {
  const taken = [
    { type: 'FILE', by: 'binh' },
    { type: 'SUBMIT', by: 'nga' },
    { type: 'SUBMIT', by: 'binh' },
    { type: 'DRAFT_STORY', by: 'hang', part: 's1' },
    { type: 'DRAFT_STORY', by: 'dung', part: 's2' },
  ];

  test.each([
    ['ENDORSE', ['anh', 'binh', 'nga'], undefined],
    ['RETURN', ['anh'], undefined],
    ['SUBMIT', [], undefined],
    ['APPROVE_STORY', ['anh', 'hang'], 's1'],
    ['APPROVE_STORY', ['anh', 'dung'], 's2'],
  ])('%s: %j', (action, expected, id) => {
    expect(barredFrom(action, ANH, taken, id)).toEqual(expected);
  });

  test('nobody, where there is no person', () => {
    expect(barredFrom('ENDORSE', { kind: 'collective', person: null }, [])).toEqual([]);
    expect(barredFrom('ENDORSE', null, [])).toEqual([]);
  });
});
