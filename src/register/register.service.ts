import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Finding, type NominationOrder, permission } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { canonical } from '../history/canonical.js';
import { sha256 } from '../history/event.js';
import type { InvalidField } from '../http/problem.js';
import { Actors, type Present, whoIs } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { orderedKey, type RefusalCode } from '../road/command.js';
import { contended, Undone } from '../road/contention.js';
import { Road } from '../road/road.js';
import { lackingIn, type NewEntry, unknownIn } from './new-entry.js';
import { datedLater, notTakenBack } from './register-findings.js';
import { ANSWERED, BUMP, INSERT, KEEP_ANSWER, LOCK, NEWEST_PLAN, REVOKE } from './register.sql.js';

interface InTheRegister {
  readonly id: string;
  /** Nominations that were told. */
  readonly recounted: readonly string[];
}

export type Entered =
  | ({ readonly ok: true } & InTheRegister)
  | { readonly ok: false; readonly code: RefusalCode; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly code: 'INVALID'; readonly errors: readonly InvalidField[] };

type Work = (queries: Queries, present: Present) => Promise<Entered>;

const ATTEMPTS = 6;

const refused = (code: RefusalCode, findings: readonly Finding[] = []): Entered => ({
  ok: false,
  code,
  findings,
});

/** Nobody enters or takes back what stands about himself. `about`: the person of the entry, where it is one's. */
const deniedTo = (action: string, { actor, day }: Present, about: string | null): Entered | null => {
  const asking = {
    life: 'register',
    action,
    state: [],
    day,
    actor,
    unit: null,
    nominee: about === null ? null : { kind: 'individual' as const, person: about },
    taken: [],
  } as const;
  const may = permission(asking);
  return may.allow ? null : refused('FORBIDDEN', may.findings);
};

/** An entry as it is held while it is taken back, and the running nominations that rely on it. */
interface Held {
  readonly revokedOn: string | null;
  readonly person: string | null;
  readonly nominations: string[];
}

/** The award register: what the Office enters it has seen, so it is verified; what is taken back is recounted. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly plans: Plans,
    private readonly road: Road,
  ) {}

  async enter(entry: NewEntry, key: string, signedIn: SignedIn): Promise<Entered> {
    const errors = lackingIn(entry);
    if (errors.length > 0) return { ok: false, code: 'INVALID', errors };
    const asked = { type: 'ENTER_RECORD', ...entry };
    return this.once(asked, key, signedIn, async (queries, present) => {
      const denied = deniedTo(asked.type, present, entry.person ?? null);
      if (denied) return denied;
      const unknown = unknownIn(entry, await this.newestPlan(queries, signedIn));
      if (unknown.length > 0) return { ok: false, code: 'INVALID', errors: unknown };
      const later = datedLater(entry.decidedOn, present.day);
      if (later.length > 0) return refused('REFUSED', later);
      const id = randomUUID();
      const [made] = await queries.run(INSERT, [
        id,
        signedIn.organisation,
        entry.kind,
        entry.person ?? null,
        entry.unit ?? null,
        entry.value,
        entry.issuer ?? null,
        entry.issuerName ?? null,
        entry.nature ?? null,
        entry.number ?? null,
        entry.decidedOn ?? null,
        entry.year ?? null,
        entry.applied ?? null,
        signedIn.person,
        present.at,
      ]);
      if (!made) return refused('NOT_FOUND');
      await queries.run(BUMP, [id]);
      return { ok: true, id, recounted: [] };
    });
  }

  /** An award is taken back (thu hồi): every running nomination of its holder is told, in the same transaction. */
  async revoke(id: string, on: string, reason: string, key: string, signedIn: SignedIn): Promise<Entered> {
    const asked = { type: 'REVOKE_RECORD', id, on, reason };
    return this.once(asked, key, signedIn, async (queries, present) => {
      const [entry] = await queries.run<Held>(LOCK, [id, signedIn.organisation]);
      if (!entry) return refused('NOT_FOUND');
      const denied = deniedTo(asked.type, present, entry.person);
      if (denied) return denied;
      const findings = notTakenBack({ on, reason }, entry.revokedOn, present.day);
      if (findings.length > 0) return refused('REFUSED', findings);
      await queries.run(REVOKE, [id, on, reason]);
      const order: NominationOrder = { type: 'RECOUNT', entry: id, change: 'revoked', reason };
      for (const nomination of entry.nominations) {
        await this.road.within(queries, {
          life: 'nomination',
          id: nomination,
          order,
          version: null,
          key: orderedKey(key, nomination),
          who: whoIs(signedIn, 'api'),
        });
      }
      return { ok: true, id, recounted: entry.nominations };
    });
  }

  /** One key, one deed: sent again it is answered as before, and with anything else it is refused. */
  private once(
    asked: { readonly type: string },
    key: string,
    signedIn: SignedIn,
    work: Work,
  ): Promise<Entered> {
    const bodyHash = sha256(canonical({ life: 'register', asked }));
    return this.whole(async (queries) => {
      const [before] = await queries.run<{ bodyHash: string; answer: InTheRegister }>(ANSWERED, [
        signedIn.person,
        key,
      ]);
      if (before?.bodyHash === bodyHash) return { ok: true, ...before.answer };
      if (before) return refused('KEY_USED_OTHERWISE');
      const present = await this.actors.present(signedIn, queries);
      const entered = deniedTo(asked.type, present, null) ?? (await work(queries, present));
      if (entered.ok) {
        const { ok: _, ...answer } = entered;
        const kept = [signedIn.person, key, signedIn.organisation, bodyHash, JSON.stringify(answer)];
        await queries.run(KEEP_ANSWER, kept);
      }
      return entered;
    });
  }

  private async newestPlan(queries: Queries, { organisation }: SignedIn) {
    const [newest] = await queries.run<{ code: string; version: number }>(NEWEST_PLAN, [organisation]);
    if (!newest) throw new Error('a register without a plan');
    return (await this.plans.find(organisation, newest.code, newest.version, queries)).plan;
  }

  /** All of it or none; what only collided with somebody else's order is tried again. */
  private async whole(work: (queries: Queries) => Promise<Entered>): Promise<Entered> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const entered = await this.database.transaction(work).catch((error: unknown): Entered | null => {
        if (contended(error)) return null;
        // a nomination that cannot be told says why, and nothing is taken back
        if (error instanceof Undone) return error.outcome;
        throw error;
      });
      if (entered) return entered;
    }
    return refused('CONTENDED');
  }
}
