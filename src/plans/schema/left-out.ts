import { USUAL_COUNCIL, USUAL_LEAD_TIMES } from '../../../workflows/index.js';

const COUNCIL = Object.entries(USUAL_COUNCIL).map(([key, usual]): [string, unknown] =>
  typeof usual === 'object' && 'of' in usual ? [`council.${key}.of`, usual.of] : [`council.${key}`, usual],
);

/** The whole group, and of a group that is there each of its days; its clause is then asked for. */
const LEAD_TIMES: readonly (readonly [string, unknown])[] = [
  ['leadTimes', USUAL_LEAD_TIMES],
  ...(['check', 'compile', 'sitting', 'letter'] as const).map(
    (step) => [`leadTimes.${step}`, USUAL_LEAD_TIMES[step]] as const,
  ),
];

/** Keys that a file may leave out although every plan has them, by their paths, with what is then read. */
export const LEFT_OUT: ReadonlyMap<string, unknown> = new Map([...COUNCIL, ...LEAD_TIMES]);
