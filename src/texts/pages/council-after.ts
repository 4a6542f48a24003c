import { councilAfterEn } from './council-after.en.js';
import { councilAfterVi } from './council-after.vi.js';

/** What follows from the count: result, minutes, release. */
export const councilAfter = { vi: councilAfterVi, en: councilAfterEn };
