import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { PEOPLE } from '../../../src/rehearsal/department/people.js';
import type { Hand } from './hands.js';

export interface Manner {
  readonly hand: Hand;
  readonly javaScript: boolean;
  readonly width: number;
  /** Whatever page somebody has come to is looked at. */
  readonly sees?: (page: Page) => Promise<void>;
}

/** A browser of somebody's own. */
export const browserFor = async (
  browser: Browser,
  { javaScript, width }: Manner,
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 844 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  context.setDefaultTimeout(15_000);
  return context;
};

/** Somebody of the department with a page open in his browser. */
export class Desk {
  private constructor(
    readonly page: Page,
    private readonly base: string,
    private readonly manner: Manner,
  ) {}

  static async in(context: BrowserContext, base: string, manner: Manner): Promise<Desk> {
    return new Desk(await context.newPage(), base, manner);
  }

  private get hand(): Hand {
    return this.manner.hand;
  }

  /** By the page of that name, as anybody would. */
  async signIn(user: string): Promise<void> {
    const email = user.includes('@') ? user : `${user}@sct.example`;
    const person = PEOPLE.find((one) => one.email === email);
    if (!person) throw new Error(`nobody is called ${user}`);
    await this.opens('/sign-in');
    await this.writes(/^Tên/, person.name);
    await this.presses('Lọc');
    await this.presses(new RegExp(person.name));
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(this.base + path);
    await this.manner.sees?.(this.page);
  }

  /** A task of the inbox, by whom it is about. */
  async takesUp(about: string | RegExp): Promise<void> {
    await this.opens('/tasks');
    await this.follows(about);
  }

  get at(): string {
    return new URL(this.page.url()).pathname;
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('link', { name }).first();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name }).first();
  }

  async follows(name: string | RegExp): Promise<void> {
    await this.turns(() => this.hand.press(this.link(name)));
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.turns(() => this.hand.press(this.button(name)));
  }

  /** A fold is opened: nothing is asked of the server. */
  async unfolds(name: string | RegExp): Promise<void> {
    await this.hand.press(this.page.locator('summary').filter({ hasText: name }).first());
  }

  async unfoldsOf(summary: Locator): Promise<void> {
    await this.hand.press(summary);
  }

  async pressesOf(button: Locator): Promise<void> {
    await this.turns(() => this.hand.press(button));
  }

  async selectsOf(list: Locator, option: string): Promise<void> {
    await this.hand.select(list, option);
  }

  async writes(label: string | RegExp, text: string): Promise<void> {
    await this.hand.write(this.page.getByLabel(label).filter({ visible: true }).first(), text);
  }

  async writesInto(field: Locator, text: string): Promise<void> {
    await this.hand.write(field, text);
  }

  async chooses(label: string | RegExp): Promise<void> {
    await this.choosesOf(this.page.getByLabel(label).filter({ visible: true }).first());
  }

  async choosesOf(control: Locator): Promise<void> {
    await this.orTell(() => this.hand.choose(control));
  }

  async selects(label: string | RegExp, option: string): Promise<void> {
    await this.hand.select(this.page.getByLabel(label).filter({ visible: true }).first(), option);
  }

  /** What the page says in its main part. */
  said(): Promise<string> {
    return this.page.getByRole('main').innerText();
  }

  heading(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  /** His browser stays signed in. */
  leaves(): Promise<void> {
    return this.page.close();
  }

  /** Where the way ends, what the page says there is worth more than the name of a missing button. */
  private async orTell(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      throw new Error(`${String(error)}\n\n${this.at}:\n${await this.said()}`, { cause: error });
    }
  }

  /** What is pressed leads to another page, or to the same one anew. */
  private async turns(act: () => Promise<void>): Promise<void> {
    await this.orTell(() => Promise.all([this.page.waitForEvent('domcontentloaded'), act()]));
    await this.manner.sees?.(this.page);
  }
}
