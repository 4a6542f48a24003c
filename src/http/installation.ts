import type { MailSettings } from '../config/mail-settings.js';
import type { Settings } from '../config/settings.js';

/** What an operator sets and the web server needs to know. */
export type WebSettings = Pick<Settings, 'mode'> & {
  /** `https://thidua.example.vn`; null: whatever host the browser asked for. */
  readonly publicUrl?: string | null;
  /** Addresses of reverse proxies whose X-Forwarded-For is believed; those of this machine are. */
  readonly trustedProxies?: readonly string[];
  readonly mail?: MailSettings | null;
  /** Where the server listens: its address where no public one is laid down. */
  readonly host?: string;
  readonly port?: number;
};

/** A server that listens everywhere is reached from its own machine. */
const ownAddress = (host = 'localhost', port: number): string => {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return port === 0 ? `http://${name}` : `http://${name}:${port}`;
};

/** The same, as everybody in the program may ask for it. */
export class Installation {
  readonly rehearsal: boolean;
  /** Scheme, host and port under which browsers reach us; null: not laid down. */
  readonly origin: string | null;
  /** The same for letters, which need some address: this machine's own where none is laid down. */
  readonly address: string;
  readonly secure: boolean;
  /** By which server mail leaves; null: by none. */
  readonly mail: MailSettings | null;

  constructor({ mode, publicUrl, mail = null, host, port = 0 }: WebSettings) {
    this.rehearsal = mode === 'rehearsal';
    this.origin = publicUrl ? new URL(publicUrl).origin : null;
    this.address = this.origin ?? ownAddress(host, port);
    this.secure = this.origin?.startsWith('https:') ?? false;
    this.mail = mail;
  }
}
