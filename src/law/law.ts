import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** Built: the very file this program imports as its law. From source (tests): the last build of the same text. */
const bundleFile = (): string => {
  const candidates = ['../../workflows/index.js', '../../dist/workflows/index.js'].map((file) =>
    fileURLToPath(new URL(file, import.meta.url)),
  );
  const found = candidates.find((file) => existsSync(file));
  if (found === undefined) throw new Error('the law is not built: npm run build');
  return found;
};

/** The built `workflows/`: its hash is in every event, its text once in the database. */
@Injectable()
export class Law {
  readonly source = readFileSync(bundleFile(), 'utf8');
  readonly hash = createHash('sha256').update(this.source, 'utf8').digest('hex');

  constructor(private readonly database: Database) {}

  /** Before the first event can name it. */
  async keep(): Promise<void> {
    await this.database.run(
      { name: 'law-keep', text: 'insert into law (hash, source) values ($1, $2) on conflict do nothing' },
      [this.hash, this.source],
    );
  }
}
