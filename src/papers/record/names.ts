import { Injectable } from '@nestjs/common';
import {
  type Capacity,
  type Dossier,
  type Instant,
  mayRead,
  type ReadScope,
  type NominationContext,
  type Plan,
  type RegisterEntry,
  type SubjectKind,
} from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import { Database } from '../../database/database.js';
import { Actors } from '../../people/actors.js';
import { type EntryRow, entryOf } from '../../road/lives/register-entries.js';
import type { Provenance } from '../paper.js';
import { NAMES_ON_PAPER } from './names.sql.js';

interface Signed {
  readonly actor: Capacity & { readonly person: string };
  readonly at: Instant;
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly person: string | null;
  readonly tier: string | null;
  readonly state: readonly string[];
  readonly invited: boolean;
  readonly context: NominationContext;
  readonly dossier: Dossier;
  readonly head_seq: number;
  readonly head_hash: string;
  readonly unit: string;
  readonly unitName: string;
  readonly entries: readonly EntryRow[];
  readonly endorsed: (Signed & { readonly seq: number; readonly hash: string }) | null;
}

/** A nominee as papers name him. */
export interface NameOnPaper
  extends Pick<Row, 'id' | 'code' | 'kind' | 'person' | 'tier' | 'state' | 'context' | 'unit' | 'unitName'> {
  readonly name: string;
  readonly post: string;
  readonly comprehensive: boolean;
  readonly fields: readonly string[];
  readonly entries: readonly RegisterEntry[];
  readonly head: Provenance;
  /** By whom and when it was sent to the Office, the last time. */
  readonly endorsed: (Signed & { readonly event: Provenance }) | null;
}

/** What the province was sent, it may print; nobody prints what only his own facts stand in. */
const READABLE: ReadonlySet<ReadScope> = new Set<ReadScope>(['full', 'sent']);

/** Names for papers: those whose dossier the reader may read, and no others. */
@Injectable()
export class NamesOnPaper {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  async of(round: string, unit: string | null, plan: Plan, signedIn: SignedIn): Promise<NameOnPaper[]> {
    const { actor, day } = await this.actors.present(signedIn);
    const asked = [signedIn.organisation, round, unit];
    const rows = await this.database.run<Row>(NAMES_ON_PAPER, asked);
    return rows.filter((row) => READABLE.has(mayRead(actor, day, row))).map((row) => nameOf(row, plan));
  }
}

const nameOf = (
  { head_seq, head_hash, dossier, entries, endorsed, ...row }: Row,
  plan: Plan,
): NameOnPaper => ({
  ...row,
  name: dossier.name,
  post: dossier.post,
  comprehensive: dossier.comprehensive,
  fields: dossier.fields,
  entries: entries.map((entry) => entryOf(entry, new Set(dossier.evidence), plan)),
  head: { code: row.code, seq: head_seq, hash: head_hash },
  endorsed: endorsed && {
    actor: endorsed.actor,
    at: endorsed.at,
    event: { code: row.code, seq: endorsed.seq, hash: endorsed.hash },
  },
});
