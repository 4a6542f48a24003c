/** Stands for whatever is no token: it finds nothing, like a token nobody was ever given. */
const NO_TOKEN = '-';

const LINK_PATH = /^\/v\/([^?#]*)/;
/** Followed by whatever a mail program put behind it, but not by more of the same letters. */
const TOKEN = /^([\w-]{43})(?![\w-])/;
/** A line of quoted-printable that was broken, and any other white space. */
const BROKEN_LINE = /=?[\r\n]+|\s+/g;
const LANGUAGE = /[?&](lang=(?:vi|en))(?:&|$)/;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * The address of an emailed link as it was meant: mailers append a full stop, a bracket, `=` or a campaign's words, break
 * the line or write `%3D`. Of the rest of the address nothing is kept, so nothing further in can trip over it or write
 * it down. Every other address comes back as it is.
 */
export function addressOfLink(url: string): string {
  const [, sent] = LINK_PATH.exec(url) ?? [];
  if (sent === undefined) return url;
  const [, token = NO_TOKEN] = TOKEN.exec(decoded(sent).replaceAll(BROKEN_LINE, '')) ?? [];
  const [, language] = LANGUAGE.exec(url) ?? [];
  return `/v/${token}${language === undefined ? '' : `?${language}`}`;
}
