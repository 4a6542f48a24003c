import { createHash, randomUUID } from 'node:crypto';
import { type Department, idOf } from './department.js';
import { PDF } from './tiny-files.js';
import { CLERK, type Name } from './walk.js';

/** A scan attached to the first award of somebody's register: its dossier has something to open. Answers its hash. */
export async function attachedTo({ rows, organisation }: Department, { person }: Name): Promise<string> {
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  await rows(
    `insert into file (organisation_id, sha256, type, size, bytes)
     values ($1, $2, 'application/pdf', octet_length($3::bytea), $3::bytea) on conflict do nothing`,
    [organisation, sha256, PDF],
  );
  await rows(
    `insert into register_file (id, organisation_id, entry_id, sha256, label, position, added_by, added_at)
     select $1, $2, e.id, $3, 'Quyet dinh.pdf', 0, $4, '2021-03-01T02:00:00Z'
       from register_entry e where e.person_id = $5 and e.kind = 'award' and e.revoked_on is null order by e.id limit 1`,
    [randomUUID(), organisation, sha256, idOf(CLERK), idOf(person ?? '')],
  );
  return sha256;
}
