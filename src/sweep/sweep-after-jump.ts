import { Injectable } from '@nestjs/common';
import type { Moment } from '../../workflows/index.js';
import { AfterJump } from '../clock/after-jump.js';
import type { SetOff } from './set-off.js';
import { Sweep } from './sweep.js';

/** A rehearsal's clock has jumped: what lay on the way happens before the answer, in order. */
@Injectable()
export class SweepAfterJump extends AfterJump {
  constructor(private readonly sweep: Sweep) {
    super();
  }

  override run(organisation: string, { at }: Moment): Promise<SetOff[]> {
    return this.sweep.run(organisation, { upTo: at });
  }
}
