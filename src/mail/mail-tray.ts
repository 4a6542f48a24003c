import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type Enclosing, Enclosures } from './enclosing.js';
import { NOTICE_OF_MAIL, ONE_MAIL, READ_TRAY, RECIPIENTS, TO_TRAY } from './mail.sql.js';
import { type Enclosed, type Letter, Mailer } from './mailer.js';

export interface TrayMail {
  readonly id: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly body: string;
  readonly link: string;
  readonly at: string;
}

/** One mail, with whoever it went to: he may be stepped in as. */
export interface TrayLetter extends TrayMail {
  readonly to: TrayMail['to'] & { readonly id: string };
  /** As a mail program would show it; null: from before letters had two parts. */
  readonly html: string | null;
}

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface TrayPage {
  readonly items: readonly TrayMail[];
  /** Where the next page begins; null: this was the last. */
  readonly next: string | null;
}

const PAGE = 25;

/** A rehearsal's mails: as they would have gone out, for everybody to read. */
@Injectable()
export class MailTray extends Mailer {
  constructor(
    private readonly database: Database,
    private readonly enclosures: Enclosures,
  ) {
    super();
  }

  override async send(letter: Letter): Promise<void> {
    const { id, organisation, recipient, subject, body, html = null, link, at } = letter;
    const kept = [id, organisation, recipient.person, subject, body, link, at, html];
    await this.database.run(TO_TRAY, kept);
  }

  override async reach(): Promise<void> {}

  /** Newest first. `to`: an address or a person's id. */
  async page(organisation: string, to?: string, after?: string): Promise<TrayPage> {
    const [at = null, id = null] = after?.split('_') ?? [];
    const rows = await this.database.run<TrayMail>(READ_TRAY, [organisation, to ?? null, at, id, PAGE + 1]);
    const items = rows.slice(0, PAGE);
    const last = items.at(-1);
    return { items, next: rows.length > PAGE && last ? `${last.at}_${last.id}` : null };
  }

  async find(organisation: string, id: string): Promise<TrayLetter | null> {
    const [row] = await this.database.run<TrayLetter & Record<string, unknown>>(ONE_MAIL, [organisation, id]);
    return row ?? null;
  }

  /** What went with it; null: nothing. */
  async enclosedWith(organisation: string, id: string): Promise<Enclosed | null> {
    const asked = [organisation, id];
    const [notice] = await this.database.run<Enclosing & Record<string, unknown>>(NOTICE_OF_MAIL, asked);
    return notice ? this.enclosures.of(notice) : null;
  }

  /** Everybody who has been written to, and how often. */
  async recipients(organisation: string): Promise<Recipient[]> {
    return this.database.run<Recipient & Record<string, unknown>>(RECIPIENTS, [organisation]);
  }
}
