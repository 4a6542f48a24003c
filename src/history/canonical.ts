/**
 * RFC 8785 (JSON Canonicalization Scheme) for the values our events are made of. What cannot be written
 * down the same way twice is refused rather than guessed: undefined, functions, NaN, lone surrogates.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`no canonical form for ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('no canonical form for a lone surrogate');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    const members = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      // RFC 8785 sorts by UTF-16 code units, which is what < compares
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => `${canonical(key)}:${canonical(inner)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`no canonical form for ${typeof value}`);
}
