/** In fours: two people can compare it aloud, and one can type it. */
export const inFours = (letters: string): string => letters.replace(/(.{4})(?=.)/g, '$1 ');
