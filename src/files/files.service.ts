import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayRead } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Readings } from '../history/readings.js';
import { FILE_BYTES_MAX } from '../http/read-upload.js';
import { Actors } from '../people/actors.js';
import { FILE_NAMED_BY, FILE_TYPES, KEEP_FILE, NAME_FILE, READ_FILE } from './files.sql.js';
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
  readonly type: MediaType;
  readonly size: number;
}

/** Whoever sees only his own facts does not see what others wrote of him. */
const WHOLE: ReadonlySet<string> = new Set(['full', 'sent']);

type Found =
  | { readonly ok: true; readonly type: MediaType; readonly bytes: Buffer }
  | { readonly ok: false; readonly code: 'NOT_FOUND' | 'NOT_YOURS' };

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
    await queries.run(NAME_FILE, [organisation, nomination, scan.sha256]);
  }

  /** What kind of files these are, and how large. */
  facts(organisation: string, hashes: readonly string[]): Promise<FileFacts[]> {
    return hashes.length === 0
      ? Promise.resolve([])
      : this.database.run<FileFacts>(FILE_TYPES, [organisation, hashes]);
  }

  /** For whoever reads one of the nominations that name it, but the nominee himself. */
  async find(sha256: string, signedIn: SignedIn): Promise<Found> {
    const { organisation } = signedIn;
    type Naming = { id: string; state: string[]; unit: string; person: string | null };
    const naming = await this.database.run<Naming>(FILE_NAMED_BY, [organisation, sha256]);
    if (naming.length === 0) return { ok: false, code: 'NOT_FOUND' };
    const { actor, day, at } = await this.actors.present(signedIn);
    const read = naming.find((one) => WHOLE.has(mayRead(actor, day, one) ?? ''));
    if (!read) return { ok: false, code: 'NOT_YOURS' };
    const [file] = await this.database.run<{ type: MediaType; bytes: Buffer }>(READ_FILE, [
      organisation,
      sha256,
    ]);
    if (!file) return { ok: false, code: 'NOT_FOUND' };
    await this.readings.note(actor, organisation, at, read.id, 'file');
    return { ok: true, ...file };
  }
}
