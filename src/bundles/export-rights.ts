import { Injectable } from '@nestjs/common';
import { mayAudit, mayReadRound, permission } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Statement } from '../database/database.js';
import type { ShowsBeside } from '../history/history.service.js';
import { Problem } from '../http/problem.js';
import { NominationsService, type ReadableChain } from '../nominations/nominations.service.js';
import { Actors, type Present } from '../people/actors.js';
import { SittingsService } from '../sittings/sittings.service.js';
import { HOUSE_NAME, OF_ROUND, SITTING_NAME } from './bundles.sql.js';
import type { Chain, Scope } from './scope.js';

/** What somebody may take. */
export interface Granted {
  readonly present: Present;
  /** What people call it. */
  readonly name: string;
  /** The chains; null: all there are. */
  readonly subjects: readonly string[] | null;
  readonly shows: (chain: Pick<Chain, 'life' | 'id'>) => Promise<ShowsBeside>;
}

const EVERYTHING: ShowsBeside = () => true;
const NOTHING: ShowsBeside = () => false;

/** Who may take what is on record out of the house, and what of it: never more than he may read here. */
@Injectable()
export class ExportRights {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly nominations: NominationsService,
    private readonly sittings: SittingsService,
  ) {}

  /** Throws a Problem that says why not: it is not there, not his to read, not his to take, or lacks a second factor. */
  async ask(scope: Scope, me: SignedIn): Promise<Granted> {
    const present = await this.actors.present(me);
    const granted = await this.granted(scope, present, me);
    // the department's own record goes with what was erased; what lies beside it is for whoever watches
    const record = mayAudit(present.actor, present.day) ? EVERYTHING : NOTHING;
    return {
      ...granted,
      shows: (chain) => (chain.life === 'record' ? Promise.resolve(record) : granted.shows(chain)),
    };
  }

  private granted(scope: Scope, present: Present, me: SignedIn): Promise<Granted> {
    switch (scope.is) {
      case 'nomination':
        return this.nomination(scope.id, present, me);
      case 'sitting':
        return this.sitting(scope.id, present, me);
      case 'round':
        return this.round(scope.id, present, me);
      case 'all':
        return this.all(present, me);
    }
  }

  private async nomination(id: string, present: Present, me: SignedIn): Promise<Granted> {
    const read = await this.nominations.chainOf(id, me);
    if (!read.ok) throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
    allow('nomination', present, read.value);
    const { name, shows } = read.value;
    return { present, name, subjects: [id], shows: () => Promise.resolve(shows) };
  }

  private async sitting(id: string, present: Present, me: SignedIn): Promise<Granted> {
    const shows = await this.sittings.chainOf(id, me);
    if (shows === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    const name = await this.nameIn(SITTING_NAME, [me.organisation, id]);
    allow('sitting', present);
    return { present, name, subjects: [id], shows: () => Promise.resolve(shows) };
  }

  private async round(id: string, present: Present, me: SignedIn): Promise<Granted> {
    if (!mayReadRound(present.actor, present.day)) throw new Problem(403, 'NOT_YOURS');
    type Of = { id: string; name: string | null };
    const rows = await this.database.run<Of>(OF_ROUND, [me.organisation, id]);
    const [round] = rows;
    if (!round) throw new Problem(404, 'NOT_FOUND');
    allow('round', present);
    return {
      present,
      name: round.name ?? '',
      subjects: rows.map((row) => row.id),
      shows: (chain) => this.everywhere(chain, me),
    };
  }

  private async all(present: Present, me: SignedIn): Promise<Granted> {
    allow('all', present);
    const name = await this.nameIn(HOUSE_NAME, [me.organisation]);
    return { present, name, subjects: null, shows: (chain) => this.everywhere(chain, me) };
  }

  private async nameIn(statement: Statement, asked: readonly string[]): Promise<string> {
    const [row] = await this.database.run<{ name: string }>(statement, asked);
    if (!row) throw new Problem(404, 'NOT_FOUND');
    return row.name;
  }

  /** Whoever takes a round or all reads everywhere; of a sitting some things are not even his. */
  private async everywhere({ life, id }: Pick<Chain, 'life' | 'id'>, me: SignedIn): Promise<ShowsBeside> {
    if (life !== 'sitting') return EVERYTHING;
    const shows = await this.sittings.chainOf(id, me);
    return shows === 'NOT_YOURS' ? NOTHING : shows;
  }
}

function allow(is: Scope['is'], { actor, day }: Present, of: ReadableChain | null = null): void {
  const may = permission({
    life: 'record',
    action: 'EXPORT',
    state: [is],
    day,
    actor,
    unit: of?.unit ?? null,
    nominee: of && { kind: of.kind, person: of.person },
    taken: [],
  });
  if (!may.allow) throw new Problem(403, 'FORBIDDEN', { findings: may.findings });
}
