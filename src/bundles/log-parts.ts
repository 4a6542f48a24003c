import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { canonical } from '../history/canonical.js';
import { Checkpoints } from '../log/checkpoints.js';
import { Log } from '../log/log.js';
import { EARLIER, LEAVES, NOTE } from './bundles.sql.js';
import { linesPart, type Part, wholePart } from './part.js';
import type { Cut } from './scope.js';

/** So many leaves a question: 128 KiB. */
const LEAVES_AT_ONCE = 4096;

/** What a bundle says of the log: its leaves or the way on from earlier checkpoints, the checkpoints, and the keys. */
@Injectable()
export class LogParts {
  constructor(
    private readonly database: Database,
    private readonly log: Log,
    private readonly checkpoints: Checkpoints,
  ) {}

  /** `subjects`: of which chains; null: of all. */
  async of(cut: Cut, subjects: readonly string[] | null): Promise<Part[]> {
    const { organisation, size } = cut;
    const rows = await this.database.run<{ size: number }>(EARLIER, [organisation, size, subjects ?? []]);
    const earlier = rows.map((row) => row.size);
    return [
      // whoever has every leaf needs no proof that they go on
      subjects === null
        ? { path: 'log/leaves.bin', blocks: () => this.leaves(cut) }
        : linesPart('log/consistency.ndjson', () => this.goingOn(cut, earlier)),
      ...[...earlier, size].map((one) =>
        wholePart(`checkpoints/${one}.txt`, () => this.note(organisation, one)),
      ),
      linesPart('keys.txt', () => this.keys(organisation)),
    ];
  }

  private async *leaves({ organisation, size }: Cut): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < size; from += LEAVES_AT_ONCE) {
      const before = Math.min(from + LEAVES_AT_ONCE, size);
      const rows = await this.database.run<{ hash: string }>(LEAVES, [organisation, from, before]);
      yield Buffer.from(rows.map(({ hash }) => hash).join(''), 'hex');
    }
  }

  private async *goingOn({ organisation, size }: Cut, earlier: readonly number[]): AsyncGenerator<string> {
    for (const before of earlier) {
      yield canonical({ size: before, path: await this.log.consistency(organisation, before, size) });
    }
  }

  private async note(organisation: string, size: number): Promise<string> {
    const [row] = await this.database.run<{ note: string }>(NOTE, [organisation, size]);
    if (!row) throw new Error(`no checkpoint of ${size}`);
    return row.note;
  }

  private async *keys(organisation: string): AsyncGenerator<string> {
    yield* await this.checkpoints.verifierKeys(organisation);
  }
}
