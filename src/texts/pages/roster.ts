import { rosterEn } from './roster.en.js';
import { rosterVi } from './roster.vi.js';

/** Who sits on the Council, by decision and day. */
export const roster = { vi: rosterVi, en: rosterEn };
