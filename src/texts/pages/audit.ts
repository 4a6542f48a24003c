import { auditDesk } from './audit-desk.js';
import { auditLogs } from './audit-logs.js';
import { auditSeen } from './audit-seen.js';
import { auditTrace } from './audit-trace.js';
import { nominationList } from './nomination-list.js';

/** Finding nominations and tracing what happened to them. */
const vi = {
  list: nominationList.vi,
  desk: auditDesk.vi,
  trace: auditTrace.vi,
  seen: auditSeen.vi,
  logs: auditLogs.vi,
};

const en: typeof vi = {
  list: nominationList.en,
  desk: auditDesk.en,
  trace: auditTrace.en,
  seen: auditSeen.en,
  logs: auditLogs.en,
};

export const audit = { vi, en };
