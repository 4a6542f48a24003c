const LONGEST = 120;
/** What says nothing on a page, ends lines, turns the order of letters, or stands alone where two make a letter. */
const SAYS_NOTHING = /[\p{Cc}\p{Cf}\p{Co}\p{Surrogate}\u2028\u2029]/gu;
const ENDING = /\.[A-Za-z0-9]{1,5}$/;

/**
 * What a file is called on pages: the last step of whatever its sender called it, composed (NFC), in one line of bearable
 * length. Nothing is found or stored by it. Empty: its sender gave it no name.
 */
export function labelOf(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(SAYS_NOTHING, ' ').normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (/^\.*$/.test(clean)) return '';
  const letters = Array.from(clean);
  if (letters.length <= LONGEST) return clean;
  const ending = ENDING.exec(clean)?.[0] ?? '';
  return `${letters.slice(0, LONGEST - ending.length - 1).join('')}…${ending}`;
}
