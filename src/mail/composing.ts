import { Injectable } from '@nestjs/common';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { Database } from '../database/database.js';
import { Installation } from '../http/installation.js';
import { DESKS_JSON, Links } from '../links/links.js';
import { registrationFor } from '../rounds/deadlines.js';
import { WorkingDays } from '../working-days/working-days.js';
import { Enclosures } from './enclosing.js';
import { DigestWriting } from './letters/digest-writing.js';
import { leftUntil } from './letters/left.js';
import { letterOf } from './letters/letter.js';
import { type NoticeRow, pageOf } from './letters/notice-row.js';
import { NOTICE, SUPERSEDED } from './mail.sql.js';
import type { Letter } from './mailer.js';

/** What a mail says: read and written at the moment it goes. */
@Injectable()
export class Composing {
  constructor(
    private readonly database: Database,
    private readonly enclosures: Enclosures,
    private readonly links: Links,
    private readonly installation: Installation,
    private readonly business: RehearsalClock,
    private readonly security: SecurityClock,
    private readonly workingDays: WorkingDays,
    private readonly digests: DigestWriting,
  ) {}

  /**
   * One notice's letter; of several, to one person, in their order, a digest. Null: what they asked for is done
   * meanwhile, or no longer his to do; that is on record, and nothing is to be sent.
   */
  async of(notices: readonly string[]): Promise<Letter | null> {
    const rows = await this.read(notices);
    const gone = rows.filter(({ over }) => over);
    if (gone.length > 0) await this.setAside(gone);
    const left = rows.filter(({ over }) => !over);
    const [first] = left;
    if (!first) return null;
    const { id = first.id } = rows[0] ?? {};
    return first.digest ? this.digest(id, left) : this.letter(first);
  }

  private async read(notices: readonly string[]): Promise<NoticeRow[]> {
    const now = instantOf(this.security.now());
    const rows = await this.database.run<NoticeRow>(NOTICE, [notices, now, DESKS_JSON]);
    if (rows.length < notices.length) throw new Error('there is no such notice');
    return rows;
  }

  private async setAside(rows: readonly NoticeRow[]): Promise<void> {
    await this.database.run(SUPERSEDED, [rows.map(({ id }) => id), instantOf(this.security.now())]);
  }

  private async letter(row: NoticeRow): Promise<Letter> {
    const { id, organisation, office, rehearsal, recipient, at, sendFrom } = row;
    const { address } = this.installation;
    const due = dueOf(row);
    const [now, calendar, enclosed, link] = await Promise.all([
      this.business.now(organisation),
      this.workingDays.of(organisation),
      this.enclosures.of({ ...row, person: recipient.person }),
      this.linkOf(row),
    ]);
    const page = pageOf(row);
    const told = {
      ...row,
      due,
      left: due === null ? null : leftUntil(due, now.day, calendar),
      file: enclosed?.name ?? null,
    };
    const words = letterOf(told, {
      organisation: office,
      rehearsal,
      href: address + (link?.path ?? page),
      until: link?.until ?? null,
      trayed: this.installation.rehearsal && row.task !== null,
      choices: recipient.person === null ? null : `${address}/account`,
    });
    return { id, organisation, recipient, ...words, link: page, at: sendFrom ?? at, enclosed };
  }

  /** What lies in a rehearsal's tray is read by everybody: it never opens anything. */
  private async linkOf({ id, task }: NoticeRow): ReturnType<Links['forNotice']> {
    return this.installation.rehearsal || task === null ? null : this.links.forNotice(id);
  }

  private async digest(id: string, rows: readonly NoticeRow[]): Promise<Letter | null> {
    const [{ organisation, recipient, at, sendFrom }] = rows as readonly [NoticeRow];
    const digest = await this.digests.of(rows);
    if (digest === null) {
      await this.setAside(rows);
      return null;
    }
    const { words, page } = digest;
    return { id, organisation, recipient, ...words, link: page, at: sendFrom ?? at, enclosed: null };
  }
}

/** What a unit is reminded of has no task of its own: its last day is that of registration, extended or not. */
function dueOf({ due, round, template }: NoticeRow): string | null {
  if (round === null || template !== 'nudge.UNIT_LIST') return due;
  return registrationFor(round.units, round.context)?.lastDay ?? null;
}
