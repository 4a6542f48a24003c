import { INSTANT } from '../../road/asker.js';
import { INVITED } from '../../road/invited.js';

/**
 * Names of a round as papers state them, with what they put forward and who endorsed them last. Evidence that was
 * refused or revoked is on no paper. $1 organisation · $2 round · $3 unit or null
 */
export const NAMES_ON_PAPER = {
  name: 'names-on-paper',
  text: `
select n.id, n.code, n.kind, n.person_id as person, n.tier, n.state, ${INVITED('n')} as invited, n.context, n.dossier, n.head_seq, n.head_hash,
  u.code as unit, u.name as "unitName",
  (select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'value', e.value, 'issuer', e.issuer,
      'issuerName', e.issuer_name, 'nature', e.nature, 'number', e.number, 'decidedOn', e.decided_on, 'year', e.year,
      'applied', e.applied, 'verified', e.verified_at is not null, 'revokedOn', e.revoked_on, 'memberThen', false)
      order by e.decided_on, e.id), '[]')
     from register_entry e
    where ((n.kind = 'individual' and e.person_id = n.person_id) or (n.kind = 'collective' and e.unit_id = n.unit_id)
        or e.other_subject_id = n.subject_id)
      and n.dossier -> 'evidence' ? e.id::text and e.kind in ('award', 'initiative')
      and e.revoked_on is null and e.rejected_at is null) as entries,
  (select json_build_object('seq', h.seq, 'hash', h.hash, 'at', ${INSTANT('h.at')}, 'actor', h.body::json -> 'actor')
     from history_event h where h.subject_id = n.id and h.type = 'ENDORSE' order by h.seq desc limit 1) as endorsed
  from nomination n join unit u on u.id = n.unit_id
 where n.organisation_id = $1 and n.round_id = $2
   and ($3::text is null or u.code = $3)
 order by n.code`,
};
