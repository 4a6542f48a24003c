import type { Locator, Page } from 'playwright-core';

/** How somebody works a page. */
export interface Hand {
  press(control: Locator): Promise<void>;
  /** A box or a radio button. */
  choose(control: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  select(list: Locator, option: string): Promise<void>;
}

/** A finger on the screen, or a mouse. */
export const finger: Hand = {
  press: (control) => control.click(),
  choose: (control) => control.check(),
  write: (field, text) => field.fill(text),
  select: async (list, option) => void (await list.selectOption({ label: option })),
};

const TABS_MAX = 600;

const isThere = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element.ownerDocument.activeElement === element);

/** Radio buttons of one name are one stop: from there by the arrows. */
const group = (control: Locator): Promise<string | null> =>
  control.evaluate((element) =>
    element.getAttribute('type') === 'radio' ? element.getAttribute('name') : null,
  );

const activeName = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(
    `document.activeElement?.getAttribute('type') === 'radio' ? document.activeElement.getAttribute('name') : null`,
  );

async function reach(control: Locator): Promise<void> {
  const page = control.page();
  const name = await group(control);
  for (let tabs = 0; tabs < TABS_MAX; tabs++) {
    if (await isThere(control)) return;
    if (name !== null && (await activeName(page)) === name) await page.keyboard.press('ArrowDown');
    else await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${String(control)} by the keyboard`);
}

/** The day field of this browser asks for the month first, whatever the page's language. */
const typed = (type: string | null, text: string): string => {
  const [year = '', month = '', day = ''] = text.split('-');
  if (type === 'date') return month + day + year;
  return type === 'time' ? text.replace(':', '') : text;
};

/** Nothing but the keyboard. */
export const keyboard: Hand = {
  async press(control) {
    await reach(control);
    await control.page().keyboard.press('Enter');
  },
  async choose(control) {
    await reach(control);
    if (!(await control.isChecked())) await control.page().keyboard.press('Space');
  },
  async write(field, text) {
    await reach(field);
    const { keyboard: keys } = field.page();
    await keys.press('Control+A');
    await keys.type(typed(await field.getAttribute('type'), text));
  },
  async select(list, option) {
    await reach(list);
    await list.page().keyboard.type(option);
  },
};
