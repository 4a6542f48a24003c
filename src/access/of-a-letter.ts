/**
 * That task `t` is one of the province's: its contact works by the link of a letter, which leads to all its names, and
 * is not over because one of them has been received or answered.
 */
export const OF_A_LETTER = `(t.seat like 'province:%')`;
