import type { Logger as House } from '@nestjs/common';
import { Logger } from 'graphile-worker';

/** The queue's warnings and errors in our own log; its chatter nowhere. */
export const queueLogger = (log: House): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
  });
