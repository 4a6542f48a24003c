import type { ElementHandle, Locator } from 'playwright-core';

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

/**
 * How many steps lead from where the keyboard is to the control, as far as the page's order tells: 0 when it is there.
 * Radio buttons of one name are one stop: from there by the arrows.
 */
const stepsTo = (control: ElementHandle<Element>): Promise<{ key: 'Tab' | 'ArrowDown'; steps: number }> =>
  control.evaluate((element) => {
    const { activeElement, body } = element.ownerDocument;
    if (activeElement === element) return { key: 'Tab', steps: 0 };
    const groupOf = (one: Element | null): string | null =>
      one?.getAttribute('type') === 'radio' ? one.getAttribute('name') : null;
    const group = groupOf(element);
    if (group !== null && groupOf(activeElement) === group) return { key: 'ArrowDown', steps: 1 };
    const isStop = (one: Element): boolean =>
      groupOf(one) === null && one.checkVisibility() && !one.matches(':disabled, [tabindex="-1"]');
    const stops = [...body.querySelectorAll('a[href], button, input, select, textarea, summary')];
    const last = stops.indexOf(element);
    const first = activeElement === null ? -1 : stops.indexOf(activeElement);
    return { key: 'Tab', steps: Math.max(1, stops.slice(first + 1, last).filter(isStop).length) };
  });

/** Every step is a key that is pressed; only how often the page is asked where the keyboard is depends on its order. */
async function reach(control: Locator): Promise<void> {
  const { keyboard: keys } = control.page();
  const element = await control.elementHandle();
  if (element === null) throw new Error(`${String(control)} is not there`);
  for (let pressed = 0; pressed < TABS_MAX; ) {
    const { key, steps } = await stepsTo(element);
    if (steps === 0) return;
    const atOnce = pressed === 0 ? steps : 1;
    for (let step = 0; step < atOnce; step++) await keys.press(key);
    pressed += atOnce;
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
