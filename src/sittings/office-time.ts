import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../workflows/index.js';
import { OFFICE_ZONE } from '../clock/moment.js';

/**
 * An instant that reads its clock in the office's zone, wherever the server stands: the calendar library asks a plain
 * date for the hours of the machine, and knows a date with a zone by these members.
 */
export class OfficeTime extends Date {
  readonly internal: Date;

  constructor(at: Instant | number) {
    super(at);
    this.internal = new Date(at);
  }

  tzComponents(): readonly [sign: string, hours: string, minutes: string] {
    return ['+', '07', '00'];
  }

  withTimeZone(): this {
    return this;
  }

  override getFullYear = (): number => this.there().year;
  override getMonth = (): number => this.there().month - 1;
  override getDate = (): number => this.there().day;
  override getHours = (): number => this.there().hour;
  override getMinutes = (): number => this.there().minute;
  override getSeconds = (): number => this.there().second;

  private there(): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(this.getTime()).toZonedDateTimeISO(OFFICE_ZONE);
  }
}
