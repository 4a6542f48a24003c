import {
  decideRound,
  type Moment,
  type Entrant,
  type RoundContext,
  type RoundOrder,
  type RoundSettled,
} from '../../../workflows/index.js';
import type { Who } from '../command.js';
import { ACTOR, INSTANT } from '../asker.js';
import { actorOf, type SeenRow } from '../seen.js';
import type { Life } from './life.js';

export interface RoundRow extends SeenRow {
  readonly context: RoundContext;
  readonly entrants: readonly Entrant[];
  readonly sittings: readonly { id: string; state: string }[];
}

/** Every name of a round, as the law counts it. */
export const ENTRANTS = (round: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'code', e.code, 'unit', u.code, 'state', e.state,
      'kind', e.kind, 'tier', e.tier, 'fields', e.dossier -> 'fields',
      'held', e.context ->> 'heldSince' is not null,
      'registered', (e.context ->> 'registered')::boolean and not e.state && array['withdrawn', 'ineligible', 'lapsed'])
      order by e.id), '[]')
     from nomination e join unit u on u.id = e.unit_id where e.round_id = ${round})`;

export const READ_ROUND = {
  name: 'read-round',
  text: `
select n.id, n.organisation_id as organisation, n.code, n.plan_code, n.plan_version, n.machine, n.state, n.context,
  n.version, n.head_seq, n.head_hash, ${INSTANT('n.head_at')} as head_at,
  ${ENTRANTS('n.id')} as entrants,
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'state', s.state[1])), '[]')
     from sitting s where s.round_id = n.id) as sittings,
  ${ACTOR}
 from round n where n.id = $1 and n.organisation_id = $2`,
};

/** What the law asks about a round; of its sittings the one that is named. */
export const roundFacts = (
  row: RoundRow,
  moment: Moment,
  who: Who,
  sitting: string | null,
): Omit<RoundSettled, 'plan'> => ({
  moment,
  actor: actorOf(row, who),
  entrants: row.entrants,
  sitting: row.sittings.find(({ id }) => id === sitting) ?? null,
});

export const roundLife: Life<RoundRow> = {
  read: READ_ROUND,
  lock: { name: 'lock-round', text: 'select from round where id = $1 for update' },
  countedBy: new Set(),
  roundVersion: () => 0,
  decide(row, { order, plan, moment, who, orderedBy }) {
    const named = 'sitting' in order ? String(order.sitting) : null;
    const kept = roundFacts(row, moment, who, named);
    const facts: RoundSettled = { ...kept, plan, ...(orderedBy === 'sitting' && { order: orderedBy }) };
    return {
      decision: decideRound({ state: row.state, context: row.context }, order as RoundOrder, facts),
      facts: { ...kept, order, ...(orderedBy && { orderedBy }) },
      dossier: null,
      mayRead: true,
    };
  },
};
