import type { Logger as House } from '@nestjs/common';
import { Logger } from 'graphile-worker';

const HEARD: ReadonlyMap<string, 'error' | 'warn'> = new Map([
  ['error', 'error'],
  ['warning', 'warn'],
]);

/** The queue's warnings and errors in our own log; its chatter nowhere. */
export const queueLogger = (log: House): Logger =>
  new Logger(() => (level, message) => {
    const as = HEARD.get(level);
    if (as) log[as](message);
  });
