import { commendationMachine } from '../../../workflows/commendation/commendation.machine.js';
import { roadsFrom } from '../../../workflows/kernel/step.js';
import { decideNomination } from '../../../workflows/nomination/decide.js';
import type { PartFacts, Settled } from '../../../workflows/nomination/facts.js';
import type { NominationOrder, NominationType } from '../../../workflows/nomination/nomination.events.js';
import { storyMachine } from '../../../workflows/story/story.machine.js';
import { actor } from '../../support/builders/cast.js';
import {
  COLLECTIVE,
  doing,
  exemplar,
  facts,
  NOMINEE,
  ORDERS,
  part,
  stored,
} from '../../support/builders/nomination.js';
import { edgeName, edgesOf, edgesTaken } from './machine-edges.js';

const give = (order: NominationOrder, parts: readonly PartFacts[], over: Partial<Settled> = {}) =>
  decideNomination(stored(exemplar()), order, facts({ ...doing(order.type, exemplar()), parts, ...over }));

interface Case {
  readonly from: string;
  readonly order: NominationType;
  readonly to: string;
  readonly consented?: readonly [before: boolean, after: boolean];
}

const COMMENDATION: readonly Case[] = [
  { from: 'proposed', order: 'ADVISE_COMMENDATION', to: 'advised' },
  { from: 'advised', order: 'DECIDE_COMMENDATION', to: 'decided' },
  { from: 'advised', order: 'REFUSE_COMMENDATION', to: 'refused' },
];

const STORY: readonly Case[] = [
  { from: 'drafted', order: 'CONSENT_STORY', to: 'drafted', consented: [false, true] },
  { from: 'drafted', order: 'WITHDRAW_CONSENT', to: 'drafted', consented: [true, false] },
  { from: 'drafted', order: 'APPROVE_STORY', to: 'approved', consented: [true, true] },
  { from: 'drafted', order: 'RETRACT_STORY', to: 'retracted' },
  { from: 'approved', order: 'CONSENT_STORY', to: 'approved', consented: [false, true] },
  { from: 'approved', order: 'WITHDRAW_CONSENT', to: 'approved', consented: [true, false] },
  { from: 'approved', order: 'PUBLISH_STORY', to: 'published', consented: [true, true] },
  { from: 'approved', order: 'RETRACT_STORY', to: 'retracted', consented: [true, true] },
  { from: 'published', order: 'WITHDRAW_CONSENT', to: 'retracted', consented: [true, false] },
  { from: 'published', order: 'RETRACT_STORY', to: 'retracted', consented: [true, true] },
];

const LIVES = [
  {
    life: 'commendation',
    machine: commendationMachine,
    cases: COMMENDATION,
    creates: 'PROPOSE_COMMENDATION',
  },
  { life: 'story', machine: storyMachine, cases: STORY, creates: 'DRAFT_STORY' },
] as const;

describe.each(LIVES)('a $life goes its own small way', ({ life, machine, cases, creates }) => {
  const ofThisLife = [...new Set(cases.map(({ order }) => order))];
  const states = Object.keys(machine.states);

  test.each(cases)(
    '$from $order → $to',
    ({ from, order, to, consented: [before, after] = [false, false] }) => {
      expect(give(ORDERS[order], [part(life, from, { consented: before })])).toMatchObject({
        ok: true,
        changes: { part: { life, id: 'p1', from: [from], to: [to], consented: after } },
      });
    },
  );

  test('every edge has a case', () => {
    const edges = edgesOf(machine);
    const taken = cases.flatMap(({ from, order, to }) => edgesTaken(edges, [from], order, [to]));
    expect(taken).toHaveLength(cases.length);
    expect([...new Set(taken.map(edgeName))].toSorted()).toEqual(edges.map(edgeName).toSorted());
  });

  test.each(states)(
    '%s: whatever has no road from there is refused, and says where the part stands',
    (state) => {
      const roads = cases.filter(({ from }) => from === state).map(({ order }) => order);
      expect(roadsFrom(machine, { state: [state], context: {} }).toSorted()).toEqual([...roads].toSorted());
      for (const order of ofThisLife.filter((one) => !roads.includes(one))) {
        const decision = give(ORDERS[order], [part(life, state, { consented: true })]);
        expect(decision).toEqual({
          ok: false,
          because: 'refused',
          findings: [
            {
              code: 'PART_NOT_FROM_THIS_STATE',
              clause: life === 'commendation' ? 'V.2' : 'IV.3',
              effect: 'block',
              have: state,
            },
          ],
        });
      }
    },
  );

  test('it begins where the machine begins', () => {
    expect(give(ORDERS[creates], [])).toMatchObject({
      ok: true,
      changes: { part: { life, id: 'p1', from: [], to: [states[0]], consented: false } },
    });
  });

  test('a second of the same name is refused, be it of the other life', () => {
    const exists = { ok: false, findings: [{ code: 'PART_EXISTS', effect: 'block' }] };
    expect(give(ORDERS[creates], [part('commendation', 'proposed')])).toMatchObject(exists);
    expect(give(ORDERS[creates], [part('story', 'drafted')])).toMatchObject(exists);
  });

  test('one that is not there is refused', () => {
    const other = life === 'commendation' ? part('story', 'drafted') : part('commendation', 'proposed');
    for (const order of ofThisLife) {
      const unknown = {
        ok: false,
        findings: expect.arrayContaining([expect.objectContaining({ code: 'PART_UNKNOWN' })]),
      };
      expect(give(ORDERS[order], [])).toMatchObject(unknown);
      expect(give(ORDERS[order], [other])).toMatchObject(unknown);
    }
  });
});

describe('a story is told with consent', () => {
  test('without it nothing is published', () => {
    expect(give(ORDERS.PUBLISH_STORY, [part('story', 'approved')])).toEqual({
      ok: false,
      because: 'refused',
      findings: [{ code: 'CONSENT_MISSING', clause: 'IV.3', effect: 'block' }],
    });
  });

  test('the nominee is asked until he has consented; somebody else cannot consent for him', () => {
    const asked = (consented: boolean) => {
      const decision = give(ORDERS.APPROVE_STORY, [part('story', 'drafted', { consented })]);
      return decision.ok && decision.tasks.filter(({ does }) => does === 'CONSENT_STORY');
    };
    expect(asked(false)).toMatchObject([{ desk: 'nominee', person: 'anh', part: 'p1', unit: null }]);
    expect(asked(true)).toEqual([]);
    const byHisHead = give(ORDERS.CONSENT_STORY, [part('story', 'drafted')], { actor: actor('hieu') });
    expect(byHisHead).toMatchObject({
      ok: false,
      because: 'forbidden',
      findings: [{ code: 'ROLE_MISSING' }],
    });
  });

  test('for a collective its head or his deputy consents, at their own desk', () => {
    const ofCollective = (person: string) =>
      give(ORDERS.CONSENT_STORY, [part('story', 'drafted')], { nominee: COLLECTIVE, actor: actor(person) });
    expect(ofCollective('hieu')).toMatchObject({
      ok: true,
      capacity: { role: 'unitHead', as: '', for: null },
    });
    expect(ofCollective('nga')).toMatchObject({
      ok: true,
      capacity: { role: 'unitDeputy', as: 'KT.', for: null },
    });
    expect(ofCollective('anh')).toMatchObject({ ok: false, because: 'forbidden' });
    expect(ofCollective('thinh')).toMatchObject({ ok: false, because: 'forbidden' });
    const drafted = give(ORDERS.DRAFT_STORY, [], { nominee: COLLECTIVE });
    expect(drafted.ok && drafted.tasks).toContainEqual(
      expect.objectContaining({ does: 'CONSENT_STORY', desk: 'unitHead', unit: 'QLTM', person: null }),
    );
  });
});

describe('several parts side by side', () => {
  const two = [
    part('commendation', 'proposed', { id: 'p1' }),
    part('commendation', 'proposed', { id: 'p2' }),
  ];
  const taken = [
    { type: 'PROPOSE_COMMENDATION', by: 'hang', part: 'p1' },
    { type: 'PROPOSE_COMMENDATION', by: 'dung', part: 'p2' },
  ];

  test('who proposed one may advise on the other', () => {
    const advise = (id: string) =>
      decideNomination(
        stored(exemplar(), { taken }),
        { type: 'ADVISE_COMMENDATION', part: id, opinion: 'Đồng ý.' },
        facts({ actor: actor('hang'), parts: two }),
      );
    expect(advise('p2')).toMatchObject({ ok: true, changes: { part: { id: 'p2', to: ['advised'] } } });
    expect(advise('p1')).toEqual({
      ok: false,
      because: 'forbidden',
      findings: [
        {
          code: 'SOD_PRIOR_STEP',
          clause: 'V',
          effect: 'block',
          params: { first: 'PROPOSE_COMMENDATION', second: 'ADVISE_COMMENDATION' },
        },
      ],
    });
  });

  test('each task bars only those whom its own part bars', () => {
    const decision = decideNomination(
      stored(exemplar(), { taken }),
      ORDERS.EDIT_DOSSIER,
      facts({ ...doing('EDIT_DOSSIER', exemplar()), parts: two }),
    );
    const advising = decision.ok ? decision.tasks.filter(({ does }) => does === 'ADVISE_COMMENDATION') : [];
    expect(advising.map(({ part: id, barred }) => [id, barred])).toEqual([
      ['p1', ['anh', 'hang']],
      ['p2', ['anh', 'dung']],
    ]);
  });

  test('one moves, the other stays', () => {
    const moved = give({ ...ORDERS.ADVISE_COMMENDATION, part: 'p2' }, two);
    expect(
      moved.ok && moved.tasks.map(({ does, part: id }) => [does, id]).filter(([, id]) => id !== null),
    ).toEqual([
      ['ADVISE_COMMENDATION', 'p1'],
      ['DECIDE_COMMENDATION', 'p2'],
    ]);
  });

  test('who proposed or drafted is remembered with the part it was', () => {
    const proposed = give(ORDERS.PROPOSE_COMMENDATION, []);
    expect(proposed.ok && proposed.context.taken).toEqual([
      { type: 'FILE', by: 'binh' },
      { type: 'PROPOSE_COMMENDATION', by: 'hieu', part: 'p1' },
    ]);
  });

  test('the nominee is not commended by himself', () => {
    const ofTheDirector = give(ORDERS.DECIDE_COMMENDATION, [part('commendation', 'advised')], {
      nominee: { ...NOMINEE, person: 'khoi', unit: 'VP', tier: 'departmentLeader' },
    });
    expect(ofTheDirector).toMatchObject({
      ok: false,
      because: 'forbidden',
      findings: expect.arrayContaining([expect.objectContaining({ code: 'SOD_SELF' })]),
    });
  });
});
