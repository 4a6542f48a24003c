import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;
const SHAPE = /^[\w-]{43}$/;

export const newToken = (): string => randomBytes(BYTES).toString('base64url');

/** All that is stored. 256 random bits need no slow hash. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export const looksLikeToken = (value: string | undefined): value is string =>
  value !== undefined && SHAPE.test(value);
