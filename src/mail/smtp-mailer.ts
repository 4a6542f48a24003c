import type { OnModuleDestroy } from '@nestjs/common';
import { createTransport, type NodemailerError, type SMTPPoolOptions } from 'nodemailer';
import type { MailSettings } from '../config/mail-settings.js';
import { isAddress } from './address.js';
import { Refused, PutOff, Unheard } from './failures.js';
import { type Letter, Mailer, type Postmark } from './mailer.js';
import { answered, brokeOff, wordsOf } from './smtp-failure.js';
import { messageOf } from './smtp-message.js';

/** All of one mail: a server that drips its answers never idles long enough to be cut off. */
const WHOLE_MS = 120_000;

/** How long it may be silent: before there is a line, before it says who it is, and afterwards. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

type Patience = Partial<typeof PATIENCE>;

const optionsOf = (
  mail: MailSettings,
  host: string,
  patience: Patience,
): SMTPPoolOptions & { pool: true } => ({
  pool: true,
  maxConnections: 4,
  // a cut after DATA may have been a delivery: only the outbox sends again
  maxRequeues: 0,
  idleTimeout: 20_000,
  host: mail.host,
  port: mail.port,
  name: host,
  secure: mail.security === 'tls',
  requireTLS: mail.security === 'starttls',
  ignoreTLS: mail.security === 'none',
  tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(mail.authority && { ca: [mail.authority] }) },
  ...PATIENCE,
  ...patience,
  dnsTimeout: 10_000,
  disableFileAccess: true,
  disableUrlAccess: true,
  ...(mail.login && { auth: { user: mail.login.user, pass: mail.login.password } }),
  ...(mail.dkim && {
    dkim: { domainName: mail.dkim.domain, keySelector: mail.dkim.selector, privateKey: mail.dkim.key },
  }),
});

/** Mail by the house's own server, over connections that are kept for the next one. */
export class SmtpMailer extends Mailer implements OnModuleDestroy {
  private readonly transport;

  constructor(
    private readonly settings: MailSettings,
    host: string,
    patience: Patience = {},
  ) {
    super();
    this.transport = createTransport(optionsOf(settings, host, patience));
  }

  override async send(letter: Letter, postmark: Postmark): Promise<void> {
    const { address } = letter.recipient;
    if (!isAddress(address)) throw new Refused(`Không phải địa chỉ thư / no mail address: ${address}`);
    const message = messageOf(letter, postmark, this.settings.from);
    try {
      const { rejectedErrors = [] } = await this.transport.sendMail({
        ...message,
        signal: AbortSignal.timeout(WHOLE_MS),
      });
      // resolved, though the one recipient was not taken
      if (rejectedErrors[0]) throw rejectedErrors[0];
    } catch (error) {
      throw await this.failureOf(error as NodemailerError);
    }
  }

  override async reach(): Promise<void> {
    try {
      await this.transport.verify();
    } catch (error) {
      throw new Unheard(wordsOf(error as NodemailerError));
    }
  }

  onModuleDestroy(): void {
    this.transport.close();
  }

  /** A connection that broke off says nothing about the mail: only a second one tells whether there is a server. */
  private async failureOf(error: NodemailerError): Promise<Error> {
    if (!brokeOff(error)) return answered(error) ?? error;
    try {
      await this.reach();
    } catch (unheard) {
      return unheard as Unheard;
    }
    return new PutOff(wordsOf(error));
  }
}
