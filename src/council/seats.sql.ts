/** Whoever reads the seats to write by them holds this shared; whoever changes them, alone. $1 organisation */
export const HOLD_SEATS = {
  name: 'council-hold-seats',
  text: `select pg_advisory_xact_lock_shared(hashtextextended('council ' || $1, 0))`,
};

/** $1 organisation */
export const LOCK_SEATS = {
  name: 'council-lock-seats',
  text: `select pg_advisory_xact_lock(hashtextextended('council ' || $1, 0))`,
};

/** Every seat there has been, with its holder's posts, the latest first. $1 organisation */
export const SEATS_HELD = {
  name: 'council-seats',
  text: `
select g.id, g.person_id as person, p.name, g.role, g.from_day::text as "from", g.until_day::text as until,
  g.decision_id as decision,
  (select coalesce(jsonb_agg(jsonb_build_object('unit', u.code, 'from', q.from_day, 'until', q.until_day,
      'unitName', jsonb_build_object('vi', u.name, 'en', u.name_en),
      'title', jsonb_build_object('vi', q.title, 'en', q.title_en)) order by q.from_day desc, u.rank), '[]')
     from position q join unit u on u.id = q.unit_id where q.person_id = g.person_id) as posts
  from access_grant g join person p on p.id = g.person_id
 where g.organisation_id = $1
   and g.role in ('councilChair', 'councilViceChair', 'councilSecretary', 'councilMember')
 order by g.from_day, g.id`,
};
