import { sealedEn } from './sealed.en.js';
import { sealedVi } from './sealed.vi.js';

/** What a letter sent to the province, as its contact reads and answers it; and the way there, as the Office sees it. */
export const sealed = { vi: sealedVi, en: sealedEn };
