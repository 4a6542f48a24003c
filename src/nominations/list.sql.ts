/**
 * Nominations somebody may read, newest code first. $1 organisation · $2 sees all · $3 his units ·
 * $4 sits on the Council · $5 is the province's contact · $6 himself · $7 state or null · $8 unit or null ·
 * $9 words or null · $10 after which code or null. The same rights as `mayRead`, as a filter.
 */
export const LIST_NOMINATIONS = {
  name: 'list-nominations',
  text: `
select n.id, n.code, n.kind, n.dossier ->> 'name' as name, nullif(n.dossier ->> 'post', '') as post,
  u.code as unit, u.name as "unitName", n.state, n.context ->> 'heldSince' as "heldSince", n.version
  from nomination n join unit u on u.id = n.unit_id
 where n.organisation_id = $1
   and ($2 or u.code = any ($3)
     or ($4 and (n.state && array['unqualified', 'beforeCouncil', 'selected', 'confirmed', 'notConfirmed',
                                  'notSelected', 'replaced', 'revoked'] or n.state[1] like 'exemplar.%'))
     or ($5 and n.state && array['exemplar.province.sent', 'exemplar.province.received',
       'exemplar.province.toCorrect', 'exemplar.province.recognised', 'exemplar.province.declined'])
     or (n.person_id = $6 and n.state <> array['draft']))
   and ($7::text is null or $7 = any (n.state)
     or exists (select from unnest(n.state) leaf where leaf like replace($7, '%', '') || '.%'))
   and ($8::text is null or u.code = $8)
   and ($9::text is null or n.code ilike '%' || $9 || '%' or n.dossier ->> 'name' ilike '%' || $9 || '%')
   and ($10::text is null or n.code < $10)
 order by n.code desc limit 26`,
};
