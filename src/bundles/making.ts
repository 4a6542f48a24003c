import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { canonical } from '../history/canonical.js';
import { Installation } from '../http/installation.js';
import { Problem } from '../http/problem.js';
import { Log } from '../log/log.js';
import { type Redaction, Redactions } from '../records/redactions.js';
import { ALL_CHAINS, CHAINS_OF, RECORDS } from './bundles.sql.js';
import { ChainReading, Named } from './chain-reading.js';
import type { Granted } from './export-rights.js';
import { LogParts } from './log-parts.js';
import { NamedParts } from './named-parts.js';
import { asMeasured, linesPart, measure, type Measured, type Part } from './part.js';
import type { Chain, Cut, Scope } from './scope.js';
import { VerifierFiles } from './verifier-files.js';
import { zipped } from './zipped.js';

/** What a zip of the plain kind can hold. */
const FILES_MAX = 65_000;
const BYTES_MAX = 4_000_000_000;
/** And of one file what a verifier still reads. */
const PART_BYTES_MAX = 2 ** 26;

/** What is to be made, and for whom. */
export interface Order {
  readonly scope: Scope;
  readonly granted: Granted;
  readonly cut: Cut;
  readonly withPapers: boolean;
  readonly me: SignedIn;
}

/** All that a bundle holds, measured and not yet written. */
export interface Made {
  /** Of what: a code, or the department's. */
  readonly code: string;
  readonly bytes: () => AsyncGenerator<Uint8Array>;
}

/** ASCII, one step of a path, and nothing that leads elsewhere: codes are our own, but an altered event may say anything. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/**
 * Makes bundles. The manifest is the first file and names the hashes of all others, so every part is read twice: once
 * for its hash, once into the zip. Under a checkpoint nothing changes any more, so both readings give the same bytes and
 * need no common transaction, no connection waits on a slow reader, and nothing that may say something about a person
 * is laid on a disk. Should a part have changed nevertheless (something in it was erased just then), the reply breaks
 * off, and no wrong bundle is taken for a good one.
 */
@Injectable()
export class Making {
  constructor(
    private readonly database: Database,
    private readonly log: Log,
    private readonly installation: Installation,
    private readonly chainReading: ChainReading,
    private readonly logParts: LogParts,
    private readonly namedParts: NamedParts,
    private readonly redactions: Redactions,
    private readonly verifier: VerifierFiles,
  ) {}

  chains({ organisation, size }: Cut, subjects: readonly string[] | null): Promise<Chain[]> {
    return subjects === null
      ? this.database.run<Chain>(ALL_CHAINS, [organisation, size])
      : this.database.run<Chain>(CHAINS_OF, [organisation, size, subjects]);
  }

  async make(order: Order, signal: AbortSignal): Promise<Made> {
    const { scope, granted, cut } = order;
    const erased = await this.erased(order);
    const chains = await this.chains(cut, await this.withRecords(granted.subjects, erased, cut));
    if (!erased.every((one) => isUnder(one, chains))) throw notYet();
    const of = scope.is === 'all' ? null : chains.find(({ id }) => id === scope.id);
    if (of === undefined) throw notYet();
    const named = new Named();
    const parts = await this.chainParts(order, chains, named);
    const measured = new Map<string, Measured>();
    await measureAll(parts, measured, signal);
    // something was erased while it was read, and the checkpoint does not say so
    if (canonical(await this.erased(order)) !== canonical(erased)) throw notYet();
    const further = await this.furtherParts(order, named, erased);
    await measureAll(further, measured, signal);
    const all = [...parts, ...further];
    refuseTooLarge(all, measured);
    const manifest = await this.manifest(order, chains, of, named, measured);
    const { at, organisationCode } = granted.present;
    return {
      code: of?.code ?? organisationCode,
      bytes: () => written([manifest, ...all, ...this.verifier.parts()], measured, new Date(at)),
    };
  }

  /** What was erased in these chains, as the department's record says; in order. */
  private async erased({ granted, cut }: Order): Promise<Redaction[]> {
    const { subjects } = granted;
    const chains = subjects === null ? null : await this.chains(cut, subjects);
    return this.redactions.of(cut.organisation, chains && chains.map(({ code }) => code));
  }

  /** With the records whose events say what was erased. */
  private async withRecords(
    subjects: readonly string[] | null,
    erased: readonly Redaction[],
    { organisation }: Cut,
  ): Promise<readonly string[] | null> {
    if (subjects === null || erased.length === 0) return subjects;
    const codes = [...new Set(erased.map(({ event }) => event.of))];
    const rows = await this.database.run<{ id: string }>(RECORDS, [organisation, codes]);
    return [...subjects, ...rows.map(({ id }) => id)];
  }

  private async chainParts({ granted, cut }: Order, chains: readonly Chain[], named: Named): Promise<Part[]> {
    const parts: Part[] = [];
    for (const chain of chains) {
      if (!PLAIN.test(chain.code)) throw new Error(`the chain ${chain.id} bears no code that names a file`);
      const shows = await granted.shows(chain);
      parts.push(
        this.chainReading.events(chain, named),
        this.chainReading.disclosures(chain, shows, named),
        ...(granted.subjects === null ? [] : [this.chainReading.proofs(chain, cut)]),
      );
    }
    return parts;
  }

  private async furtherParts(
    { granted, cut, withPapers, me }: Order,
    named: Named,
    erased: readonly Redaction[],
  ): Promise<Part[]> {
    return [
      ...(await this.logParts.of(cut, granted.subjects)),
      ...(await this.namedParts.of(named, cut.organisation)),
      ...(withPapers ? await this.namedParts.papers(named, me) : []),
      linesPart('redactions.ndjson', () => erased.map((one) => canonical(one))),
    ];
  }

  private async manifest(
    { scope, granted, cut }: Order,
    chains: readonly Chain[],
    of: Chain | null,
    { withheld }: Named,
    measured: ReadonlyMap<string, Measured>,
  ): Promise<Part> {
    const line = canonical({
      format: 'guong-sang/bundle/v1',
      origin: await this.log.origin(cut.organisation),
      organisation: granted.present.organisationCode,
      scope: of ? { is: scope.is, of: of.code } : { is: scope.is },
      madeAt: granted.present.at,
      rehearsal: this.installation.rehearsal,
      size: cut.size,
      chains: chains.map(({ code, life, events, head }) => ({ of: code, life, events, head })),
      withheld: [...withheld].toSorted(),
      files: Object.fromEntries([...measured].map(([path, { sha256 }]) => [path, sha256])),
    });
    return linesPart('manifest.json', () => [line]);
  }
}

const SOON_S = 60;

/** What is asked for is on record, and under no checkpoint yet. */
export const notYet = (): Problem => new Problem(409, 'NOT_YET_IN_LOG', { retryAfterSeconds: SOON_S });

/** Whether the event that says so is in the bundle. */
const isUnder = ({ event }: Redaction, chains: readonly Chain[]): boolean =>
  chains.some(({ code, events }) => code === event.of && event.seq <= events);

async function measureAll(
  parts: readonly Part[],
  into: Map<string, Measured>,
  signal: AbortSignal,
): Promise<void> {
  for (const part of parts) into.set(part.path, await measure(part, signal));
}

function refuseTooLarge(parts: readonly Part[], measured: ReadonlyMap<string, Measured>): void {
  let [bytes, largest] = [0, 0];
  for (const one of measured.values()) {
    bytes += one.bytes;
    largest = Math.max(largest, one.bytes);
  }
  if (parts.length > FILES_MAX || bytes > BYTES_MAX || largest > PART_BYTES_MAX)
    throw new Problem(409, 'BUNDLE_TOO_LARGE');
}

const written = (
  parts: readonly Part[],
  measured: ReadonlyMap<string, Measured>,
  at: Date,
): AsyncGenerator<Uint8Array> =>
  zipped(
    parts.map((part) => {
      const known = measured.get(part.path);
      return {
        path: part.path,
        stored: part.stored === true,
        blocks: known ? asMeasured(part, known.sha256) : part.blocks(),
      };
    }),
    at,
  );
