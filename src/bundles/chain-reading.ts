import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../database/database.js';
import { canonical } from '../history/canonical.js';
import type { PrivateField } from '../history/event.js';
import type { ShowsBeside } from '../history/history.service.js';
import { Log } from '../log/log.js';
import { BESIDE, EVENTS, PLACES } from './bundles.sql.js';
import { linesPart, type Part } from './part.js';
import type { Chain, Cut } from './scope.js';

/** So many events a question: some hundred kilobytes. */
const BATCH = 100;

/** What the events of a bundle name, and what of them the reader is not shown. Complete once they have been read. */
export class Named {
  readonly plans = new Set<string>();
  readonly laws = new Set<string>();
  /** Fields of which something is withheld. */
  readonly withheld = new Set<string>();
  /** Whatever in a disclosed value may be the hash of a file. */
  readonly files = new Set<string>();
}

interface Row {
  readonly seq: number;
}

interface EventRow extends Row {
  readonly body: string;
}

interface BesideRow extends Row {
  readonly type: string;
  readonly privates: readonly PrivateField[];
}

interface PlaceRow extends Row {
  readonly idx: number;
}

interface Naming {
  readonly plan?: { readonly sha256?: unknown };
  readonly planAfter?: { readonly sha256?: unknown };
  readonly law?: { readonly bundle?: unknown };
}

const HASH = /^[0-9a-f]{64}$/;
const HASHES_QUOTED = /(?<=")[0-9a-f]{64}(?=")/g;

/** Whatever in canonical JSON may be the hash of a file. */
export const hashesIn = (json: string): string[] => json.match(HASHES_QUOTED) ?? [];

/** Only what is a hash names a file: what stands in an altered event must not become a path. */
const keep = (into: Set<string>, hash: unknown): void => {
  if (typeof hash === 'string' && HASH.test(hash)) into.add(hash);
};

/** An event that cannot be read goes into the bundle as it is, and names nothing. */
const namingIn = (body: string): Naming => {
  try {
    return JSON.parse(body) as Naming;
  } catch {
    return {};
  }
};

/** One chain at a time, a hundred events at a time: its files, from the rows as they are kept. */
@Injectable()
export class ChainReading {
  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  events(chain: Chain, named: Named): Part {
    return linesPart(`events/${chain.code}.ndjson`, () => this.bodies(chain, named));
  }

  disclosures(chain: Chain, shows: ShowsBeside, named: Named): Part {
    return linesPart(`disclosures/${chain.code}.ndjson`, () => this.beside(chain, shows, named));
  }

  proofs(chain: Chain, cut: Cut): Part {
    return linesPart(`proofs/${chain.code}.ndjson`, () => this.proved(chain, cut));
  }

  private async *bodies(chain: Chain, named: Named): AsyncGenerator<string> {
    for await (const { body } of this.rows<EventRow>(EVENTS, chain)) {
      const { plan, planAfter, law } = namingIn(body);
      keep(named.plans, plan?.sha256);
      keep(named.plans, planAfter?.sha256);
      keep(named.laws, law?.bundle);
      yield body;
    }
  }

  private async *beside(chain: Chain, shows: ShowsBeside, named: Named): AsyncGenerator<string> {
    for await (const { seq, type, privates } of this.rows<BesideRow>(BESIDE, chain)) {
      for (const { field, salt, value } of privates) {
        if (shows(field, type)) {
          for (const hash of hashesIn(value)) named.files.add(hash);
          yield canonical({ seq, field, salt, value });
        } else {
          named.withheld.add(field);
          yield canonical({ seq, field, withheld: true });
        }
      }
    }
  }

  private async *proved(chain: Chain, { organisation, size }: Cut): AsyncGenerator<string> {
    for await (const batch of this.batches<PlaceRow>(PLACES, chain)) {
      const places = batch.map(({ idx }) => idx);
      const paths = await this.log.inclusions(organisation, places, size);
      for (const [at, { seq, idx }] of batch.entries()) yield canonical({ seq, idx, path: paths[at] });
    }
  }

  private async *rows<R extends Row>(statement: Statement, chain: Chain): AsyncGenerator<R> {
    for await (const batch of this.batches<R>(statement, chain)) yield* batch;
  }

  private async *batches<R extends Row>(statement: Statement, { id, events }: Chain): AsyncGenerator<R[]> {
    for (let after = 0; after < events; ) {
      const rows = await this.database.run<R>(statement, [id, after, events, BATCH]);
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.seq;
    }
  }
}
