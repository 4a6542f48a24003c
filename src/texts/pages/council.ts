/** Sittings of the Council: agenda, roll, ballot, result. */
const vi = {};

const en: typeof vi = {};

export const council = { vi, en };
