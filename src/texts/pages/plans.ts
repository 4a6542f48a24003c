import { plansEn } from './plans.en.js';
import { plansVi } from './plans.vi.js';

/** The plans: versions, checks, changes, differences, migrations. */
export const plans = { vi: plansVi, en: plansEn };
