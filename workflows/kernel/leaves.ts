import type { StateValue } from 'xstate';

/**
 * A state is stored as its sorted leaf paths: `['draft']`, or
 * `['exemplar.commendation.none', 'exemplar.fostering.underway', …]`. Lists filter by them.
 */
export type Leaves = readonly string[];

export const leavesOf = (value: StateValue): Leaves =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value)
        .flatMap(([key, inner]) => leavesOf(inner as StateValue).map((leaf) => `${key}.${leaf}`))
        .sort();

/** The reverse of `leavesOf`. Paths that are no state come back as a value the machine will refuse. */
export const valueOf = (leaves: Leaves): StateValue => {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined && !only.includes('.')) return only;
  const inner = new Map<string, string[]>();
  for (const leaf of leaves) {
    const dot = leaf.indexOf('.');
    const key = dot < 0 ? leaf : leaf.slice(0, dot);
    inner.set(key, [...(inner.get(key) ?? []), ...(dot < 0 ? [] : [leaf.slice(dot + 1)])]);
  }
  return Object.fromEntries([...inner].map(([key, rest]) => [key, valueOf(rest)]));
};

/** `isIn(['exemplar.province.sent'], 'exemplar')`: the state is that one or lies inside it. */
export const isIn = (leaves: Leaves, ...states: string[]): boolean =>
  leaves.some((leaf) => states.some((state) => leaf === state || leaf.startsWith(`${state}.`)));
