import {
  decideAskingRedaction,
  decideConfirmingRedaction,
  decideRefusingRedaction,
  mayRedact,
  type RedactionFacts,
} from '../../../workflows/redaction/decide.js';
import {
  repeatedAt,
  withRepeats,
  without,
  wordsAt,
  type Written,
} from '../../../workflows/redaction/repeats.js';
import type { Assurance, Role } from '../../../workflows/policy/roles.js';
import { ROLES } from '../../../workflows/policy/roles.js';
import { grant } from '../../support/builders/cast.js';

const DAY = '2021-03-20';
const PRIVATE = 'Gia đình đang có đơn ly hôn';
const STORY = 'Tham mưu nhiều việc mới cho phòng';

const written = (seq: number, field: Written['field'], value: unknown): Written => ({
  seq,
  field,
  value: JSON.stringify(value),
});

/** Filed with a dossier, sent back with a reason. */
const CHAIN: readonly Written[] = [
  written(1, 'dossier', {
    name: 'Phan Thị Ngọc Ánh',
    narrative: STORY,
    attestations: [{ text: 'Đã xác nhận.' }],
  }),
  written(1, 'facts', {
    order: { type: 'EDIT_DOSSIER', dossier: { narrative: STORY } },
    unit: 'Phòng Quản lý',
  }),
  written(2, 'comment', PRIVATE),
  written(2, 'facts', { order: { type: 'RETURN', reason: PRIVATE } }),
  written(2, 'dossier', { name: 'Phan Thị Ngọc Ánh', narrative: STORY }),
  written(2, 'findings', []),
];

const actor = (role: Role, over: { person?: string; assurance?: Assurance } = {}) => ({
  person: over.person ?? role,
  grants: [grant(role, null)],
  assurance: over.assurance ?? 'second',
  substitutions: [],
});

const facts = (over: Partial<RedactionFacts> = {}): RedactionFacts => ({
  actor: actor('officeChief'),
  day: DAY,
  nominee: { kind: 'individual', person: 'anh' },
  life: 'nomination',
  state: ['draft'],
  live: '{}',
  register: '[]',
  events: [
    { seq: 1, by: 'nominator', fields: ['dossier', 'facts'] },
    { seq: 2, by: 'director', fields: ['comment', 'facts', 'dossier', 'findings', 'vote'] },
  ],
  chain: CHAIN,
  places: [
    { seq: 2, field: 'comment' },
    { seq: 2, field: 'facts' },
  ],
  basis: { law: 'Luật Bảo vệ dữ liệu cá nhân', number: '91/2025/QH15', date: DAY, reason: 'Theo yêu cầu' },
  ...over,
});

type Decision = ReturnType<typeof decideAskingRedaction>;
const codes = (decision: Decision): string[] => [
  decision.ok ? 'ok' : decision.because,
  ...decision.findings.map(({ code }) => code),
];
const ask = (over: Partial<RedactionFacts> = {}, waiting = false) =>
  codes(decideAskingRedaction({ ...facts(over), waiting }));
const confirm = (over: Partial<RedactionFacts> = {}, more = {}) =>
  codes(
    decideConfirmingRedaction({
      ...facts({ actor: actor('deputyDirector'), ...over }),
      askedBy: 'officeChief',
      answered: false,
      ...more,
    }),
  );

describe('who', () => {
  test('the Office asks, a leader of the department answers, nobody else does either', () => {
    const may = ROLES.flatMap((role) => {
      const { ask: asks, answer } = mayRedact({ actor: actor(role), day: DAY });
      return asks || answer ? [[role, asks, answer]] : [];
    });
    expect(may).toEqual([
      ['officeChief', true, false],
      ['officeDeputy', true, false],
      ['director', false, true],
      ['deputyDirector', false, true],
    ]);
  });

  test.each(['session', 'pin', 'room'] as const)('by %s alone neither of the two', (assurance) => {
    expect(ask({ actor: actor('officeChief', { assurance }) })).toEqual(['forbidden', 'ASSURANCE_TOO_LOW']);
    expect(confirm({ actor: actor('director', { assurance }) })[1]).toBe('ASSURANCE_TOO_LOW');
    expect(mayRedact({ actor: actor('officeChief', { assurance }), day: DAY })).toMatchObject({
      ask: true,
      prove: true,
    });
  });

  test('whoever asked does not confirm, though he be made a leader of the department since', () => {
    const risen = actor('director', { person: 'officeChief' });
    expect(confirm({ actor: risen })).toEqual(['forbidden', 'SOD_PRIOR_STEP']);
    const refused = decideRefusingRedaction({
      ...facts({ actor: risen }),
      askedBy: 'officeChief',
      answered: false,
    });
    expect(codes(refused)).toEqual(['forbidden', 'SOD_PRIOR_STEP']);
  });

  test('nobody where it is about himself', () => {
    const nominee = { kind: 'individual', person: 'officeChief' } as const;
    expect(ask({ nominee })).toEqual(['forbidden', 'SOD_SELF']);
    expect(confirm({ nominee: { kind: 'individual', person: 'deputyDirector' } })).toEqual([
      'forbidden',
      'SOD_SELF',
    ]);
  });

  test('nobody confirms that his own words go; another leader does', () => {
    expect(confirm({ actor: actor('director') })).toEqual([
      'refused',
      'REDACTION_OF_ONES_OWN',
      'REDACTION_OF_ONES_OWN',
    ]);
    expect(confirm()).toEqual(['ok']);
  });
});

describe('what', () => {
  test('both places where the words stand: nothing against it', () => {
    expect(ask()).toEqual(['ok']);
  });

  test.each([
    ['one of two', { places: [{ seq: 2, field: 'comment' }] }, ['REDACTION_SAID_AGAIN']],
    ['none', { places: [] }, ['REDACTION_NOTHING_CHOSEN']],
    ['beside an event there is not', { places: [{ seq: 9, field: 'facts' }] }, ['REDACTION_NOT_THERE']],
    ['what the event never had', { places: [{ seq: 1, field: 'comment' }] }, ['REDACTION_NOT_THERE']],
    [
      'what is gone already',
      { chain: CHAIN.filter(({ field }) => field !== 'comment') },
      ['REDACTION_DONE_ALREADY'],
    ],
  ] as const)('%s', (_what, over, expected) => {
    expect(ask(over)).toEqual(['refused', ...expected]);
  });

  test('what the running life uses stays; once it is over it goes', () => {
    const live = JSON.stringify({ context: { reason: PRIVATE } });
    expect(ask({ live })).toEqual(['refused', 'REDACTION_STILL_IN_USE']);
    expect(ask({ live, state: ['exemplar.province.sent'] })).toEqual(['refused', 'REDACTION_STILL_IN_USE']);
    expect(ask({ live, state: ['withdrawn'] })).toEqual(['ok']);
    expect(ask({ live, life: 'round', state: ['forwarding'] })).toEqual([
      'refused',
      'REDACTION_STILL_IN_USE',
    ]);
    expect(ask({ live, life: 'round', state: ['closed'] })).toEqual(['ok']);
    expect(ask({ live, life: 'sitting', state: ['counted'] })).toEqual(['refused', 'REDACTION_STILL_IN_USE']);
    expect(ask({ live, life: 'sitting', state: ['concluded'] })).toEqual(['ok']);
  });

  test('what the award register keeps is said, and stops nothing', () => {
    expect(ask({ register: JSON.stringify([PRIVATE]) })).toEqual(['ok', 'REDACTION_REGISTER_KEEPS']);
  });

  test('the basis: of today at the latest, and without the words themselves', () => {
    const { basis } = facts();
    expect(ask({ basis: { ...basis, date: '2021-03-21' } })).toEqual(['refused', 'REDACTION_BASIS_AHEAD']);
    const reason = `Vì đã ghi “${PRIVATE}”`;
    expect(ask({ basis: { ...basis, reason } })).toEqual(['refused', 'REDACTION_BASIS_REPEATS']);
  });

  test('one at a time, answered once', () => {
    expect(ask({}, true)).toEqual(['refused', 'REDACTION_WAITS_ALREADY']);
    expect(confirm({}, { answered: true })).toEqual(['refused', 'REDACTION_ANSWERED']);
  });

  test('asked for and meanwhile said again elsewhere: not confirmed', () => {
    expect(confirm({ chain: [...CHAIN, written(3, 'comment', PRIVATE)] })).toEqual([
      'refused',
      'REDACTION_SAID_AGAIN',
    ]);
  });
});

describe('the same words again', () => {
  test('are looked for in all that somebody wrote, not in whose it is or in what everybody says', () => {
    expect(wordsAt([{ seq: 1, field: 'dossier' }], CHAIN)).toEqual([STORY, 'Đã xác nhận.']);
    expect(repeatedAt([{ seq: 1, field: 'dossier' }], CHAIN)).toEqual([
      { seq: 1, field: 'facts' },
      { seq: 2, field: 'dossier' },
    ]);
    expect(repeatedAt([{ seq: 2, field: 'findings' }], CHAIN)).toEqual([]);
    const short = [written(1, 'comment', 'Đồng ý'), written(2, 'comment', 'Đồng ý')];
    expect(repeatedAt([{ seq: 1, field: 'comment' }], short)).toEqual([]);
  });

  test('lead from one place to the next', () => {
    const also = written(3, 'dossier', { narrative: `${STORY}, thêm việc nữa` });
    const further = written(4, 'dossier', {
      narrative: `${STORY}, thêm việc nữa`,
      fields: ['Một điều chỉ có ở đây'],
    });
    const last = written(5, 'comment', 'Một điều chỉ có ở đây');
    const chain = [...CHAIN, also, further, last];
    expect(
      withRepeats([{ seq: 1, field: 'dossier' }], chain).map(({ seq, field }) => `${seq}.${field}`),
    ).toEqual(['1.dossier', '1.facts', '2.dossier', '3.dossier', '4.dossier', '5.comment']);
  });

  test('leave nothing where they stood, and touch nothing else', () => {
    const live = {
      name: 'Ánh',
      narrative: `Mở đầu. ${STORY}`,
      fields: ['một', STORY],
      year: 2020,
      none: null,
    };
    expect(without(live, [STORY])).toEqual({
      name: 'Ánh',
      narrative: '',
      fields: ['một', ''],
      year: 2020,
      none: null,
    });
  });

  test('a line break or a quotation mark hides nothing', () => {
    const said = 'Nói rằng "không\nđồng ý" với việc này';
    const chain = [written(1, 'comment', said), written(2, 'facts', { order: { note: said } })];
    expect(repeatedAt([{ seq: 1, field: 'comment' }], chain)).toEqual([{ seq: 2, field: 'facts' }]);
  });
});
