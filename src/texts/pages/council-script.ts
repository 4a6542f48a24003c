import { councilScriptEn } from './council-script.en.js';
import { councilScriptVi } from './council-script.vi.js';

/** What is said and done in a sitting, for whoever leads it. */
export const councilScript = { vi: councilScriptVi, en: councilScriptEn };
