import { contentOf, kindOfKey } from './key-files.js';

type Env = Readonly<Record<string, string | undefined>>;

const SECURITY = ['tls', 'starttls', 'none'] as const;

/** By which server mail leaves, and in whose name. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  readonly security: (typeof SECURITY)[number];
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: { readonly name: string; readonly address: string };
  /** Certificates of the house's own authority, in PEM; null: those everybody knows. */
  readonly authority: string | null;
  readonly dkim: { readonly domain: string; readonly selector: string; readonly key: string } | null;
}

const USUAL_PORT = { tls: 465, starttls: 587, none: 25 } as const;
const SENDER = /^(?:"?([^"<>\r\n]*?)"?\s*<)?([^\s<>@,;"]+@[^\s<>@,;"]+)>?$/;
const THIS_MACHINE = '127.0.0.1';
const NAMES = [
  'SMTP_PORT',
  'SMTP_SECURITY',
  'SMTP_USER',
  'SMTP_PASSWORD_FILE',
  'SMTP_CA_FILE',
  'MAIL_FROM',
  'DKIM_DOMAIN',
  'DKIM_SELECTOR',
  'DKIM_KEY_FILE',
];

/** What a receiver may know how to check (RFC 6376 and 8463). */
const SIGNS = ['rsa', 'ed25519'];

/** Reads what is set about mail and notes every mistake, so that all are told at once. */
class Reader {
  readonly mistakes: string[] = [];

  constructor(private readonly env: Env) {}

  get(name: string): string | null {
    return this.env[name] || null;
  }

  wrong(mistake: string): null {
    this.mistakes.push(mistake);
    return null;
  }

  file(name: string, looksLike?: RegExp): string | null {
    const path = this.get(name);
    if (path === null) return null;
    try {
      const content = contentOf(name, path).trim();
      if (content === '') return this.wrong(`${name}=${path}: the file is empty`);
      if (looksLike && !looksLike.test(content)) return this.wrong(`${name}=${path}: PEM is expected`);
      return content;
    } catch (error) {
      return this.wrong((error as Error).message);
    }
  }

  /** All of them, or none. */
  together(...names: string[]): boolean {
    const missing = names.filter((name) => this.get(name) === null);
    if (missing.length > 0 && missing.length < names.length) {
      this.wrong(`${names.join(', ')} go together: ${missing.join(', ')} is missing`);
    }
    return missing.length === 0;
  }

  security(host: string): MailSettings['security'] {
    const said = this.get('SMTP_SECURITY') ?? 'starttls';
    const security = SECURITY.find((one) => one === said);
    if (security === undefined)
      this.wrong(`SMTP_SECURITY=${said}: one of ${SECURITY.join(', ')} is expected`);
    if (security === 'none' && host !== THIS_MACHINE) {
      this.wrong(
        `SMTP_SECURITY=none is for SMTP_HOST=${THIS_MACHINE} only: elsewhere anybody between could read the mails`,
      );
    }
    return security ?? 'starttls';
  }

  port(usual: number): number {
    const said = this.get('SMTP_PORT');
    const port = said === null ? usual : Number(said);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      this.wrong(`SMTP_PORT=${said}: a whole number from 1 to 65535 is expected`);
    }
    return port;
  }

  from(): MailSettings['from'] {
    const said = this.get('MAIL_FROM');
    const [, name = '', address = ''] = (said === null ? null : SENDER.exec(said.trim())) ?? [];
    if (said === null)
      this.wrong('MAIL_FROM: SMTP_HOST needs the address mails come from, such as Gương Sáng <…@…>');
    else if (address === '')
      this.wrong(`MAIL_FROM=${said}: one address is expected, such as Gương Sáng <…@…>`);
    return { name: name.trim(), address };
  }

  login(): MailSettings['login'] {
    const both = this.together('SMTP_USER', 'SMTP_PASSWORD_FILE');
    const password = this.file('SMTP_PASSWORD_FILE');
    const user = this.get('SMTP_USER');
    return both && user !== null && password !== null ? { user, password } : null;
  }

  dkim(): MailSettings['dkim'] {
    const all = this.together('DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE');
    const key = this.file('DKIM_KEY_FILE');
    if (key !== null && !SIGNS.includes(kindOfKey(key) ?? ''))
      this.wrong('DKIM_KEY_FILE: a private key, RSA or Ed25519, is expected, in PEM');
    const [domain, selector] = [this.get('DKIM_DOMAIN'), this.get('DKIM_SELECTOR')];
    return all && domain !== null && selector !== null && key !== null ? { domain, selector, key } : null;
  }
}

/** Null where no mail server is set. What is set without one is a mistake, too: somebody meant mail to leave. */
export function readMail(env: Env): { mail: MailSettings | null; mistakes: readonly string[] } {
  const reader = new Reader(env);
  const host = reader.get('SMTP_HOST');
  if (host === null) {
    const stray = NAMES.filter((name) => reader.get(name) !== null);
    if (stray.length > 0) reader.wrong(`SMTP_HOST is missing, and ${stray.join(', ')} set`);
    return { mail: null, mistakes: reader.mistakes };
  }
  const security = reader.security(host);
  const mail = {
    host,
    port: reader.port(USUAL_PORT[security]),
    security,
    login: reader.login(),
    from: reader.from(),
    authority: reader.file('SMTP_CA_FILE', /-----BEGIN CERTIFICATE-----/),
    dkim: reader.dkim(),
  };
  return { mail, mistakes: reader.mistakes };
}
