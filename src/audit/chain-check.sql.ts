import { SUBJECTS } from '../history/subjects.js';

/**
 * The chains after a place, so many events of them at a time. $1 organisation · $2 life · $3 code after which ·
 * $4 events in all · $5 chains in all
 */
export const NEXT_CHAINS = {
  name: 'next-chains',
  text: `
with ahead as (
  select * from (${SUBJECTS}) s where (life, code) > ($2, $3) order by life, code limit $5
), measured as (
  select *, sum(head_seq) over (order by life, code rows between unbounded preceding and 1 preceding) as before from ahead
)
select life, id, code, name from measured where coalesce(before, 0) < $4 order by life, code`,
};

/** How many chains there are in all, and how many up to a place. $1 organisation · $2 life · $3 code */
export const CHAINS_SO_FAR = {
  name: 'chains-so-far',
  text: `
select count(*)::int as "of", count(*) filter (where (life, code) <= ($2, $3))::int as chains,
  coalesce(sum(head_seq) filter (where (life, code) <= ($2, $3)), 0)::int as events
  from (${SUBJECTS}) s`,
};

/**
 * What shows that a whole chain was taken away: events whose subject is not there, and numbers given out that nothing
 * bears. $1 organisation · $2 missing numbers at most
 */
export const ASTRAY = {
  name: 'astray',
  text: `
select (select count(*)::int from history_event e
         where e.organisation_id = $1
           and not exists (select from nomination n where n.id = e.subject_id)
           and not exists (select from record_chain c where c.id = e.subject_id)
           and not exists (select from round r where r.id = e.subject_id)
           and not exists (select from sitting s where s.id = e.subject_id)) as events,
  array(select g.code from (
      select series || '-' || lpad(number::text, 4, '0') as code
        from numbering, generate_series(1, last) number where organisation_id = $1) g
    where not exists (select from (${SUBJECTS}) s where s.code = g.code) order by g.code limit $2) as missing`,
};

/** Chains by their names. $1 organisation · $2 ids */
export const NAMED_CHAINS = {
  name: 'named-chains',
  text: `select life, id, code, name from (${SUBJECTS}) s where id = any ($2) order by life, code`,
};

/** Every chain as it ends now, for whoever keeps its last hash elsewhere. $1 organisation · $2 at most */
export const CHAIN_ENDS = {
  name: 'chain-ends',
  text: `
select s.life, s.code, s.name, s.head_seq as events,
  coalesce(n.head_hash, r.head_hash, g.head_hash, c.head_hash) as head
  from (${SUBJECTS}) s
  left join nomination n on n.id = s.id left join round r on r.id = s.id
  left join sitting g on g.id = s.id left join record_chain c on c.id = s.id
 order by s.life, s.code limit $2`,
};
