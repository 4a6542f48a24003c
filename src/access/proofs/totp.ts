import { Secret, TOTP } from 'otpauth';

/** What every authenticator understands: SHA-1, six digits, half a minute (RFC 6238). */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;
/** A clock may be half a minute off. */
const WINDOW = 1;

export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The half minute whose code this is, near this moment; null: it is none. */
export const stepOfCode = (secret: string, code: string, now: number): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = TOTP.validate({
    ...SHAPE,
    secret: Secret.fromBase32(secret),
    token: code,
    timestamp: now,
    window: WINDOW,
  });
  return delta === null ? null : TOTP.counter({ period: SHAPE.period, timestamp: now }) + delta;
};

/** What the telephone reads from the picture. */
export const totpAddress = (secret: string, label: string, issuer: string): string =>
  new TOTP({ ...SHAPE, secret, label, issuer }).toString();
