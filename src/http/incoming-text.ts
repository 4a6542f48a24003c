import { type InvalidField, Problem } from './problem.js';

const DEPTH_MAX = 20;
const FAULTS_MAX = 20;

/** Names by which a program could be led to another object's insides. */
const NEVER_A_NAME: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** With the u flag this matches only a surrogate that stands alone. */
const BROKEN = /\p{Surrogate}/u;

/** Control characters say nothing on a page or paper; a tab and the ends of lines do. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/** What turns the order of the letters after it: a paper would show another name than the one it holds. */
const TURNS_AROUND = /[\u202A-\u202E\u2066-\u2069]/u;

/** PostgreSQL reads ids in either case, the law compares them as text: one spelling for both. */
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const ruleBroken = (text: string): string | null => {
  if (CONTROL.test(text) || TURNS_AROUND.test(text)) return 'noNul';
  return BROKEN.test(text) ? 'wellFormed' : null;
};

const below = (path: string, step: string | number): string =>
  path === '' ? String(step) : `${path}.${step}`;

class Cleaning {
  readonly faults: InvalidField[] = [];

  clean(value: unknown, path: string, depth: number): unknown {
    if (typeof value === 'string') return this.text(value, path);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > DEPTH_MAX) throw new Problem(400, 'BAD_REQUEST');
    if (Array.isArray(value))
      return value.map((one, index) => this.clean(one, below(path, index), depth + 1));
    const cleaned: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) {
      if (NEVER_A_NAME.has(name)) this.fault(below(path, name), 'whitelistValidation');
      else cleaned[this.text(name, path)] = this.clean(inner, below(path, name), depth + 1);
    }
    return cleaned;
  }

  private text(value: string, path: string): string {
    const rule = ruleBroken(value);
    if (rule === null) return ID.test(value) ? value.toLowerCase() : value.normalize('NFC');
    this.fault(path === '' ? 'body' : path, rule);
    return '';
  }

  private fault(field: string, rule: string): void {
    if (this.faults.length < FAULTS_MAX) this.faults.push({ field, rule });
  }
}

/**
 * All text that comes in, composed (NFC): a name typed on a Mac is the name typed on Windows, and what is hashed
 * into the history has one form. Characters no database or paper can hold are refused, with the field's name.
 */
export function cleanText(value: unknown): unknown {
  const cleaning = new Cleaning();
  const cleaned = cleaning.clean(value, '', 0);
  if (cleaning.faults.length > 0) throw new Problem(422, 'INVALID', { errors: cleaning.faults });
  return cleaned;
}
