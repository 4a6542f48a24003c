import { Injectable } from '@nestjs/common';
import { Checkpoints } from '../log/checkpoints.js';
import type { Seal } from './paper.js';
import { sealOf } from './seal.js';

/** Which checkpoint goes on a paper. */
@Injectable()
export class Seals {
  constructor(private readonly checkpoints: Checkpoints) {}

  /** The newest as it is printed; null: none is signed yet, and the paper says nothing. */
  async now(organisation: string): Promise<Seal | null> {
    const last = await this.checkpoints.last(organisation);
    return last && sealOf(last);
  }

  /**
   * The newest when an event was kept. A file that was sealed then bears that one for ever: packed again, it is the same
   * byte by byte.
   */
  async whenKept(organisation: string, subject: string, seq: number): Promise<Seal | null> {
    const stood = await this.checkpoints.whenKept(organisation, subject, seq);
    return stood && sealOf(stood);
  }
}
