import { registerEn } from './register.en.js';
import { registerVi } from './register.vi.js';

/** The award register: who was given what, who says so, and entering decisions. */
export const register = { vi: registerVi, en: registerEn };
