import { councilBeforeEn } from './council-before.en.js';
import { councilBeforeVi } from './council-before.vi.js';

export const councilBefore = { vi: councilBeforeVi, en: councilBeforeEn };
