import { Injectable } from '@nestjs/common';
import type { AccountSection } from './account-section.js';
import { OwnMails } from './own-mails.js';
import { OwnContact, OwnPassword, OwnSessions } from './own-sections.js';
import { OwnPin, OwnSecond } from './proof-sections.js';

/** The sections of `/account`, in the order in which they stand there: a further one is named here and in the module. */
export const SECTIONS = [OwnContact, OwnPin, OwnSecond, OwnMails, OwnPassword, OwnSessions] as const;

@Injectable()
export class AccountSections {
  readonly all: readonly AccountSection[];

  constructor(
    contact: OwnContact,
    pin: OwnPin,
    second: OwnSecond,
    mails: OwnMails,
    password: OwnPassword,
    sessions: OwnSessions,
  ) {
    this.all = [contact, pin, second, mails, password, sessions];
  }
}
