import path from 'node:path';

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

export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    mode: oneOf('MODE', env.MODE ?? 'rehearsal', ['rehearsal', 'live']),
    host: env.HOST ?? '127.0.0.1',
    port: whole('PORT', env.PORT ?? '3000', 0, 65_535),
    dataDir: path.resolve(env.DATA_DIR ?? 'var'),
    databaseUrl: env.DATABASE_URL ?? null,
    adminUrl: env.DATABASE_ADMIN_URL ?? null,
    poolSize: whole('DATABASE_POOL', env.DATABASE_POOL ?? '16', 2, 200),
    role: oneOf('ROLE', env.ROLE ?? 'all', ['web', 'worker', 'all']),
  };
}
