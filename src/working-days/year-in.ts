/** A year as an address names it; null: no such year can be known. */
export const yearIn = (asked: string | undefined): number | null =>
  asked !== undefined && /^20\d\d$|^2100$/.test(asked) ? Number(asked) : null;
