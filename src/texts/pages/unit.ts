/** What a unit does: its list, a new nomination, the dossier. */
const vi = {};

const en: typeof vi = {};

export const unit = { vi, en };
