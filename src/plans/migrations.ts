import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Finding, NominationOrder } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Queries } from '../database/database.js';
import { whoIs } from '../people/actors.js';
import { AfterCommit } from '../road/after-commit.js';
import { AttemptLog } from '../road/attempts.js';
import { type Answer, type Channel, type Command, orderedKey, type RefusalCode } from '../road/command.js';
import { contended, Undone } from '../road/contention.js';
import { Once } from '../road/once.js';
import { Road } from '../road/road.js';
import { LOOK_ANEW, NOMINATIONS_OF, NOMINATION_ANSWER } from './plans.sql.js';

/** Which nominations, as somebody saw them, are to be under which version, and on what basis. */
export interface Migration {
  readonly plan: string;
  readonly to: number;
  readonly nominations: readonly { readonly id: string; readonly version: number }[];
  readonly basis: string;
}

export interface Migrated {
  readonly to: number;
  readonly nominations: readonly Answer[];
}

export type MigrationOutcome =
  | ({ readonly ok: true } & Migrated)
  | { readonly ok: false; readonly code: RefusalCode; readonly findings: readonly Finding[] };

type Refusal = Extract<MigrationOutcome, { ok: false }>;

const refused = (code: RefusalCode, findings: readonly Finding[] = []): Refusal => ({
  ok: false,
  code,
  findings,
});

/** The one of many at which it stopped. */
interface Stopped {
  readonly command: Command;
  readonly outcome: Undone['outcome'];
}

/** Which of many it is: a reason alone would not tell whom it is about. */
const about = (code: string, { code: because, findings }: Undone['outcome']): Undone =>
  new Undone({
    ok: false,
    code: because,
    findings: findings.map((one) => ({ ...one, params: { ...one.params, nomination: code } })),
  });

/** Nominations brought under a later version of their plan: an event in the history of each, all of them or none. */
@Injectable()
export class PlanMigrations {
  constructor(
    private readonly once: Once,
    private readonly road: Road,
    private readonly attempts: AttemptLog,
    @Optional() @Inject(AfterCommit) private readonly afterCommit: AfterCommit | null,
  ) {}

  async carryOut(asked: Migration, key: string, me: SignedIn, channel: Channel): Promise<MigrationOutcome> {
    // as plain values, each once, in the order in which whatever orders many locks them
    const nominations = [
      ...new Map(asked.nominations.map(({ id, version }) => [id, { id, version }])).values(),
    ].toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const plain = { ...asked, nominations };
    let stopped: Stopped | null = null;
    const outcome = await this.once.of<Migrated, Refusal>(
      { life: 'plan', asked: plain },
      key,
      me,
      (queries) =>
        this.each(queries, plain, key, me, channel, (at) => {
          stopped = at;
        }),
    );
    // on record once all of it is undone: what is noted inside goes with the rest
    if (!outcome.ok && stopped) await this.noted(stopped);
    if (outcome.ok) this.afterCommit?.wake();
    return outcome;
  }

  private noted({ command, outcome }: Stopped): Promise<void> {
    return this.attempts.note(command, outcome);
  }

  private async each(
    queries: Queries,
    asked: Migration,
    key: string,
    me: SignedIn,
    channel: Channel,
    stops: (at: Stopped) => void,
  ): Promise<MigrationOutcome> {
    const ids = asked.nominations.map(({ id }) => id);
    const known = await queries.run<{ id: string; code: string }>(NOMINATIONS_OF, [
      me.organisation,
      asked.plan,
      ids,
    ]);
    if (known.length !== new Set(ids).size) return refused('NOT_FOUND');
    const codes = new Map(known.map(({ id, code }) => [id, code]));
    for (const { id, version } of asked.nominations) {
      const order: NominationOrder = { type: 'MIGRATE', to: asked.to, reason: asked.basis };
      const command: Command = {
        life: 'nomination',
        id,
        order,
        version,
        key: orderedKey(key, id),
        who: whoIs(me, channel),
      };
      await this.road.within(queries, command).catch((error: unknown) => {
        if (!(error instanceof Undone) || contended(error)) throw error;
        stops({ command, outcome: error.outcome });
        throw about(codes.get(id) ?? id, error.outcome);
      });
    }
    await queries.run(LOOK_ANEW, [ids, me.organisation]);
    const answers = await queries.run<{ answer: Answer }>(NOMINATION_ANSWER, [
      me.organisation,
      me.person,
      ids.map((id) => orderedKey(key, id)),
    ]);
    return { ok: true, to: asked.to, nominations: answers.map((one) => one.answer) };
  }
}
