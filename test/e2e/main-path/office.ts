import type { Browser } from 'playwright-core';
import { Desk, type Manner } from './desk.js';

/** The department at work: whoever is asked for sits down at a browser of his own. */
export interface Office {
  readonly sits: (user: string) => Promise<Desk>;
}

export const officeOf = (browser: Browser, base: string, manner: Manner): Office => ({
  sits: (user) => Desk.of(browser, base, manner, user),
});
