import type { BrowserContext, Page } from 'playwright-core';

/** How a form is filled in by something that does not know what it is. */
type Filling = (name: string, nth: number) => string;

const GUESSES = ['123456', '000000', '112233', '654321', '402971'] as const;

const FILLINGS: readonly Filling[] = [
  () => '',
  (name, nth) => `${name}-${nth}@robot.example`,
  ...GUESSES.map(
    (guess): Filling =>
      () =>
        guess,
  ),
];

/** Scripts run, and nothing a page says to its human (required, disabled, of this shape) holds the robot back. */
const FILL = `(() => {
  for (const form of document.forms) form.noValidate = true;
  for (const field of document.querySelectorAll('[disabled]')) field.disabled = false;
  for (const box of document.querySelectorAll('details')) box.open = true;
})()`;

/**
 * What stands between the mail and its recipient: a browser with JavaScript that follows every link, presses every
 * button and sends every form, empty, at random and with guesses, down to a depth.
 */
export class Robot {
  /** By path: in the other language, or with another way back, it is the same page. */
  private readonly been = new Set<string>();
  /** How often something was pressed. */
  pressed = 0;

  private constructor(
    private readonly page: Page,
    private readonly origin: string,
  ) {}

  static async in(context: BrowserContext, origin: string): Promise<Robot> {
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    return new Robot(page, origin);
  }

  async crawl(address: string, depth: number): Promise<void> {
    const { href: url, pathname } = new URL(address, this.origin);
    if (depth < 0 || this.been.has(pathname)) return;
    this.been.add(pathname);
    await this.open(url);
    this.been.add(new URL(this.page.url()).pathname);
    const ways = await this.page.evaluate<string[]>('[...document.links].map(({ href }) => href)');
    const buttons = await this.page.locator('button, input[type=submit]').count();
    const led: string[] = [];
    for (const filling of FILLINGS) {
      for (let nth = 0; nth < buttons; nth++) led.push(await this.press(url, nth, filling));
    }
    const onwards = [...ways, ...led].filter((way) => way.startsWith(this.origin));
    for (const way of onwards) await this.crawl(way, depth - 1);
  }

  private async press(url: string, nth: number, filling: Filling): Promise<string> {
    await this.open(url);
    await this.page.evaluate(FILL);
    for (const field of await this.page.locator('form input:not([type=hidden]), form textarea').all()) {
      const name = (await field.getAttribute('name')) ?? '';
      const kind = (await field.getAttribute('type')) ?? 'text';
      if (kind === 'checkbox' || kind === 'radio') await field.check({ force: true });
      else await field.fill(filling(name, nth));
    }
    const button = this.page.locator('button, input[type=submit]').nth(nth);
    if ((await button.count()) === 0) return url;
    await Promise.all([this.page.waitForLoadState(), button.click({ force: true })]);
    await this.page.waitForLoadState();
    this.pressed += 1;
    return this.page.url();
  }

  private async open(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
  }
}
