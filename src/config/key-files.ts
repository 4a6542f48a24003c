import { createPrivateKey } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a file that a setting names holds; throws, naming the setting. */
export function contentOf(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${setting}=${file}: it cannot be read (${code})`, { cause: error });
  }
}

/** "ed25519", "rsa", …; null for a text that is no private key in PEM. */
export function kindOfKey(pem: string): string | null {
  try {
    return createPrivateKey(pem).asymmetricKeyType ?? null;
  } catch {
    return null;
  }
}

/**
 * A key the installation makes for itself below its data folder, and where it lies. Two processes that begin at once
 * make one: whoever comes second reads the first one's.
 */
export function ownKeyFile(dataDir: string, name: string, make: () => string): string {
  const file = path.join(dataDir, 'keys', name);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, make(), { flag: 'wx', mode: 0o600 });
  } catch (taken) {
    if ((taken as NodeJS.ErrnoException).code !== 'EEXIST') throw taken;
  }
  return file;
}
