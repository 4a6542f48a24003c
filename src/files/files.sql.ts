import { INVITED } from '../road/invited.js';
import { unitsOfEntry } from '../register/register-reading.js';

/** The same content is the same file. $1 organisation · $2 hash · $3 type · $4 bytes */
export const KEEP_FILE = {
  name: 'file-keep',
  text: `insert into file (organisation_id, sha256, type, size, bytes)
         values ($1, $2, $3, octet_length($4::bytea), $4::bytea) on conflict do nothing`,
};

/** $1 organisation · $2 nomination · $3 hash · $4 label or null · $5 by or null */
export const NAME_FILE = {
  name: 'file-name',
  text: `insert into nomination_file (organisation_id, nomination_id, sha256, label, added_by)
         values ($1, $2, $3, $4, $5) on conflict do nothing`,
};

/** What lies here for a nomination. $1 organisation · $2 nomination */
export const KEPT_FOR = {
  name: 'files-kept-for',
  text: `select n.sha256, n.label, f.type, f.size
           from nomination_file n join file f on f.organisation_id = n.organisation_id and f.sha256 = n.sha256
          where n.organisation_id = $1 and n.nomination_id = $2 order by n.added_at, n.sha256`,
};

/** Who may read a nomination that names it, or names an entry it is a scan of, may read the file. $1 organisation · $2 hash */
export const FILE_NAMED_BY = {
  name: 'file-named-by',
  text: `
select n.id, n.state, u.code as unit, n.person_id as person, ${INVITED('n')} as invited, f.label
  from nomination_file f join nomination n on n.id = f.nomination_id join unit u on u.id = n.unit_id
 where f.organisation_id = $1 and f.sha256 = $2
union all
select n.id, n.state, u.code, n.person_id, ${INVITED('n')}, r.label
  from register_file r join register_entry e on e.id = r.entry_id
  join nomination n on n.organisation_id = r.organisation_id and n.dossier -> 'evidence' ? e.id::text
   and (n.person_id = e.person_id or n.subject_id = e.other_subject_id or (n.kind = 'collective' and n.unit_id = e.unit_id))
  join unit u on u.id = n.unit_id
 where r.organisation_id = $1 and r.sha256 = $2`,
};

/** The entries it is a scan of, and whose units' these are today. $1 organisation · $2 hash · $3 day */
export const FILE_SCAN_OF = {
  name: 'file-scan-of',
  text: `
select e.id, e.kind, e.person_id as person, r.label, ${unitsOfEntry('$3::date')} as units
  from register_file r join register_entry e on e.id = r.entry_id
 where r.organisation_id = $1 and r.sha256 = $2`,
};

export const FILE_TYPES = {
  name: 'file-types',
  text: 'select sha256, type, size from file where organisation_id = $1 and sha256 = any ($2)',
};

export const FILE_FACTS = {
  name: 'file-facts',
  text: 'select type, size from file where organisation_id = $1 and sha256 = $2',
};

export const READ_FILE = {
  name: 'file-read',
  text: 'select type, size, bytes from file where organisation_id = $1 and sha256 = $2',
};
