import { INSTANT } from '../road/asker.js';

/**
 * Every name of a round that was sent, with each letter's event as it stands in the chain, and what lies beside that
 * event: the dossier and the facts of that day. $1 round · $2 organisation · $3 steps · $4 steps that send
 */
export const SEALED_NAMES = {
  name: 'province-sealed-names',
  text: `
select n.id, n.code, n.kind, n.person_id as person, u.code as "unitCode", n.state, n.version,
  jsonb_build_object('vi', u.name, 'en', u.name_en) as unit, n.dossier, n.tier, n.plan_code as "planCode",
  n.plan_version as "planVersion", n.context ->> 'heldSince' as "heldSince", n.context -> 'handed' as handed,
  (select coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'at', ${INSTANT('e.at')}, 'seq', e.seq,
      'by', coalesce(p.name, ''), 'role', e.body::jsonb #>> '{actor,role}', 'as', e.body::jsonb #>> '{actor,as}',
      'order', b.value::jsonb -> 'order') order by e.seq), '[]')
     from history_event e
     left join history_private b on b.subject_id = e.subject_id and b.seq = e.seq and b.field = 'facts'
     left join person p on p.id::text = e.actor
    where e.subject_id = n.id and e.type = any ($3::text[])) as steps,
  (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'hash', e.hash, 'at', ${INSTANT('e.at')},
      'actor', e.body::jsonb -> 'actor', 'letter', b.value::jsonb #> '{order,letter}',
      'entries', b.value::jsonb -> 'entries', 'scans', coalesce(b.value::jsonb -> 'scans', '{}'),
      'dossier', d.value::jsonb) order by e.seq), '[]')
     from history_event e
     left join history_private b on b.subject_id = e.subject_id and b.seq = e.seq and b.field = 'facts'
     left join history_private d on d.subject_id = e.subject_id and d.seq = e.seq and d.field = 'dossier'
    where e.subject_id = n.id and e.type = any ($4::text[])) as sendings,
  (select coalesce(jsonb_object_agg(s.entry_id, s.hashes), '{}') from (
     select f.entry_id, jsonb_agg(f.sha256 order by f.position, f.id) as hashes from register_file f
      where f.withdrawn_at is null
        and f.entry_id in (select v.entry::uuid from jsonb_array_elements_text(n.dossier -> 'evidence') as v (entry))
      group by f.entry_id) s) as "scansNow",
  (select coalesce(jsonb_agg(e.id), '[]') from register_entry e
    where e.revoked_on is not null
      and e.id::text in (select jsonb_array_elements_text(n.dossier -> 'evidence'))) as "revokedNow"
  from nomination n join unit u on u.id = n.unit_id
 where n.round_id = $1 and n.organisation_id = $2
   and exists (select from history_event e where e.subject_id = n.id and e.type = 'FORWARD')
 order by n.code`,
};

/** What these files are, and what their senders called them. $1 organisation · $2 hashes */
export const SEALED_FILES = {
  name: 'province-sealed-files',
  text: `
select f.sha256, f.type, f.size, coalesce(
  (select r.label from register_file r
    where r.organisation_id = f.organisation_id and r.sha256 = f.sha256 order by r.added_at, r.id limit 1),
  (select k.label from nomination_file k
    where k.organisation_id = f.organisation_id and k.sha256 = f.sha256 and k.label is not null
    order by k.added_at limit 1)) as label
  from file f where f.organisation_id = $1 and f.sha256 = any ($2)`,
};

/** $1 round · $2 organisation */
export const SEALED_ROUND = {
  name: 'province-sealed-round',
  text: 'select id, code, name, plan_code as "planCode", plan_version as "planVersion" from round where id = $1 and organisation_id = $2',
};
