import { heldOn } from '../road/held.js';

/** What a letter of a round sent is told the province once, and is a task for each of its names. */
const SUBJECTS = `case when n.life = 'round' and n.template = 'task.RECEIVE'
    then array(select o.id from nomination o where o.round_id = n.subject_id) else array[n.subject_id] end`;

/**
 * Which tasks `t` a notice `n` is about: those that ask what its template names; of a seat that is one person's own, only
 * the recipient's, or that of whom he stands in for.
 */
export const HIS_TASK = `t.subject_id = any (${SUBJECTS}) and t.does = split_part(n.template, '.', 2)
   and split_part(n.template, '.', 1) in ('task', 'nudge', 'overdue')
   and (split_part(n.template, '.', 1) = 'overdue' or split_part(t.seat, ':', 2) !~ '^[0-9a-f]{8}-'
     or split_part(t.seat, ':', 2) in (n.recipient_id::text,
       (select b.principal_id::text from substitution b where b.id = n.substitution_id)))`;

/**
 * The units that person `p` answers for on that day in the round `r` a notice `n` is about: his own, and those of whom he
 * stands in for. An office that has ended says nothing of his dates any more.
 */
export const hisUnits = (
  day: string,
): string => `(select coalesce(jsonb_agg(distinct gu.code), '[]') from access_grant g
      join unit gu on gu.id = g.unit_id join unit_list l on l.unit_id = gu.id and l.round_id = r.id
     where ${heldOn('g', day)} and g.person_id in (p.id,
       (select b.principal_id from substitution b where b.id = n.substitution_id)))`;
