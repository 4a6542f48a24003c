import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { gauge } from './gauge.js';

const FIGURES = {
  name: 'health-mail-figures',
  text: `
select (select count(*)::int from notice n where n.delivered_at is null and n.refused_at is null
          and n.given_up_at is null and n.superseded_at is null) as waiting,
  (select count(*)::int from notice n where n.refused_at is not null or n.given_up_at is not null) as failed,
  (select count(*)::int from mail_outage) as outage`,
};

interface Figures {
  readonly waiting: number;
  readonly failed: number;
  readonly outage: number;
}

/** How the mails of the whole installation stand, whichever process sends them. */
@Injectable()
export class MailFigures {
  constructor(private readonly database: Database) {}

  /** Nothing while the database is silent: the other figures are asked for just then. */
  async text(): Promise<string> {
    try {
      const [figures] = await this.database.run<Figures>(FIGURES, []);
      if (!figures) return '';
      const { waiting, failed, outage } = figures;
      return [
        gauge('mails_waiting', 'Notices that have not gone out yet.', waiting),
        gauge('mails_failed', 'Notices refused or given up, and not sent again.', failed),
        gauge('mail_outage', '1 while no mail server hears us.', outage),
      ].join('\n');
    } catch {
      return '';
    }
  }
}
