import { Injectable } from '@nestjs/common';
import type { RoundContext } from '../../workflows/index.js';
import { Database } from '../database/database.js';
import { registrationFor } from '../rounds/deadlines.js';
import { letterText, type Told } from './letter-text.js';
import { DELIVERED, FAILED, NOTICE } from './mail.sql.js';
import { Enclosures } from './enclosing.js';
import { type Letter, Mailer } from './mailer.js';

interface NoticeRow extends Told {
  readonly id: string;
  readonly organisation: string;
  readonly subject: string;
  readonly seq: number;
  readonly delivered: boolean;
  readonly recipient: Letter['recipient'];
  /** Where the notice is about a round: what its dates follow from, and the recipient's own units in it. */
  readonly round: {
    readonly name: string;
    readonly context: RoundContext;
    readonly plan: string;
    readonly version: number;
    readonly units: readonly string[];
  } | null;
}

const PAGES = { nomination: 'nominations', round: 'rounds', sitting: 'sittings' } as const;

const REASON_MAX = 500;

/** The job `mail`: one notice, told to its recipient. Done twice, it is told once. */
@Injectable()
export class MailJob {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly enclosures: Enclosures,
  ) {}

  /** Throws what kept it from leaving, so that the queue tries again; the notice keeps the reason meanwhile. */
  async run(notice: string): Promise<void> {
    const [row] = await this.database.run<NoticeRow>(NOTICE, [notice]);
    if (!row || row.delivered) return;
    try {
      const { person } = row.recipient;
      const enclosed = await this.enclosures.of({ ...row, person });
      const told = { ...row, due: this.dueOf(row), file: enclosed?.name ?? null };
      await this.mailer.send({ ...letterOf(told), enclosed });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await this.database.run(FAILED, [notice, reason.slice(0, REASON_MAX)]);
      throw error;
    }
    await this.database.run(DELIVERED, [notice]);
  }

  /** What a unit is reminded of has no task of its own: its last day is that of registration, extended or not. */
  private dueOf({ due, round, template }: NoticeRow): string | null {
    if (round === null || template !== 'nudge.UNIT_LIST') return due;
    return registrationFor(round.units, round.context)?.lastDay ?? null;
  }
}

const letterOf = (row: NoticeRow): Omit<Letter, 'enclosed'> => {
  const { id, organisation, recipient, life, subject: about, at } = row;
  return { id, organisation, recipient, ...letterText(row), link: `/${PAGES[life]}/${about}`, at };
};
