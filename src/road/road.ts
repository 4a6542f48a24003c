import { Injectable, Optional } from '@nestjs/common';
import type { Kept, Moment, Ordered } from '../../workflows/index.js';
import { BusinessClock } from '../clock/clocks.js';
import { momentAt } from '../clock/moment.js';
import { Database, type Queries } from '../database/database.js';
import { reached } from '../faults/reached.js';
import { Law } from '../law/law.js';
import { type KeptPlan, Plans } from '../plans/plans.js';
import { AfterCommit } from './after-commit.js';
import { commandHash } from './answers.js';
import { AttemptLog } from './attempts.js';
import { type Answer, type Command, type LifeName, orderedKey, type Outcome } from './command.js';
import { changedMeanwhile } from './changes.js';
import { contended, Undone } from './contention.js';
import type { Asked, Ballot, Decided, Life, Moved } from './lives/life.js';
import { nominationLife } from './lives/nomination.life.js';
import { roundLife } from './lives/round.life.js';
import { sittingLife } from './lives/sitting.life.js';
import { type Refusal, refusedBy } from './refusal.js';
import { notBefore, type SeenRow } from './seen.js';
import { writeDown } from './write-down.js';
import { keepOf, storeBallot } from './ballots.js';

const LIVES = { nomination: nominationLife, round: roundLife, sitting: sittingLife } as unknown as Readonly<
  Record<LifeName, Life>
>;

const ATTEMPTS = 6;

/** One order carried out, with what follows from it inside the same transaction. */
interface Step {
  readonly outcome: Outcome;
  readonly orders: readonly Ordered[];
  readonly ballot: Ballot | null;
  readonly keeps?: Kept | undefined;
}

type Ordering = Command & { readonly orderedBy?: Asked['orderedBy'] };

/** What is written in the same transaction once the order has passed: a file that the order names. */
export type Beside = (queries: Queries) => Promise<void>;

const orderer = ({ life }: Command): Asked['orderedBy'] => (life === 'nomination' ? undefined : life);

/** The round before its nominations, and these by id: two orders at once never wait for each other in a ring. */
const inLockOrder = (orders: readonly Ordered[]): Ordered[] =>
  orders.toSorted((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));

const rank = ({ life }: Ordered): number => (life === 'round' ? 0 : 1);

/** Now; for the clock's own orders the moment that set them off, though never before the head of the chain. */
const momentOf = ({ who, asAt }: Command, { head_at }: SeenRow, now: Moment, zone: string): Moment => {
  if (asAt === undefined || who.person !== null || asAt > now.at) return now;
  return momentAt(notBefore(asAt, head_at), zone);
};

/**
 * Where the plan counts names of the whole round, whoever takes a place in it waits for whoever is taking one: the round
 * before the unit's list, as everywhere.
 */
const LOCK_ROUND_COUNT = {
  name: 'lock-round-count',
  text: `select from round r join nomination n on n.round_id = r.id join plan p
             on p.organisation_id = n.organisation_id and p.code = n.plan_code and p.version = n.plan_version
          where n.id = $1 and p.counts_names for no key update of r`,
};

const named = ({ plan: { code, version }, sha256 }: KeptPlan) => ({ code, version, sha256 });

const CONTENDED: Refusal = { ok: false, code: 'CONTENDED', findings: [] };

const BEYOND_PASS: Refusal = { ok: false, code: 'NOT_YOURS', findings: [] };

/** A link lets in to its own task: the form of another, sent by it, is nobody's. */
const beyondPass = ({ id, who: { pass } }: Command): boolean =>
  pass !== undefined && !pass.subjects.includes(id);

const refused = (code: Refusal['code'], findings: Outcome['findings'] = []): Step => ({
  outcome: { ok: false, code, findings },
  orders: [],
  ballot: null,
});

/** Whose duty it is at another step, or whose link has died with its task: he may have seen it while it was his. */
const WAS_HIS: ReadonlySet<string> = new Set(['ROLE_NOT_HERE', 'ONLY_THIS_TASK']);

/** Not his whatever version he saw. Whose it was before is told what has happened since, and by whom. */
const forbidsWhatever = (decision: Decided['decision']): boolean =>
  !decision.ok &&
  decision.because === 'forbidden' &&
  !decision.findings.some(({ code }) => WAS_HIS.has(code));

/** To whoever may not even look: why he may not, in one code, and nothing of the matter itself. */
const whyForbidden = (decision: Decided['decision']): Outcome['findings'] =>
  !decision.ok && decision.because === 'forbidden' ? decision.findings.slice(0, 1) : [];

/**
 * The one road along which nominations, rounds and sittings move: read, decide, one statement. All of it
 * happens, or none.
 */
@Injectable()
export class Road {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
    private readonly law: Law,
    private readonly attempts: AttemptLog,
    @Optional() private readonly afterCommit?: AfterCommit,
  ) {}

  async act(command: Command, beside?: Beside): Promise<Outcome> {
    if (beyondPass(command)) {
      await this.attempts.note(command, BEYOND_PASS);
      return BEYOND_PASS;
    }
    const life = LIVES[command.life];
    const together =
      command.life !== 'nomination' || beside !== undefined || life.countedBy.has(command.order.type);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const step = await (together
        ? this.together(command, beside)
        : this.alone(this.database, command)
      ).catch((error: unknown) => {
        if (contended(error)) return null;
        if (error instanceof Undone) return { outcome: error.outcome, orders: [], ballot: null };
        throw error;
      });
      if (step === null) continue;
      reached('before-answer');
      if (step.outcome.ok) this.afterCommit?.wake();
      else await this.attempts.note(command, step.outcome);
      return step.outcome;
    }
    return CONTENDED;
  }

  /** Several rows as one: the owner of the count, or every nomination a round orders, locked in id order. */
  private together(command: Command, beside?: Beside): Promise<Step | null> {
    return this.database.transaction(async (queries) => {
      const step = await this.inside(queries, command);
      if (step?.outcome.ok && !step.outcome.again) await beside?.(queries);
      return step;
    });
  }

  /** The same inside a transaction that somebody else has begun: refused means all of it is undone. */
  async within(queries: Queries, command: Command): Promise<void> {
    const step = await this.inside(queries, command);
    if (step === null) throw new Undone(CONTENDED);
    if (!step.outcome.ok) throw new Undone(step.outcome);
  }

  private async inside(queries: Queries, command: Ordering): Promise<Step | null> {
    await this.lock(queries, command);
    const step = await this.alone(queries, command);
    if (step === null || !step.outcome.ok || step.outcome.again) return step;
    if (step.ballot) await storeBallot(queries, command, step.ballot);
    if (step.keeps) await keepOf(queries, command, step.keeps);
    const { seen = {}, ...whole } = command;
    for (const ordered of inLockOrder(step.orders)) {
      const key = orderedKey(command.key, ordered.id);
      const child = await this.inside(queries, {
        ...whole,
        ...ordered,
        // looked at before it was locked: whoever moved it meanwhile keeps the whole order from passing
        version: seen[ordered.id] ?? null,
        key,
        orderedBy: orderer(command),
      });
      if (child === null) throw new Undone(CONTENDED);
      if (!child.outcome.ok) throw new Undone(child.outcome);
    }
    return step;
  }

  private async lock(queries: Queries, { life, id, order }: Command): Promise<void> {
    if (LIVES[life].countedBy.has(order.type)) {
      await queries.run(LOCK_ROUND_COUNT, [id]);
      await queries.run(
        {
          name: 'lock-unit-list',
          text: `select from unit_list l join nomination n on n.round_id = l.round_id and n.unit_id = l.unit_id
                  where n.id = $1 for update of l`,
        },
        [id],
      );
      return;
    }
    // a sitting before its round, as when it concludes: its agenda does not grow while the vote opens
    if (life === 'round' && 'sitting' in order) await queries.run(LIVES.sitting.lock, [order.sitting]);
    await queries.run(LIVES[life].lock, [id]);
  }

  /** One read, one decision, one statement. Null: something it relied on changed meanwhile, so again. */
  private async alone(queries: Queries, command: Ordering): Promise<Step | null> {
    const { life, id, who, key, order, version } = command;
    const [row] = await queries.run<SeenRow>(LIVES[life].read, [id, who.organisation, who.person, key]);
    if (!row) return refused('NOT_FOUND');
    if (row.answered) return this.answerAgain(command, row.answered);

    const { plan, sha256 } = await this.plans.find(
      row.organisation,
      row.plan_code,
      row.plan_version,
      queries,
    );
    const moment = momentOf(command, row, this.clock.read(row.clock, plan.zone), plan.zone);
    const next = await this.nextPlan(command, row, queries);
    const asked = {
      order,
      plan,
      ...(next !== undefined && { next }),
      moment,
      who,
      ...(command.orderedBy && { orderedBy: command.orderedBy }),
    };
    const { decision, facts, dossier, mayRead } = LIVES[life].decide(row, asked);
    if (!mayRead) return refused('NOT_YOURS', whyForbidden(decision));
    const changed = version !== null && version !== row.version;
    if (changed && !forbidsWhatever(decision)) {
      const one = await changedMeanwhile(queries, row, command.orderedBy !== undefined);
      return refused('CHANGED_MEANWHILE', one);
    }
    if (!decision.ok) {
      const { code, findings } = refusedBy(decision);
      return refused(code, findings);
    }
    const moved: Moved = decision;
    reached('before-statement');
    const answer = await writeDown(queries, {
      command,
      ordered: command.orderedBy !== undefined,
      row,
      moved,
      facts,
      dossier,
      plan: { code: plan.code, version: plan.version, sha256 },
      ...(next && moved.changes?.plan === next.plan.version && { planAfter: named(next) }),
      bundle: this.law.hash,
      moment,
      roundVersion: LIVES[life].roundVersion(row),
    });
    if (answer === null) return null;
    reached('after-statement');
    return {
      outcome: { ok: true, answer, findings: moved.findings, again: false },
      orders: moved.orders ?? [],
      ballot: moved.ballot ?? null,
      keeps: moved.keeps,
    };
  }

  /** The version of the plan that the order names, if it names one; null: nobody has made it. */
  private nextPlan({ order }: Command, row: SeenRow, queries: Queries): Promise<KeptPlan | null | undefined> {
    const { type, to } = order as { type: string; to?: unknown };
    return type === 'MIGRATE' && typeof to === 'number'
      ? this.plans.seek(row.organisation, row.plan_code, to, queries)
      : Promise.resolve(undefined);
  }

  /** This very command, acknowledged before: the same answer. The same key for something else: refused. */
  private answerAgain(command: Command, answered: { bodyHash: string; answer: Answer }): Step {
    return answered.bodyHash === commandHash(command)
      ? {
          outcome: { ok: true, answer: answered.answer, findings: [], again: true },
          orders: [],
          ballot: null,
        }
      : refused('KEY_USED_OTHERWISE');
  }
}
