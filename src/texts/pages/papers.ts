/** Papers to print: lists, invitation, minutes, letter. */
const vi = {};

const en: typeof vi = {};

export const papers = { vi, en };
