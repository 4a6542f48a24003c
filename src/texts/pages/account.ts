import { accountEn } from './account.en.js';
import { accountVi } from './account.vi.js';

/** The person's own page, the second factor, and codes for those without a PIN. */
export const account = { vi: accountVi, en: accountEn };
