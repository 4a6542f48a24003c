import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** OWASP's first choice for argon2id (the algorithm is the library's default): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** For whoever gives people their first password. Composed letters: a Mac types ế as two. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

@Injectable()
export class Passwords {
  /** Nobody's: what an unknown address is checked against, so that it takes as long as a known one. */
  private readonly nobodys = hashPassword(crypto.randomUUID());

  async fits(stored: string | null, password: string): Promise<boolean> {
    const matches = await verify(stored ?? (await this.nobodys), password.normalize('NFC'));
    return matches && stored !== null;
  }
}
