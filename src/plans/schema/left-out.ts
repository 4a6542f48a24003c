import { USUAL_COUNCIL } from '../../../workflows/index.js';

/** Keys that a file may leave out although every plan has them, by their paths, with what is then read. */
export const LEFT_OUT: ReadonlyMap<string, unknown> = new Map(
  Object.entries(USUAL_COUNCIL).map(([key, usual]): [string, unknown] =>
    typeof usual === 'object' && 'of' in usual ? [`council.${key}.of`, usual.of] : [`council.${key}`, usual],
  ),
);
