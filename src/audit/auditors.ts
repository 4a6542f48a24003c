import { Injectable } from '@nestjs/common';
import { mayAudit } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Readings, type WhatWasRead } from '../history/readings.js';
import { Problem } from '../http/problem.js';
import { Actors } from '../people/actors.js';

/** The door: who may not audit is turned away, and what an auditor asks is on record before it is answered. */
@Injectable()
export class Auditors {
  constructor(
    private readonly actors: Actors,
    private readonly readings: Readings,
  ) {}

  async admit(signedIn: SignedIn): Promise<void> {
    const { actor, day } = await this.actors.present(signedIn);
    if (!mayAudit(actor, day)) throw new Problem(403, 'NOT_YOURS');
  }

  /** Of the whole organisation, not of one subject. */
  async note(signedIn: SignedIn, what: WhatWasRead, about = ''): Promise<void> {
    const { actor, day, at } = await this.actors.present(signedIn);
    if (!mayAudit(actor, day)) throw new Problem(403, 'NOT_YOURS');
    const { organisation } = signedIn;
    await this.readings.note(actor, organisation, at, organisation, what, about);
  }
}
