import { councilEn } from './council.en.js';
import { councilVi } from './council.vi.js';

/** Sittings of the Council: agenda, roll, ballot, result. */
export const council = { vi: councilVi, en: councilEn };
