import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { type Part, wholePart } from './part.js';

/** With them whoever has the bundle needs nothing of ours. The manifest does not vouch for them: he takes his own. */
const NAMES = ['VERIFY.md', 'verify.html', 'verify.mjs'] as const;

/** Built: beside this program. From source (tests): the last build of the same text. */
const fileNamed = (name: string): string => {
  const candidates = ['../../verifier/', '../../dist/verifier/'].map((folder) =>
    fileURLToPath(new URL(folder + name, import.meta.url)),
  );
  const found = candidates.find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${name} is not built: npm run build`);
  return found;
};

/** How to check a bundle, and what does it, as they were built with this program. */
@Injectable()
export class VerifierFiles {
  private kept: readonly Part[] | null = null;

  parts(): readonly Part[] {
    this.kept ??= NAMES.map((name) => {
      const bytes = readFileSync(fileNamed(name));
      return wholePart(name, () => Promise.resolve(bytes));
    });
    return this.kept;
  }
}
