import { seedDates } from '../../support/builders/plan.js';
import { decideNomination } from '../../../workflows/nomination/decide.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationOrder } from '../../../workflows/nomination/nomination.events.js';
import { actor, standingIn } from '../../support/builders/cast.js';
import {
  DOSSIER,
  doing,
  exemplar,
  facts,
  NOMINEE,
  on,
  ORDERS,
  stored,
} from '../../support/builders/nomination.js';
import { attestation } from '../../support/builders/records.js';

const give = (
  state: string | readonly string[],
  order: NominationOrder,
  context: Partial<NominationContext> = {},
  over: Partial<Settled> = {},
) => {
  const before = stored(state, context);
  return decideNomination(before, order, facts({ ...doing(order.type, before.state), ...over }));
};

const moved = (...given: Parameters<typeof give>) => {
  const decision = give(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.findings));
  return decision;
};

const codes = (...given: Parameters<typeof give>): string[] =>
  give(...given).findings.map(({ code }) => code);

describe('a correction (đính chính)', () => {
  test.each(['name', 'post', 'narrative'] as const)(
    'of the %s changes nothing else, in no state',
    (field) => {
      for (const state of ['draft', 'compiled', exemplar({ province: 'sent' })]) {
        const order = { type: 'CORRECT', field, to: 'Viết lại cho đúng', reason: 'Sai chính tả.' } as const;
        const decision = moved(state, order);
        expect(decision.changes).toEqual({
          dossier: { ...DOSSIER, [field]: 'Viết lại cho đúng' },
          verified: [],
          part: null,
        });
        expect([decision.state, decision.context]).toEqual([stored(state).state, stored(state).context]);
      }
    },
  );

  test('of anything a rule counts is refused, whatever the door let through', () => {
    const order = {
      type: 'CORRECT',
      field: 'evidence',
      to: 'x',
      reason: 'Không rõ.',
    } as unknown as NominationOrder;
    expect(give('draft', order)).toEqual({
      ok: false,
      because: 'refused',
      findings: [{ code: 'FIELD_NOT_CORRECTABLE', clause: '-', effect: 'block', have: 'evidence' }],
    });
  });
});

describe('the unit edits its dossier', () => {
  const edit = (over: Partial<typeof DOSSIER>) =>
    ({ type: 'EDIT_DOSSIER', dossier: { ...DOSSIER, ...over } }) as const;

  test('who the papers name is not edited', () => {
    const { changes } = moved('draft', edit({ name: 'Người khác', post: 'Giám đốc', narrative: 'Mới.' }));
    expect(changes.dossier).toEqual({ ...DOSSIER, narrative: 'Mới.' });
  });

  test('what a yearly evaluation attested is neither added nor dropped by it', () => {
    const entry = attestation('law', 'Gương mẫu.');
    const forged = attestation('officeCulture', 'Tự xác nhận.', 2026);
    const yearly = DOSSIER.attestations.filter(({ year }) => year !== null);
    expect(yearly).toHaveLength(5);
    const { changes } = moved(exemplar(), edit({ attestations: [forged, entry] }));
    expect(changes.dossier?.attestations).toEqual([entry, ...yearly]);
  });

  test('evidence must be of the register, each once', () => {
    expect(give('draft', edit({ evidence: ['bk-bo', 'bk-bo', 'la'] }))).toMatchObject({
      ok: false,
      findings: [
        { code: 'EVIDENCE_UNKNOWN', params: { entry: 'la' } },
        { code: 'EVIDENCE_TWICE', params: { entry: 'bk-bo' } },
      ],
    });
  });
});

describe('the Office checks', () => {
  const verdict = (entry: string, said: 'verified' | 'rejected') => ({
    entry,
    verdict: said,
    ...(said === 'rejected' && { note: 'Thiếu dấu.' }),
  });
  const items = [
    verdict('bk-tinh', 'verified'),
    verdict('bk-bo', 'rejected'),
    verdict('vinh-danh', 'verified'),
  ];

  test('its verdicts go into the register with the decision', () => {
    const decision = moved('officeReview', { type: 'CHECK_EVIDENCE', items });
    expect(decision.context.checked).toBe(true);
    expect(decision.changes.verified).toEqual(items);
    expect(decision.tasks).toMatchObject([{ desk: 'officeChief', does: 'ACCEPT', due: '2021-03-29' }]);
  });

  test('of one item there is one verdict', () => {
    const both = [...items, verdict('bk-bo', 'verified')];
    expect(codes('officeReview', { type: 'CHECK_EVIDENCE', items: both })).toEqual(['EVIDENCE_TWICE']);
  });

  test('it accepts on what was seen: rejected evidence no longer counts', () => {
    const rejected = facts().entries.map((entry) =>
      entry.id === 'bk-bo' ? { ...entry, verified: false } : entry,
    );
    expect(codes('officeReview', ORDERS.ACCEPT, { checked: true }, { entries: rejected })).toEqual([
      'CRITERION_UNMET',
    ]);
    expect(codes('unitReview', ORDERS.ENDORSE, {}, { entries: rejected })).toEqual([]);
    expect(codes('officeReview', ORDERS.ACCEPT, {})).toEqual(['EVIDENCE_UNCHECKED']);
  });

  test('what it asked for and got back unchanged is remarked upon, not refused', () => {
    const unseen = facts().entries.map((entry) => ({ ...entry, verified: false }));
    const decision = moved('supplement', ORDERS.SUBMIT, { asked: ['bk-bo'] }, { entries: unseen });
    expect(decision.findings).toEqual([
      { code: 'ASKED_ITEM_UNCHANGED', clause: 'IV.1', effect: 'warn', have: 1 },
    ]);
  });

  test('the unit objects once, and another checker decides', () => {
    const { context, state } = moved('unqualified', ORDERS.OBJECT, {
      checked: true,
      taken: [{ type: 'REPORT_UNQUALIFIED', by: 'hang' }],
    });
    expect([state, context.objected, context.checked]).toEqual([['officeReview'], true, false]);
    const again = (person: string, order: NominationOrder) =>
      codes('officeReview', order, { ...context, checked: true }, { actor: actor(person) });
    expect(again('hang', ORDERS.ACCEPT)).toEqual(['SOD_PRIOR_STEP']);
    expect(again('hang', ORDERS.REPORT_UNQUALIFIED)).toEqual(['SOD_PRIOR_STEP']);
    expect(again('lan', ORDERS.ACCEPT)).toEqual([]);
    expect(codes('unqualified', ORDERS.OBJECT, context)).toEqual(['OBJECTED_ALREADY']);
  });

  test('it objects until the Council opens: after that there is no way back into the list', () => {
    const round = (state: string) => ({
      round: { state, dates: seedDates(), registrationUntil: null, provinceUntil: null },
    });
    expect(codes('unqualified', ORDERS.OBJECT, {}, round('compiling'))).toEqual([]);
    expect(codes('unqualified', ORDERS.OBJECT, {}, round('beforeCouncil'))).toEqual(['COUNCIL_HAS_OPENED']);
  });
});

describe('which exemplar a name becomes', () => {
  test('not selected: the unit’s own, and nothing goes to the province', () => {
    const decision = moved('beforeCouncil', ORDERS.NOT_SELECT);
    expect(decision.context.tier).toBe('unit');
    expect(decision.state).toContain('exemplar.province.notSent');
    expect(decision.tasks.filter(({ desk }) => desk === 'province')).toEqual([]);
    expect(codes(decision.state, ORDERS.RECEIVE)).toEqual(['NOT_FROM_THIS_STATE']);
  });

  test('forwarded: the department’s; recognised: the province’s; the answer changed: back again', () => {
    const forwarded = moved('selected', ORDERS.FORWARD);
    expect(forwarded.context.tier).toBe('department');
    const received = exemplar({ province: 'received' });
    const recognised = moved(received, ORDERS.RECOGNISE, forwarded.context);
    expect(recognised.context.tier).toBe('province');
    const back = moved(recognised.state, { ...ORDERS.CHANGE_ANSWER, to: 'declined' }, recognised.context);
    expect(back.context.tier).toBe('department');
    expect(moved(back.state, ORDERS.CHANGE_ANSWER, back.context).context.tier).toBe('province');
  });

  test('disqualified before: ineligible; once an exemplar: revoked', () => {
    for (const state of [
      'draft',
      'unitReview',
      'supplement',
      'unqualified',
      'compiled',
      'selected',
      'lapsed',
    ]) {
      expect(moved(state, ORDERS.DISQUALIFY).state).toEqual(['ineligible']);
    }
    expect(moved(exemplar({ province: 'recognised' }), ORDERS.DISQUALIFY).state).toEqual(['revoked']);
  });
});

describe('a lapsed name is reopened', () => {
  const reopen = (context: Partial<NominationContext>, over: Partial<Settled> = {}) =>
    codes('lapsed', ORDERS.REOPEN, { lapsedFrom: 'unitReview', ...context }, over);

  test.each(['draft', 'unitReview', 'supplement'] as const)('%s lapses and comes back there', (state) => {
    const lapsed = moved(state, ORDERS.LAPSE, {}, { moment: on('2021-03-25') });
    expect(lapsed.context.lapsedFrom).toBe(state);
    expect(moved('lapsed', ORDERS.REOPEN, lapsed.context).state).toEqual([state]);
  });

  test('one that was registered takes its place in the quota again; another is counted when it is endorsed', () => {
    expect(reopen({ registered: true }, { others: 1 })).toEqual([]);
    expect(reopen({ registered: true }, { others: 2 })).toEqual(['UNIT_QUOTA_FULL']);
    expect(reopen({ registered: false }, { others: 2 })).toEqual([]);
    expect(codes('unitReview', ORDERS.ENDORSE, {}, { others: 2 })).toEqual(['UNIT_QUOTA_FULL']);
  });

  test('not after the Council has opened, not into the past, not while held, not without the round', () => {
    const round = (state: string) => ({
      round: { state, dates: seedDates(), registrationUntil: null, provinceUntil: null },
    });
    expect(reopen({}, round('compiling'))).toEqual([]);
    expect(reopen({}, round('beforeCouncil'))).toEqual(['COUNCIL_HAS_OPENED']);
    expect(reopen({}, { moment: on('2021-03-27') })).toEqual(['EXTENSION_IN_THE_PAST']);
    expect(reopen({ heldSince: '2021-03-21' })).toEqual(['ON_HOLD']);
    const alone = decideNomination(
      stored('lapsed', { lapsedFrom: 'draft' }),
      ORDERS.REOPEN,
      facts({ actor: actor('hang') }),
    );
    expect(alone).toMatchObject({ ok: false, because: 'forbidden', findings: [{ code: 'ONLY_BY_ORDER' }] });
  });
});

describe('over the years', () => {
  const inDecember = { moment: on('2021-12-01') };
  const called = [
    { what: 'year-2021', due: '2021-12-15' },
    { what: 'midterm', due: '2023-07-31' },
  ];

  test('a yearly evaluation attests, is remembered, and answers its call', () => {
    const attested = [{ key: 'officeCulture', text: 'Thực hiện tốt.' }];
    const decision = moved(exemplar(), { ...ORDERS.EVALUATE_YEAR, attested }, { called }, inDecember);
    expect(decision.context).toMatchObject({ years: [2021], called: [called[1]] });
    expect(decision.changes.dossier?.attestations).toEqual([
      ...DOSSIER.attestations,
      { key: 'officeCulture', text: 'Thực hiện tốt.', year: 2021 },
    ]);
  });

  test('a call opens one task, however often the clock calls, and none for what is done', () => {
    const call = (what: string, context: Partial<NominationContext>) =>
      moved(exemplar(), { type: 'CALL', what, due: '2021-12-15' }, context).context.called;
    expect(call('year-2021', {})).toEqual([{ what: 'year-2021', due: '2021-12-15' }]);
    expect(call('year-2021', { called })).toEqual(called);
    expect(call('year-2021', { years: [2021] })).toEqual([]);
    expect(call('year-2022', { years: [2021] })).toEqual([{ what: 'year-2022', due: '2021-12-15' }]);
    expect(call('midterm', { midterm: 'keep' })).toEqual([]);
  });

  test('the midterm review answers its call and is remembered', () => {
    const june = { moment: on('2023-06-20') };
    const improved = moved(exemplar(), { ...ORDERS.REVIEW_MIDTERM, verdict: 'improve' }, { called }, june);
    expect(improved.context).toMatchObject({ midterm: 'improve', called: [called[0]] });
    const dropped = moved(exemplar(), { ...ORDERS.REVIEW_MIDTERM, verdict: 'drop' }, { called }, june);
    expect(dropped.context.midterm).toBe(null);
  });

  test('confirmed only by what the plan asks; not confirmed needs nothing met, and records it', () => {
    const autumn = { moment: on('2025-11-10'), entries: [] };
    const confirm = give(exemplar(), ORDERS.REVIEW_FINAL, { midterm: 'keep' }, autumn);
    expect(confirm).toMatchObject({ ok: false, findings: [{ code: 'CRITERION_UNMET', effect: 'block' }] });
    const not = moved(exemplar(), { ...ORDERS.REVIEW_FINAL, verdict: 'not' }, { midterm: 'keep' }, autumn);
    expect(not.state).toEqual(['notConfirmed']);
    expect(not.findings).toMatchObject([{ code: 'CRITERION_UNMET', effect: 'info' }]);
  });

  test('a final review without a midterm one is remarked upon', () => {
    const { findings } = moved(exemplar(), ORDERS.REVIEW_FINAL, {}, { moment: on('2025-11-10') });
    expect(findings).toEqual([{ code: 'MIDTERM_NOT_HELD', clause: 'IV.4', effect: 'warn' }]);
  });
});

describe('what a substitute does counts as done by both', () => {
  const byThao = {
    actor: standingIn('hang', 'thao', 'ENDORSE'),
    nominee: { ...NOMINEE, unit: 'VP', person: 'quan' },
  };
  const endorsed = moved('unitReview', ORDERS.ENDORSE, {}, byThao);

  test('it is signed TUQ. for the one, and remembered of both', () => {
    expect(endorsed.capacity).toEqual({ role: 'unitHead', as: 'TUQ.', for: 'hang' });
    expect(endorsed.context.taken).toEqual([
      { type: 'FILE', by: 'binh' },
      { type: 'ENDORSE', by: 'thao' },
      { type: 'ENDORSE', by: 'hang' },
    ]);
  });

  test('so that nobody endorses by another’s hand what he then accepts himself', () => {
    const accept = (person: string) =>
      codes(
        'officeReview',
        ORDERS.ACCEPT,
        { ...endorsed.context, checked: true },
        { ...byThao, actor: actor(person) },
      );
    expect(accept('hang')).toEqual(['SOD_PRIOR_STEP']);
    expect(accept('dung')).toEqual([]);
  });
});
