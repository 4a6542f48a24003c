import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Command, Outcome } from './command.js';

/** Refused attempts go here, never into the chain: who wanted what, and why not. Codes only, no dossier. */
@Injectable()
export class AttemptLog {
  constructor(private readonly database: Database) {}

  async note({ who, life, id, order }: Command, outcome: Extract<Outcome, { ok: false }>): Promise<void> {
    await this.database.run(
      {
        name: 'attempt-note',
        text: `insert into attempt (organisation_id, at, person_id, life, subject_id, action, because, codes)
               values ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7)`,
      },
      [
        who.organisation,
        who.person ?? 'system',
        life,
        id,
        order.type,
        outcome.code,
        outcome.findings.filter(({ effect }) => effect === 'block').map(({ code }) => code),
      ],
    );
  }
}
