/** Posts people hold on a day; of several the newest. $1 organisation · $2 ids · $3 day */
export const POSTS_ON = {
  name: 'posts-on',
  text: `
select p.id as person, p.name, coalesce(post.title, '') as title, coalesce(post.unit, '') as unit
  from person p left join lateral (
    select t.title, u.name as unit from position t join unit u on u.id = t.unit_id
     where t.person_id = p.id and t.from_day <= $3 and (t.until_day is null or t.until_day >= $3)
     order by t.from_day desc limit 1) post on true
 where p.organisation_id = $1 and p.id = any ($2::uuid[])`,
};

/** Who holds an office on a day, longest in it first. $1 organisation · $2 roles · $3 unit or null · $4 day */
export const HOLDERS_ON = {
  name: 'holders-on',
  text: `
select g.person_id as person, g.role, u.code as unit, g.from_day::text as "from", g.until_day::text as until
  from access_grant g join person p on p.id = g.person_id and p.disabled_at is null left join unit u on u.id = g.unit_id
 where g.organisation_id = $1 and g.role = any ($2) and u.code is not distinct from $3
   and g.from_day <= $4 and (g.until_day is null or g.until_day >= $4)
 order by g.from_day, p.name`,
};
