import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Finding,
  type Instant,
  mayReadRecord,
  type RecordKind,
  registerRights,
  scanFindings,
  type Standing,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Actors, type Present } from '../people/actors.js';
import { authorityFor } from '../register/authority.js';
import { Recounting } from '../register/recounting.js';
import type { RefusalCode } from '../road/command.js';
import { contended } from '../road/contention.js';
import { ATTACH, ENTRY_OF, LIST, LOCK_ENTRY, READ_ENTRY, WITHDRAW } from './entry-files.sql.js';
import type { KeptFile } from './files.service.js';
import { KEEP_FILE } from './files.sql.js';
import { CLAIM_BYTES_MAX, CLAIM_FILES_MAX, type KeptType, type Taken } from './intake.js';

/** A scan of an entry. Withdrawn ones stay to be looked at. */
export interface EntryFile {
  readonly id: string;
  readonly sha256: string;
  readonly label: string;
  readonly type: KeptType;
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: Instant;
  /** `reason`: null where another took its place. */
  readonly withdrawn: { readonly by: string; readonly at: Instant; readonly reason: string | null } | null;
}

/** The entry as its scans' page says it, and what its reader may do there. */
export interface EntryAbout {
  readonly id: string;
  readonly kind: RecordKind;
  readonly number: string | null;
  readonly year: number | null;
  readonly name: string;
  readonly may: { readonly attach: boolean; readonly withdraw: boolean };
}

export type Filed =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RefusalCode; readonly findings: readonly Finding[] };

interface Entry {
  readonly id: string;
  readonly kind: RecordKind;
  readonly number: string | null;
  readonly year: number | null;
  readonly person: string | null;
  readonly name: string;
  readonly units: readonly string[];
  readonly standing: Standing;
}

type Row = Omit<EntryFile, 'withdrawn'> & {
  readonly entry: string;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnFor: string | null;
};
type Action = 'ATTACH_SCAN' | 'WITHDRAW_SCAN';

const withdrawnIn = ({ withdrawnBy, withdrawnAt, withdrawnFor }: Row): EntryFile['withdrawn'] =>
  withdrawnAt === null ? null : { by: withdrawnBy ?? '', at: withdrawnAt, reason: withdrawnFor };

const fileOf = (row: Row): EntryFile => {
  const { id, sha256, label, type, size, addedBy, addedAt } = row;
  return { id, sha256, label, type, size, addedBy, addedAt, withdrawn: withdrawnIn(row) };
};

const refused = (code: RefusalCode, findings: readonly Finding[] = []): Filed => ({
  ok: false,
  code,
  findings,
});

/** A file that was just looked at, or one that lies here already. */
type ToAttach = Taken | Pick<KeptFile, 'sha256' | 'label' | 'size'>;

const sized = (file: ToAttach): { readonly size: number } =>
  'bytes' in file ? { size: file.bytes.length } : file;

const DONE: Filed = { ok: true };
const bytesOf = (files: readonly { readonly size: number }[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);

const ATTEMPTS = 6;

const mayOf = (action: Action, entry: Entry, present: Present) =>
  authorityFor(action, entry.kind, entry, present);

const isHisToRead = (entry: Entry, { actor, day }: Present): boolean =>
  mayReadRecord(registerRights(actor, day), entry);

const factsOf = (entry: Entry, present: Present) => ({
  mayWithdraw: mayOf('WITHDRAW_SCAN', entry, present).ok,
  countMax: CLAIM_FILES_MAX,
  bytesMax: CLAIM_BYTES_MAX,
});

/** The scans of the award register's entries: added and withdrawn, never changed and never thrown away. */
@Injectable()
export class EntryFiles {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly recounting: Recounting,
  ) {}

  /** In force first, in their order; then the withdrawn ones. */
  async list(entry: string, { organisation }: SignedIn): Promise<EntryFile[]> {
    return (await this.listAll([entry], organisation)).get(entry) ?? [];
  }

  /** Of many entries at once. */
  async listAll(
    entries: readonly string[],
    organisation: string,
    queries: Queries = this.database,
  ): Promise<ReadonlyMap<string, EntryFile[]>> {
    const found = new Map<string, EntryFile[]>();
    if (entries.length === 0) return found;
    for (const row of await queries.run<Row>(LIST, [organisation, entries]))
      found.set(row.entry, [...(found.get(row.entry) ?? []), fileOf(row)]);
    return found;
  }

  /** For whoever may read the entry; null: it is not there, or not his. */
  async about(id: string, signedIn: SignedIn): Promise<EntryAbout | null> {
    const present = await this.actors.present(signedIn);
    const [entry] = await this.database.run<Entry>(READ_ENTRY, [id, signedIn.organisation, present.day]);
    if (!entry || !isHisToRead(entry, present)) return null;
    const { kind, number, year, name } = entry;
    const may = {
      attach: mayOf('ATTACH_SCAN', entry, present).ok,
      withdraw: mayOf('WITHDRAW_SCAN', entry, present).ok,
    };
    return { id, kind, number, year, name, may };
  }

  /** All of them or none. `replacing`: those in force until now are withdrawn with it. */
  attach(
    entry: string,
    uploads: readonly ToAttach[],
    signedIn: SignedIn,
    { replacing = false }: { readonly replacing?: boolean } = {},
  ): Promise<Filed> {
    return this.within(entry, signedIn, async (queries, held, present) => {
      const { organisation, person } = signedIn;
      const sent = new Set(uploads.map(({ sha256 }) => sha256));
      const inForce = await this.inForce(queries, entry, organisation);
      const away = replacing ? inForce.filter(({ sha256 }) => !sent.has(sha256)) : [];
      const stay = inForce.filter((one) => !away.includes(one) && !sent.has(one.sha256));
      const findings = scanFindings(away.length > 0 ? 'REPLACE_SCAN' : 'ATTACH_SCAN', {
        ...factsOf(held, present),
        count: stay.length + uploads.length,
        bytes: bytesOf(stay) + bytesOf(uploads.map(sized)),
        withdrawn: false,
        reason: undefined,
      });
      if (findings.length > 0) return refused('REFUSED', findings);
      for (const upload of uploads) {
        const { sha256, label } = upload;
        if ('bytes' in upload)
          await queries.run(KEEP_FILE, [organisation, sha256, upload.type, upload.bytes]);
        const asked = [randomUUID(), organisation, entry, sha256, label ?? '', person, present.at];
        await queries.run(ATTACH, asked);
      }
      if (away.length > 0)
        await queries.run(WITHDRAW, [organisation, away.map(({ id }) => id), person, present.at, null]);
      return DONE;
    });
  }

  /** It stays to be looked at, marked as withdrawn, with who, when and why. */
  async withdraw(file: string, reason: string, signedIn: SignedIn): Promise<Filed> {
    const { organisation, person } = signedIn;
    const [of] = await this.database.run<{ entry: string }>(ENTRY_OF, [organisation, file]);
    if (!of) return refused('NOT_FOUND');
    return this.within(of.entry, signedIn, async (queries, held, present) => {
      const inForce = await this.inForce(queries, of.entry, organisation);
      const findings = scanFindings('WITHDRAW_SCAN', {
        ...factsOf(held, present),
        count: inForce.length,
        bytes: bytesOf(inForce),
        withdrawn: !inForce.some(({ id }) => id === file),
        reason,
      });
      if (findings.length > 0) return refused('REFUSED', findings);
      await queries.run(WITHDRAW, [organisation, [file], person, present.at, reason]);
      return DONE;
    });
  }

  private async inForce(queries: Queries, entry: string, organisation: string): Promise<EntryFile[]> {
    const all = (await this.listAll([entry], organisation, queries)).get(entry) ?? [];
    return all.filter(({ withdrawn }) => withdrawn === null);
  }

  /**
   * With the entry held; what is not his to see is not there for him. Whoever has nothing to do with its scans is turned
   * away at once; when they may be withdrawn, the rules say.
   */
  private async within(
    id: string,
    signedIn: SignedIn,
    work: (queries: Queries, held: Entry, present: Present) => Promise<Filed>,
  ): Promise<Filed> {
    const whole = async (queries: Queries): Promise<Filed> => {
      const present = await this.actors.present(signedIn, queries);
      const asked = [id, signedIn.organisation, present.day];
      const [held] = await queries.run<Entry>(LOCK_ENTRY, asked);
      if (!held || !isHisToRead(held, present)) return refused('NOT_FOUND');
      const may = mayOf('ATTACH_SCAN', held, present);
      if (!may.ok) return refused('FORBIDDEN', may.findings);
      const filed = await work(queries, held, present);
      if (filed.ok) await this.recounting.outdate(queries, id, signedIn);
      return filed;
    };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const filed = await this.database.transaction(whole).catch((error: unknown): null => {
        if (contended(error)) return null;
        throw error;
      });
      if (filed) return filed;
    }
    return refused('CONTENDED');
  }
}
