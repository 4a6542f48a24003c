import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '../../workflows/index.js';
import { Road } from '../road/road.js';
import { notBefore } from '../road/seen.js';
import { clockOf } from './clock-of.js';
import type { Reminder } from './ahead.js';
import { RoundClock } from './round-clock.js';
import type { SetOff } from './set-off.js';
import { SittingClock } from './sitting-clock.js';

/** Says what is due of rounds and sittings. */
@Injectable()
export class Reminders {
  constructor(
    private readonly sittings: SittingClock,
    private readonly rounds: RoundClock,
    private readonly road: Road,
  ) {}

  /** All that is owed as things stand now, whenever it is due. */
  async open(organisation: string, calendar: WorkingCalendar): Promise<Reminder[]> {
    return [
      ...(await this.sittings.open(organisation, calendar)),
      ...(await this.rounds.open(organisation, calendar)),
    ];
  }

  /**
   * Null: somebody else gave it, or it has moved on meanwhile; of a round the next sweep asks those units that are
   * left.
   */
  async give(organisation: string, { life, id, code, order, at, head }: Reminder): Promise<SetOff | null> {
    const { type, slot } = order;
    const key = `sweep/${type}/${id}/${slot}`;
    const who = clockOf(organisation);
    const outcome = await this.road.act({ life, id, order, version: null, key, who, asAt: at });
    if (!outcome.ok || outcome.again) return null;
    const { event } = outcome.answer;
    return { at: notBefore(at, head), life, id, code, type, slot, event };
  }
}
