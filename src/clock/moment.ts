import { Temporal } from 'temporal-polyfill';
import type { Instant, Moment } from '../../workflows/index.js';

/** How the rehearsal's clock was last set. `since` null: it stands still. */
export interface ClockSetting {
  readonly at: Instant;
  readonly since: Instant | null;
  /** By which form, and from where: the same form sent again moves nothing. */
  readonly moved?: { readonly form: string; readonly from: Instant };
}

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

/** The instant, and the day it falls on in the plan's zone. */
export const momentAt = (at: Instant, zone: string): Moment => ({
  at,
  day: Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString(),
});

/** What a rehearsal clock set like this shows at a real time. Without a setting, business time is real time. */
export const readClock = (setting: ClockSetting | null, real: number): Instant => {
  if (setting === null) return instantOf(real);
  const passed = setting.since === null ? 0 : Math.max(0, real - Date.parse(setting.since));
  return instantOf(Date.parse(setting.at) + passed);
};

/** Where no plan is at hand yet: all departments of the country keep one time. */
export const OFFICE_ZONE = 'Asia/Ho_Chi_Minh';
