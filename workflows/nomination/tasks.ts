import type { Day } from '../kernel/days.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { barredFrom } from '../policy/decide-policy.js';
import { type Desk, UNIT_DESKS } from '../policy/roles.js';
import type { Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';
import { nominationMachine } from './nomination.machine.js';
import { partStates } from './parts.js';
import type { StateMeta, TaskMeta } from './state-meta.js';
import { termFor } from './terms.js';

/** Something that waits for somebody. Its key tells one task from another as long as the nomination lives. */
export interface Task {
  readonly key: string;
  readonly desk: Desk;
  /** The unit whose desk it is; null for the department's. */
  readonly unit: string | null;
  /** The person himself, where the task is nobody else's (the nominee). */
  readonly person: string | null;
  readonly does: string;
  readonly part: string | null;
  /** Last day, inclusive. */
  readonly due: Day | null;
  /** People whom a conflict keeps from it. */
  readonly barred: readonly string[];
}

interface StateNodeLike {
  readonly path: readonly string[];
  readonly meta?: StateMeta;
  readonly states: Readonly<Record<string, StateNodeLike>>;
}

const nodesUnder = (node: StateNodeLike): StateNodeLike[] => [
  node,
  ...Object.values(node.states).flatMap(nodesUnder),
];

const WITH_TASKS = nodesUnder(nominationMachine.root as unknown as StateNodeLike)
  .filter((node) => (node.meta?.tasks.length ?? 0) > 0)
  .map((node) => ({ name: node.path.join('.'), tasks: node.meta?.tasks ?? [] }));

const calledFor = (what: RegExp, { called }: NominationContext) =>
  called.filter((call) => what.test(call.what));

const CALLS = { yearCalled: /^year-/, midtermCalled: /^midterm$/, finalCalled: /^final$/ } as const;

/** How often a task is wanted now, and until when: a task may wait for a call of the clock. */
const occasions = (
  meta: TaskMeta,
  facts: Settled,
  context: NominationContext,
): { tag: string; due: Day | null }[] => {
  const due = meta.deadline ? (termFor(meta.deadline, facts, context)?.lastDay ?? null) : null;
  switch (meta.when) {
    case 'checked':
      return context.checked ? [{ tag: '', due }] : [];
    case 'unchecked':
      return context.checked ? [] : [{ tag: '', due }];
    case 'mayObject':
      return context.objected ? [] : [{ tag: '', due }];
    case 'answerRecorded':
      return context.recorded ? [{ tag: '', due }] : [];
    case 'yearCalled':
    case 'midtermCalled':
    case 'finalCalled':
      return calledFor(CALLS[meta.when], context).map((call) => ({ tag: call.what, due: call.due }));
    default:
      return [{ tag: '', due }];
  }
};

const taskOf = (
  meta: TaskMeta,
  at: string,
  { tag, due }: { tag: string; due: Day | null },
  part: string | null,
  { nominee }: Settled,
  context: NominationContext,
): Task => {
  // for a collective its head answers where the nominee would
  const desk = meta.desk === 'nominee' && nominee.kind !== 'individual' ? 'unitHead' : meta.desk;
  const [does] = meta.offers;
  return {
    key: [at, desk, does, tag, part ?? '', due ?? ''].join('/'),
    desk,
    unit: UNIT_DESKS.has(desk) ? nominee.unit : null,
    person: desk === 'nominee' ? nominee.person : null,
    does,
    part,
    due,
    barred: barredFrom(does, nominee, context.taken, part ?? undefined),
  };
};

/** All that waits for somebody while the nomination stands like this. A held one waits for its release only. */
export function tasksOf(state: Leaves, context: NominationContext, facts: Settled): Task[] {
  if (context.heldSince !== null) {
    const release: TaskMeta = { desk: 'officeChief', offers: ['RELEASE'] };
    return isActive(state) ? [taskOf(release, 'held', { tag: '', due: null }, null, facts, context)] : [];
  }
  // wherever the nomination stands: it is no step of the way, and closes by being looked at
  const recheck: TaskMeta = { desk: 'officeChief', offers: ['RECHECK'] };
  const recounted =
    isActive(state) && (context.recounted?.length ?? 0) > 0
      ? [taskOf(recheck, 'recounted', { tag: '', due: null }, null, facts, context)]
      : [];
  const own = WITH_TASKS.filter(({ name }) => isIn(state, name)).flatMap(({ name, tasks }) =>
    tasks.flatMap((meta) =>
      occasions(meta, facts, context).map((o) => taskOf(meta, name, o, null, facts, context)),
    ),
  );
  const ofParts = isIn(state, 'exemplar')
    ? facts.parts.flatMap((part) =>
        partStates(part).flatMap(([name, node]) =>
          ((node.meta as StateMeta | undefined)?.tasks ?? [])
            .filter((meta) => !(meta.offers[0] === 'CONSENT_STORY' && part.consented))
            .map((meta) =>
              taskOf(meta, `${part.life}.${name}`, { tag: '', due: null }, part.id, facts, context),
            ),
        ),
      )
    : [];
  return [...recounted, ...own, ...ofParts];
}

const FINAL = new Set(
  Object.values(nominationMachine.states)
    .filter(({ type }) => type === 'final')
    .map(({ key }) => key),
);

/** Where a life is over. */
export const FINAL_STATES: readonly string[] = [...FINAL];

/** The life goes on: orders may still come. */
export const isActive = (state: Leaves): boolean => !state.some((leaf) => FINAL.has(leaf));
