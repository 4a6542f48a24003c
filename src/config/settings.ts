import path from 'node:path';
import { contentOf, kindOfKey } from './key-files.js';
import { type MailSettings, readMail } from './mail-settings.js';

/** What an operator may set. Everything has a default that suits a rehearsal on one machine. */
export interface Settings {
  readonly mode: 'rehearsal' | 'live';
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** The application's own connection; without it an embedded PostgreSQL is started below `dataDir`. */
  readonly databaseUrl: string | null;
  /** The schema owner's connection, used for migrations only. */
  readonly adminUrl: string | null;
  readonly poolSize: number;
  readonly role: 'web' | 'worker' | 'all';
  /** How browsers reach the application; needed in live mode. */
  readonly publicUrl: string | null;
  /** Addresses of reverse proxies on other machines. */
  readonly trustedProxies: readonly string[];
  /** A file with the key under which second factors are sealed; without one it is made below `dataDir`. */
  readonly secretKeyFile: string | null;
  /** A file with the Ed25519 key that signs checkpoints; without one it is made below `dataDir`. */
  readonly logKeyFile: string | null;
  /** The key before it, while keys are changed. */
  readonly logKeyBeforeFile: string | null;
  /** By which server mail leaves; without one it waits. A rehearsal never uses it. */
  readonly mail: MailSettings | null;
}

const oneOf = <T extends string>(name: string, value: string, allowed: readonly T[]): T => {
  const found = allowed.find((option) => option === value);
  if (found === undefined) throw new Error(`${name}=${value}: one of ${allowed.join(', ')} is expected`);
  return found;
};

const whole = (name: string, value: string, least: number, most: number): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Error(`${name}=${value}: a whole number from ${least} to ${most} is expected`);
  }
  return number;
};

const publicAddress = (value: string | undefined, mode: Settings['mode']): string | null => {
  if (value === undefined) {
    if (mode === 'live')
      throw new Error('PUBLIC_URL: MODE=live needs the address browsers use, such as https://…');
    return null;
  }
  if (!URL.canParse(value)) throw new Error(`PUBLIC_URL=${value}: an address such as https://… is expected`);
  return value;
};

const SECRET_CHARACTERS = 32;

const isSecret = (content: string): boolean => content.trim().length >= SECRET_CHARACTERS;
const isEd25519 = (content: string): boolean => kindOfKey(content) === 'ed25519';

/** A key's file is read at the start, so that nobody learns of a wrong one by the first thing it should have sealed. */
const keyFile = (
  name: string,
  file: string | undefined,
  fits: (content: string) => boolean,
  expected: string,
): string | null => {
  if (!file) return null;
  if (!fits(contentOf(name, file))) throw new Error(`${name}=${file}: ${expected} is expected`);
  return file;
};

const SECRET = `a key of at least ${SECRET_CHARACTERS} characters`;
const SIGNING = 'an Ed25519 key in PEM';

/** Refuses unsafe and mistyped settings, and tells all of them: nobody should have to start five times. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const mistakes: string[] = [];
  const noted = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      mistakes.push(error instanceof Error ? error.message : String(error));
      return otherwise;
    }
  };
  const mode = noted<Settings['mode']>(
    () => oneOf('MODE', env.MODE ?? 'rehearsal', ['rehearsal', 'live']),
    'rehearsal',
  );
  const { mail, mistakes: ofMail } = readMail(env);
  const settings: Settings = {
    mode,
    host: env.HOST ?? '127.0.0.1',
    port: noted(() => whole('PORT', env.PORT ?? '3000', 0, 65_535), 0),
    dataDir: path.resolve(env.DATA_DIR ?? 'var'),
    databaseUrl: env.DATABASE_URL ?? null,
    adminUrl: env.DATABASE_ADMIN_URL ?? null,
    poolSize: noted(() => whole('DATABASE_POOL', env.DATABASE_POOL ?? '16', 2, 200), 2),
    role: noted(() => oneOf('ROLE', env.ROLE ?? 'all', ['web', 'worker', 'all']), 'all'),
    publicUrl: noted(() => publicAddress(env.PUBLIC_URL, mode), null),
    trustedProxies: (env.TRUSTED_PROXIES ?? '').split(',').filter((address) => address !== ''),
    secretKeyFile: noted(() => keyFile('SECRET_KEY_FILE', env.SECRET_KEY_FILE, isSecret, SECRET), null),
    logKeyFile: noted(() => keyFile('LOG_KEY_FILE', env.LOG_KEY_FILE, isEd25519, SIGNING), null),
    logKeyBeforeFile: noted(
      () => keyFile('LOG_KEY_BEFORE_FILE', env.LOG_KEY_BEFORE_FILE, isEd25519, SIGNING),
      null,
    ),
    mail,
  };
  const all = [...mistakes, ...ofMail];
  if (all.length > 0) throw new Error(all.join('\n'));
  return settings;
}
