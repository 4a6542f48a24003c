import type { Settings } from '../config/settings.js';

/** What an operator sets and the web server needs to know. */
export type WebSettings = Pick<Settings, 'mode'> & {
  /** `https://thidua.example.vn`; null: whatever host the browser asked for. */
  readonly publicUrl?: string | null;
  /** Addresses of reverse proxies whose X-Forwarded-For is believed; those of this machine are. */
  readonly trustedProxies?: readonly string[];
};

/** The same, as everybody in the program may ask for it. */
export class Installation {
  readonly rehearsal: boolean;
  /** Scheme, host and port under which browsers reach us; null: not laid down. */
  readonly origin: string | null;
  readonly secure: boolean;

  constructor({ mode, publicUrl }: WebSettings) {
    this.rehearsal = mode === 'rehearsal';
    this.origin = publicUrl ? new URL(publicUrl).origin : null;
    this.secure = this.origin?.startsWith('https:') ?? false;
  }
}
