import { Injectable } from '@nestjs/common';
import { type Instant, mayReadRound, mayTakeReceipts } from '../../workflows/index.js';
import { type Candidate, SetupCodes } from '../access/proofs/setup-codes.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { INSTANT } from '../road/asker.js';
import { heldOn } from '../road/held.js';

/** A mail about a round's letters that went, or is to go, to whoever answers for the province. */
export interface MailToProvince {
  readonly recipient: string;
  readonly email: string;
  readonly template: string;
  readonly at: Instant;
  readonly delivered: Instant | null;
  /** What the other mail server said, where it would not take it. */
  readonly failure: string | null;
}

/** Whoever answers for the province today, and whether he can open a link. */
export interface Contact {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Null: the reader issues no code for him. */
  readonly pin: Candidate['pin'] | null;
  readonly codeUntil: Instant | null;
  /** Whoever issues him one gives a second factor with it. */
  readonly prove?: 'second';
}

/** $1 organisation · $2 round · $3 templates */
const MAILS = {
  name: 'province-mails',
  text: `
select p.name as recipient, p.email, n.template, ${INSTANT('n.at')} as at, ${INSTANT('n.delivered_at')} as delivered, n.failure
  from notice n join person p on p.id = n.recipient_id
 where n.organisation_id = $1 and n.template = any ($3::text[])
   and (n.subject_id = $2 or n.subject_id in (select id from nomination where round_id = $2))
 order by n.at, n.id`,
};

/** $1 organisation · $2 day */
const CONTACTS = {
  name: 'province-contacts',
  text: `
select distinct p.id as person, p.name, p.email, p.phone
  from access_grant g join person p on p.id = g.person_id
 where g.organisation_id = $1 and g.role = 'provinceContact' and p.disabled_at is null
   and ${heldOn('g', '$2')}
 order by p.name, p.id`,
};

/** The open task that waits at the province longest. $1 names */
const WAITS = {
  name: 'province-waits',
  text: `
select t.subject_id as id, t.key from task t
 where t.subject_id = any ($1::uuid[]) and t.closed_seq is null and t.seat like 'province:%'
 order by t.opened_at, t.id limit 1`,
};

const TO_THE_PROVINCE = ['task.RECEIVE', 'task.RECOGNISE', 'nudge.RECEIVE', 'nudge.RECOGNISE'];

/** What the Office knows of the way to the province: who answers there, what was mailed, and whether it arrived. */
@Injectable()
export class Contacts {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly codes: SetupCodes,
  ) {}

  async of(signedIn: SignedIn): Promise<Contact[]> {
    const { actor, day } = await this.actors.present(signedIn);
    if (!mayReadRound(actor, day)) return [];
    type Row = Omit<Contact, 'pin' | 'codeUntil' | 'prove'>;
    const [rows, candidates] = await Promise.all([
      this.database.run<Row>(CONTACTS, [signedIn.organisation, day]),
      this.codes.candidates(signedIn),
    ]);
    return rows.map((row) => {
      const candidate = candidates.find(({ person }) => person === row.person);
      return {
        ...row,
        pin: candidate?.pin ?? null,
        codeUntil: candidate?.codeUntil ?? null,
        ...(candidate?.prove && { prove: candidate.prove }),
      };
    });
  }

  /** Whether the Office's own forms are his: whoever may write an answer of the province down. */
  async works(signedIn: SignedIn): Promise<boolean> {
    const { actor, day } = await this.actors.present(signedIn);
    return mayTakeReceipts(actor, day);
  }

  mails(round: string, { organisation }: SignedIn): Promise<MailToProvince[]> {
    return this.database.run<MailToProvince>(MAILS, [organisation, round, TO_THE_PROVINCE]);
  }

  /** What a reminder is about: one name, so that it is one mail; its link leads to all of them. */
  async waits(names: readonly string[]): Promise<{ readonly id: string; readonly key: string } | null> {
    const [row] = await this.database.run<{ id: string; key: string }>(WAITS, [names]);
    return row ?? null;
  }
}
