import type { Browser, BrowserContext } from 'playwright-core';
import { browserFor, Desk, type Manner } from './desk.js';

/** The department at work: whoever is asked for sits down at his own browser, and signs in the first time. */
export interface Office {
  readonly sits: (user: string) => Promise<Desk>;
}

export function officeOf(browser: Browser, base: string, manner: Manner): Office {
  const browsers = new Map<string, BrowserContext>();
  return {
    async sits(user) {
      const own = browsers.get(user);
      if (own !== undefined) return Desk.in(own, base, manner);
      const context = await browserFor(browser, manner);
      browsers.set(user, context);
      const desk = await Desk.in(context, base, manner);
      await desk.signIn(user);
      return desk;
    },
  };
}
