/** What the Office does: the board of units, the compiled list, many at once. */
const vi = {};

const en: typeof vi = {};

export const office = { vi, en };
