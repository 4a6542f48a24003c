import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type Enclosing, Enclosures } from './enclosing.js';
import { NOTICE_OF_MAIL, ONE_MAIL, READ_TRAY, RECIPIENTS, TO_TRAY } from './mail.sql.js';
import { type Enclosed, type Letter, Mailer, type Postmark } from './mailer.js';

export interface TrayMail {
  readonly id: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly body: string;
  readonly link: string;
  readonly at: string;
}

/** One mail, with whoever it went to: he may be stepped in as, where he has an account. */
export interface TrayLetter extends TrayMail {
  readonly to: TrayMail['to'] & { readonly id: string | null };
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

/** `<5f0c…@…>`: tried again for what is left of a digest, it is still the same mail. */
const nameIn = (messageId: string): string => messageId.slice(1, messageId.indexOf('@'));

/** A rehearsal's mails: as they would have gone out, for everybody to read. */
@Injectable()
export class MailTray extends Mailer {
  constructor(
    private readonly database: Database,
    private readonly enclosures: Enclosures,
  ) {
    super();
  }

  override async send(letter: Letter, { messageId }: Postmark): Promise<void> {
    const { organisation, recipient, subject, body, html = null, link, at } = letter;
    const { person, outside = null } = recipient;
    const kept = [nameIn(messageId), organisation, person, subject, body, link, at, html, outside];
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
    const [row] = await this.database.run<TrayLetter>(ONE_MAIL, [organisation, id]);
    return row ?? null;
  }

  /** What went with it; null: nothing. */
  async enclosedWith(organisation: string, id: string): Promise<Enclosed | null> {
    const asked = [organisation, id];
    const [notice] = await this.database.run<Enclosing>(NOTICE_OF_MAIL, asked);
    return notice ? this.enclosures.of(notice) : null;
  }

  /** Everybody who has been written to, and how often. */
  async recipients(organisation: string): Promise<Recipient[]> {
    return this.database.run<Recipient>(RECIPIENTS, [organisation]);
  }
}
