/** The rehearsal: its clock, its people, its mail tray. */
const vi = {};

const en: typeof vi = {};

export const rehearsal = { vi, en };
