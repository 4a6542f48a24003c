/** What every page is. */
export const HTML = 'text/html; charset=utf-8';
