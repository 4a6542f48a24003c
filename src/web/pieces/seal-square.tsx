import type { Seal } from '../../papers/paper.js';
import { modulesOf, pathOf } from '../../papers/seal-square.js';

/** Light around it, without which no telephone finds it; white by night too. */
const BORDER = 2;

/** Origin, size and root of a checkpoint as a square for a telephone to read. */
export const SealSquare = ({ seal: { text, words } }: { seal: Seal }) => {
  const modules = modulesOf(text);
  const whole = modules.length + 2 * BORDER;
  return (
    <svg
      class="seal-square"
      viewBox={`${-BORDER} ${-BORDER} ${whole} ${whole}`}
      role="img"
      aria-label={words}
      shape-rendering="crispEdges"
    >
      <rect x={-BORDER} y={-BORDER} width={whole} height={whole} fill="#fff" />
      <path d={pathOf(modules)} fill="#000" />
    </svg>
  );
};
