import type { Browser, Page } from 'playwright-core';
import { begin } from '../story/tell.js';
import type { Stage } from '../story/stage.js';
import { STOPS, type Visit } from './stops.js';

export interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly lang: 'vi' | 'en';
}

export interface Seen {
  readonly when: string;
  readonly visit: Visit;
  readonly look: Look;
  readonly page: Page;
  readonly status: number;
  /** What the browser complained of and asked for since it opened this page. */
  readonly heard: { readonly console: readonly string[]; readonly requests: readonly string[] };
}

/** A button that changes its colour slowly is seen as it will be. */
const AT_REST = `document.getAnimations().forEach((one) => one.finish()), document.fonts.ready.then(() => true)`;

const dress = async (page: Page, { width, colorScheme }: Look): Promise<void> => {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await page.evaluate(AT_REST);
};

/**
 * Told from its first day, with a halt at every stop: each page of it in each look. A page is asked for once in each
 * language; the server knows nothing of screens, and a look that needs more (a picture, a font) asks for it then.
 */
export async function walkThrough(
  stage: Stage,
  browser: Browser,
  looks: readonly Look[],
  see: (seen: Seen) => Promise<void>,
): Promise<void> {
  const tale = await begin(stage);
  const languages = [...new Set(looks.map(({ lang }) => lang))];
  for (const { when, until, visits } of STOPS) {
    for (const scene of until) await scene(tale);
    for (const lang of languages) {
      const context = await browser.newContext({ bypassCSP: true, locale: lang });
      const page = await context.newPage();
      let heard = { console: [] as string[], requests: [] as string[] };
      page.on('console', (message) => message.type() === 'error' && heard.console.push(message.text()));
      page.on('request', (request) => heard.requests.push(request.url()));
      for (const visit of visits(tale)) {
        await context.clearCookies();
        if (visit.as) {
          await context.request.post(`${stage.url}/api/session/rehearsal`, { data: { person: visit.as.id } });
        }
        heard = { console: [], requests: [] };
        const answer = await page.goto(stage.url + visit.path);
        for (const look of looks.filter((one) => one.lang === lang)) {
          await dress(page, look);
          await see({ when, visit, look, page, status: answer?.status() ?? 0, heard });
        }
      }
      await context.close();
    }
  }
}
