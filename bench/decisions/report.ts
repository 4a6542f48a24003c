import { type Figure, median, percentile } from '../figures.js';
import type { Ran } from './pgbench.js';
import type { Done } from './work.js';

export interface Setting {
  readonly work: 'review' | 'edit';
  readonly clients: number;
  readonly processes: 1 | 2;
}

/** One measurement of a setting, and of pgbench in the same minute. */
export interface Found {
  readonly done: Done;
  /** Seconds of the processor, the program's and the server's, a decision; null where the system does not tell. */
  readonly processor: number | null;
  /** Of that the program's. */
  readonly inNode: number;
  /** Null: no pgbench on this computer. */
  readonly limit: Ran | null;
}

/** DESIGN 14: of the same statement driven by pgbench. */
const LEAST = { 1: 0.5, 2: 0.8 } as const;

const rateOf = ({ done }: Found): number => done.decisions / done.seconds;
const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const whole = (value: number): string => Math.round(value).toLocaleString('en');
const micros = (values: readonly (number | null)[]): string =>
  known(values).length === 0 ? '?' : `${whole(median(known(values)) * 1e6)} µs`;

const nameOf = ({ work, clients, processes }: Setting): string =>
  [
    work === 'review' ? 'return and submit' : 'edit the dossier',
    clients === 1 ? '1 client' : `${clients} clients`,
    processes === 1 ? 'one process' : 'two processes',
  ].join(', ');

export function detailOf(setting: Setting, found: readonly Found[]): string {
  const waits = found.flatMap(({ done }) => done.waits);
  const limits = found.flatMap(({ limit }) => limit ?? []);
  const limit = limits.length === 0 ? '-' : `${whole(median(limits.map(({ perSecond }) => perSecond)))}/s`;
  const node = micros(found.map(({ inNode }) => inNode));
  const all = micros(found.map(({ processor }) => processor));
  return [
    nameOf(setting).padEnd(46),
    `${whole(median(found.map(rateOf))).padStart(6)}/s`,
    `pgbench ${limit.padStart(7)}`,
    `p50 ${median(waits).toFixed(1)} ms, p99 ${percentile(waits, 0.99).toFixed(1)} ms`,
    `processor ${all} (${node} in Node), pgbench ${micros(limits.map(({ processor }) => processor))}`,
  ].join('  ');
}

/** By the clock, which counts; by processor beside it, which is not moved by what else the computer does. */
export function figureOf(setting: Setting, found: readonly Found[]): Figure {
  const least = LEAST[setting.processes];
  const what = `decision: ${nameOf(setting)}`;
  const goal = `≥ ${least} of pgbench`;
  const rate = `${whole(median(found.map(rateOf)))}/s`;
  const ratios = found.flatMap((one) => (one.limit === null ? [] : [rateOf(one) / one.limit.perSecond]));
  if (ratios.length === 0) return { what, goal, found: `${rate}; no pgbench here`, reached: null };
  const ratio = median(ratios);
  const costs = known(
    found
      .map(({ limit, processor }) => limit?.processor && processor && limit.processor / processor)
      .map((cost) => cost ?? null),
  );
  const cost = costs.length === 0 ? '' : `, by processor ${median(costs).toFixed(2)}`;
  return { what, goal, found: `${ratio.toFixed(2)}${cost} (${rate})`, reached: ratio >= least };
}
