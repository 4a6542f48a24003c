/**
 * The rounds of plans, open or closed, the newest first, with how many units have answered and how many names have
 * gone on. $1 organisation · $2 how many
 */
export const NEWEST_ROUNDS = {
  name: 'calendar-newest-rounds',
  text: `
select r.id, r.code, r.name, r.state, r.context, r.plan_code, r.plan_version,
  (select jsonb_build_object('of', count(*), 'done', count(*) filter (where r.context -> 'nilReturns' ? u.code or exists (
       select from nomination n where n.round_id = r.id and n.unit_id = u.id
          and (n.context ->> 'registered')::boolean
          and not n.state && array['withdrawn', 'ineligible', 'lapsed'])))
     from unit_list i join unit u on u.id = i.unit_id where i.round_id = r.id) as units,
  (select jsonb_build_object('of', count(*), 'done', count(*) filter (where n.state <> array['selected']))
     from nomination n where n.round_id = r.id
      and (n.state = array['selected'] or n.context ->> 'tier' in ('department', 'province'))) as sent
  from round r where r.organisation_id = $1 order by r.code desc limit $2`,
};

/**
 * What exemplars of a plan have been called to, and how many have answered: counts alone, which anybody of the
 * department may see. $1 organisation · $2 plan (code)
 */
export const ANSWERED_CALLS = {
  name: 'calendar-answered-calls',
  text: `
with followed as (
  select n.state, n.context from nomination n
   where n.organisation_id = $1 and n.plan_code = $2 and n.context ->> 'tier' is not null
), asked as (
  select c ->> 'what' as what, false as done
    from followed f, jsonb_array_elements(f.context -> 'called') c where f.state[1] like 'exemplar.%'
  union all
  select 'year-' || y, true from followed f, jsonb_array_elements_text(f.context -> 'years') y
  union all
  select 'midterm', true from followed f where f.context ->> 'midterm' is not null
  union all
  select 'final', true from followed f where f.state && array['confirmed', 'notConfirmed']
)
select what, count(*)::int as of, (count(*) filter (where done))::int as done from asked group by what`,
};
