/** An element of an XML document: its attributes, and either a text or further elements. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly content: string | readonly Element[];
}

/** What XML 1.0 has no place for, escaped or not: most controls, and two that are no characters at all. */
// biome-ignore format: one class
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // as a character of its own it would be read back as a space or lost
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const clean = (text: string): string => text.replace(FORBIDDEN, '\ufffd');

const inText = (text: string): string => clean(text).replace(/[&<>\r]/g, (one) => ENTITIES[one] ?? one);

const inAttribute = (text: string): string =>
  clean(text).replace(/[&<>"\r\n\t]/g, (one) => ENTITIES[one] ?? one);

function written({ name, attributes = {}, content }: Element, indent: string): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${inAttribute(String(value))}"`)
    .join('');
  if (content.length === 0) return `${indent}<${name}${given}/>\n`;
  if (typeof content === 'string') return `${indent}<${name}${given}>${inText(content)}</${name}>\n`;
  const inner = content.map((one) => written(one, `${indent}  `)).join('');
  return `${indent}<${name}${given}>\n${inner}${indent}</${name}>\n`;
}

/** A whole document, one element a line. */
export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;

/** Of a text; null: there is none, and no element either. */
export const textElement = (name: string, text: string | null): Element[] =>
  text === null || text === '' ? [] : [{ name, content: text }];
