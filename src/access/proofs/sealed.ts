import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ownKeyFile } from '../../config/key-files.js';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const SHORTEST = 32;
const newKey = (): string => randomBytes(48).toString('base64url');

/** Where the installation's key lies: a file of the operator's, or one of our own making below the data folder. */
export interface KeyPlace {
  readonly secretKeyFile?: string | null;
  readonly dataDir?: string;
}

/** What must be readable again lies in the database under a key that does not: a dump alone opens nothing. */
export class Sealed {
  private key: Buffer | undefined;

  constructor(private readonly place: KeyPlace) {}

  /** `whose` is bound in: moved to another row it opens no more. */
  seal(plain: string, whose: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.keyOf(), iv).setAAD(Buffer.from(whose));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return ['v1', ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
  }

  open(sealed: string, whose: string): string {
    const [, iv = '', tag = '', body = ''] = sealed.split('.');
    const bytes = (part: string): Buffer => Buffer.from(part, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, this.keyOf(), bytes(iv))
      .setAAD(Buffer.from(whose))
      .setAuthTag(bytes(tag));
    return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8');
  }

  private keyOf(): Buffer {
    if (this.key) return this.key;
    const { secretKeyFile, dataDir = 'var' } = this.place;
    const file = secretKeyFile ?? ownKeyFile(dataDir, 'secret.key', newKey);
    const said = readFileSync(file, 'utf8').trim();
    if (said.length < SHORTEST)
      throw new Error(`${file}: a key of at least ${SHORTEST} characters is expected`);
    this.key = Buffer.from(hkdfSync('sha256', said, '', 'guong-sang/sealed/v1', 32));
    return this.key;
  }
}
