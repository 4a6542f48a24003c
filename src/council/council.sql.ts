import { INSTANT } from '../road/asker.js';

/** All decisions, the latest first. $1 organisation */
export const DECISIONS = {
  name: 'council-decisions',
  text: `
select d.id, d.number, d.issued_on::text as "issuedOn", d.signed_by as "signedBy", d.from_day::text as "from", d.note,
  p.name as "enteredBy", ${INSTANT('d.entered_at')} as "enteredAt"
  from council_decision d join person p on p.id = d.entered_by
 where d.organisation_id = $1
 order by d.from_day desc`,
};

/** Those a decision names, as far as they are of the organisation. $1 organisation · $2 people */
export const NAMED = {
  name: 'council-named',
  text: `
select p.id as person, p.name, p.disabled_at is not null as disabled,
  (select coalesce(jsonb_agg(jsonb_build_object('from', q.from_day, 'until', q.until_day)), '[]')
     from position q where q.person_id = p.id) as posts,
  (select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'from', g.from_day, 'until', g.until_day)), '[]')
     from access_grant g where g.person_id = p.id) as grants
  from person p where p.organisation_id = $1 and p.id = any ($2::uuid[])
 order by p.id`,
};

const SITTING_COLUMNS = `s.id, s.code, s.state, ${INSTANT('s.planned_for')} as "plannedFor",
  (select min((e.at at time zone $2)::date)::text from history_event e
    where e.subject_id = s.id and e.life = 'sitting' and e.type = 'OPEN') as "openedOn"`;

/** $1 organisation · $2 zone */
export const SITTINGS = {
  name: 'council-sittings',
  text: `select ${SITTING_COLUMNS} from sitting s where s.organisation_id = $1 order by s.id`,
};

/** The same, held until the decision is written: none of them opens meanwhile. In id order, as everybody locks them. */
export const LOCK_SITTINGS = {
  name: 'council-lock-sittings',
  text: `${SITTINGS.text} for no key update of s`,
};

/** Whoever records it: what he may do does not change before it is written. $1 organisation · $2 person */
export const HOLD_ACTOR = {
  name: 'council-hold-actor',
  text: 'select from person where organisation_id = $1 and id = $2 for no key update',
};
/**
 * $1 id · $2 organisation · $3 number · $4 issued on · $5 signed by · $6 first day · $7 note · $8 who enters it · $9 now
 * · $10 his role · $11 signature · $12 whom he stands in for
 */
export const INSERT_DECISION = {
  name: 'council-insert-decision',
  text: `
insert into council_decision (id, organisation_id, number, issued_on, signed_by, from_day, note, entered_by, entered_at,
  role, signed, stands_for)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};

/** $1 organisation · $2 seats · $3 their last day */
export const END_SEATS = {
  name: 'council-end-seats',
  text: `update access_grant set until_day = $3 where organisation_id = $1 and id = any ($2::uuid[])`,
};

/** $1 organisation · $2 decision · $3 first day · $4 `[{id, person, role}]` */
export const BEGIN_SEATS = {
  name: 'council-begin-seats',
  text: `
insert into access_grant (id, organisation_id, person_id, role, from_day, decision_id)
select s.id, $1, s.person, s.role, $3, $2
  from jsonb_to_recordset($4::jsonb) as s (id uuid, person uuid, role text)`,
};

/** Whoever has seen who sits in it has seen an old Council. $1 sitting · $2 organisation · $3 members */
export const RESEAT = {
  name: 'council-reseat-sitting',
  text: `
update sitting set members = $3::jsonb, version = version + 1
 where id = $1 and organisation_id = $2 and state = array['convened'] and members is distinct from $3::jsonb
returning id`,
};

/**
 * People of the department who are looked for, by the words of their names or by unit.
 * $1 organisation · $2 words, or '' · $3 unit code or null · $4 day · $5 at most · $6 without these
 */
export const SEARCH = {
  name: 'council-search',
  text: `
select p.id as person, p.name, q.title, q."unitName"
  from person p
  join lateral (
    select jsonb_build_object('vi', h.title, 'en', h.title_en) as title,
           jsonb_build_object('vi', u.name, 'en', u.name_en) as "unitName", u.rank
      from position h join unit u on u.id = h.unit_id
     where h.person_id = p.id and h.from_day <= $4 and (h.until_day is null or h.until_day >= $4)
       and ($3::text is null or u.code = $3)
     order by h.from_day desc limit 1) q on true
 where p.organisation_id = $1 and p.disabled_at is null and not p.id = any ($6::uuid[])
   and ($2::text = '' or p.sought @@ search_query($2::text))
 order by q.rank, p.name
 limit $5`,
};

/** As they are shown on a list that names them. $1 organisation · $2 people · $3 day */
export const CHOSEN = {
  name: 'council-chosen',
  text: `
select p.id as person, p.name, q.title, q."unitName"
  from person p
  left join lateral (
    select jsonb_build_object('vi', h.title, 'en', h.title_en) as title,
           jsonb_build_object('vi', u.name, 'en', u.name_en) as "unitName"
      from position h join unit u on u.id = h.unit_id
     where h.person_id = p.id and h.from_day <= $3 and (h.until_day is null or h.until_day >= $3)
     order by h.from_day desc limit 1) q on true
 where p.organisation_id = $1 and p.id = any ($2::uuid[])`,
};

/** $1 organisation */
export const UNITS = {
  name: 'council-units',
  text: `select code, jsonb_build_object('vi', name, 'en', name_en) as name from unit
          where organisation_id = $1 order by rank`,
};
