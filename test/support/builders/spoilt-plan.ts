import { parsePlan } from '../../../workflows/plan/parse-plan.js';
import { rawSeed } from './plan.js';

export type Raw = Record<string | number, unknown>;
export type Place = readonly (string | number)[];

/** The seed with one value put, or one key left out. */
export const spoilt = (path: Place, value?: unknown): unknown => {
  const plan = rawSeed();
  let holder = plan as Raw;
  for (const step of path.slice(0, -1)) holder = holder[step] as Raw;
  const last = path.at(-1) as string | number;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return plan;
};

export const mistakesOf = (value: unknown) => {
  const parsed = parsePlan(value);
  return parsed.ok ? [] : parsed.mistakes;
};

/** Each mistake as "path: CODE". */
export const told = (value: unknown): string[] =>
  mistakesOf(value).map(({ path, code }) => `${path.join('.')}: ${code}`);

const text = { vi: 'Tiêu chí', en: 'Criterion' };

/** Two criteria as a plan file gives them; the first names no gate. */
export const said = { id: 'said', kind: 'attest', key: 'said', clause: 'III.2', text };
export const counted = {
  id: 'counted',
  kind: 'count',
  clause: 'III.2',
  text,
  at: { confirm: 'block' },
  awards: ['BANG_KHEN'],
  issuers: ['centralBody'],
  window: { over: 'career', by: 'decision' },
  min: 1,
};
