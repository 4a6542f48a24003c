import type { AnyStateMachine, StateNode } from 'xstate';
import { isIn, type Leaves } from '../../../workflows/kernel/leaves.js';

/** One way a machine can go, as the machine itself tells it. */
export interface Edge {
  /** Path of the state that has the road; '' is the root, whose roads lead from every active state. */
  readonly source: string;
  readonly event: string;
  /** Path of the state it leads to; null: it stays where it is. */
  readonly target: string | null;
}

export const edgeName = ({ source, event, target }: Edge): string =>
  `${source === '' ? 'anywhere' : source} ${event} → ${target ?? 'stays'}`;

type Node = Pick<StateNode, 'path' | 'transitions' | 'states'>;

const edgesFrom = (node: Node): Edge[] => [
  ...[...node.transitions.values()].flat().map(({ eventType, target }) => ({
    source: node.path.join('.'),
    event: eventType,
    target: target?.[0]?.path.join('.') ?? null,
  })),
  ...Object.values(node.states).flatMap(edgesFrom),
];

export const edgesOf = (machine: AnyStateMachine): Edge[] => edgesFrom(machine.root);

const depth = ({ source }: Edge): number => (source === '' ? 0 : source.split('.').length);

/**
 * Which edge was taken, read from what happened: the innermost active state that has a road for the event,
 * and of its roads the one that leads where the life now is. More than one answer is a machine that
 * cannot be tested from outside.
 */
export const edgesTaken = (edges: readonly Edge[], from: Leaves, event: string, to: Leaves): Edge[] => {
  const active = edges.filter(
    (edge) => edge.event === event && (edge.source === '' || isIn(from, edge.source)),
  );
  const innermost = Math.max(...active.map(depth));
  const stayed = from.join() === to.join();
  return active
    .filter((edge) => depth(edge) === innermost)
    .filter(({ target }) => (target === null ? stayed : isIn(to, target)));
};
