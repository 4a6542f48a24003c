import type { Queries } from '../database/database.js';

const GRANTS_VERSION = {
  name: 'person-grants-version',
  text: 'select grants_version as "grantsVersion" from person where id = $1 and organisation_id = $2',
};

/** The version of somebody's grants before he is asked what he may: whoever writes later checks that it still is. */
export async function grantsVersionOf(
  queries: Queries,
  { person, organisation }: { readonly person: string; readonly organisation: string },
): Promise<{ readonly grantsVersion: number } | undefined> {
  const [row] = await queries.run<{ grantsVersion: number }>(GRANTS_VERSION, [person, organisation]);
  return row;
}
