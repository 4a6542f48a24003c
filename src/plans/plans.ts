import { Injectable } from '@nestjs/common';
import { asReadNow, type Plan } from '../../workflows/index.js';
import { Database, type Queries } from '../database/database.js';
import { PLAN_BY_VERSION, PLANS_NEWEST } from './plans.sql.js';

/** A version of a plan as it is kept: its content, the hash that events name it by, and who made it (null: shipped). */
export interface KeptPlan {
  readonly plan: Plan;
  readonly sha256: string;
  readonly madeBy: string | null;
}

/** A version never changes once it is made, so each is read from the database once. */
@Injectable()
export class Plans {
  private readonly kept = new Map<string, KeptPlan>();

  constructor(private readonly database: Database) {}

  /** The version that something is pinned to. Throws when there is none: what names it cannot be read. */
  async find(
    organisation: string,
    code: string,
    version: number,
    queries: Queries = this.database,
  ): Promise<KeptPlan> {
    const found = await this.seek(organisation, code, version, queries);
    if (!found) throw new Error(`no plan ${code} version ${version}`);
    return found;
  }

  /** The same of a version that somebody merely names; null: nobody has made it. */
  async seek(
    organisation: string,
    code: string,
    version: number,
    queries: Queries = this.database,
  ): Promise<KeptPlan | null> {
    const key = `${organisation}/${code}/${version}`;
    const known = this.kept.get(key);
    if (known) return known;
    type Row = { body: Plan; sha256: string; madeBy: string | null };
    const [row] = await queries.run<Row>(PLAN_BY_VERSION, [organisation, code, version]);
    if (!row) return null;
    const kept = { plan: asReadNow(row.body), sha256: row.sha256, madeBy: row.madeBy };
    this.kept.set(key, kept);
    return kept;
  }

  /** Each plan of the house in its newest version: what a new round is opened under. */
  async newest(organisation: string, queries: Queries = this.database): Promise<Plan[]> {
    type Row = { code: string; version: number };
    const rows = await queries.run<Row>(PLANS_NEWEST, [organisation]);
    const plans: Plan[] = [];
    for (const { code, version } of rows) {
      plans.push((await this.find(organisation, code, version, queries)).plan);
    }
    return plans;
  }
}
