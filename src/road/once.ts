import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries, type Statement } from '../database/database.js';
import { canonical } from '../history/canonical.js';
import { sha256 } from '../history/event.js';
import { contended, Undone } from './contention.js';

/** $1 organisation · $2 person · $3 key */
const ANSWERED: Statement = {
  name: 'once-answered',
  text: `select body_hash as "bodyHash", answer from answered_command
          where organisation_id = $1 and person_id = $2 and key = $3`,
};

/** $1 person · $2 key · $3 organisation · $4 hash of what was asked · $5 answer */
const KEEP_ANSWER: Statement = {
  name: 'once-keep-answer',
  text: `insert into answered_command (person_id, key, organisation_id, body_hash, answer) values ($1, $2, $3, $4, $5)`,
};

/** Why a whole transaction came to nothing, in the road's own words. */
export type CameToNothing = Undone['outcome'];

/** `once`: what is said this one time and kept nowhere; sent again, the deed is answered without it. */
type Done<A> = { readonly ok: true; readonly once?: string } & A;

interface Refusal {
  readonly ok: false;
}

const ATTEMPTS = 6;

const nothing = (code: CameToNothing['code']): CameToNothing => ({ ok: false, code, findings: [] });

/** All of it or none; tried again, as a whole, while somebody else is in the way. */
export async function wholly<T>(
  database: Database,
  whole: (queries: Queries) => Promise<T>,
): Promise<T | CameToNothing> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return await database.transaction(whole);
    } catch (error) {
      if (contended(error)) continue;
      // one of many was refused, and says why
      if (error instanceof Undone) return error.outcome;
      throw error;
    }
  }
  return nothing('CONTENDED');
}

/** A refusal undoes what was written before it: nothing is half there. */
class Refused<R> extends Error {
  constructor(readonly outcome: R) {
    super('refused');
  }
}

/** What is asked, as plain values: the same values under the same key are the same deed. */
export interface Deed {
  readonly life: 'register' | 'plan' | 'council' | 'substitution' | 'people' | 'redaction';
  readonly asked: object;
}

/** One key, one deed: sent again it is answered as before, and with anything else it is refused. */
@Injectable()
export class Once {
  constructor(private readonly database: Database) {}

  /** Answers with what `work` came to, or did before. Refused: KEY_USED_OTHERWISE, CONTENDED, or as `work` says. */
  async of<A extends object, R extends Refusal>(
    deed: Deed,
    key: string,
    { organisation, person }: SignedIn,
    work: (queries: Queries) => Promise<Done<A> | R>,
  ): Promise<Done<A> | R | CameToNothing> {
    const bodyHash = sha256(canonical(deed));
    const whole = async (queries: Queries): Promise<Done<A> | CameToNothing> => {
      const [before] = await queries.run<{ bodyHash: string; answer: A }>(ANSWERED, [
        organisation,
        person,
        key,
      ]);
      if (before?.bodyHash === bodyHash) return { ok: true, ...before.answer };
      if (before) return nothing('KEY_USED_OTHERWISE');
      const came = await work(queries);
      if (!came.ok) throw new Refused(came);
      const { ok: _, once: __, ...answer } = came;
      await queries.run(KEEP_ANSWER, [person, key, organisation, bodyHash, JSON.stringify(answer)]);
      return came;
    };
    return wholly(this.database, whole).catch((error: unknown): R => {
      if (error instanceof Refused) return error.outcome as R;
      throw error;
    });
  }

  /** What this key of this person was answered with, as he may look at it again. */
  async answered<A>(key: string, { organisation, person }: SignedIn): Promise<A | null> {
    const [row] = await this.database.run<{ answer: A }>(ANSWERED, [organisation, person, key]);
    return row?.answer ?? null;
  }
}
