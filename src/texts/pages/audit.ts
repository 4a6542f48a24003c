/** Finding nominations and tracing what happened to them. */
const vi = {};

const en: typeof vi = {};

export const audit = { vi, en };
