/**
 * Named points at which a test may kill the program, to prove that what was acknowledged is there and
 * nothing is half written. `FAULT=before-statement:3` kills at the third time; without it this does nothing.
 */
export type FaultPoint =
  | 'before-statement'
  | 'after-statement'
  | 'before-answer'
  | 'in-relay'
  | 'in-sweep'
  | 'in-log'
  | 'before-checkpoint'
  | 'at-start';

const [point, times = '1'] = (process.env.FAULT ?? '').split(':');
let left = Number(times);

export function reached(here: FaultPoint): void {
  if (here !== point) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}
