import { Injectable } from '@nestjs/common';
import { type Day, type Finding, type Instant, permission } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { shortCode } from '../log/checkpoint.js';
import { Checkpoints, isBehind, type SignedCheckpoint } from '../log/checkpoints.js';
import type { Hash } from '../log/tree.js';
import type { MailState } from '../mail/record.js';
import { Actors, type Present } from '../people/actors.js';
import { AfterCommit } from '../road/after-commit.js';
import { type AnchorAge, AnchorAges } from './anchor-age.js';
import { AnchorMail } from './anchor-mail.js';
import { ACKNOWLEDGE, ANCHORS, ONE_ANCHOR } from './anchors.sql.js';

/** A checkpoint that was mailed to somebody. */
export interface AnchorLine {
  readonly id: string;
  readonly size: number;
  readonly root: Hash;
  readonly code: string;
  readonly day: Day;
  readonly at: Instant;
  readonly to: { readonly name: string; readonly email: string; readonly outside: boolean };
  /** Of its mail. */
  readonly state: MailState;
  /** Why it did not leave, or did not yet. */
  readonly words: string | null;
  readonly acknowledged: { readonly at: Instant; readonly by: string; readonly told: string | null } | null;
  /** How whoever reads this may acknowledge it: for himself, or for somebody who told him; null: not at all. */
  readonly may: Capacity | null;
}

export type Capacity = 'own' | 'outside';

export interface AnchorPage {
  readonly items: readonly AnchorLine[];
  /** Where the next page begins; null: this was the last. */
  readonly next: string | null;
}

/** How far what is kept is sealed, and how far that is held outside. */
export interface Standing extends AnchorAge {
  /** The newest; null: none is signed yet. */
  readonly newest: (Pick<SignedCheckpoint, 'size' | 'root' | 'at'> & { readonly code: string }) | null;
  /** How long the oldest event that no checkpoint covers has been waiting, in seconds. */
  readonly behind: number;
  /** Longer than the program promises. */
  readonly late: boolean;
}

export type Refusal = { readonly ok: false; readonly findings: readonly Finding[] };
export type Acknowledged =
  | { readonly ok: true; readonly line: AnchorLine }
  | (Refusal & {
      /** `NOT_TOLD`: how he said so is missing. */
      readonly code: 'FORBIDDEN' | 'NOT_FOUND' | 'NOT_TOLD';
    });

type Row = Omit<AnchorLine, 'code' | 'may'> & {
  readonly person: string | null;
  readonly province: boolean;
} & Record<string, unknown>;

type Action = 'SEE_ANCHORS' | 'SEND_ANCHORS' | 'ACKNOWLEDGE' | 'KEEP_ADDRESSES';

const PAGE = 25;

/** Asked of the law: may he, and in this capacity. */
export const mayWith = ({ actor, day }: Present, action: Action, as: Capacity | null = null) =>
  permission({
    life: 'anchor',
    action,
    state: as === null ? [] : [as],
    day,
    actor,
    unit: null,
    nominee: null,
    taken: [],
  });

/** His own, or that of one outside; the province has an account and may all the same answer by phone or letter. */
const capacityOf = ({ person, to, province }: Row, me: SignedIn): Capacity | null =>
  person === me.person ? 'own' : to.outside || province ? 'outside' : null;

const refused = (
  code: Exclude<Acknowledged, { readonly ok: true }>['code'],
  findings: readonly Finding[] = [],
): Acknowledged => ({ ok: false, code, findings });

/** What has been mailed out to be kept, and who says that he keeps it. */
@Injectable()
export class Anchors {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly checkpoints: Checkpoints,
    private readonly ages: AnchorAges,
    private readonly mail: AnchorMail,
    private readonly afterCommit: AfterCommit,
    private readonly security: SecurityClock,
  ) {}

  /** Newest first; whoever is outside sees his own. */
  async page(
    me: SignedIn,
    after?: string,
    most = PAGE,
  ): Promise<({ readonly ok: true } & AnchorPage) | Refusal> {
    const present = await this.actors.present(me);
    const may = mayWith(present, 'SEE_ANCHORS');
    if (!may.allow) return { ok: false, findings: may.findings };
    const [at = null, id = null] = after?.split('_') ?? [];
    const whose = may.capacity.role === 'provinceContact' ? me.person : null;
    const rows = await this.database.run<Row>(ANCHORS, [me.organisation, at, id, most + 1, whose]);
    const items = rows.slice(0, most).map((row) => this.lineOf(row, present, me));
    const last = items.at(-1);
    return { ok: true, items, next: rows.length > most && last ? `${last.at}_${last.id}` : null };
  }

  async standing({ organisation }: Pick<SignedIn, 'organisation'>): Promise<Standing> {
    const [last, behind, age] = await Promise.all([
      this.checkpoints.last(organisation),
      this.checkpoints.behind(organisation),
      this.ages.of(organisation),
    ]);
    const newest = last && { size: last.size, root: last.root, at: last.at, code: shortCode(last) };
    return { ...age, newest, behind, late: isBehind(behind) };
  }

  async maySend(me: SignedIn): Promise<boolean> {
    return mayWith(await this.actors.present(me), 'SEND_ANCHORS').allow;
  }

  /** Mails the newest checkpoint to whoever has not got it. */
  async send(me: SignedIn): Promise<{ readonly ok: true; readonly sent: number } | Refusal> {
    const may = mayWith(await this.actors.present(me), 'SEND_ANCHORS');
    if (!may.allow) return { ok: false, findings: may.findings };
    const sent = await this.mail.now(me.organisation);
    this.afterCommit.wake();
    return { ok: true, sent };
  }

  /** `told`: how somebody outside said so. Said twice, the first word counts. */
  async acknowledge(id: string, told: string | null, me: SignedIn): Promise<Acknowledged> {
    const present = await this.actors.present(me);
    const row = await this.find(id, me);
    if (!row) return refused('NOT_FOUND');
    const as = capacityOf(row, me);
    const may = mayWith(present, 'ACKNOWLEDGE', as);
    if (!may.allow) return refused('FORBIDDEN', may.findings);
    if (as === 'outside' && told === null) return refused('NOT_TOLD');
    const now = instantOf(this.security.now());
    const said = as === 'outside' ? told : null;
    await this.database.run(ACKNOWLEDGE, [me.organisation, id, now, me.person, said]);
    const kept = await this.find(id, me);
    return kept ? { ok: true, line: this.lineOf(kept, present, me) } : refused('NOT_FOUND');
  }

  private async find(id: string, { organisation }: SignedIn): Promise<Row | null> {
    const [row] = await this.database.run<Row>(ONE_ANCHOR, [organisation, id]);
    return row ?? null;
  }

  private lineOf(row: Row, present: Present, me: SignedIn): AnchorLine {
    const { id, size, root, day, at, to, state, words, acknowledged } = row;
    const as = capacityOf(row, me);
    const may = acknowledged === null && as !== null && mayWith(present, 'ACKNOWLEDGE', as).allow ? as : null;
    return { id, size, root, code: shortCode(row), day, at, to, state, words, acknowledged, may };
  }
}
