/** The Director signs and sends; the province receives and answers, on its page or on paper. */
const vi = {};

const en: typeof vi = {};

export const submission = { vi, en };
