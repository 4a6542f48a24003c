import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { parseCronItems, type ParsedCronItem, type Runner, run, type TaskList } from 'graphile-worker';
import { Guesses } from '../access/proofs/guesses.js';
import { Sessions } from '../access/sessions.js';
import { AnchorMail } from '../anchors/anchor-mail.js';
import { ExpiredImports } from '../imports/expired-imports.js';
import { Checkpoints, isBehind } from '../log/checkpoints.js';
import { MailJob } from '../mail/mail-job.js';
import { Outage } from '../mail/outage.js';
import { Relay } from '../notices/relay.js';
import { RelayLoop } from '../notices/relay-loop.js';
import { Recording } from '../records/recording.js';
import { Sweep } from '../sweep/sweep.js';
import { queueLogger } from './queue-logger.js';

/** Mails wait for a server that may be slow; the clock goes before them. */
const JOBS_AT_ONCE = 4;
/** For the jobs, and one that listens. The application's own pool is not touched. */
const CONNECTIONS = JOBS_AT_ONCE + 2;
const RESTART_AFTER_MS = 5000;
/**
 * A job is signed off in a batch of its own. Left at the default the sign-off is a promise nobody waits for: a
 * connection cut at that moment would end the whole program, web server and all.
 */
const SIGN_OFF = { completeJobBatchDelay: 0, failJobBatchDelay: 0 } as const;

/** One failed or overlooked minute is made good by the next: nothing is tried again, nothing is caught up on. */
const ONCE = { maxAttempts: 1, backfillPeriod: 0 } as const;

const timetable = (): ParsedCronItem[] =>
  parseCronItems([
    { task: 'sweep', match: '* * * * *', options: { ...ONCE, jobKey: 'sweep', priority: -1 } },
    { task: 'take-back', match: '* * * * *', options: { ...ONCE, jobKey: 'take-back' } },
    { task: 'checkpoint', match: '* * * * *', options: { ...ONCE, jobKey: 'checkpoint' } },
    { task: 'anchor', match: '* * * * *', options: { ...ONCE, jobKey: 'anchor' } },
    { task: 'record', match: '*/5 * * * *', options: { ...ONCE, jobKey: 'record' } },
    { task: 'forget', match: '17 * * * *', options: { ...ONCE, jobKey: 'forget' } },
  ]);

@Injectable()
export class Worker {
  private readonly log = new Logger('worker');
  private stopping = new AbortController();
  private runner: Runner | null = null;
  private kept: Promise<void> | null = null;
  private sweeping = false;

  constructor(
    private readonly sweep: Sweep,
    private readonly relay: Relay,
    private readonly relayLoop: RelayLoop,
    private readonly mail: MailJob,
    private readonly outage: Outage,
    private readonly expired: ExpiredImports,
    private readonly sessions: Sessions,
    private readonly guesses: Guesses,
    private readonly checkpoints: Checkpoints,
    private readonly recording: Recording,
    private readonly anchors: AnchorMail,
  ) {}

  async start(databaseUrl: string): Promise<void> {
    this.stopping = new AbortController();
    this.runner = await this.open(databaseUrl);
    await this.relay.probeSoon();
    this.relayLoop.start();
    this.kept = this.keepRunning(databaseUrl);
    // what came due while no worker ran
    await this.runner.addJob('sweep', {}, { jobKey: 'sweep', maxAttempts: ONCE.maxAttempts });
  }

  /** Lets the jobs under way finish. Stopping what does not run is no mistake. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.relayLoop.stop();
    await this.runner?.stop().catch(() => {});
    await this.kept;
    // one that was just being started again
    await this.runner?.stop().catch(() => {});
    this.runner = null;
  }

  private open(connectionString: string): Promise<Runner> {
    return run({
      connectionString,
      concurrency: JOBS_AT_ONCE,
      maxPoolSize: CONNECTIONS,
      noHandleSignals: true,
      preset: { worker: SIGN_OFF },
      logger: queueLogger(this.log),
      taskList: this.tasks(),
      parsedCronItems: timetable(),
    });
  }

  private tasks(): TaskList {
    return {
      sweep: () => this.sweepAll(),
      'take-back': async () => {
        await this.relay.takeBack();
      },
      checkpoint: () => this.sign(),
      anchor: () => this.mailAnchors(),
      record: () => this.record(),
      forget: () => this.forget(),
      'probe-mail': () => this.outage.probe(),
      mail: (payload) => this.mail.run((payload as { notice: string }).notice),
    };
  }

  private async sweepAll(): Promise<void> {
    // the last one still runs: it will come to what has come due since
    if (this.sweeping) return;
    this.sweeping = true;
    try {
      const { signal } = this.stopping;
      for (const organisation of await this.sweep.organisations()) {
        let orders = 0;
        for await (const _ of this.sweep.steps(organisation, { signal })) orders += 1;
        if (orders > 0) this.log.log(`${organisation}: the clock gave ${orders} orders`);
      }
    } finally {
      this.sweeping = false;
    }
  }

  /** Whatever was kept in the last minute is in the log, and signed for: of one department, whatever becomes of another. */
  private async sign(): Promise<void> {
    for (const organisation of await this.sweep.organisations()) {
      await this.checkpoints.signed(organisation).catch((error: unknown) => this.log.error(String(error)));
      const behind = await this.checkpoints.behind(organisation);
      if (isBehind(behind))
        this.log.warn(`${organisation}: events wait for a checkpoint since ${Math.round(behind)} seconds`);
    }
  }

  /** Once a working day, whichever minute of it finds that none has gone. */
  private async mailAnchors(): Promise<void> {
    for (const organisation of await this.sweep.organisations()) {
      const sent = await this.anchors.daily(organisation);
      if (sent > 0) this.log.log(`${organisation}: the checkpoint of the day goes to ${sent}`);
    }
  }

  /** Who read what, and what was done with people: into the department's own record. */
  private async record(): Promise<void> {
    for (const organisation of await this.sweep.organisations()) await this.recording.catchUp(organisation);
  }

  /** What nobody can use any more: sessions, tries at PINs and codes, workbooks that were never taken in. */
  private async forget(): Promise<void> {
    await this.sessions.forgetOld();
    await this.guesses.forgetOld();
    for (const organisation of await this.sweep.organisations()) await this.expired.forget(organisation);
  }

  /** The queue gives up when the database stays away; the program does not. */
  private async keepRunning(databaseUrl: string): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.runner?.promise.catch((error: unknown) => this.log.error(String(error)));
      if (signal.aborted) return;
      await pause(RESTART_AFTER_MS, undefined, { signal }).catch(() => {});
      if (!signal.aborted) {
        this.runner = await this.open(databaseUrl).catch((error: unknown) => {
          this.log.error(String(error));
          return null;
        });
      }
    }
  }
}
