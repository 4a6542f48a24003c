import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

export interface ListedSitting {
  readonly id: string;
  readonly code: string;
  readonly round: string;
  readonly roundName: string;
  readonly plannedFor: string;
  readonly place: string;
  readonly state: readonly string[];
  /** How many it selected; counted only where it has ended. */
  readonly selected: number;
}

/** A Council meets a few times a year: the last fifty reach back further than any round that is open. */
export const LIST_SITTINGS: Statement = {
  name: 'sittings-list',
  text: `
select s.id, s.code, s.round_id as round, r.name as "roundName", ${INSTANT('s.planned_for')} as "plannedFor", s.place, s.state,
  case when s.state = array['concluded'] then jsonb_array_length(s.context -> 'selected') else 0 end as selected
 from sitting s join round r on r.id = s.round_id
where s.organisation_id = $1 order by s.planned_for desc, s.code desc limit 50`,
};
