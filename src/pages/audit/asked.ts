import { isDay } from '../../../workflows/index.js';
import { textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type { FieldError } from '../../web/view-models.js';

export type Query = Readonly<Record<string, unknown>>;

type Wrong = 'isString' | 'maxLength' | 'isIn' | 'isDay' | 'matches';

const WORDS_MAX = 100;

/**
 * What a search form asks, field by field. Nothing typed is nothing asked; what cannot be asked is told beside its
 * field, comes back as it was typed, and nothing is looked for.
 */
export class Asked {
  readonly typed: Record<string, string> = {};
  readonly errors: FieldError[] = [];

  constructor(
    private readonly query: Query,
    private readonly lang: Language,
  ) {}

  words(field: string, label: string): string | null {
    const typed = this.one(field, label);
    if (typed !== null && typed.length > WORDS_MAX) return this.wrong(field, 'maxLength', label);
    return typed;
  }

  among(field: string, label: string, choices: readonly string[]): string | null {
    const typed = this.one(field, label);
    return typed === null || choices.includes(typed) ? typed : this.wrong(field, 'isIn', label);
  }

  /** Anything that is written in a form of its own: null where it cannot be read. */
  read(field: string, label: string, reading: (typed: string) => string | null): string | null {
    const typed = this.one(field, label);
    return typed === null ? null : (reading(typed) ?? this.wrong(field, 'matches', label));
  }

  day(field: string, label: string): string | null {
    const typed = this.one(field, label);
    return typed === null || isDay(typed) ? typed : this.wrong(field, 'isDay', label);
  }

  /** Where the page before ended. */
  place(pattern: Pick<RegExp, 'test'>): string | null {
    const label = textsIn(this.lang).fields.names.after;
    const typed = this.one('after', label);
    return typed === null || pattern.test(typed) ? typed : this.wrong('after', 'matches', label);
  }

  /** Something about several fields together. */
  complain(field: string, text: string): void {
    this.errors.push({ field, text });
  }

  /** The address of the same search, with this besides or instead. */
  address(path: `/${string}`, besides: Readonly<Record<string, string>>) {
    const { after: _, ...typed } = this.typed;
    return `${path}?${new URLSearchParams({ ...typed, ...besides }).toString()}` as const;
  }

  private one(field: string, label: string): string | null {
    const given = this.query[field];
    if (given === undefined) return null;
    if (typeof given !== 'string') return this.wrong(field, 'isString', label);
    const typed = given.trim();
    if (typed === '') return null;
    this.typed[field] = typed;
    return typed;
  }

  private wrong(field: string, rule: Wrong, label: string): null {
    this.errors.push({ field, text: textsIn(this.lang).fields.wrong[rule](label) });
    return null;
  }
}
