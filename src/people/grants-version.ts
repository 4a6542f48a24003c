import type { Queries } from '../database/database.js';

const GRANTS_VERSION = {
  name: 'person-grants-version',
  text: 'select grants_version as "grantsVersion" from person where id = $1 and organisation_id = $2',
};

/** Somebody's, before he is asked what he may: whoever writes later checks that it still is. Nobody has -1. */
export async function grantsVersionOf(
  queries: Queries,
  { person, organisation }: { readonly person: string; readonly organisation: string },
): Promise<number> {
  const [row] = await queries.run<{ grantsVersion: number }>(GRANTS_VERSION, [person, organisation]);
  return row?.grantsVersion ?? -1;
}

const MOVE = {
  name: 'person-grants-versions-move',
  text: `
with concerned as (
  select p.id from person p
   where p.organisation_id = $1
     and (p.id = any ($2::uuid[])
       or p.id in (select s.substitute_id from substitution s
                    where s.organisation_id = $1 and s.principal_id = any ($2::uuid[])))
   order by p.id for no key update)
update person p set grants_version = p.grants_version + 1 from concerned c where p.id = c.id`,
};

/** Whoever decided on what he knew of them decides again. He who acts for one of them relies on his grants too. */
export async function moveGrantsVersions(
  queries: Queries,
  organisation: string,
  people: readonly string[],
): Promise<void> {
  await queries.run(MOVE, [organisation, people]);
}
