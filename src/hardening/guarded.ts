/** Written once: the application adds to these and reads them, and nothing more. */
export const KEPT = [
  'attempt',
  'checkpoint',
  'council_decision',
  'history_event',
  'history_private',
  'law',
  'log_key',
  'log_leaf',
  'log_node',
  'organisation',
  'people_step',
  'plan',
  'recorded',
  'register_step',
  'working_year',
] as const;

/** These lose no row either; of each the application may fill in some columns later, and triggers watch how. */
export const FILLED_IN = {
  reading: ['record_id', 'record_seq'],
  redaction: ['answer', 'answered_at', 'answered_by', 'answered_role', 'record_id', 'seq', 'why'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Nor do these; they go on, and triggers watch that they only go on. */
export const GOES_ON = ['anchor', 'log', 'record_chain'] as const;

/** All that nobody may take a row from. */
export const GUARDED: readonly string[] = [...KEPT, ...Object.keys(FILLED_IN), ...GOES_ON];

/** What reports may read. Not among them: ballots, passwords, PINs, sessions, links, mails, files, what lies beside a chain. */
export const REPORTED = [
  'access_grant',
  'anchor',
  'checkpoint',
  'council_decision',
  'history_event',
  'log',
  'log_key',
  'log_leaf',
  'nomination',
  'organisation',
  'part',
  'plan',
  'position',
  'reading',
  'record_chain',
  'recorded',
  'register_entry',
  'register_step',
  'round',
  'sitting',
  'subject',
  'substitution',
  'task',
  'unit',
  'unit_list',
  'working_year',
] as const;

/** Of people no more than this: no address, no telephone, no password. */
export const REPORTED_OF_PEOPLE = ['disabled_at', 'id', 'name', 'organisation_id'] as const;
