import { sitsThere } from '../tasks/seated.js';
import { heldOn } from '../road/held.js';

/** What passes between the writing of a notice `n` to person `p` and its mail: he may have lost what it told him by. */

const KIND = `split_part(n.template, '.', 1)`;

/** Words about his own account, and about what passes from him to another, reach even whoever is locked out. */
const OF_HIMSELF = `${KIND} in ('account', 'substitution', 'handover')`;

/**
 * Task `t` is shown by the notice: he sits there today. Those above are only told of it, and so is whoever's link was
 * opened by another.
 */
export const stillHis = (day: string, desks: string): string => `(
    ${KIND} = 'overdue' or n.template = 'link.FOREIGN'
    or (not p.id = any (t.barred) and ${sitsThere(day, desks)}))`;

/** An office of his, or of whom he stands in for by this notice. */
const holds = (day: string, where: string): string => `exists (
    select from access_grant g
     where g.organisation_id = n.organisation_id and ${heldOn('g', day)} and ${where}
       and (g.person_id = p.id or g.person_id = (
         select b.principal_id from substitution b
          where b.id = n.substitution_id and b.ended_at is null and ${heldOn('b', day)})))`;

const ABOVE = '(g.unit_id is null or m.id is null or g.unit_id = m.unit_id)';

/** He is locked out, is no longer above what is late, or is of no unit any more that could be urged. `m`: its nomination. */
export const tooLateFor = (day: string): string => `(
    (p.disabled_at is not null and not ${OF_HIMSELF})
    or (${KIND} = 'overdue' and not ${holds(day, ABOVE)})
    or (n.template = 'nudge.UNIT_LIST' and not ${holds(day, 'g.unit_id is not null')}))`;
