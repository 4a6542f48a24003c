import type { Who } from '../road/command.js';

/** The clock of a department, as it gives orders. */
export const clockOf = (organisation: string): Who => ({
  person: null,
  organisation,
  assurance: 'session',
  channel: 'timer',
});
