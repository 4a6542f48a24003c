import { Injectable } from '@nestjs/common';
import type { Capacity, Instant } from '../../workflows/index.js';
import type { Queries, Statement } from '../database/database.js';

/** What is done with people and their offices, as the log calls it. */
export const PEOPLE_STEPS = [
  'MAKE_SUBSTITUTION',
  'END_SUBSTITUTION',
  'DISABLE_PERSON',
  'ENABLE_PERSON',
  'GIVE_GRANT',
  'END_GRANT',
  'ISSUE_PIN_CODE',
  'ISSUE_PASSWORD_CODE',
  'SET_PASSWORD',
  'RESET_SECOND',
  'HAND_OVER',
] as const;
export type PeopleStep = (typeof PEOPLE_STEPS)[number];

export interface PeopleDeed {
  readonly organisation: string;
  /** Business time. */
  readonly at: Instant;
  readonly by: string;
  /** Null: in an affair of his own. */
  readonly capacity: Capacity | null;
  readonly person: string;
  readonly other?: string | null;
  readonly step: PeopleStep;
  readonly why?: string | null;
  /** What else was done: days, offices, codes of steps. No secret, no dossier. */
  readonly said?: object;
}

const NOTE: Statement = {
  name: 'people-note-step',
  text: `
insert into people_step (organisation_id, at, by_id, role, person_id, other_id, step, why, said)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

/** The append-only log of who did what with accounts, offices and substitutions. Written with the deed, or not at all. */
@Injectable()
export class PeopleLog {
  async note(queries: Queries, deed: PeopleDeed): Promise<void> {
    const { organisation, at, by, capacity, person, other, step, why, said } = deed;
    const about = [person, other ?? null, step, why ?? null, JSON.stringify(said ?? {})];
    await queries.run(NOTE, [organisation, at, by, capacity?.role ?? null, ...about]);
  }
}
