import type { AccountSection } from './account-section.js';
import { OwnMails } from './own-mails.js';
import { OwnContact, OwnPassword, OwnSessions } from './own-sections.js';
import { OwnPin, OwnSecond } from './proof-sections.js';

/** The sections of `/account`, in the order in which they stand there. */
export const SECTIONS = [OwnContact, OwnPin, OwnSecond, OwnMails, OwnPassword, OwnSessions];

/** All of them, as the page asks each. */
export class AccountSections {
  constructor(readonly all: readonly AccountSection[]) {}
}
