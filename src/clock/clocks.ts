import { Injectable } from '@nestjs/common';
import type { Moment } from '../../workflows/index.js';
import { type ClockSetting, momentAt, readClock } from './moment.js';

/** Always real: sessions, PINs, retries. */
@Injectable()
export class SecurityClock {
  now(): number {
    return Date.now();
  }
}

/** Dates events and deadlines. Each command reads the setting with its facts, so every process sees a jump at once. */
@Injectable()
export class BusinessClock {
  constructor(private readonly security: SecurityClock) {}

  read(setting: ClockSetting | null, zone: string): Moment {
    return momentAt(readClock(setting, this.security.now()), zone);
  }
}
