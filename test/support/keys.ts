import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of a process's own for the keys that it makes. */
export const keysBelow = (): string => mkdtempSync(path.join(tmpdir(), 'guong-sang-keys-'));
