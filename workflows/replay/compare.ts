import { addDays, type Day, type Instant } from '../kernel/days.js';
import type { Contradiction } from './past.js';

type Members = Readonly<Record<string, unknown>>;

const named = (value: object): string[] =>
  Object.keys(value).filter((name) => (value as Members)[name] !== undefined);

/** The same as data: what is written down knows no order of names, and no member without a value. */
export const same = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = named(one);
  return (
    names.length === named(other).length &&
    names.every((name) => same((one as Members)[name], (other as Members)[name]))
  );
};

/** Nothing, or that what is recorded is not what it must be. */
export const unlike = (about: string, recorded: unknown, decided: unknown): Contradiction[] =>
  same(recorded, decided) ? [] : [{ about, recorded, decided }];

const HOURS_AHEAD: Readonly<Record<string, number>> = { 'Asia/Ho_Chi_Minh': 7 };

/** The day of an instant where the zone is known in here; elsewhere each of those it may be. */
export function daysAt(at: Instant, zone: string): readonly Day[] {
  const day = at.slice(0, 10);
  const ahead = HOURS_AHEAD[zone];
  if (ahead === undefined) return [addDays(day, -1), day, addDays(day, 1)];
  return [Number(at.slice(11, 13)) + ahead < 24 ? day : addDays(day, 1)];
}
