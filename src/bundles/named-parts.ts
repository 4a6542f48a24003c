import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { FilesService } from '../files/files.service.js';
import { canonical } from '../history/canonical.js';
import { LAW, PLAN } from './bundles.sql.js';
import type { Named } from './chain-reading.js';
import { type Part, wholePart } from './part.js';

/** So many hashes a question. */
const BATCH = 500;

/** What the events name by its hash: the plans, the laws, and where they are asked for the papers themselves. */
@Injectable()
export class NamedParts {
  constructor(
    private readonly database: Database,
    private readonly files: FilesService,
  ) {}

  /** What is not kept any more is not in the bundle, and whoever checks it says so. */
  async of({ plans, laws }: Named, organisation: string): Promise<Part[]> {
    const parts: Part[] = [];
    for (const sha256 of [...plans].toSorted()) {
      if (!(await this.plan(organisation, sha256))) continue;
      parts.push(
        wholePart(`plans/${sha256}.yaml`, async () => (await this.plan(organisation, sha256))?.source ?? ''),
        wholePart(`plans/${sha256}.json`, async () => (await this.plan(organisation, sha256))?.body ?? ''),
      );
    }
    for (const hash of [...laws].toSorted()) {
      if (await this.law(hash))
        parts.push(wholePart(`law/${hash}.mjs`, async () => (await this.law(hash)) ?? ''));
    }
    return parts;
  }

  /** The papers that disclosed values name, those the reader may open. */
  async papers({ files }: Named, me: SignedIn): Promise<Part[]> {
    const hashes = [...files].toSorted();
    const parts: Part[] = [];
    for (let at = 0; at < hashes.length; at += BATCH) {
      for (const { sha256 } of await this.files.facts(me.organisation, hashes.slice(at, at + BATCH))) {
        if (await this.files.about(sha256, me)) parts.push(this.paper(sha256, me.organisation));
      }
    }
    return parts.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  }

  private paper(sha256: string, organisation: string): Part {
    const read = async (): Promise<Uint8Array> => {
      const bytes = await this.files.bytesOf(sha256, organisation);
      if (!bytes) throw new Error(`no file ${sha256}`);
      return bytes;
    };
    return { ...wholePart(`files/${sha256}`, read), stored: true };
  }

  private async plan(
    organisation: string,
    sha256: string,
  ): Promise<{ readonly source: string; readonly body: string } | null> {
    const [row] = await this.database.run<{ source: string; body: unknown }>(PLAN, [organisation, sha256]);
    return row ? { source: row.source, body: canonical(row.body) } : null;
  }

  private async law(hash: string): Promise<string | null> {
    const [row] = await this.database.run<{ source: string }>(LAW, [hash]);
    return row?.source ?? null;
  }
}
