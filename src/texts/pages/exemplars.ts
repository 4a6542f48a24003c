/** Exemplars over the years, and the calendar of the plan. */
const vi = {};

const en: typeof vi = {};

export const exemplars = { vi, en };
