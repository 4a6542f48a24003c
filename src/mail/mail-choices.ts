import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Language } from '../texts/language.js';

export const MAIL_MODES = ['each', 'daily'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

/** How somebody wants to be written to. */
export interface MailChoice {
  /** Null: in both. */
  readonly language: Language | null;
  readonly mode: MailMode;
}

const READ = {
  name: 'mail-choice-read',
  text: 'select language, mail_mode as mode from person where id = $1',
};

const WRITE = {
  name: 'mail-choice-write',
  text: 'update person set language = $2, mail_mode = $3 where id = $1',
};

/** The language of a person's mails, and how many a day. What has been planned already goes as it was planned. */
@Injectable()
export class MailChoices {
  constructor(private readonly database: Database) {}

  async of(person: string): Promise<MailChoice> {
    const [row] = await this.database.run<MailChoice>(READ, [person]);
    return row ?? { language: null, mode: 'each' };
  }

  async set(person: string, { language, mode }: MailChoice): Promise<void> {
    await this.database.run(WRITE, [person, language, mode]);
  }
}
