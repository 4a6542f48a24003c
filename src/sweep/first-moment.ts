import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../../workflows/index.js';
import { instantOf } from '../clock/moment.js';

/** The moment a day begins in the plan's zone: what is due on a day is due from there on. */
export const firstMoment = (day: Day, zone: string): Instant =>
  instantOf(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
