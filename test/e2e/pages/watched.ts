import type { BrowserContext, Page } from 'playwright-core';

/** What goes wrong in people's browsers while they are at work: nothing, if all is well. */
export class Watched {
  readonly wrong: string[] = [];
  private readonly kinds = new Set<string>();

  constructor(private readonly base: string) {}

  /** Everything this browser complains of, is refused, or asks of others. */
  watch(context: BrowserContext): void {
    const note = (what: string): void => void this.wrong.push(what);
    context.on('console', (message) => message.type() === 'error' && note(`console: ${message.text()}`));
    context.on('weberror', (error) => note(`script: ${String(error.error())}`));
    context.on('response', (answer) => answer.status() >= 400 && note(`${answer.status()} ${answer.url()}`));
    context.on('request', (asked) => asked.url().startsWith(this.base) || note(`asks ${asked.url()}`));
  }

  /** Nobody has to scroll sideways. */
  readonly fits = async (page: Page): Promise<void> => {
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    const { width = 0 } = page.viewportSize() ?? {};
    const { pathname } = new URL(page.url());
    this.kinds.add(`${width} ${pathname.replaceAll(/[0-9a-f-]{36}/g, ':id').replaceAll(/\d+/g, ':no')}`);
    if (!(wide > 0 && wide <= width)) this.wrong.push(`${pathname} is ${wide} wide on ${width}`);
  };

  /** The kinds of pages that were looked at, each with the screen it was looked at on. */
  get looked(): string[] {
    return [...this.kinds].toSorted();
  }
}
