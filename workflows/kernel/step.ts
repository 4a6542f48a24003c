import { type AnyStateMachine, getNextTransitions, transition } from 'xstate';
import { type Leaves, leavesOf, valueOf } from './leaves.js';

/** What is kept of a life between orders: no machinery, so that a library's upgrade cannot strand it. */
export interface Stored<Context> {
  readonly state: Leaves;
  readonly context: Context;
}

/** A stored state this machine does not know, or knows only in part. The life it belongs to stands still. */
export class UnknownState extends Error {
  constructor(
    readonly machine: string,
    readonly state: Leaves,
  ) {
    super(`${machine} knows no state ${state.join(', ')}`);
  }
}

const restore = (machine: AnyStateMachine, { state, context }: Stored<unknown>) => {
  try {
    const snapshot = machine.resolveState({ value: valueOf(state), context });
    // resolveState fills in what is missing, so half a state would pass unnoticed
    if (leavesOf(snapshot.value).join() === [...state].sort().join()) return snapshot;
  } catch {
    // a name the machine does not have
  }
  throw new UnknownState(machine.id, state);
};

/** The events that have a road from here, whether or not a guard would let them pass. */
export const roadsFrom = (machine: AnyStateMachine, stored: Stored<unknown>): string[] => {
  const snapshot = restore(machine, stored);
  return snapshot.status === 'active'
    ? [...new Set(getNextTransitions(snapshot).map(({ eventType }) => eventType))]
    : [];
};

/**
 * One step of a life. Null when a guard refuses.
 * XState answers an unknown event and a refused guard alike, so ask `roadsFrom` first.
 */
export const stepFrom = <Context>(
  machine: AnyStateMachine,
  stored: Stored<Context>,
  event: { type: string },
): Stored<Context> | null => {
  const before = restore(machine, stored);
  if (!before.can(event)) return null;
  const [after] = transition(machine, before, event);
  return { state: leavesOf(after.value), context: after.context as Context };
};

/** The state a life begins in. */
export const beginning = (machine: AnyStateMachine): Leaves =>
  machine.root.initial.target.map(({ key }) => key);
