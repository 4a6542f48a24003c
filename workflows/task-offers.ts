import { commendationMachine } from './commendation/commendation.machine.js';
import { nominationMachine } from './nomination/nomination.machine.js';
import { sittingMachine } from './sitting/sitting.machine.js';
import { storyMachine } from './story/story.machine.js';

interface Node {
  readonly meta?:
    | { readonly tasks: readonly { readonly offers: readonly [string, ...string[]] }[] }
    | undefined;
  readonly states?: Readonly<Record<string, Node>>;
}

const offersIn = (node: Node): (readonly [string, ...string[]])[] => [
  ...(node.meta?.tasks ?? []).map(({ offers }) => offers),
  ...Object.values(node.states ?? {}).flatMap(offersIn),
];

const nodeAt = (root: Node, path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((node, step) => node?.states?.[step], root);

const PARTS: Readonly<Record<string, Node>> = {
  commendation: commendationMachine.root,
  story: storyMachine.root,
};

const stateOf = (life: string, key: string): Node | undefined => {
  const [at = '', second = ''] = key.split('/');
  if (life === 'sitting') return nodeAt(sittingMachine.root, [second]);
  if (life !== 'nomination') return undefined;
  const path = at.split('.');
  const [part = '', ...rest] = path;
  return PARTS[part] ? nodeAt(PARTS[part], rest) : nodeAt(nominationMachine.root, path);
};

/**
 * What an open task offers, read from the state that opened it: first what it is for, then what may be done instead.
 * A task that belongs to no state (a release, a recheck, the Office's of a round) offers that one thing.
 */
export const offersOfTask = (life: string, key: string, does: string): readonly string[] => {
  const node = stateOf(life, key);
  const own = (node ? offersIn(node) : []).find(([first]) => first === does);
  return own ?? [does];
};
