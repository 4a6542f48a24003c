import { Injectable } from '@nestjs/common';
import type { Actor, Instant } from '../../workflows/index.js';
import { Database } from '../database/database.js';

const NOTE = {
  name: 'note-reading',
  text: 'insert into reading (organisation_id, at, person_id, subject_id, what) values ($1, $2, $3, $4, $5)',
};

/** Auditors read everything, and each of their readings is itself on record. */
@Injectable()
export class Readings {
  constructor(private readonly database: Database) {}

  async note(
    { person, grants }: Pick<Actor, 'person' | 'grants'>,
    organisation: string,
    at: Instant,
    subject: string,
    what: 'nomination' | 'sitting' | 'history',
  ): Promise<void> {
    if (!grants.some(({ role }) => role === 'auditor')) return;
    await this.database.run(NOTE, [organisation, at, person, subject, what]);
  }
}
