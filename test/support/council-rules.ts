import type { CouncilRules } from '../../workflows/plan/plan.js';
import type { CouncilHouse } from './council-house.js';

/** The department's plan with other rules for its Council, as another department's file would have them. */
export async function withRules({ department }: CouncilHouse, rules: Partial<CouncilRules>): Promise<void> {
  await department.rows(
    `update plan set body = jsonb_set(body, '{council}', (body -> 'council') || $1::jsonb)`,
    [JSON.stringify(rules)],
  );
}
