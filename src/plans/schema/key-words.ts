/** What keys of a plan mean, by their path without the places in lists: in Vietnamese and in English. */
export type KeyWords = Readonly<Record<string, readonly [vi: string, en: string]>>;
