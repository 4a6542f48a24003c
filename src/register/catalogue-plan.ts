import { Injectable } from '@nestjs/common';
import { type Day, type Plan, planInForce } from '../../workflows/index.js';
import { Database, type Queries } from '../database/database.js';
import { Plans } from '../plans/plans.js';

/** What the register's ids are called. */
export type CatalogueNames = Pick<
  Plan,
  'awards' | 'initiativeLevels' | 'ratings' | 'severities' | 'issuers' | 'natures'
>;

/** Each id once, as the first that knows it calls it. */
const eachOnce = <T extends { readonly id: string }>(lists: readonly (readonly T[])[]): T[] => [
  ...new Map(
    lists
      .toReversed()
      .flat()
      .map((one) => [one.id, one]),
  ).values(),
];

const namesIn = (plans: readonly Plan[]): CatalogueNames => ({
  awards: eachOnce(plans.map(({ awards }) => awards)),
  initiativeLevels: eachOnce(plans.map(({ initiativeLevels }) => initiativeLevels)),
  ratings: eachOnce(plans.map(({ ratings }) => ratings)),
  severities: eachOnce(plans.map(({ severities }) => severities)),
  issuers: eachOnce(plans.map(({ issuers }) => issuers)),
  natures: eachOnce(plans.map(({ natures }) => natures)),
});

/** The plan in whose catalogue the register is written: titles, levels and issuers are called as it calls them. */
@Injectable()
export class CataloguePlan {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
  ) {}

  /** Throws where the house has no plan at all. */
  async inForce(organisation: string, day: Day, queries: Queries = this.database): Promise<Plan> {
    return inForceOf(await this.plans.newest(organisation, queries), day);
  }

  /** What is entered outlives the plan it was entered under: the plan in force says what it is called, else any other. */
  async names(organisation: string, day: Day, queries: Queries = this.database): Promise<CatalogueNames> {
    const plans = await this.plans.newest(organisation, queries);
    return namesIn([inForceOf(plans, day), ...plans]);
  }
}

const inForceOf = (plans: readonly Plan[], day: Day): Plan => {
  const plan = planInForce(plans, day);
  if (plan === null) throw new Error('a register without a plan');
  return plan;
};
