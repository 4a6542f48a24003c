import type { Moment } from '../../workflows/index.js';

/** What has come due when the rehearsal's clock has moved. The sweep of deadlines and milestones is bound to it. */
export abstract class AfterJump {
  /** What it set off, in words or rows a page can show. */
  abstract run(organisation: string, to: Moment): Promise<unknown>;
}
