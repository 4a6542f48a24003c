import type { Logger as House } from '@nestjs/common';
import { Logger, LogLevel } from 'graphile-worker';

/** The queue's warnings and errors in our own log; its chatter nowhere. */
export const queueLogger = (log: House): Logger =>
  new Logger(() => (level, message) => {
    if (level === LogLevel.ERROR) log.error(message);
    else if (level === LogLevel.WARNING) log.warn(message);
  });
