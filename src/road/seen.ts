import type { Actor, Grant, Instant } from '../../workflows/index.js';
import { SYSTEM } from '../../workflows/index.js';
import type { ClockSetting } from '../clock/moment.js';
import type { Answer, Who } from './command.js';

/** The columns every life's reading query has. */
export interface SeenRow {
  readonly id: string;
  readonly organisation: string;
  readonly code: string;
  readonly plan_code: string;
  readonly plan_version: number;
  readonly machine: string;
  readonly state: string[];
  readonly context: unknown;
  readonly version: number;
  readonly head_seq: number;
  readonly head_hash: string;
  readonly head_at: Instant | null;
  readonly actor: ActorRow | null;
  readonly answered: { readonly bodyHash: string; readonly answer: Answer } | null;
  readonly clock: ClockSetting | null;
}

interface ActorRow {
  readonly grantsVersion: number;
  readonly disabled: boolean;
  /** His house is a rehearsal's. */
  readonly rehearsal: boolean;
  readonly grants: readonly Grant[];
  readonly substitutions: Actor['substitutions'];
}

export const actorOf = (row: Pick<SeenRow, 'actor'>, who: Who): Actor =>
  who.person === null
    ? SYSTEM
    : {
        person: who.person,
        // what stands for every proof in a rehearsal is worth a session's elsewhere
        assurance: who.assurance === 'rehearsal' && row.actor?.rehearsal !== true ? 'session' : who.assurance,
        // whoever is disabled acts neither for himself nor for anybody else
        grants: row.actor === null || row.actor.disabled ? [] : row.actor.grants,
        substitutions: row.actor === null || row.actor.disabled ? [] : row.actor.substitutions,
        ...(who.pass && { only: who.pass.offers }),
      };

/** Event times in a chain never go backwards, whatever the clocks of several machines say. */
export const notBefore = (at: Instant, head: Instant | null): Instant =>
  head !== null && head > at ? head : at;
