import { Logger } from '@nestjs/common';
import type { Installation } from '../http/installation.js';
import { mailHost } from '../notices/message-id.js';
import type { MailTray } from './mail-tray.js';
import { type Mailer, NoMailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** A rehearsal never mails out, whatever is set: its people are invented, and an address may be somebody's. */
export function chooseMailer(installation: Installation, tray: MailTray): Mailer {
  const { rehearsal, mail } = installation;
  const log = new Logger('mail');
  if (rehearsal) {
    if (mail !== null)
      log.warn('SMTP_HOST is set, but a rehearsal never mails out: every mail lies in the tray');
    return tray;
  }
  if (mail !== null) return new SmtpMailer(mail, mailHost(installation));
  log.warn('SMTP_HOST is not set: no mail leaves, all of it waits');
  return new NoMailer();
}
