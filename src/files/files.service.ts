import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayRead, mayReadRecord, registerRights } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Readings } from '../history/readings.js';
import { FILE_BYTES_MAX } from '../http/read-upload.js';
import { Actors, type Present } from '../people/actors.js';
import {
  FILE_FACTS,
  FILE_NAMED_BY,
  FILE_SCAN_OF,
  FILE_TYPES,
  KEEP_FILE,
  KEPT_FOR,
  NAME_FILE,
  READ_FILE,
} from './files.sql.js';
import { KEPT_FILES_MAX, type KeptType, type Taken } from './intake.js';
import { type MediaType, mediaTypeOf } from './media-type.js';

/** A file that was looked at and may be kept. */
export interface Scan {
  readonly sha256: string;
  readonly type: MediaType;
  readonly bytes: Buffer;
}

/** Why it is not taken. */
export type FileFault = 'FILE_EMPTY' | 'FILE_TOO_LARGE' | 'FILE_BROKEN' | 'FILE_OF_OTHER_KIND';

export interface FileFacts {
  readonly sha256: string;
  readonly type: KeptType;
  readonly size: number;
}

/** Whoever sees only his own facts does not see what others wrote of him. */
const WHOLE: ReadonlySet<string> = new Set(['full', 'sent']);

/** A file as its reader gets it. `label`: what its sender called it, where he called it anything. */
export interface Found {
  readonly type: KeptType;
  readonly size: number;
  readonly bytes: Buffer;
  readonly label: string | null;
}

export interface KeptFile {
  readonly sha256: string;
  readonly label: string | null;
  readonly type: KeptType;
  readonly size: number;
}

interface ScanOf {
  readonly id: string;
  readonly kind: string;
  readonly units: readonly string[];
  readonly person: string | null;
  readonly label: string;
}

interface Naming {
  readonly id: string;
  readonly state: string[];
  readonly unit: string;
  readonly person: string | null;
  readonly invited: boolean;
  readonly label: string | null;
}

interface Reader {
  readonly of: string;
  readonly label: string | null;
  readonly present: Present;
}

/** What was sent, looked at: its kind by its bytes, whatever its sender called it. */
export function scanIn(bytes: Buffer | 'TOO_LARGE'): Scan | FileFault {
  if (bytes === 'TOO_LARGE' || bytes.length > FILE_BYTES_MAX) return 'FILE_TOO_LARGE';
  if (bytes.length === 0) return 'FILE_EMPTY';
  const type = mediaTypeOf(bytes);
  if (type === null) return 'FILE_OF_OTHER_KIND';
  if (type === 'broken') return 'FILE_BROKEN';
  return { sha256: createHash('sha256').update(bytes).digest('hex'), type, bytes };
}

/** Files by their content, and who may read them. */
@Injectable()
export class FilesService {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly readings: Readings,
  ) {}

  /** In the transaction of the order that names it. */
  async keep(queries: Queries, organisation: string, nomination: string, scan: Scan): Promise<void> {
    await queries.run(KEEP_FILE, [organisation, scan.sha256, scan.type, scan.bytes]);
    await queries.run(NAME_FILE, [organisation, nomination, scan.sha256, null, null]);
  }

  /** Sent with a form that may yet come back with errors: it lies here, and the form names it by its content. */
  async keepFor(
    nomination: string,
    files: readonly Taken[],
    { organisation, person }: SignedIn,
  ): Promise<void> {
    if (files.length === 0) return;
    await this.database.transaction(async (queries) => {
      for (const { sha256, type, bytes, label } of files) {
        await queries.run(KEEP_FILE, [organisation, sha256, type, bytes]);
        await queries.run(NAME_FILE, [organisation, nomination, sha256, label, person]);
      }
    });
  }

  /** Whether so many more may be kept for it. */
  async hasRoomFor(nomination: string, more: number, signedIn: SignedIn): Promise<boolean> {
    return more === 0 || (await this.keptFor(nomination, signedIn)).length + more <= KEPT_FILES_MAX;
  }

  /** What lies here for a nomination, whether or not anything names it. */
  keptFor(nomination: string, { organisation }: SignedIn): Promise<KeptFile[]> {
    return this.database.run<KeptFile>(KEPT_FOR, [organisation, nomination]);
  }

  /** What kind of files these are, and how large. */
  facts(organisation: string, hashes: readonly string[]): Promise<FileFacts[]> {
    return hashes.length === 0
      ? Promise.resolve([])
      : this.database.run<FileFacts>(FILE_TYPES, [organisation, hashes]);
  }

  /** Its content, for whoever may read what it belongs to; null: for him it is not there. */
  async find(sha256: string, signedIn: SignedIn): Promise<Found | null> {
    const { organisation } = signedIn;
    const seen = await this.reader(sha256, signedIn);
    if (!seen) return null;
    type Content = Pick<Found, 'type' | 'size' | 'bytes'>;
    const [file] = await this.database.run<Content>(READ_FILE, [organisation, sha256]);
    if (!file) return null;
    const { actor, at } = seen.present;
    await this.readings.note(actor, organisation, at, seen.of, 'file');
    return { label: seen.label, ...file };
  }

  /** Its content alone, for what a paper that he may read encloses; whose it is was asked before. */
  async bytesOf(sha256: string, organisation: string): Promise<Uint8Array | null> {
    const [file] = await this.database.run<Pick<Found, 'bytes'>>(READ_FILE, [organisation, sha256]);
    return file ? new Uint8Array(file.bytes) : null;
  }

  /** What it is and what it is called, for whoever may read it: its content is not read. */
  async about(sha256: string, signedIn: SignedIn): Promise<Omit<Found, 'bytes'> | null> {
    const seen = await this.reader(sha256, signedIn);
    if (!seen) return null;
    const asked = [signedIn.organisation, sha256];
    const [file] = await this.database.run<Pick<Found, 'type' | 'size'>>(FILE_FACTS, asked);
    return file ? { label: seen.label, ...file } : null;
  }

  /**
   * By which nomination or entry he may read it. The nominee himself does not see what others wrote of him; the paper of
   * an award of his own he has at home. Whoever came by a link sees the files of its own subject.
   */
  private async reader(sha256: string, signedIn: SignedIn): Promise<Reader | null> {
    const { organisation } = signedIn;
    const present = await this.actors.present(signedIn);
    const { actor, day } = present;
    const naming = await this.database.run<Naming>(FILE_NAMED_BY, [organisation, sha256]);
    const { pass } = signedIn;
    const nomination = naming.find(
      (one) => (!pass || pass.subjects.includes(one.id)) && WHOLE.has(mayRead(actor, day, one) ?? ''),
    );
    if (nomination) return { of: nomination.id, label: nomination.label, present };
    if (pass) return null;
    const entries = await this.database.run<ScanOf>(FILE_SCAN_OF, [organisation, sha256, day]);
    const rights = registerRights(actor, day);
    const entry = entries.find((one) => mayReadRecord(rights, one));
    return entry ? { of: entry.id, label: entry.label, present } : null;
  }
}
