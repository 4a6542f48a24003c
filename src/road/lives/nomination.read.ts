import type { Statement } from '../../database/database.js';
import { ACTOR, INSTANT } from '../asker.js';
import { INVITED } from '../invited.js';

/**
 * Everything a decision about one nomination may know: one query, no lock. Each kind of entry by its own index,
 * and json rather than jsonb, which would be built to be taken apart again. $1 id · $2 organisation · $3 person · $4 key
 */
export const READ_NOMINATION: Statement = {
  name: 'read-nomination',
  text: `
select n.id, n.organisation_id as organisation, n.code, n.plan_code, n.plan_version, n.machine, n.state, n.context,
  n.version, n.head_seq, n.head_hash, ${INSTANT('n.head_at')} as head_at, n.kind, n.person_id as person, n.subject_id as subject, u.code as unit,
  n.tier, n.employment, n.dossier, n.dossier_version, ${INVITED('n')} as invited,
  r.id as round_id, r.version as round_version, r.state as round_state, r.context as round_context,
  (select coalesce(json_agg(json_build_object('tier', p.tier, 'from', p.from_day, 'until', p.until_day) order by p.from_day desc), '[]')
     from position p where p.person_id = n.person_id) as positions,
  (select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'value', e.value, 'issuer', e.issuer,
      'issuerName', e.issuer_name, 'nature', e.nature, 'number', e.number, 'decidedOn', e.decided_on, 'year', e.year,
      'applied', e.applied, 'verified', e.verified_at is not null, 'rejected', e.rejected_at is not null,
      'revokedOn', e.revoked_on,
      'memberThen', n.kind = 'collective' and e.kind = 'discipline') order by e.decided_on, e.id), '[]')
     from (
       select e.* from register_entry e where n.kind = 'individual' and e.person_id = n.person_id
       union all
       select e.* from register_entry e where n.kind = 'collective' and e.unit_id = n.unit_id
       union all
       select e.* from register_entry e where e.other_subject_id = n.subject_id
       union all
       select e.* from register_entry e
        where n.kind = 'collective' and e.kind = 'discipline'
          and e.person_id in (select m.person_id from position m where m.unit_id = n.unit_id)
          and exists (
            select from position m where m.person_id = e.person_id and m.unit_id = n.unit_id
               and m.from_day <= e.decided_on and (m.until_day is null or m.until_day >= e.decided_on))) e) as entries,
  (select coalesce(json_object_agg(s.entry_id, s.hashes), '{}') from (
     select f.entry_id, json_agg(f.sha256 order by f.position, f.id) as hashes from register_file f
      where f.withdrawn_at is null
        and f.entry_id in (select v.entry::uuid from jsonb_array_elements_text(n.dossier -> 'evidence') as v (entry))
      group by f.entry_id) s) as scans,
  (select coalesce(json_agg(f.sha256 order by f.sha256), '[]') from nomination_file f where f.nomination_id = n.id) as files,
  (select coalesce(json_agg(json_build_object('id', t.id, 'life', t.life, 'state', t.state,
      'consented', t.consented) order by t.id), '[]') from part t where t.nomination_id = n.id) as parts,
  (select count(*)::int from nomination o
    where o.round_id = n.round_id and o.unit_id = n.unit_id and o.id <> n.id
      and (o.context ->> 'registered')::boolean
      and not o.state && array['withdrawn', 'ineligible', 'lapsed']) as others,
  case when (select p.counts_names from plan p
              where p.organisation_id = n.organisation_id and p.code = n.plan_code and p.version = n.plan_version)
    then (select coalesce(json_agg(json_build_object('unit', ou.code, 'kind', o.kind, 'tier', o.tier,
        'fields', o.dossier -> 'fields')), '[]')
       from nomination o join unit ou on ou.id = o.unit_id
      where o.round_id = n.round_id and o.id <> n.id and (o.context ->> 'registered')::boolean
        and not o.state && array['withdrawn', 'ineligible', 'lapsed']) end as beside,
  ${ACTOR}
 from nomination n join unit u on u.id = n.unit_id join round r on r.id = n.round_id
where n.id = $1 and n.organisation_id = $2`,
};
