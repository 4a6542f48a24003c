import { Injectable } from '@nestjs/common';
import { RehearsalClock } from '../../clock/rehearsal-clock.js';
import { Database } from '../../database/database.js';
import { Installation } from '../../http/installation.js';
import { Links } from '../../links/links.js';
import { OutlookService } from '../../rounds/outlook.service.js';
import { type OpenTask, TasksService } from '../../tasks/tasks.service.js';
import { outlookText } from '../../texts/outlook.js';
import { WorkingDays } from '../../working-days/working-days.js';
import { NEWEST_NOTICES } from '../mail.sql.js';
import { type DigestTask, digestView } from './digest-words.js';
import { leftUntil } from './left.js';
import { type Written, written } from './letter.js';
import { type NoticeRow, pageOf } from './notice-row.js';

/** Where everything that waits is listed. */
const INBOX = '/tasks';

/** One letter a day to whoever would have many: what waits for him, and what happened since. */
@Injectable()
export class DigestWriting {
  constructor(
    private readonly database: Database,
    private readonly tasks: TasksService,
    private readonly links: Links,
    private readonly installation: Installation,
    private readonly business: RehearsalClock,
    private readonly workingDays: WorkingDays,
    private readonly outlooks: OutlookService,
  ) {}

  /** Of notices of one recipient that still have something to say; null: meanwhile they have not. */
  async of(rows: readonly NoticeRow[]): Promise<{ words: Written; page: string } | null> {
    const [{ organisation, office, rehearsal, recipient }] = rows as readonly [NoticeRow];
    const { person, name } = recipient;
    // only people have an inbox
    if (person === null) return null;
    const { address } = this.installation;
    const me = { person, name, organisation, assurance: 'session' } as const;
    const [{ day }, { items, total }, outlook] = await Promise.all([
      this.business.now(organisation),
      this.tasks.inbox(me),
      this.outlooks.outlookLines(organisation, person),
    ]);
    // what is late is somebody else's task: whoever is above it is told, and has nothing of it in his inbox
    const news = rows.filter(({ task, template }) => task === null || template.startsWith('overdue.'));
    if (total === 0 && news.length === 0) return null;
    const view = digestView({
      recipient,
      organisation: office,
      rehearsal,
      day,
      tasks: await this.waiting(items, rows, day),
      total,
      news: news.map((told) => ({ told, href: address + pageOf(told) })),
      outlook: outlook.map(({ round, outlook: one }) => ({
        vi: `${round.name}: ${outlookText(one, 'vi')}`,
        en: `${round.name}: ${outlookText(one, 'en')}`,
      })),
      href: address + INBOX,
      choices: `${address}/account`,
    });
    return { words: written(view), page: INBOX };
  }

  private async waiting(
    items: readonly OpenTask[],
    [first]: readonly NoticeRow[],
    day: string,
  ): Promise<DigestTask[]> {
    const { organisation = '', recipient } = first ?? {};
    const calendar = await this.workingDays.of(organisation);
    const asked = [items.map(({ id }) => id), recipient?.person];
    const newest = await this.database.run<{ task: string; notice: string }>(NEWEST_NOTICES, asked);
    const noticeOf = new Map(newest.map(({ task, notice }) => [task, notice]));
    const waiting: DigestTask[] = [];
    for (const { id, life, code, does, due } of items) {
      const left = due === null ? null : leftUntil(due, day, calendar);
      const href = this.installation.address + (await this.pathOf(id, noticeOf.get(id)));
      waiting.push({ life, code, does, due, left, href });
    }
    return waiting;
  }

  /** Of the newest mail about it, so that its link is one of the five that live. */
  private async pathOf(task: string, notice: string | undefined): Promise<string> {
    const link =
      notice === undefined || this.installation.rehearsal ? null : await this.links.forNotice(notice);
    return link?.path ?? `/tasks/${task}`;
  }
}
