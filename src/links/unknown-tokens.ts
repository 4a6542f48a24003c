import { Injectable } from '@nestjs/common';
import { SecurityClock } from '../clock/clocks.js';

const WINDOW_MS = 15 * 60_000;
/** A whole office may stand behind one address, and an old mail is opened now and then. */
const UNKNOWN_MAX = 60;
const ADDRESSES_MAX = 10_000;

interface Counted {
  readonly since: number;
  times: number;
}

/**
 * Slows down whoever tries tokens. Kept in memory, for looking at an address must write nothing, and 256 bits are not
 * guessed whatever a restart forgives; a token that is known is never refused for what others tried beside it.
 */
@Injectable()
export class UnknownTokens {
  private readonly counted = new Map<string, Counted>();

  constructor(private readonly clock: SecurityClock) {}

  /** One more from this address. Answers the seconds until the next is looked at; 0: this one was. */
  note(address: string): number {
    const now = this.clock.now();
    const before = this.counted.get(address);
    const counted = before && now - before.since < WINDOW_MS ? before : this.begin(address, now);
    counted.times += 1;
    return counted.times <= UNKNOWN_MAX ? 0 : Math.ceil((counted.since + WINDOW_MS - now) / 1000);
  }

  private begin(address: string, now: number): Counted {
    this.counted.delete(address);
    // the oldest first, as they were put in
    const [oldest] = this.counted.keys();
    if (this.counted.size >= ADDRESSES_MAX && oldest !== undefined) this.counted.delete(oldest);
    const counted = { since: now, times: 0 };
    this.counted.set(address, counted);
    return counted;
  }
}
