import { Injectable } from '@nestjs/common';
import {
  asReadNow,
  type Change,
  changes,
  decideVersion,
  type Finding,
  FINAL_STATES,
  type Instant,
  mayMakePlan,
  type Plan,
  versionFindings,
  type VersionFacts,
  type Words,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { grantsVersionOf } from '../people/grants-version.js';
import type { RefusalCode } from '../road/command.js';
import { MAKE, SAME_SOURCE, UNIT_CODES, VERSION, VERSIONS } from './plans.sql.js';
import { type PlanMistake, type PlanReading, readPlan } from './read-plan-file.js';

/** By whom and when a version was made, and on what basis; all null: it came with the system. */
export interface Made {
  readonly code: string;
  readonly version: number;
  readonly sha256: string;
  readonly basis: string | null;
  readonly madeBy: string | null;
  /** The same by his id. */
  readonly maker: string | null;
  readonly madeAt: Instant | null;
  /** In force for the rounds that are opened from now on. */
  readonly newest: boolean;
}

/** A version with what stands under it. */
export interface PlanVersion extends Made {
  readonly title: Words;
  readonly sample: boolean;
  readonly rounds: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly nominations: number;
  /** Of these, those whose life is not over. */
  readonly running: number;
}

/** A version as it was written down. */
export interface WrittenPlan extends Made {
  readonly plan: Plan;
  /** The text it was read from, comments and all. */
  readonly source: string;
}

export interface Differing {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
}

/** What a plan that was read would become. */
export interface ForeseenVersion {
  /** Null: the plan is new here. */
  readonly changes: readonly Change[] | null;
  /** The version that this very text is already. */
  readonly already: number | null;
  readonly mayMake: boolean;
  /** What stands against it whoever makes it, on whatever basis. */
  readonly findings: readonly Finding[];
}

export type MadeOrNot =
  | {
      readonly ok: true;
      readonly code: string;
      readonly version: number;
      readonly sha256: string;
      /** False: this very text had been made a version before. */
      readonly created: boolean;
    }
  | { readonly ok: false; readonly code: 'PLAN_WRONG'; readonly mistakes: readonly PlanMistake[] }
  | { readonly ok: false; readonly code: RefusalCode; readonly findings: readonly Finding[] };

const ATTEMPTS = 4;

/** Versions of plans: read by everybody in the house, made by whoever the policy names, changed by nobody. */
@Injectable()
export class PlanVersions {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  list({ organisation }: Pick<SignedIn, 'organisation'>): Promise<PlanVersion[]> {
    return this.database.run<PlanVersion>(VERSIONS, [organisation, FINAL_STATES]);
  }

  /** `version` null: the newest. */
  async find(
    code: string,
    version: number | null,
    { organisation }: Pick<SignedIn, 'organisation'>,
  ): Promise<WrittenPlan | null> {
    const [row] = await this.database.run<WrittenPlan>(VERSION, [organisation, code, version]);
    return row ? { ...row, plan: asReadNow(row.plan) } : null;
  }

  /** What differs from one version to another, in words. Null: there is no such version. */
  async differing(
    code: string,
    from: number,
    to: number,
    me: Pick<SignedIn, 'organisation'>,
  ): Promise<Differing | null> {
    const [old, now] = await Promise.all([this.find(code, from, me), this.find(code, to, me)]);
    return old && now ? { code, from, to, changes: changes(old.plan, now.plan) } : null;
  }

  /** Nothing is written: what would come of it, before a basis is given. */
  async foresee(
    { plan, sha256 }: Extract<PlanReading, { ok: true }>,
    me: SignedIn,
  ): Promise<ForeseenVersion> {
    const [facts, already] = await Promise.all([
      this.factsOf(plan, me),
      this.withThisText(plan.code, sha256, me),
    ]);
    return {
      changes: facts.newest && changes(facts.newest, plan),
      already,
      mayMake: mayMakePlan(facts.actor, facts.day),
      findings: versionFindings(facts),
    };
  }

  /** Makes the text the plan's newest version, or says everything that stands against it. */
  async make(source: string, basis: string, me: SignedIn): Promise<MadeOrNot> {
    const read = readPlan(source);
    if (!read.ok) return { ok: false, code: 'PLAN_WRONG', mistakes: read.mistakes };
    const { plan, sha256, text } = read;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const grantsVersion = await grantsVersionOf(this.database, me);
      const { at, ...facts } = await this.factsOf(plan, me);
      const decision = decideVersion({ ...facts, basis });
      if (!decision.ok && decision.because === 'forbidden')
        return { ok: false, code: 'FORBIDDEN', findings: decision.findings };
      const same = await this.withThisText(plan.code, sha256, me);
      if (same !== null) return { ok: true, code: plan.code, version: same, sha256, created: false };
      if (!decision.ok) return { ok: false, code: 'REFUSED', findings: decision.findings };
      const made = await this.database.run(MAKE, [
        me.organisation,
        plan.code,
        plan.version,
        sha256,
        JSON.stringify(plan),
        text,
        basis.trim(),
        me.person,
        at,
        grantsVersion,
      ]);
      if (made.length === 1)
        return { ok: true, code: plan.code, version: plan.version, sha256, created: true };
    }
    return { ok: false, code: 'CONTENDED', findings: [] };
  }

  private async factsOf(
    plan: Plan,
    me: SignedIn,
  ): Promise<Omit<VersionFacts, 'basis'> & { readonly at: Instant }> {
    const [{ actor, day, at, organisationCode }, last, units] = await Promise.all([
      this.actors.present(me),
      this.find(plan.code, null, me),
      this.database.run<{ code: string }>(UNIT_CODES, [me.organisation]),
    ]);
    return {
      plan,
      newest: last?.plan ?? null,
      newestMade: last?.madeBy && last.madeAt ? { by: last.madeBy, at: last.madeAt } : null,
      organisation: organisationCode,
      unitCodes: units.map(({ code }) => code),
      actor,
      day,
      at,
    };
  }

  private async withThisText(
    code: string,
    sha256: string,
    { organisation }: SignedIn,
  ): Promise<number | null> {
    const [row] = await this.database.run<{ version: number }>(SAME_SOURCE, [organisation, code, sha256]);
    return row?.version ?? null;
  }
}
