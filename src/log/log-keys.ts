import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ownKeyFile } from '../config/key-files.js';

/** Where the key lies that signs checkpoints: never in the database, for whoever has both could write both anew. */
export interface LogKeyPlace {
  /** A file of the operator's; without one it is made below the data folder. */
  readonly logKeyFile?: string | null;
  /** The key before it, for as long as a change of keys lasts. */
  readonly logKeyBeforeFile?: string | null;
  readonly dataDir?: string;
}

/** Ed25519 in PKCS #8, PEM: what `openssl genpkey -algorithm ed25519` writes. */
export const newLogKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

/** Throws where the file holds no Ed25519 key. */
function keyIn(file: string): KeyObject {
  const key = createPrivateKey(readFileSync(file, 'utf8'));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file}: an Ed25519 key in PEM is expected`);
  return key;
}

/** Read when first needed: a process that signs nothing needs no key. */
export class LogKeys {
  private read: { now: KeyObject; before: KeyObject | null } | undefined;

  constructor(private readonly place: LogKeyPlace) {}

  get now(): KeyObject {
    return this.both().now;
  }

  get before(): KeyObject | null {
    return this.both().before;
  }

  private both(): { now: KeyObject; before: KeyObject | null } {
    const { logKeyFile, logKeyBeforeFile, dataDir = 'var' } = this.place;
    this.read ??= {
      now: keyIn(logKeyFile ?? ownKeyFile(dataDir, 'log.pem', newLogKey)),
      before: logKeyBeforeFile ? keyIn(logKeyBeforeFile) : null,
    };
    return this.read;
  }
}
