import {
  type AgendaItem,
  type CouncilMember,
  decideSitting,
  mayReadSitting,
  type Moment,
  newSitting,
  type Plan,
  type SittingContext,
  type SittingOrder,
  type SittingSettled,
} from '../../../workflows/index.js';
import { momentAt } from '../../clock/moment.js';
import type { Who } from '../command.js';
import { withoutSecrets } from '../answers.js';
import { actorOf, type SeenRow } from '../seen.js';
import { ACTOR, INSTANT } from '../asker.js';
import type { Life } from './life.js';

export interface SittingRow extends SeenRow {
  readonly context: SittingContext;
  readonly round_id: string;
  readonly members: readonly CouncilMember[];
  readonly agenda: readonly AgendaItem[];
  readonly planned_for: string;
  readonly in_writing: boolean;
  readonly ballots: SittingSettled['ballots'];
}

/** On the agenda: the names put before this sitting, and the unqualified of its round in their own list. */
export const READ_SITTING = {
  name: 'read-sitting',
  text: `
select n.id, n.organisation_id as organisation, n.code, r.plan_code, r.plan_version, n.machine, n.state, n.context,
  n.version, n.head_seq, n.head_hash, ${INSTANT('n.head_at')} as head_at, n.round_id, n.members,
  ${INSTANT('n.planned_for')} as planned_for, n.in_writing,
  (select coalesce(jsonb_agg(jsonb_build_object('nomination', e.id,
      'nominee', jsonb_build_object('kind', e.kind, 'person', e.person_id, 'unit', u.code, 'tier', e.tier,
        'fields', e.dossier -> 'fields'),
      'held', e.context ->> 'heldSince' is not null,
      'qualified', coalesce(e.context ->> 'sitting' = n.id::text, false),
      'gone', not e.state && array['beforeCouncil', 'unqualified']) order by e.code), '[]')
     from nomination e join unit u on u.id = e.unit_id
    where e.round_id = n.round_id
      and case when jsonb_typeof(n.context -> 'agenda') = 'array' then n.context -> 'agenda' ? e.id::text
               else e.context ->> 'sitting' = n.id::text or e.state = array['unqualified'] end) as agenda,
  (select coalesce(jsonb_agg(jsonb_build_object('ballotNo', b.ballot_no, 'marks', b.marks) order by b.id), '[]')
     from ballot b where b.sitting_id = n.id) as ballots,
  ${ACTOR}
 from sitting n join round r on r.id = n.round_id where n.id = $1 and n.organisation_id = $2`,
};

/** Those to be counted with the close, sealed ones with the first vote; at the release those that were counted. */
const ballotsFor = (type: string | null, { ballots, context }: SittingRow): SittingSettled['ballots'] => {
  const { ballotNo, kind, results } = inFull(context);
  switch (type) {
    case 'CLOSE_VOTING':
      return ballots.filter((one) => one.ballotNo === ballotNo || (one.ballotNo === 0 && kind === 'first'));
    case 'CONCLUDE':
      return ballots.filter((one) => results.some((result) => result.ballotNo === one.ballotNo));
    default:
      return [];
  }
};

/** What the law asks about a sitting; ballots are counted at the close, and nowhere else known. */
export const sittingFacts = (
  row: SittingRow,
  moment: Moment,
  who: Who,
  type: string | null,
  zone: string,
): Omit<SittingSettled, 'plan'> => ({
  moment,
  actor: actorOf(row, who),
  sitting: row.id,
  round: row.round_id,
  plannedFor: row.planned_for,
  plannedOn: momentAt(row.planned_for, zone).day,
  inWriting: row.in_writing,
  members: row.members,
  agenda: row.agenda,
  ballots: ballotsFor(type, row),
});

/** Sittings from before a thing was kept remember nothing of it. */
export const inFull = (context: Partial<SittingContext>): SittingContext => ({ ...newSitting, ...context });

const hasNames = ({ type }: { readonly type: string }, { council }: Pick<Plan, 'council'>): boolean =>
  type === 'CAST_BALLOT' && !council.secret;

export const sittingLife: Life<SittingRow> = {
  read: READ_SITTING,
  lock: { name: 'lock-sitting', text: 'select from sitting where id = $1 for update' },
  countedBy: new Set(),
  roundVersion: () => 0,
  decide(row, { order, plan, moment, who }) {
    const kept = sittingFacts(row, moment, who, order.type, plan.zone);
    const facts: SittingSettled = { ...kept, plan };
    return {
      decision: decideSitting(
        { state: row.state, context: inFull(row.context) },
        order as SittingOrder,
        facts,
      ),
      // the ballots of an open vote have names; all others lie apart
      facts: { order: hasNames(order, plan) ? order : withoutSecrets(order), ...kept, ballots: [] },
      dossier: null,
      mayRead: who.person === null || mayReadSitting(kept.actor, moment.day),
    };
  },
};
