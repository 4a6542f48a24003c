/** A name at the head of a sentence or within one, by the rules of Vietnamese letters. */
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** Without the full stop it may have been given. */
export const unstopped = (text: string): string => text.trim().replace(/\.$/u, '');
