import { Injectable } from '@nestjs/common';
import { type Finding, permission } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { AfterCommit } from '../road/after-commit.js';
import type { LifeName } from '../road/command.js';
import { Actors, type Present } from '../people/actors.js';
import { AGAIN, ONE, OUTAGE_TOLD, RECORD, TOLD_OF, type Which } from './record.sql.js';

export const MAIL_STATES = ['waiting', 'sent', 'refused', 'givenUp', 'notNeeded'] as const;

/** `notNeeded`: what it asked for was done, or no longer its recipient's to do, before it went out. */
export type MailState = (typeof MAIL_STATES)[number];

/** Why one waits. `hour`: of the day, or until working days; `again`: after a try; `outage`: nobody hears us. */
export type WhyWaiting = 'planned' | 'hour' | 'outage' | 'again' | 'onItsWay';

/** One notice to one person, and what has become of it. Nothing of what it says. */
export interface MailLine {
  readonly id: string;
  readonly at: string;
  readonly life: LifeName | 'account';
  /** Null: whoever asks has no business knowing. */
  readonly template: string | null;
  /** Of the matter it is about; null: of none. */
  readonly code: string | null;
  readonly to: { readonly id: string; readonly name: string; readonly email: string };
  readonly digest: boolean;
  readonly state: MailState;
  readonly why: WhyWaiting | null;
  readonly tries: number;
  /** Why it did not leave: the mail server's own words, or ours where it was never asked. */
  readonly words: string | null;
  /** Business time. */
  readonly sendFrom: string | null;
  /** Real time, as all that follows. */
  readonly retryAt: string | null;
  readonly endedAt: string | null;
  readonly resent: { readonly at: string; readonly by: string } | null;
}

export interface MailOutage {
  readonly since: string;
  readonly words: string;
  readonly probeAt: string;
}

export interface MailPage {
  readonly items: readonly MailLine[];
  /** Where the next page begins; null: this was the last. */
  readonly next: string | null;
  /** Null: a mail server hears us, as far as is known. */
  readonly outage: MailOutage | null;
}

export interface MailsWanted {
  readonly state?: MailState | undefined;
  /** A part of a name, or a whole address. */
  readonly person?: string | undefined;
  readonly after?: string | undefined;
}

export type Refusal = { readonly ok: false; readonly findings: readonly Finding[] };

export type SentAgain = { readonly ok: true; readonly state: MailState } | Refusal | { readonly ok: null };

const PAGE = 25;

const mayIn = ({ actor, day }: Present, action: 'SEE_MAILS' | 'SEND_AGAIN') =>
  permission({ life: 'mail', action, state: [], day, actor, unit: null, nominee: null, taken: [] });

/** The administrator reads no dossier: that a mail goes to somebody he may know, but not what has become of a name. */
const withoutMatter = (line: MailLine): MailLine =>
  line.life === 'account' ? line : { ...line, template: null, code: null };

/** What the Office sees of the mails: who got his and who did not, and a second try for those. */
@Injectable()
export class MailRecord {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly afterCommit: AfterCommit,
  ) {}

  /** Why somebody may not see which mails went out; null: he may. */
  async keptFrom(me: SignedIn): Promise<readonly Finding[] | null> {
    const may = mayIn(await this.actors.present(me), 'SEE_MAILS');
    return may.allow ? null : may.findings;
  }

  /** Newest first. */
  async page(
    me: SignedIn,
    { state, person, after }: MailsWanted,
  ): Promise<({ readonly ok: true } & MailPage) | Refusal> {
    const present = await this.actors.present(me);
    const may = mayIn(present, 'SEE_MAILS');
    if (!may.allow) return { ok: false, findings: may.findings };
    const which: Which = state ?? 'all';
    const [at = null, id = null] = after?.split('_') ?? [];
    const asked = [me.organisation, person?.trim() || null, at, id, PAGE + 1, present.at];
    const [rows, [outage = null]] = await Promise.all([
      this.database.run<MailLine>(RECORD[which], asked),
      this.database.run<MailOutage>(OUTAGE_TOLD, []),
    ]);
    const masked = may.capacity.role === 'admin';
    const items = rows.slice(0, PAGE).map((row) => (masked ? withoutMatter(row) : row));
    const last = items.at(-1);
    return { ok: true, items, next: rows.length > PAGE && last ? `${last.at}_${last.id}` : null, outage };
  }

  /** Whom each event of a subject was told to, by its place in the chain. For whoever may audit: the caller sees to that. */
  async ofSubject(subject: string, me: SignedIn): Promise<ReadonlyMap<number, readonly MailLine[]>> {
    const { at } = await this.actors.present(me);
    const asked = [me.organisation, subject, at];
    const rows = await this.database.run<MailLine & { seq: number }>(TOLD_OF, asked);
    const bySeq = new Map<number, MailLine[]>();
    for (const row of rows) bySeq.set(row.seq, [...(bySeq.get(row.seq) ?? []), row]);
    return bySeq;
  }

  /** To the address the person has by now. One that waits or has gone stays as it is: twice asked, it goes once. */
  async sendAgain(id: string, me: SignedIn): Promise<SentAgain> {
    const present = await this.actors.present(me);
    const may = mayIn(present, 'SEND_AGAIN');
    if (!may.allow) return { ok: false, findings: may.findings };
    await this.database.run(AGAIN, [me.organisation, id, present.at, me.person]);
    this.afterCommit.wake();
    const [notice] = await this.database.run<{ state: MailState }>(ONE, [me.organisation, id]);
    return notice ? { ok: true, state: notice.state } : { ok: null };
  }
}
