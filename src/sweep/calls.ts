import { Injectable } from '@nestjs/common';
import { callsOf, type Instant } from '../../workflows/index.js';
import { Database } from '../database/database.js';
import { Plans } from '../plans/plans.js';
import { firstMoment } from './first-moment.js';
import { CALLED, NOTE_CALLED, PLANS } from './sweep.sql.js';

/** A call of a plan that has not gone out to its exemplars yet. */
export interface OpenCall {
  readonly key: string;
  readonly plan: { readonly code: string; readonly version: number };
  readonly at: Instant;
  /** `year-2021`, `midterm`, `final` */
  readonly what: string;
}

/** The calls of an organisation's plans: each goes out once, to all who are exemplars on its day. */
@Injectable()
export class Calls {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
  ) {}

  async open(organisation: string): Promise<OpenCall[]> {
    const versions = await this.database.run<OpenCall['plan']>(PLANS, [organisation]);
    const noted = await this.database.run<{ key: string }>(CALLED, [organisation]);
    const gone = new Set(noted.map(({ key }) => key));
    const all = await Promise.all(
      versions.map(async ({ code, version }) => {
        const { plan } = await this.plans.find(organisation, code, version);
        return callsOf(plan).map(({ what, opens }) => ({
          key: `sweep/called/${code}/${version}/${what}`,
          plan: { code, version },
          at: firstMoment(opens, plan.zone),
          what,
        }));
      }),
    );
    return all.flat().filter(({ key }) => !gone.has(key));
  }

  /** Whoever becomes an exemplar later is called when the clock first looks at him. */
  async note(organisation: string, { key, at }: OpenCall): Promise<void> {
    await this.database.run(NOTE_CALLED, [organisation, key, at]);
  }
}
