import { officeEn } from './office.en.js';
import { officeVi } from './office.vi.js';

/** What the Office does: the board of units, the compiled list, many at once. */
export const office = { vi: officeVi, en: officeEn };
