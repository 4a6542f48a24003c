import { importsEn } from './imports.en.js';
import { importsVi } from './imports.vi.js';

/** Workbooks brought in: why a row is wrong, what became of it, the template's own words. */
export const imports = { vi: importsVi, en: importsEn };
