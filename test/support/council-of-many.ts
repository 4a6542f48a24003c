import { unitId } from '../../src/rehearsal/ids.js';
import { type Department, idOf } from './department.js';
import { COUNCIL } from './walk.js';

/**
 * More members by the same decision: people of an invented division, who are in nobody's list and may vote on every
 * name. The nine come first, the chair before all.
 */
export async function councilOf(department: Department, many: number): Promise<string[]> {
  const others = Array.from({ length: many - COUNCIL.length }, (_, index) => `uyvien.${index + 1}`);
  await department.rows(
    `with somebody as (
       insert into person (id, organisation_id, name, email)
       select id, $1, 'Ủy viên ' || at, email
         from unnest($2::uuid[], $3::text[]) with ordinality as one (id, email, at)
       returning id, organisation_id
     ), post as (
       insert into position (id, organisation_id, person_id, unit_id, title, title_en, tier, employment, from_day)
       select gen_random_uuid(), organisation_id, id, $4, 'Chuyên viên', 'Specialist', 'staff', 'civilServant', '2010-01-04'
         from somebody
     )
     insert into access_grant (id, organisation_id, person_id, role, from_day)
     select gen_random_uuid(), organisation_id, id, 'councilMember', '2015-01-01' from somebody`,
    [department.organisation, others.map(idOf), others.map((name) => `${name}@sct.example`), unitId('VP')],
  );
  return [...COUNCIL, ...others];
}
