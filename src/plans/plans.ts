import { Injectable } from '@nestjs/common';
import type { Plan } from '../../workflows/index.js';
import { Database, type Queries } from '../database/database.js';

export interface KeptPlan {
  readonly plan: Plan;
  readonly sha256: string;
}

const BY_VERSION = {
  name: 'plan-by-version',
  text: 'select body, sha256 from plan where organisation_id = $1 and code = $2 and version = $3',
};

const NEWEST = {
  name: 'plans-newest',
  text: `select distinct on (code) code, version from plan where organisation_id = $1 order by code, version desc`,
};

/** Plans never change once they are in use, so each is read from the database once. */
@Injectable()
export class Plans {
  private readonly kept = new Map<string, KeptPlan>();

  constructor(private readonly database: Database) {}

  async find(
    organisation: string,
    code: string,
    version: number,
    queries: Queries = this.database,
  ): Promise<KeptPlan> {
    const key = `${organisation}/${code}/${version}`;
    const known = this.kept.get(key);
    if (known) return known;
    const [row] = await queries.run<{ body: Plan; sha256: string }>(BY_VERSION, [
      organisation,
      code,
      version,
    ]);
    if (!row) throw new Error(`no plan ${code} version ${version}`);
    const kept = { plan: row.body, sha256: row.sha256 };
    this.kept.set(key, kept);
    return kept;
  }

  /** Each plan of the house in its newest version: what a new round is opened under. */
  async newest(organisation: string): Promise<Plan[]> {
    type Row = { code: string; version: number };
    const rows = await this.database.run<Row>(NEWEST, [organisation]);
    const kept = await Promise.all(rows.map((row) => this.find(organisation, row.code, row.version)));
    return kept.map(({ plan }) => plan);
  }
}
