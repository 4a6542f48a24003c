import type { Page } from 'playwright-core';
import { SHIPPED_YEARS } from '../../../src/working-days/shipped.js';
import type { Stage } from '../story/stage.js';

/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** Proper names and the symbols of papers, the same in both languages. */
const OUR_NAMES = ['Gương Sáng', 'Hồ Chí Minh', 'QĐ-UBND', 'QĐ-SCT', 'NĐ-CP'];

/** What has both languages, and so is no excuse: words of the plan, and labels made from them. */
const IN_BOTH = new Set(['vi', 'label']);
const TABLES_WITHOUT_DATA = new Set(['plan', 'law', 'migrations']);

function leavesOf(value: unknown, key: string, found: Set<string>): void {
  if (typeof value === 'string') {
    if (!IN_BOTH.has(key) && VIETNAMESE.test(value)) found.add(value.normalize('NFC'));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      leavesOf(inner, Array.isArray(value) ? key : name, found);
  }
}

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^[[{"]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/**
 * Everything somebody has entered, or the rehearsal holds: names, posts, reasons, dossiers. The longest first, with
 * ours among them: a name of ours may stand within a longer text that was entered.
 */
export async function enteredWords(stage: Stage): Promise<readonly string[]> {
  const tables = await stage.look<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found = new Set<string>(OUR_NAMES);
  // days off and the papers they come from, entered by the year
  for (const { year } of SHIPPED_YEARS) leavesOf(year, '', found);
  for (const { name } of tables.filter((table) => !TABLES_WITHOUT_DATA.has(table.name))) {
    for (const { row } of await stage.look<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from "${name}" t`,
    )) {
      for (const [column, value] of Object.entries(row))
        leavesOf(parsed(value), column === 'text' ? '' : column, found);
    }
  }
  return [...found].toSorted((one, other) => other.length - one.length);
}

/** All that can be read on a page or heard from it, but what is marked as Vietnamese, and bytes as they were stored. */
const SAID = `[...document.querySelectorAll('title, body, body *')].filter((one) => !one.closest('[lang="vi"], [aria-hidden="true"], code, pre')).flatMap((one) => [
  ...[...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent),
  ...['aria-label', 'alt', 'title', 'placeholder'].map((name) => one.getAttribute(name)),
]).filter((text) => text !== null && text.trim() !== '')`;

/** Vietnamese words of ours on a page that should be English. */
export async function vietnameseOn(page: Page, entered: readonly string[]): Promise<string[]> {
  const said = await page.evaluate<string[]>(SAID);
  const left = said.map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
  return [...new Set(left)].filter((text) => {
    if (!VIETNAMESE.test(text)) return false;
    let rest = text;
    for (const word of entered) rest = rest.replaceAll(word.replace(/\s+/g, ' ').trim(), '');
    return VIETNAMESE.test(rest);
  });
}
