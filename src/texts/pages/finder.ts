import { finderEn } from './finder.en.js';
import { finderVi } from './finder.vi.js';

export const finder = { vi: finderVi, en: finderEn };
