import type { StateNode } from 'xstate';
import { roadsFrom } from '../../../workflows/kernel/step.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import { nominationMachine } from '../../../workflows/nomination/nomination.machine.js';
import { decideNomination } from '../../../workflows/nomination/decide.js';
import { type Task, tasksOf } from '../../../workflows/nomination/tasks.js';
import { REMEMBERED } from '../../../workflows/policy/apart.js';
import { PLAN, REDACTION, REGISTER } from '../../../workflows/policy/table.js';
import {
  COLLECTIVE,
  doing,
  exemplar,
  facts,
  ORDERS,
  part,
  stored,
} from '../../support/builders/nomination.js';

const at = (state: string | readonly string[], over: Partial<NominationContext> = {}, known = facts()) => {
  const { state: leaves, context } = stored(state, over);
  return tasksOf(leaves, context, known);
};

/** One line a task: who, what, until when, and who is kept from it. */
const line = ({ desk, unit, does, due, barred }: Task): string =>
  `${desk}${unit === null ? '' : ` of ${unit}`}: ${does}${due === null ? '' : ` by ${due}`}, not ${barred.join(' ') || '-'}`;

describe('what waits for whom', () => {
  const endorsed = [
    { type: 'FILE', by: 'binh' },
    { type: 'SUBMIT', by: 'binh' },
    { type: 'ENDORSE', by: 'hieu' },
  ];
  test.each([
    ['draft', {}, ['nominator of QLTM: SUBMIT by 2021-03-24, not -']],
    [
      'unitReview',
      { taken: endorsed.slice(0, 2) },
      ['unitHead of QLTM: ENDORSE by 2021-03-24, not anh binh'],
    ],
    ['officeReview', { taken: endorsed }, ['clerk: CHECK_EVIDENCE by 2021-03-29, not anh binh hieu']],
    [
      'officeReview',
      { taken: endorsed, checked: true },
      ['officeChief: ACCEPT by 2021-03-29, not anh binh hieu'],
    ],
    ['supplement', { termUntil: '2021-03-26' }, ['nominator of QLTM: SUBMIT by 2021-03-26, not -']],
    ['unqualified', {}, ['unitHead of QLTM: OBJECT, not -']],
    ['unqualified', { objected: true }, []],
    ['compiled', {}, []],
    ['beforeCouncil', {}, []],
    ['selected', {}, ['director: FORWARD by 2021-03-29, not anh']],
    ['lapsed', {}, []],
    ['confirmed', {}, []],
  ])('%s %j', (state, context, expected) => {
    expect(at(state, context).map(line)).toEqual(expected);
  });

  test('an exemplar waits in each of its regions', () => {
    const due = { fosteringDue: '2021-04-28' };
    expect(at(exemplar({ province: 'sent' }), due).map(line)).toEqual([
      'province: RECEIVE, not -',
      'unitHead of QLTM: FILE_FOSTERING_PLAN by 2021-04-28, not -',
    ]);
    expect(at(exemplar({ province: 'received', fostering: 'underway' })).map(line)).toEqual([
      'province: RECOGNISE, not anh',
    ]);
    expect(at(exemplar({ province: 'toCorrect', fostering: 'underway' })).map(line)).toEqual([
      'officeChief: RESEND, not -',
    ]);
  });

  test('what the clock called for waits until it is done, each year on its own', () => {
    const called = [
      { what: 'year-2021', due: '2021-12-15' },
      { what: 'year-2022', due: '2022-12-15' },
      { what: 'midterm', due: '2023-07-31' },
      { what: 'final', due: '2025-12-31' },
    ];
    const reviews = (review: string) => at(exemplar({ fostering: 'underway', review }), { called }).map(line);
    const years = [
      'officeChief: EVALUATE_YEAR by 2021-12-15, not anh',
      'officeChief: EVALUATE_YEAR by 2022-12-15, not anh',
    ];
    expect(reviews('firstHalf')).toEqual([
      ...years,
      'councilChair: REVIEW_MIDTERM by 2023-07-31, not anh',
      'councilChair: REVIEW_FINAL by 2025-12-31, not anh',
    ]);
    for (const later of ['improving', 'secondHalf']) {
      expect(reviews(later)).toEqual([...years, 'councilChair: REVIEW_FINAL by 2025-12-31, not anh']);
    }
    const keys = at(exemplar({ fostering: 'underway' }), { called }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('parts wait only while their exemplar lives', () => {
    const known = facts({
      parts: [part('commendation', 'advised'), part('story', 'published', { id: 'p2' })],
    });
    expect(at(exemplar({ fostering: 'underway' }), {}, known).map(line)).toEqual([
      'director: DECIDE_COMMENDATION, not anh',
    ]);
    expect(at('revoked', {}, known)).toEqual([]);
  });

  test('a collective has nobody to bar', () => {
    const known = facts({ nominee: COLLECTIVE });
    expect(at('unitReview', {}, known).map(line)).toEqual([
      'unitHead of QLTM: ENDORSE by 2021-03-24, not binh',
    ]);
  });
});

describe('who is told', () => {
  const endorsed = decideNomination(stored('unitReview'), ORDERS.ENDORSE, facts());

  test('the desk whose task opens, and those who should know', () => {
    expect(endorsed.ok && endorsed.notices).toEqual([
      { template: 'task.CHECK_EVIDENCE', desk: 'clerk', unit: null, person: null },
      { template: 'told.ENDORSE', desk: 'nominator', unit: 'QLTM', person: null },
    ]);
  });

  test('the nominee himself, or for a collective its head', () => {
    const selected = (nominee = facts().nominee) => {
      const known = facts({ ...doing('SELECT', ['beforeCouncil']), nominee });
      const decision = decideNomination(stored('beforeCouncil'), ORDERS.SELECT, known);
      return decision.ok && decision.notices.filter(({ template }) => template === 'told.SELECT');
    };
    expect(selected()).toEqual([
      { template: 'told.SELECT', desk: 'unitHead', unit: 'QLTM', person: null },
      { template: 'told.SELECT', desk: 'nominee', unit: null, person: 'anh' },
    ]);
    expect(selected(COLLECTIVE)).toContainEqual({
      template: 'told.SELECT',
      desk: 'unitHead',
      unit: 'QLTM',
      person: null,
    });
  });

  test('a nudge goes to whoever has something to do, and opens nothing', () => {
    const nudged = decideNomination(stored('draft'), ORDERS.NUDGE, facts(doing('NUDGE', ['draft'])));
    expect(nudged.ok && nudged.notices).toEqual([
      { template: 'nudge.SUBMIT', desk: 'nominator', unit: 'QLTM', person: null },
    ]);
  });
});

const nameOf = (action: unknown): unknown =>
  typeof action === 'string' ? action : (action as { type?: string }).type;

describe('the machine keeps its word', () => {
  const nodesUnder = (node: StateNode): StateNode[] => [
    node,
    ...Object.values(node.states).flatMap(nodesUnder),
  ];
  const nodes = nodesUnder(nominationMachine.root as unknown as StateNode);

  test('whatever a task offers has a road where the task is open', () => {
    for (const node of nodes) {
      const tasks = (node.meta as { tasks?: { offers: string[] }[] } | undefined)?.tasks ?? [];
      if (tasks.length === 0) continue;
      const [first = '', region, place] = node.path;
      const state = region === undefined || place === undefined ? [first] : exemplar({ [region]: place });
      const offered = tasks.flatMap(({ offers }) => offers);
      expect([
        node.id,
        offered.filter((type) => !roadsFrom(nominationMachine, stored(state)).includes(type)),
      ]).toEqual([node.id, []]);
    }
  });

  test('every road of a step that later ones are kept apart from remembers who took it', () => {
    const forgetful = nodes
      .flatMap((node) => [...node.transitions.values()].flat())
      .filter(({ eventType }) => REMEMBERED.has(eventType))
      .filter(({ actions }) => !actions.some((action) => nameOf(action) === 'took'));
    expect(forgetful.map(({ eventType, source }) => `${source.id} ${eventType}`)).toEqual([]);
    // FILE begins a nomination; entries of the register, versions of the plan and erasures have lives of their own
    const elsewhere = { FILE: [], ...REGISTER, ...PLAN, ...REDACTION };
    expect([...REMEMBERED].filter((type) => !(type in ORDERS) && !(type in elsewhere))).toEqual([]);
  });

  test('a road that leads nowhere has an action: without one it would read as closed', () => {
    const closed = nodes
      .flatMap((node) => [...node.transitions.values()].flat())
      .filter(({ target, actions }) => !target?.length && actions.length === 0);
    expect(closed).toEqual([]);
  });
});
