import { canonical } from '../../../src/history/canonical.js';
import { oneOf, type Random } from './histories.js';

/** JSON broken at random: written so that a reader may stumble, or written well and saying something else. */

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Own names, `__proto__` too. */
const object = (...members: [string, Json][]): Json => {
  const made = {};
  for (const [name, value] of members)
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  return made;
};

const nested = (levels: number, open = '[', close = ']'): string =>
  `${open.repeat(levels)}${close.repeat(levels)}`;

const ODD_VALUES: readonly ((random: Random) => Json)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 0.5,
  () => 2 ** 31,
  () => 2 ** 53,
  () => 1e300,
  (random) => random(2 ** 31),
  () => '',
  () => '0'.repeat(64),
  () => 'x'.repeat(100_000),
  () => '\u0000\u2028\ufeff😀',
  () => '../../etc/passwd',
  () => '__proto__',
  () => 'constructor',
  () => 'vote',
  () => [],
  () => [[]],
  () => ({}),
  () => object(['__proto__', object(['vote', { is: 'released', ballots: [] }])]),
  () => object(['constructor', 1], ['toString', null]),
  () => JSON.parse(nested(90)) as Json,
  () => Array.from({ length: 500 }, (_, at) => at),
];

/** The same value, with another one somewhere in it. */
function changed(value: Json, random: Random): Json {
  const members = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (members.length === 0 || random(4) === 0) return oneOf(random, ODD_VALUES)(random);
  if (Array.isArray(value)) {
    const at = random(value.length);
    const way = random(4);
    if (way === 0) return value.toSpliced(at, 1);
    if (way === 1) return value.toSpliced(at, 0, value[at] ?? null);
    return value.with(at, changed(value[at] ?? null, random));
  }
  const at = oneOf(random, members);
  const all = Object.entries(value as { [name: string]: Json });
  const way = random(6);
  if (way === 0) return object(...all.filter(([name]) => name !== at));
  if (way === 1) return object(...all, [oneOf(random, ['__proto__', 'a', 'zz', 'toString']), 1]);
  return object(
    ...all.map(([name, one]): [string, Json] => [name, name === at ? changed(one, random) : one]),
  );
}

/** A number somewhere in the text, or a text, written in another way. */
const replaced = (text: string, pattern: RegExp, by: string): string => {
  const found = text.match(pattern);
  return found ? text.replace(pattern, () => by) : `${text}${by}`;
};

const NUMBERS = ['1e400', '-0', '01', '1.0', '1E2', '0x10', 'NaN', '12345678901234567890', '9'.repeat(5000)];
const TEXTS = [
  '"\\ud800"',
  '"\\u0061"',
  '"\\/"',
  '"a',
  "'a'",
  '"\u0007"',
  `"${'a'.repeat(300_000)}"`,
  'undefined',
];

const SPELLINGS: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => replaced(text, /(?<=:)\d+/, oneOf(random, NUMBERS)),
  (text, random) => replaced(text, /(?<=:)"[^"]*"/, oneOf(random, TEXTS)),
  (text) => text.replace('{', '{"a":1,"a":2,'),
  (text) => text.replace('{', '{"__proto__":{"seq":1},'),
  (text) => text.replace('{', '{ '),
  (text) => `${text} `,
  (text) => `\ufeff${text}`,
  (text) => `${text}\r`,
  (text) => `${text}\u0000`,
  (text) => text.replace(/:"/, ':"\ud800'),
  (text, random) => text.replace(/(?<=:)("[^"]*"|\d+)/, nested(oneOf(random, [99, 101, 1200, 60_000]))),
  (text, random) => text.replace(/(?<=:)("[^"]*"|\d+)/, nested(oneOf(random, [1500, 60_000]), '{"a":', '}')),
  (_, random) => '['.repeat(oneOf(random, [10, 10_000, 2_000_000])),
  (text) => `[${text}]`,
  (text) => text.slice(0, Math.floor(text.length / 2)),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  () => '',
  () => 'null',
  () => '"{}"',
];

/** A JSON text that says something else, or says it in another way. */
export function brokenJson(text: string, random: Random): string {
  if (random(2) === 0) return oneOf(random, SPELLINGS)(text, random);
  try {
    return canonical(changed(JSON.parse(text) as Json, random));
  } catch {
    return text;
  }
}

/** Lines with one of them broken, or with others around it. */
export function brokenLines(lines: readonly string[], random: Random): string {
  const at = random(Math.max(lines.length, 1));
  const [line = '{}', other = ''] = [lines[at], lines[random(Math.max(lines.length, 1))]];
  const ended = (all: readonly string[]): string => all.map((one) => `${one}\n`).join('');
  switch (random(8)) {
    case 0:
      return ended(lines).slice(0, -1);
    case 1:
      return `${ended(lines)}\n`;
    case 2:
      return ended(lines.toSpliced(at, 1));
    case 3:
      return ended(lines.toSpliced(at, 0, other));
    case 4:
      return ended(lines.toReversed());
    case 5:
      return lines.map((one) => `${one}\r\n`).join('');
    default:
      return ended(
        lines.length === 0 ? [brokenJson(line, random)] : lines.with(at, brokenJson(line, random)),
      );
  }
}
