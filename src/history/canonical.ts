/** Whatever does not stand for itself between quotes: the quote, the backslash, controls, surrogates. */
const MARKED = /[^ !\x23-\x5b\x5d-\ud7ff\ue000-\uffff]/;

function text(value: string): string {
  // most texts are plain, and to see that is cheaper than to write them character by character
  if (!MARKED.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new TypeError('no canonical form for a lone surrogate');
  return JSON.stringify(value);
}

const FEW = 40;

/** RFC 8785 sorts by UTF-16 code units, which is what < compares. Few names, often in order: put in one by one. */
function sorted(names: string[]): string[] {
  if (names.length > FEW) return names.toSorted();
  for (let next = 1; next < names.length; next++) {
    const name = names[next] as string;
    let at = next;
    for (; at > 0 && (names[at - 1] as string) > name; at--) names[at] = names[at - 1] as string;
    names[at] = name;
  }
  return names;
}

function list(values: readonly unknown[]): string {
  let written = '';
  for (let at = 0; at < values.length; at++) written += `${at === 0 ? '' : ','}${canonical(values[at])}`;
  return `[${written}]`;
}

function members(value: Readonly<Record<string, unknown>>): string {
  let written = '';
  for (const name of sorted(Object.keys(value))) {
    const inner = value[name];
    if (inner !== undefined) written += `${written === '' ? '' : ','}${text(name)}:${canonical(inner)}`;
  }
  return `{${written}}`;
}

const isPlain = (value: object): value is Readonly<Record<string, unknown>> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * RFC 8785 (JSON Canonicalization Scheme) for the values our events are made of. What cannot be written
 * down the same way twice is refused rather than guessed: undefined, functions, NaN, lone surrogates.
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (Number.isFinite(value)) return JSON.stringify(value);
      throw new TypeError(`no canonical form for ${value}`);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return list(value);
      if (isPlain(value)) return members(value);
      break;
    default:
  }
  throw new TypeError(`no canonical form for ${typeof value}`);
}
