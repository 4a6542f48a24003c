import type { TestingModule } from '@nestjs/testing';
import { Logger, runOnce } from 'graphile-worker';
import { MailJob } from '../../src/mail/mail-job.js';
import { Outage } from '../../src/mail/outage.js';
import type { MailSettings } from '../../src/config/mail-settings.js';
import { Relay } from '../../src/notices/relay.js';
import { type Department, openDepartment } from './department.js';
import { SettableClock } from './web-app.js';
import { openWorker } from './worker-process.js';

/** How a notice stands. */
export interface Standing {
  readonly id: string;
  readonly to: string;
  readonly template: string;
  readonly state: 'waiting' | 'delivered' | 'refused' | 'given up' | 'not needed';
  readonly tries: number;
  readonly failure: string | null;
  readonly messageId: string | null;
}

const PUBLIC_URL = 'https://thidua.sct.example';

/** A department whose mail really leaves, by a server of the test's and a clock that the test sets. */
export class Mailing {
  readonly clock = new SettableClock();
  private readonly workers: TestingModule[] = [];

  private constructor(readonly department: Department) {}

  static async open(name: string, mail: MailSettings): Promise<Mailing> {
    const mailing = new Mailing(await openDepartment(name));
    await mailing.worker(mail);
    return mailing;
  }

  /** One more process. */
  async worker(mail: MailSettings | null): Promise<TestingModule> {
    const settings = { mode: 'live', publicUrl: PUBLIC_URL, mail } as const;
    const worker = await openWorker(this.department.url, settings, this.clock);
    this.workers.push(worker);
    return worker;
  }

  get relay(): Relay {
    return this.first.get(Relay, { strict: false });
  }

  get first(): TestingModule {
    const [worker] = this.workers;
    if (!worker) throw new Error('no worker runs');
    return worker;
  }

  /** Everything that can go now goes, or has been tried. Answers how many rounds that took. */
  async drain(by: TestingModule = this.first): Promise<number> {
    const relay = by.get(Relay, { strict: false });
    for (let rounds = 1; rounds < 20; rounds++) {
      const went = await relay.run();
      if (went === 0 && (await this.jobs()) === 0) return rounds;
      await this.workOff(by);
    }
    throw new Error('the queue goes round in circles');
  }

  async jobs(): Promise<number> {
    const [row] = await this.department.rows<{ count: number }>(
      'select count(*)::int from graphile_worker.jobs',
    );
    return row?.count ?? 0;
  }

  /** Notices that nobody has thought about go now: when each goes is another file's matter. */
  async dueNow(): Promise<void> {
    await this.department.rows('update notice set send_from = at where send_from is null');
  }

  async notices(): Promise<Standing[]> {
    return this.department.rows<Standing & Record<string, unknown>>(
      `select n.id, p.email as to, n.template, n.tries, n.failure, n.message_id as "messageId",
         case when delivered_at is not null then 'delivered' when refused_at is not null then 'refused'
              when given_up_at is not null then 'given up'
              when superseded_at is not null then 'not needed' else 'waiting' end as state
         from notice n join person p on p.id = n.recipient_id order by n.id`,
    );
  }

  async close(): Promise<void> {
    for (const worker of this.workers) await worker.close();
    await this.department.close();
  }

  private async workOff(by: TestingModule): Promise<void> {
    await runOnce({
      connectionString: this.department.url,
      noHandleSignals: true,
      concurrency: 4,
      logger: new Logger(() => () => {}),
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      taskList: {
        'probe-mail': () => by.get(Outage, { strict: false }).probe(),
        mail: (payload) => by.get(MailJob, { strict: false }).run((payload as { notice: string }).notice),
      },
    });
    // the last job may be signed off a moment after the run
    while ((await this.jobs()) > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
