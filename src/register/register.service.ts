import { Injectable } from '@nestjs/common';
import { blocks, decideRecord, type RecordOrder, type Standing } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Queries } from '../database/database.js';
import { Actors, type Present } from '../people/actors.js';
import type { Channel } from '../road/command.js';
import { Once } from '../road/once.js';
import { authorityFor } from './authority.js';
import { CataloguePlan } from './catalogue-plan.js';
import { type Entered, type InTheRegister, type OfRecipient, type Refusal, refused } from './entered.js';
import { inWords } from './in-words.js';
import { lackingIn, type NewEntry, unknownIn } from './new-entry.js';
import { findingsAgainst, knownOf, recipientsFor } from './recipients.js';
import { type Recounted, Recounting } from './recounting.js';
import { LOCK } from './register.sql.js';
import { changeEntry, writeEntry, writeStep, type Writing } from './writing.js';

/** An entry as it is held while something is ordered of it. */
interface Held {
  readonly kind: NewEntry['kind'];
  readonly value: string;
  readonly standing: Standing;
  readonly version: number;
  readonly revokedOn: string | null;
  readonly person: string | null;
  readonly number?: string;
  readonly decidedOn?: string;
  readonly year?: number;
  readonly units: readonly string[];
  readonly claimedBy: readonly string[];
}

const toldOf = ({ recounted, untold }: Recounted): Recounted | Pick<Recounted, 'recounted'> =>
  untold.length > 0 ? { recounted, untold } : { recounted };

/** How an order came: with the version its sender saw, over which channel. */
interface Sent {
  readonly version?: number | null | undefined;
  readonly channel?: Channel;
}

/**
 * The award register. What the Office enters it has seen, so it is verified; what a unit says is claimed until the
 * Office has looked. Each step is kept with who took it, and the nominations that rely on an entry are told.
 */
@Injectable()
export class RegisterService {
  constructor(
    private readonly once: Once,
    private readonly actors: Actors,
    private readonly catalogue: CataloguePlan,
    private readonly recounting: Recounting,
  ) {}

  /** One decision for all its recipients, or for none. Whoever has it already is answered with that entry. */
  async enter(entry: NewEntry, key: string, signedIn: SignedIn, channel: Channel = 'api'): Promise<Entered> {
    return this.asOnce(
      { type: 'ENTER_RECORD', ...entry, ...(entry.recipients && { recipients: { ...entry.recipients } }) },
      key,
      signedIn,
      async (queries, present) => {
        const errors = lackingIn(entry, present.day);
        if (errors.length > 0) return { ok: false, code: 'INVALID', errors };
        const found = await recipientsFor(queries, entry, signedIn, present);
        if (!found.ok) return found;
        const { recipients } = found;
        const plan = await this.catalogue.inForce(signedIn.organisation, present.day, queries);
        const unknown = unknownIn(entry, plan);
        if (unknown.length > 0) return { ok: false, code: 'INVALID', errors: unknown };
        const known = await knownOf(queries, entry, recipients, signedIn);
        const findings = findingsAgainst(entry, recipients, known, plan, present);
        if (blocks(findings)) return refused('REFUSED', findings);

        const writing: Writing = { queries, signedIn, present };
        const entries: OfRecipient[] = [];
        for (const one of recipients) entries.push(await writeEntry(entry, one, known, writing));
        const fresh = recipients.flatMap((one, at) => {
          const made = entries[at];
          return made === undefined || made.already ? [] : [{ ...one, made }];
        });
        const told = await this.recounting.tell(
          queries,
          {
            entries: fresh.map(({ made }) => made.id),
            tells: fresh.flatMap(({ made }) => (made.standing === 'verified' ? [made.id] : [])),
            change: 'entered',
            reason: inWords(entry, plan),
            key,
            channel,
          },
          signedIn,
        );
        for (const { made, action, capacity } of fresh) {
          await writeStep({ entry: made.id, action, capacity, untold: told.untold }, writing);
        }
        return {
          ok: true,
          id: entries[0]?.id ?? '',
          ...toldOf(told),
          entries,
          ...(findings.length > 0 && { findings }),
        };
      },
    );
  }

  /** The Office accepts or does not accept what is claimed, or a decision is taken back (thu hồi). */
  async order(
    id: string,
    order: RecordOrder,
    key: string,
    signedIn: SignedIn,
    { version = null, channel = 'api' }: Sent = {},
  ): Promise<Entered> {
    return this.asOnce({ type: order.type, order, id, version }, key, signedIn, async (queries, present) => {
      const [entry] = await queries.run<Held>(LOCK, [id, signedIn.organisation, present.day]);
      if (!entry) return refused('NOT_FOUND');
      const may = authorityFor(order.type, entry.kind, entry, present, entry.claimedBy);
      if (!may.ok) return refused('FORBIDDEN', may.findings);
      if (version !== null && version !== entry.version) {
        const params = { version: entry.version, facts: 1 };
        return refused('CHANGED_MEANWHILE', [
          { code: 'CHANGED_MEANWHILE', clause: '-', effect: 'block', params },
        ]);
      }
      const decision = decideRecord(order, { ...entry, today: present.day });
      if (!decision.ok) return refused('REFUSED', decision.findings);

      const writing: Writing = { queries, signedIn, present };
      await changeEntry(id, order, writing);
      const names = await this.catalogue.names(signedIn.organisation, present.day, queries);
      const told = await this.recounting.tell(
        queries,
        {
          entries: [id],
          tells: [id],
          change: decision.change,
          reason: 'reason' in order ? order.reason : inWords(entry, names),
          key,
          channel,
        },
        signedIn,
      );
      await writeStep(
        { entry: id, action: order.type, capacity: may.capacity, order, untold: told.untold },
        writing,
      );
      return { ok: true, id, ...toldOf(told) };
    });
  }

  private asOnce(
    asked: object,
    key: string,
    signedIn: SignedIn,
    work: (queries: Queries, present: Present) => Promise<Entered>,
  ): Promise<Entered> {
    return this.once.of<InTheRegister, Refusal>({ life: 'register', asked }, key, signedIn, async (queries) =>
      work(queries, await this.actors.present(signedIn, queries)),
    );
  }
}
