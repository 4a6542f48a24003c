import { isIn } from '../kernel/leaves.js';
import { nominationMachine } from './nomination.machine.js';

export interface ProcessState {
  /** The path: `exemplar.province.sent`. */
  readonly id: string;
  readonly parent: string | null;
  readonly final: boolean;
  /** The part of a parallel state it belongs to: `exemplar.province`. Null on the road there. */
  readonly region: string | null;
  /** It has states inside, and is no place where a nomination rests. */
  readonly compound: boolean;
}

export interface ProcessEdge {
  readonly from: string;
  readonly to: string;
  readonly order: string;
}

/** The process as the machine has it, for whoever draws it: picture and law cannot differ. */
export interface ProcessGraph {
  readonly states: readonly ProcessState[];
  readonly edges: readonly ProcessEdge[];
  /** Orders taken from every step; `to` is null where the nomination stays where it is. */
  readonly everywhere: readonly { readonly order: string; readonly to: string | null }[];
}

interface Node {
  readonly path: readonly string[];
  readonly type: string;
  readonly parent?: Node | undefined;
  readonly states: Readonly<Record<string, Node>>;
  readonly transitions: ReadonlyMap<
    string,
    readonly { readonly eventType: string; readonly target?: readonly Node[] | undefined }[]
  >;
}

const idOf = ({ path }: Node): string => path.join('.');

const under = (node: Node): Node[] => Object.values(node.states).flatMap((child) => [child, ...under(child)]);

const regionOf = (node: Node): string | null => {
  if (!node.parent) return null;
  return node.parent.type === 'parallel' ? idOf(node) : regionOf(node.parent);
};

const stateOf = (node: Node): ProcessState => ({
  id: idOf(node),
  parent: node.parent && node.parent.path.length > 0 ? idOf(node.parent) : null,
  final: node.type === 'final',
  region: regionOf(node),
  compound: Object.keys(node.states).length > 0,
});

const stepsOf = (node: Node): ProcessEdge[] =>
  [...node.transitions.values()]
    .flat()
    .flatMap(({ eventType, target }) =>
      (target ?? []).map((to) => ({ from: idOf(node), to: idOf(to), order: eventType })),
    );

export const processGraph = (): ProcessGraph => {
  const root = nominationMachine.root as unknown as Node;
  const nodes = under(root);
  return {
    states: nodes.map(stateOf),
    edges: nodes.flatMap(stepsOf),
    everywhere: [...root.transitions.values()].flat().map(({ eventType, target }) => {
      const [to] = target ?? [];
      return { order: eventType, to: to ? idOf(to) : null };
    }),
  };
};

/** Where a nomination can rest in these states or inside them: `exemplar` is each state of its regions. */
export const statesInside = (states: readonly string[]): readonly string[] =>
  under(nominationMachine.root as unknown as Node)
    .map(stateOf)
    .filter(({ id, compound }) => !compound && isIn([id], ...states))
    .map(({ id }) => id);
