import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import type { MailSettings } from '../../src/config/mail-settings.js';
import { CERTIFICATE, CERTIFICATE_KEY } from './smtp-certificate.js';

/** A message as a server got it. */
export interface Caught {
  /** By the envelope, which is what counts. */
  readonly to: readonly string[];
  readonly from: string;
  /** Every byte. */
  readonly source: Buffer;
  readonly secure: boolean;
}

/** No answer at all: the line is dead. */
export const CUT = Symbol('cut');

/** How the trap answers. May be changed while it runs. */
export interface Manners {
  /** The answer to a recipient, who is asked about for the so-manieth time; null: welcome. */
  rcpt: (address: string, times: number) => string | null;
  sender: (address: string) => string | null;
  /** The answer to a whole message that has been read. */
  data: (source: Buffer, times: number) => string | typeof CUT | null;
  /** Before it answers a message. */
  slowMs: number;
}

export const WELCOME: Manners = { rcpt: () => null, sender: () => null, data: () => null, slowMs: 0 };

const refusal = (answer: string): Error =>
  Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });

const bytesOf = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** A real mail server on this machine, which keeps what it is sent and fails as it is told. */
export class SmtpTrap {
  readonly caught: Caught[] = [];
  /** Connections that were made. */
  connections = 0;
  manners: Manners = { ...WELCOME };
  private readonly asked = new Map<string, number>();
  private server: SMTPServer | null = null;
  private port = 0;

  private constructor(private readonly options: SMTPServerOptions) {}

  static async open(options: SMTPServerOptions = {}): Promise<SmtpTrap> {
    const trap = new SmtpTrap(options);
    await trap.up();
    return trap;
  }

  /** Settings under which a program finds it. */
  settings(over: Partial<MailSettings> = {}): MailSettings {
    return {
      host: '127.0.0.1',
      port: this.port,
      security: 'none',
      login: null,
      from: { name: 'Gương Sáng', address: 'guongsang@sct.example' },
      authority: null,
      dkim: null,
      ...over,
    };
  }

  /** On the port it had before. */
  async up(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      key: CERTIFICATE_KEY,
      cert: CERTIFICATE,
      hideSTARTTLS: true,
      closeTimeout: 50,
      ...this.options,
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onMailFrom: ({ address }, _session, done) => {
        const answer = this.manners.sender(address);
        done(answer === null ? null : refusal(answer));
      },
      onRcptTo: ({ address }, _session, done) => {
        const answer = this.manners.rcpt(address, this.times(address));
        done(answer === null ? null : refusal(answer));
      },
      onData: (stream, session, done) => void this.take(stream, session, done),
    });
    // whoever hangs up without a word is no fault of the server
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', () => resolve()));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Nobody listens there any more. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** As a mail program shows them. */
  parsed(): Promise<ParsedMail[]> {
    return Promise.all(this.caught.map(({ source }) => simpleParser(source)));
  }

  forget(): void {
    this.caught.length = 0;
    this.asked.clear();
    this.manners = { ...WELCOME };
  }

  private times(what: string): number {
    const times = (this.asked.get(what) ?? 0) + 1;
    this.asked.set(what, times);
    return times;
  }

  private async take(
    stream: AsyncIterable<Buffer>,
    { envelope, secure, id }: SMTPServerSession,
    done: (error?: Error | null, message?: string) => void,
  ): Promise<void> {
    const source = await bytesOf(stream);
    const to = envelope.rcptTo.map(({ address }) => address);
    const answer = this.manners.data(source, this.times(`data ${to.join()}`));
    if (answer === null || answer === CUT) {
      this.caught.push({ to, from: envelope.mailFrom ? envelope.mailFrom.address : '', source, secure });
    }
    if (this.manners.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, this.manners.slowMs));
    if (answer === CUT) {
      for (const connection of this.server?.connections ?? []) if (connection.id === id) connection.close();
      return;
    }
    done(answer === null ? null : refusal(answer));
  }
}
