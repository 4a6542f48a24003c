import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { Problem } from '../http/problem.js';
import { criteriaPaper } from './content/criteria.js';
import type { PapersOf } from './paper.js';
import { Measurements } from './record/measured.js';
import { Seals } from './seals.js';

/** How one nominee measures up, on paper: where the nomination stands today. */
@Injectable()
export class CriteriaPapers {
  constructor(
    private readonly measurements: Measurements,
    private readonly clock: RehearsalClock,
    private readonly seals: Seals,
  ) {}

  async of(id: string, signedIn: SignedIn): Promise<PapersOf> {
    const measured = await this.measurements.one(id, {}, signedIn);
    if (typeof measured === 'string') throw new Problem(measured === 'NOT_FOUND' ? 404 : 403, measured);
    const { rehearsal } = await this.clock.now(signedIn.organisation);
    const seal = await this.seals.now(signedIn.organisation);
    return { code: measured.code, name: measured.name, papers: [criteriaPaper(measured, rehearsal)], seal };
  }
}
